"""What a proposed move hangs on: what tells the draws in which it stays from those in which it does not."""

from __future__ import annotations

import numpy as np
from scipy.special import chdtrc

from services.scoring.facts import Bool, Float
from services.scoring.report.redrawn import Redrawn
from shared.vocabulary import SebabBergantung

CHANCE = 0.05
"""A factor is named when its values tell the draws in which a move stays apart better than chance would one time in twenty."""
SHIFT = 2.0
"""A need is named when its mean differs between those draws and the others by so many standard errors."""


def hangs_on(stays: Bool, found: list[Redrawn], source: int, target: int) -> list[str]:
    """What tells the draws in which it stays from the others; BATAS_RENCANA: nothing of its own, others were worth more."""
    time, weights = [one.tarikan.waktu for one in found], [one.bobot.nama for one in found]
    named = [
        kind.value
        for label, kind in ((time, SebabBergantung.WAKTU_EFEKTIF), (weights, SebabBergantung.BOBOT))
        if _tells(stays, label)
    ]
    for cell, kind in ((source, SebabBergantung.KEBUTUHAN_ASAL), (target, SebabBergantung.KEBUTUHAN_TUJUAN)):
        if _shifts(stays, np.array([one.tarikan.z[cell] for one in found])):
            named.append(kind.value)
    return named or [SebabBergantung.BATAS_RENCANA.value]


def _tells(stays: Bool, label: list[str]) -> bool:
    """Pearson's chi-squared test of staying against the values of a factor."""
    at = np.unique(np.array(label), return_inverse=True)[1]
    drawn = np.bincount(at)
    share = float(stays.mean())
    if share in (0.0, 1.0) or len(drawn) < 2:
        return False
    off = np.bincount(at, weights=stays) - drawn * share
    return bool(chdtrc(len(drawn) - 1, float((off**2 / (drawn * share * (1 - share))).sum())) < CHANCE)


def _shifts(stays: Bool, z: Float) -> bool:
    """Welch's distance of two means, in standard errors."""
    here, there = z[stays], z[~stays]
    if min(len(here), len(there)) < 2:
        return False
    error = float(np.sqrt(here.var(ddof=1) / len(here) + there.var(ddof=1) / len(there)))
    return error > 0 and abs(float(here.mean() - there.mean())) >= SHIFT * error
