"""Which criteria tell candidates apart at all? One that nearly everybody meets alike weighs nothing, whatever its weight says."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Int
from services.scoring.fit.evidence import COLUMNS
from services.scoring.fit.profile import profile, profiles_of
from services.scoring.report.considered import Considered
from services.scoring.report.standpoint import Standpoint
from shared.models.profile import FACTORS

LEAST_MIKRO = 50_000
"""Below one in twenty people told apart a criterion is called without effect."""


def criteria_rows(view: Standpoint, found: Considered) -> list[dict[str, Any]]:
    """Per family with candidates and per factor the profile of its seats weighs: weight, people, share told apart, share not known.

    Told apart = on another level than most, at the person's best seat.
    """
    best, families = found.best(), view.kota.sel.keluarga
    mine = families[best.pairs.sel_i].astype(str)
    profiles = profiles_of(view.kota, view.model)[best.pairs.sel_i]
    rows = []
    for family in np.unique(mine).tolist():
        levels = best.levels[mine == family]
        weights = profile(view.model, str(profiles[mine == family][0])).fit(np.ones((1, len(COLUMNS))))["profil"].weight_
        rows += [_row(family, name, int(weights[at]), levels[:, at]) for at, name in enumerate(FACTORS) if weights[at]]
    return rows


def _row(family: str, factor: str, weight: int, levels: Int) -> dict[str, Any]:
    most = int(np.bincount(levels).max())
    apart = round((len(levels) - most) * MIKRO / len(levels))
    return {
        "keluarga": family, "kriteria": factor, "bobot_mikro": weight, "orang": len(levels), "terpisah_mikro": apart,
        "tidak_diketahui_mikro": round(int((levels == 0).sum()) * MIKRO / len(levels)), "tanpa_pengaruh": apart < LEAST_MIKRO,
    }  # fmt: skip
