"""What an office does by hand (rule G): the peer the plan is compared with, on the objective only.

Take the cell with most surplus (>= 0.5) above its floor; among its unmoved eligible people and cells short by >= 0.5, the most
short cell, the cheapest person; respect K, every nested limit and every budget; stop when none. As in the plan a floor holds on every day
of the round: who came cannot stand in for who leaves, so a cell gives and takes from the number it began with.
"""

from __future__ import annotations

import heapq
from dataclasses import replace

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.planning.limits.nested import NestedLimit
from services.scoring.planning.problem import Problem, nested_limits

THRESHOLD = 0.5


def greedy(problem: Problem) -> list[int]:
    """Chosen arcs."""
    cells = problem.cells
    n, left, came = cells.n0.copy(), np.zeros_like(cells.n0), np.zeros_like(cells.n0)
    rooms = [_Room(limit) for limit in nested_limits(problem)]
    arcs_of = _by_source(problem)
    purses = [one.paling for one in problem.anggaran]
    open_cells, chosen = set(arcs_of), list[int]()
    moved = np.zeros(len(problem.pegawai), dtype=np.bool_)
    queue = [(float(cells.d[c] - n[c]), c) for c in arcs_of]  # most surplus first; an entry that is no longer true is passed over
    heapq.heapify(queue)
    while queue and len(chosen) < problem.k:
        shortage, source = queue[0]
        if source not in open_cells or shortage != cells.d[source] - n[source]:
            heapq.heappop(queue)
            continue
        at_floor = cells.n0[source] - left[source] <= cells.lb[source]
        spent = -shortage < THRESHOLD or at_floor or any(room.full(source) for room in rooms if room.leaving)
        arcs = arcs_of[source]
        for purse, one in zip(purses, problem.anggaran, strict=True):
            arcs = arcs[one.berat[arcs] <= purse]
        goal = problem.busur_sel[arcs]
        arcs = arcs[cells.n0[goal] + came[goal] < cells.ub[goal]]
        best = None if spent else _best(problem, arcs, n, moved, [room for room in rooms if not room.leaving])
        if best is None:
            open_cells.discard(source)
            continue
        target = int(problem.busur_sel[best])
        n[source], left[source] = n[source] - 1, left[source] + 1
        n[target], came[target] = n[target] + 1, came[target] + 1
        purses = [purse - int(one.berat[best]) for purse, one in zip(purses, problem.anggaran, strict=True)]
        for room in rooms:
            room.take(source if room.leaving else target)
        moved[problem.busur_orang[best]] = True
        chosen.append(best)
        for cell in (source, target):
            heapq.heappush(queue, (float(cells.d[cell] - n[cell]), cell))
    return chosen


class _Room:
    """What a nested limit still has room for."""

    def __init__(self, limit: NestedLimit) -> None:
        self.leaving, self._place, self._left = limit.sisi == "KELUAR", limit.tempat, limit.paling.copy()

    def full(self, cell: int) -> bool:
        return bool(self._place[cell] >= 0 and self._left[self._place[cell]] < 1)

    def open(self, cells: Int) -> Bool:
        at = self._place[cells]
        return np.asarray((at < 0) | (self._left[np.maximum(at, 0)] > 0), dtype=np.bool_)

    def take(self, cell: int) -> None:
        if self._place[cell] >= 0:
            self._left[self._place[cell]] -= 1


def _by_source(problem: Problem) -> dict[int, Int]:
    """The arcs that leave each cell, in order."""
    source = problem.asal[problem.busur_orang]
    order = np.argsort(source, kind="stable")
    found, first = np.unique(source[order], return_index=True)
    return dict(zip(found.tolist(), np.split(order, first[1:]), strict=True)) if len(found) else {}


def _best(problem: Problem, arcs: Int, n: Int, moved: Bool, receiving: list[_Room]) -> int | None:
    """The most short cell, then the cheapest person; None when nobody can go anywhere."""
    cells, target = problem.cells, problem.busur_sel[arcs]
    shortage = cells.d[target] - n[target]
    fine = ~moved[problem.busur_orang[arcs]] & (shortage >= THRESHOLD)
    for room in receiving:
        fine &= room.open(target)
    at = np.flatnonzero(fine)
    if not len(at):
        return None
    return int(arcs[at[np.lexsort((arcs[at], problem.busur_biaya[arcs[at]], -shortage[at]))[0]]])


def split_value(problem: Problem, chosen: list[int]) -> int:
    """Change of the objective of (S) that a set of arcs makes."""
    cells = problem.cells
    leaving = (
        np.bincount(problem.asal[problem.busur_orang[chosen]], minlength=len(cells.n0))
        if chosen
        else np.zeros(len(cells.n0), int)
    )
    coming = np.bincount(problem.busur_sel[chosen], minlength=len(cells.n0)) if chosen else np.zeros(len(cells.n0), int)
    total = int(problem.busur_biaya[chosen].sum()) if chosen else 0
    for steps, at, count in ((cells.rho, cells.rho_at, leaving), (cells.al, cells.al_at, coming)):
        for c in np.flatnonzero(count).tolist():
            total += int(steps[at[c] : at[c] + count[c]].sum())
    return total


def office_value(problem: Problem, chosen: list[int]) -> int:
    """The same without the worth of mending a floor that decided moves broke: by hand one may be left broken."""
    if (forced := problem.tetap) is None:
        return split_value(problem, chosen)
    cells = problem.cells
    rho, al = (np.where(steps < -forced.harus // 2, steps + forced.harus, steps) for steps in (cells.rho, cells.al))
    return split_value(replace(problem, cells=replace(cells, rho=rho, al=al)), chosen)
