"""Per attribute and group: how many could be moved, how many are, their fit, and the ratio to the group moved most often.

Four fifths is shown because offices know it from elsewhere; it is a convention and no verdict, least of all for a transfer, which
one person takes for a burden and another for a wish.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Bool, Int, Text
from services.scoring.fairness import intervals
from services.scoring.fairness.cells import MINIMUM, shown_groups

FOUR_FIFTHS_MIKRO = 800_000
AGAINST = ("rasio_mikro", "rasio_bawah_mikro", "rasio_atas_mikro", "di_bawah_empat_perlima", "selang_di_bawah")


def compare(labels: Text, moved: Bool, fit: Int, seed: str) -> dict[str, Any]:
    """One attribute. `labels`, `moved` and `fit` (mikro, at the best seat within reach) are of the people who could be moved."""
    shown = shown_groups(labels) if len(labels) else None
    if shown is None:
        return {"ditampilkan": False, "sebab": "KELOMPOK_TERLALU_KECIL", "gabungan": [], "kelompok": []}
    names, pooled = shown
    rows = [_row(str(name), names == name, moved, fit, seed) for name in np.unique(names.astype(str))]
    best = max(rows, key=lambda row: (row["tingkat_mikro"], row["kandidat"]))
    return {"ditampilkan": True, "sebab": None, "gabungan": pooled, "kelompok": [{**row, **_against(row, best)} for row in rows]}


def _row(name: str, mine: Bool, moved: Bool, fit: Int, seed: str) -> dict[str, Any]:
    could, are = int(mine.sum()), int((mine & moved).sum())
    low, high = intervals.wilson(are, could)
    average, least, most = intervals.mean(fit[mine], f"{seed}|{name}")
    return {
        "kelompok": name, "kandidat": could, "dipindah": are, "tingkat_mikro": round(are * MIKRO / could), "tingkat_bawah_mikro": low,
        "tingkat_atas_mikro": high, "fit_rata_mikro": average, "fit_bawah_mikro": least, "fit_atas_mikro": most,
    }  # fmt: skip


def _against(row: dict[str, Any], best: dict[str, Any]) -> dict[str, Any]:
    """To the group moved most often; nothing to compare where nobody is moved, or with itself."""
    if row is best or best["dipindah"] == 0:
        return dict.fromkeys(AGAINST)
    share = round(row["tingkat_mikro"] * MIKRO / best["tingkat_mikro"])
    low, high = intervals.ratio(row["dipindah"], row["kandidat"], best["dipindah"], best["kandidat"])
    return {
        "rasio_mikro": share, "rasio_bawah_mikro": low, "rasio_atas_mikro": high, "di_bawah_empat_perlima": share < FOUR_FIFTHS_MIKRO,
        "selang_di_bawah": high < FOUR_FIFTHS_MIKRO,
    }  # fmt: skip


__all__ = ["FOUR_FIFTHS_MIKRO", "MINIMUM", "compare"]
