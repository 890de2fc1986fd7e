"""Rung b of the ladder: task ABK on the forecast of the next twelve months, by the effective time of the unit's regime.

One scikit-learn pipeline: a ColumnTransformer forecasts the volumes and passes the time norm on, AbkNeed makes people of both.
Tasks of equal regime, length and last month are forecast together, since only those can share a season.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.pipeline import Pipeline

from services.scoring.facts import Kebutuhan, Kota
from services.scoring.need.estimators import AbkNeed
from services.scoring.need.year_ahead import YearAhead
from services.scoring.need.histories import histories
from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.season import SEASON
from shared.vocabulary import SumberKebutuhan

HEALTH = ("PUSKESMAS", "RSUD")
REGIMES = ("OPD", "KESEHATAN")
INCOMPLETE = "VOLUME_TIDAK_LENGKAP"


def task_need(months: int, wke_menit: float, *, floor_only: bool = False) -> Pipeline:
    """Columns (task code, months …, minutes per output) to FTE of each task: expected, lower, upper."""
    ahead = YearAhead(group_column=0, floor_only=floor_only)
    columns = ColumnTransformer([("volume", ahead, slice(0, months + 1)), ("norma", "passthrough", [months + 1])])
    return Pipeline([("setahun", columns), ("fte", AbkNeed(wke_menit))])


def tasks(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any]) -> None:
    """Overwrites the need of every cell whose tasks are all known; notes the others, which keep their lower rung."""
    found = histories(kota)
    if found is None:
        return
    health = np.isin(kota.unor["jenis"][kota.sel.unor_i[found.sel]], HEALTH).astype(np.int64)
    fte, method = np.zeros((len(kota.sel), 3)), np.full(len(kota.sel), "", dtype=object)
    groups = np.column_stack([health, found.tahun, found.bulan])
    for regime, years, last in np.unique(groups[found.tahun > 0], axis=0).tolist():
        at = np.flatnonzero((groups == (regime, years, last)).all(axis=1))
        wke = kebijakan["wke_menit"][REGIMES[regime]]
        model = task_need(years * SEASON, wke, floor_only=not kebijakan["pakai_prakiraan"])
        table = np.column_stack([found.tugas[at], found.of(at, years, last), found.norma_menit[at]])
        np.add.at(fte, found.sel[at], model.fit_transform(table))
        name = f"ABK-TUGAS-{wke}-{model['setahun'].named_transformers_['volume'].metode_}"
        for cell in np.unique(found.sel[at]).tolist():
            method[cell] = name if method[cell] in ("", name) else f"{method[cell]}+{name}"
    known = np.zeros(len(kota.sel), dtype=np.bool_)
    known[found.sel] = True
    for cell in np.unique(found.sel[found.tahun == 0]).tolist():
        known[cell] = False
        need.catatan[cell].append(INCOMPLETE)
    need.sumber[known], need.metode[known] = SumberKebutuhan.ABK.value, method[known]
    need.nilai[known], need.bawah[known], need.atas[known] = fte[known].T
    need.bulat[known] = ROUNDINGS[kebijakan["pembulatan"]](fte[known, 0])
