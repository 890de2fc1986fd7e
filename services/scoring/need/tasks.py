"""Rung b of the ladder: task ABK on the forecast of the next twelve months, by the effective time of the unit's regime.

One scikit-learn pipeline: a ColumnTransformer forecasts the volumes and passes the time norm on, AbkNeed makes people of both.
Tasks of equal regime, length and last month are forecast together, since only those can share a season.

The interval of a cell is the sum of its tasks' intervals, end by end. Tasks of one unit rise and fall with the same public, so their
errors do not cancel; how far they go together no short history tells. Ends that are added hold whatever the dependence: a bound,
where the root of the squares would be a guess that the tasks know nothing of one another.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.pipeline import Pipeline

from services.scoring.facts import Kebutuhan, Kota, Prakiraan
from services.scoring.need.estimators import AbkNeed
from services.scoring.need.histories import Histories, histories
from services.scoring.need.intervals import peer_widths
from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.season import SEASON
from services.scoring.need.year_ahead import EVERY_TASK, YearAhead
from shared.vocabulary import SumberKebutuhan

HEALTH = ("PUSKESMAS", "RSUD")
REGIMES = ("OPD", "KESEHATAN")
INCOMPLETE = "VOLUME_TIDAK_LENGKAP"
TASK, AGENCY, MINUTES, MONTHS = range(4)
"""Columns of the pipeline's table; the months go on to its end."""


def task_need(wke_menit: float, *, floor_only: bool = False, peers: dict[int, Any] | None = None) -> Pipeline:
    """Columns (task code, agency, minutes per output, months …) to FTE of each task: expected, lower, upper."""
    ahead = YearAhead(TASK, AGENCY, MINUTES, floor_only=floor_only, peers=peers)
    columns = ColumnTransformer([("volume", ahead, slice(0, None)), ("norma", "passthrough", [MINUTES])])
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
        peers = _peers(found, health == regime) if years == 1 else None
        model = task_need(wke, floor_only=not kebijakan["pakai_prakiraan"], peers=peers)
        agency = np.unique(kota.sel.opd_i[found.sel[at]], return_inverse=True)[1]
        table = np.column_stack([found.tugas[at], agency, found.norma_menit[at], found.of(at, years, last)])
        np.add.at(fte, found.sel[at], model.fit_transform(table))
        ahead = model["setahun"].named_transformers_["volume"]
        need.prakiraan.append(_told(ahead, REGIMES[regime], years, last, len(at)))
        name = f"ABK-TUGAS-{wke}-{ahead.metode_}"
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


def _peers(found: Histories, regime: Any) -> dict[int, Any] | None:
    """Errors of the same tasks in units of the regime with longer histories: of the largest such group, the longest on a tie."""
    longer = np.column_stack([found.tahun, found.bulan])[regime & (found.tahun > 1)]
    if not len(longer):
        return None
    kinds, sizes = np.unique(longer, axis=0, return_counts=True)
    years, last = kinds[len(kinds) - 1 - int(np.argmax(sizes[::-1]))].tolist()
    at = np.flatnonzero(regime & (found.tahun == years) & (found.bulan == last))
    return peer_widths(found.of(at, years, last), found.tugas[at], SEASON, EVERY_TASK)


def _told(ahead: YearAhead, regime: str, years: int, last: int, series: int) -> Prakiraan:
    agreed = ahead.kesepakatan_
    points, year = ahead.coverage
    return Prakiraan(
        rezim=regime, bulan=years * SEASON, terakhir=np.datetime64(last, "M"), deret=series, metode=ahead.metode_, galat=ahead.galat_,
        cakupan=points, cakupan_setahun=year, rentang=ahead.asal, rekonsiliasi=agreed.way if agreed else None,
        galat_rekonsiliasi=agreed.errors if agreed else {},
    )  # fmt: skip
