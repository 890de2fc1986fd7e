"""Moves that somebody has already decided: they are data, not choices (T6).

A forced move shifts the city: one person less in its cell, one more in the other, the person out of the plan, and K and every limit it
uses one lower. A prize on the arc instead would be exact for (S) alone, which charges for refilling the seat that was left.
Where the shift leaves a cell below its floor or above its ceiling, mending that comes before everything else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from services.scoring.facts import Int
from services.scoring.plain_flow import COST_LIMIT
from services.scoring.planning.network import Network
from services.scoring.planning.penalty import STEP_MAX, Cells, moved, phi
from services.scoring.planning.problem import Problem, nested_limits


@dataclass(frozen=True)
class Forced:
    """What was shifted, over all shifts of a problem: people before it, cost of the moves, the arcs that are left by their old number."""

    orang_awal: Int
    jumlah: int
    biaya: int
    busur: Int
    kurang: int  # people below a floor or above a ceiling, to be mended by the plan
    terlampaui: tuple[str, ...]  # limits that the forced moves alone go beyond
    harus: int  # what mending one of them is worth


def fix(problem: Problem, arcs: list[int], weights: dict[str, int] | None = None) -> Problem:
    """The problem after the moves of these arcs. `tetap` of the answer says what became of it."""
    used = problem.cells.bobot if weights is None else weights
    if used is None:
        raise ValueError("the weights of the penalty are needed to shift the city")
    people, target = problem.busur_orang[arcs], problem.busur_sel[arcs]
    source = problem.asal[people]
    must = _worth_of_mending(problem, shift_cells(problem.cells, source, target, used, 0))
    cells = shift_cells(problem.cells, source, target, used, must)
    caps: dict[str, Any] = {}
    for limit in nested_limits(problem):
        caps[limit.nama] = limit.paling - limit.used(source, target)
    beyond = [name for name, left in caps.items() if (left < 0).any()]
    cells = replace(cells, keluar_grup=caps.get("lantai_profesi"))
    stay = ~np.isin(np.arange(len(problem.pegawai)), people)
    kept = np.flatnonzero(stay[problem.busur_orang])
    position = np.cumsum(stay) - 1
    before = problem.tetap or Forced(problem.cells.n0, 0, 0, np.arange(len(problem.busur_sel)), 0, (), 0)
    left = tuple(replace(one, berat=one.berat[kept], paling=one.paling - one.used(arcs)) for one in problem.anggaran)
    beyond += [one.nama for one in left if one.paling < 0]
    beyond = [*before.terlampaui, *(["kapasitas_meja"] if problem.k < len(arcs) else []), *beyond]
    forced = Forced(
        before.orang_awal, before.jumlah + len(arcs), before.biaya + int(problem.busur_biaya[arcs].sum()), before.busur[kept],
        missing(cells), tuple(dict.fromkeys(beyond)), must,
    )  # fmt: skip
    return replace(
        problem, pegawai=problem.pegawai[stay], asal=problem.asal[stay], kunci_orang=problem.kunci_orang[stay],
        busur_orang=position[problem.busur_orang[kept]], busur_sel=problem.busur_sel[kept], busur_biaya=problem.busur_biaya[kept],
        cells=cells, k=problem.k - len(arcs), keluar_unit=caps["batas_keluar_unit"], keluar_opd=caps["batas_keluar_opd"],
        masuk_unit=caps.get("batas_masuk_unit"), masuk_opd=caps.get("batas_masuk_opd"), anggaran=left, tetap=forced,
    )  # fmt: skip


def _worth_of_mending(problem: Problem, after: Cells) -> int:
    """More than anything else a plan could gain; under budgets also more than their price on the moves that mend, at a price no other move
    can pay: then whoever uses least of them mends (planning.priced). `after`: the cells once the forced moves are made."""
    cost = int(np.abs(problem.busur_biaya).max(initial=0))
    least = 4 * (STEP_MAX + cost)
    if not problem.anggaran:
        return least
    dearest = cost + max(int(np.abs(steps).max(initial=0)) for steps in (after.rho, after.al))
    nodes = len(problem.pegawai) + 4 * len(after.n0) + 8
    return max(least, min(16 * (dearest + 1) * (1 + heaviest(problem)), COST_LIMIT // (2 * nodes)))


def heaviest(problem: Problem) -> int:
    """The most of any budget that one move uses, in its units."""
    return max((int(one.berat.max(initial=0)) for one in problem.anggaran), default=0)


def shift_cells(cells: Cells, source: Int, target: Int, weights: dict[str, int], must: int = 4 * STEP_MAX) -> Cells:
    """The cells once somebody has gone from each of `source` to each of `target`."""
    count = len(cells.n0)
    return moved(cells, cells.n0 - np.bincount(source, minlength=count) + np.bincount(target, minlength=count), weights, must)


def missing(cells: Cells) -> int:
    """People below floors and above ceilings."""
    return int((np.maximum(cells.lb - cells.n0, 0) + np.maximum(cells.n0 - cells.ub, 0)).sum())


def mended(network: Network, flow: Int, must: int) -> int:
    """How many of the missing, or too many, this flow puts right."""
    used = np.concatenate([flow[part][network.cost[part] < -must // 2] for part in (network.keluar, network.masuk)])
    return int(used.sum())


def first_steps(cells: Cells, source: int, target: int, weights: dict[str, int]) -> tuple[int, int]:
    """Change of balance by the first leaver and the first arrival; beyond a floor or ceiling, which a decided move may reach, too."""
    told = []
    for cell, change, steps, at in ((source, -1, cells.rho, cells.rho_at), (target, +1, cells.al, cells.al_at)):
        if at[cell + 1] > at[cell]:
            told.append(int(steps[at[cell]]))
            continue
        n = np.array([cells.n0[cell] + change, cells.n0[cell]], dtype=np.float64)
        after, before = np.rint(phi(n, cells.d[[cell, cell]], cells.besar[[cell, cell]], weights)).astype(np.int64).tolist()
        told.append(int(np.clip(after - before, -STEP_MAX, STEP_MAX)) if cells.known[cell] else 0)
    return told[0], told[1]
