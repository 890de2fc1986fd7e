"""How many are missing and how many are beyond the need, and how much of it could people who are here cure by moving?

Whole people: short = missing after all hands, rounded half up (part-timers count by their share); over = whole people beyond the
need, who alone can move. The same in FTE without rounding, as whole millionths, so that parts add up exactly.
Inside one exchange group and one scope, moving cures min(short, over); what is left of the shortage is a matter of headcount.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import MIKRO, Float, Int, Kebutuhan


def short_persons(need: Kebutuhan, hands: Float) -> Int:
    """Whole people missing per cell after all hands; 0 where the need is unknown."""
    missing = np.where(need.bulat >= 0, np.maximum(need.bulat - hands, 0.0), 0.0)
    return np.asarray(np.floor(missing + 0.5 + 1e-9), dtype=np.int64)


def over_persons(need: Kebutuhan, people: Int) -> Int:
    """Whole people beyond the need per cell; 0 where the need is unknown."""
    return np.asarray(np.where(need.bulat >= 0, np.maximum(people - need.bulat, 0), 0), dtype=np.int64)


def short_mikro(need: Kebutuhan, hands: Float) -> Int:
    """FTE missing per cell, in millionths."""
    return np.asarray(np.rint(np.maximum(np.nan_to_num(need.nilai - hands), 0.0) * MIKRO), dtype=np.int64)


def over_mikro(need: Kebutuhan, people: Int, hands: Float) -> Int:
    """FTE beyond the need that could leave, in millionths: no more than the whole people who are there."""
    beyond = np.minimum(np.maximum(np.nan_to_num(hands - need.nilai), 0.0), people)
    return np.asarray(np.rint(beyond * MIKRO), dtype=np.int64)


@dataclass(frozen=True)
class Parts:
    """A shortage and what it is made of, per scope: `kurang` = `distribusi` (curable by moving) + `jumlah` (not curable)."""

    kurang: Int
    lebih: Int
    distribusi: Int

    @property
    def jumlah(self) -> Int:
        return self.kurang - self.distribusi


def decompose(short: Int, over: Int, group: Int, scope: Int, scopes: int, report: Int | None = None) -> Parts:
    """Exact parts: people go only inside a `group` and inside a `scope`.

    Parts are told per scope, or per `report` label where each group belongs to one (a family has several groups).
    """
    groups = int(group.max(initial=0)) + 1
    pairs, at = np.unique(scope * groups + group, return_inverse=True)
    missing, beyond = (np.bincount(at, weights=each, minlength=len(pairs)).astype(np.int64) for each in (short, over))
    label = pairs // groups
    if report is not None:
        label = np.zeros(len(pairs), dtype=np.int64)
        label[at] = report
    kurang, lebih, distribusi = (
        np.bincount(label, weights=each, minlength=scopes).astype(np.int64)
        for each in (missing, beyond, np.minimum(missing, beyond))
    )
    return Parts(kurang, lebih, distribusi)
