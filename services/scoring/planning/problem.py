"""The published problem (S) as arrays: people, cells with step costs, and the named limits of the round.

Within one plan a cell's leavers and arrivals are costed apart. Every limit is laminar on the leaving side
(person < cell < unit < agency < all), so the whole is one min-cost flow with an integer optimum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Int, Kota, Pasangan, Text
from services.scoring.planning.penalty import Cells


@dataclass(frozen=True)
class Problem:
    """Arcs are sorted by (person key, cell key); the plan does not depend on the order rows came in."""

    pegawai: Int  # rows of Kota.pegawai that have an arc, ascending
    asal: Int  # their cells
    busur_orang: Int  # per arc: position in `pegawai`
    busur_sel: Int  # per arc: target cell
    busur_biaya: Int
    cells: Cells
    unit_sel: Int  # unit of each cell
    opd_sel: Int
    keluar_unit: Int  # most leavers per unit
    keluar_opd: Int
    k: int
    kunci_orang: Text
    kunci_sel: Text


def build_problem(kota: Kota, pairs: Pasangan, cost: Int, cells: Cells, kebijakan: dict[str, Any]) -> Problem:
    rows, position = np.unique(pairs.pegawai_i, return_inverse=True)
    wanted = kebijakan["kapasitas_meja"]
    return Problem(
        pegawai=rows, asal=kota.pegawai["sel_i"][rows], busur_orang=position.astype(np.int64), busur_sel=pairs.sel_i, busur_biaya=cost,
        cells=cells, unit_sel=kota.sel.unor_i, opd_sel=kota.sel.opd_i,
        keluar_unit=unit_churn(kota, kebijakan["batas_keluar_unit_mikro"]),
        keluar_opd=agency_giving(kota, kebijakan["batas_keluar_opd_mikro"]),
        k=len(rows) if wanted is None else min(int(wanted), len(rows)),
        kunci_orang=kota.pegawai["kunci"][rows], kunci_sel=kota.sel.kunci,
    )  # fmt: skip


def unit_churn(kota: Kota, share_mikro: int | None) -> Int:
    """Most people that may leave a unit in one plan: a share of its people, at least one. Null share = no limit."""
    people = np.bincount(kota.sel.unor_i, weights=kota.orang, minlength=len(kota.unor["kunci"])).astype(np.int64)
    return people if share_mikro is None else np.maximum(1, people * share_mikro // MIKRO)


def agency_giving(kota: Kota, share_mikro: int | None) -> Int:
    """Most people that may leave the units of an agency in one plan."""
    people = np.bincount(kota.sel.opd_i, weights=kota.orang, minlength=len(kota.unor["kunci"])).astype(np.int64)
    return people if share_mikro is None else np.maximum(1, people * share_mikro // MIKRO)
