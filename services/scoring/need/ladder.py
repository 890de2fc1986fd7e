"""The need ladder: norm, task ABK, established K, unknown (docs/decisions/0007). Missing is never zero.

A unit of unknown need is neither donor nor receiver. Where the computed need and the established K disagree, both are shown
and the disagreement is noted; it is a matter for the position map, not for a transfer.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Anak, Bool, Kebutuhan, Kota
from services.scoring.need import rungs
from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.schools import schools
from services.scoring.need.tasks import tasks
from shared.vocabulary import SumberKebutuhan


def measure_need(kota: Kota, kebijakan: dict[str, Any]) -> tuple[Kebutuhan, list[dict[str, Any]]]:
    """(need per cell, units left out with the reason). Raises ValueError on an unknown norm or rounding."""
    cells = len(kota.sel)
    nothing = np.full(cells, np.nan)
    need = Kebutuhan(
        sumber=np.full(cells, SumberKebutuhan.TIDAK_DIKETAHUI.value, dtype=object),
        metode=np.full(cells, "", dtype=object),
        nilai=nothing.copy(), bulat=np.full(cells, -1, dtype=np.int64), bawah=nothing.copy(), atas=nothing.copy(),
        jam_minggu=nothing.copy(), catatan=[[] for _ in range(cells)],
    )  # fmt: skip
    if kebijakan["pembulatan"] not in ROUNDINGS:
        raise ValueError(f"pembulatan harus salah satu dari {', '.join(ROUNDINGS)}")
    rungs.established(kota, need)
    _keep(need, SumberKebutuhan.DITETAPKAN)
    tasks(kota, need, kebijakan)
    _keep(need, SumberKebutuhan.ABK)
    excluded = schools(kota, need, kebijakan)
    _keep(need, SumberKebutuhan.NORMA)
    rungs.closed(kota, need)
    _note_disagreements(kota, need)
    return need, excluded


def _keep(need: Kebutuhan, rung: SumberKebutuhan) -> None:
    """What this rung said, before a higher one may answer instead."""
    said = need.sumber == rung.value
    need.anak[rung.value] = Anak(
        np.where(said, need.metode, ""), np.where(said, need.nilai, np.nan), np.where(said, need.bulat, -1)
    )  # fmt: skip


def _note_disagreements(kota: Kota, need: Kebutuhan) -> None:
    computed = np.isin(need.sumber, [SumberKebutuhan.NORMA.value, SumberKebutuhan.ABK.value])
    both = computed & (kota.sel.ditetapkan >= 0) & (need.bulat >= 0)
    for cell in np.flatnonzero(both & (need.bulat != kota.sel.ditetapkan)):
        above = need.bulat[cell] > kota.sel.ditetapkan[cell]
        need.catatan[cell].append("HITUNG_DI_ATAS_DITETAPKAN" if above else "HITUNG_DI_BAWAH_DITETAPKAN")
    fraction = np.nan_to_num(need.nilai % 1.0)
    fitted = (need.sumber == SumberKebutuhan.ABK.value) & (fraction >= 0.9)
    for cell in np.flatnonzero(fitted):
        need.catatan[cell].append("ABK_PAS_DI_BAWAH_BULAT")  # a sign of a need fitted backwards from a wanted number
    for cell in np.flatnonzero(drafts(kota, need)):
        need.catatan[cell].append("ABK_MASIH_DRAF")


def drafts(kota: Kota, need: Kebutuhan) -> Bool:
    """Cells whose need comes from an analysis nobody has established yet: a plan that rests on it is a simulation."""
    analysed = np.isin(need.sumber, [SumberKebutuhan.ABK.value, SumberKebutuhan.DITETAPKAN.value])
    return np.asarray(kota.sel.ditetapkan_draf & analysed, dtype=np.bool_)


def note_held(need: Kebutuhan, kota: Kota, held: Bool) -> None:
    """Cells that have more or fewer people than they need, but by no more than the need is sure."""
    for cell in np.flatnonzero(held & (need.bulat != kota.orang)):
        need.catatan[cell].append("SELISIH_DALAM_GALAT")
