"""The published problem (S) as arrays: people, cells with step costs, and the named limits of the round.

Within one plan a cell's leavers and arrivals are costed apart. Every nested limit is laminar on its side (person < cell < profession
< unit < agency < all leaving, cell < unit < agency arriving), so the whole is one min-cost flow with an integer optimum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from services.scoring.facts import Int, Kota, Pasangan, Text
from services.scoring.planning.limits.budget import Budget
from services.scoring.planning.limits.giving import agency_giving, desk_capacity, unit_churn
from services.scoring.planning.limits.nested import NestedLimit
from services.scoring.planning.limits.receiving import agency_receiving, unit_receiving
from services.scoring.planning.penalty import Cells
from shared.contracts.v1.kebijakan import BAWAAN

if TYPE_CHECKING:
    from services.scoring.planning.pins import Forced


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
    masuk_unit: Int | None = None  # most newcomers per unit; None = no such limit
    masuk_opd: Int | None = None
    anggaran: tuple[Budget, ...] = ()  # limits that are no places inside one another
    tetap: Forced | None = None  # moves the city was already shifted by
    setara: int = BAWAAN["setara_mikro"]  # who costs the plan no more than this is as good for a seat


def build_problem(
    kota: Kota, pairs: Pasangan, cost: Int, cells: Cells, kebijakan: dict[str, Any], anggaran: tuple[Budget, ...] = ()
) -> Problem:
    rows, position = np.unique(pairs.pegawai_i, return_inverse=True)
    return Problem(
        pegawai=rows, asal=kota.pegawai["sel_i"][rows], busur_orang=position.astype(np.int64), busur_sel=pairs.sel_i, busur_biaya=cost,
        cells=cells, unit_sel=kota.sel.unor_i, opd_sel=kota.sel.opd_i,
        keluar_unit=unit_churn(kota, kebijakan["batas_keluar_unit_mikro"]),
        keluar_opd=agency_giving(kota, kebijakan["batas_keluar_opd_mikro"]),
        k=desk_capacity(kebijakan["kapasitas_meja"], len(rows)),
        kunci_orang=kota.pegawai["kunci"][rows], kunci_sel=kota.sel.kunci,
        masuk_unit=unit_receiving(kota, kebijakan["batas_masuk_unit_mikro"]),
        masuk_opd=agency_receiving(kota, kebijakan["batas_masuk_opd_mikro"]), anggaran=anggaran,
        setara=int(kebijakan["setara_mikro"]),
    )  # fmt: skip


def nested_limits(problem: Problem) -> list[NestedLimit]:
    """Every limit of the round that is an arc of the network besides K and the steps of cells; each side from the widest place inwards."""
    found = [
        NestedLimit("batas_keluar_opd", "KELUAR", problem.opd_sel, problem.keluar_opd),
        NestedLimit("batas_keluar_unit", "KELUAR", problem.unit_sel, problem.keluar_unit),
    ]
    if problem.cells.grup is not None and problem.cells.keluar_grup is not None:
        found.append(NestedLimit("lantai_profesi", "KELUAR", problem.cells.grup, problem.cells.keluar_grup))
    if problem.masuk_opd is not None:
        found.append(NestedLimit("batas_masuk_opd", "MASUK", problem.opd_sel, problem.masuk_opd))
    if problem.masuk_unit is not None:
        found.append(NestedLimit("batas_masuk_unit", "MASUK", problem.unit_sel, problem.masuk_unit))
    return found
