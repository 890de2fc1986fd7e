"""Who else could take a recommended seat without the plan noticing? Everybody whose going instead costs less than a set amount.

Substitution is exact on (S): one person stays, another goes to the same place, nothing else changes. The plan's value then changes by
the difference of the two moves and, when the other comes from elsewhere, by the step the one cell is given back and the step the other
one gives; every limit of the round must still hold.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.planning.problem import Problem, nested_limits


@dataclass(frozen=True)
class Equal:
    """`orang`: position in the problem; `busur`: the arc to the seat; `selisih`: what the plan loses, in mikro."""

    orang: int
    busur: int
    selisih: int


def equals(problem: Problem, chosen: list[int]) -> dict[int, list[Equal]]:
    """Per chosen arc everybody who is not moved and whose going instead costs at most `problem.setara`; the cheapest first."""
    arcs = np.array(chosen, dtype=np.int64)
    moved = np.zeros(len(problem.pegawai), dtype=np.bool_)
    moved[problem.busur_orang[arcs]] = True
    source = problem.asal[problem.busur_orang]
    leaving = np.bincount(source[arcs], minlength=len(problem.cells.n0))
    may = _may_leave_too(problem, source[arcs], problem.busur_sel[arcs])
    rivals = np.flatnonzero(np.isin(problem.busur_sel, problem.busur_sel[arcs]) & ~moved[problem.busur_orang])
    rivals = rivals[np.argsort(problem.busur_sel[rivals], kind="stable")]
    targets = problem.busur_sel[rivals]
    result = {}
    for arc in chosen:
        first, end = np.searchsorted(targets, (problem.busur_sel[arc], problem.busur_sel[arc] + 1))
        others = rivals[first:end]
        others = others[may(int(source[arc]), source[others])]
        loss = problem.busur_biaya[others] - problem.busur_biaya[arc] + _steps(problem, int(source[arc]), source[others], leaving)
        close = np.flatnonzero(loss <= problem.setara)
        order = close[np.lexsort((problem.busur_orang[others[close]], loss[close]))]
        result[arc] = [Equal(int(problem.busur_orang[others[at]]), int(others[at]), int(loss[at])) for at in order.tolist()]
    return result


def _steps(problem: Problem, left: int, others: Int, leaving: Int) -> Int:
    """The next step of the cells given from instead, less the last step of the cell left; nothing within one cell."""
    cells = problem.cells
    room = cells.rho_at[1:] - cells.rho_at[:-1]
    within = np.minimum(leaving[others], np.maximum(room[others] - 1, 0))  # cells without room were left out before
    back = int(cells.rho[cells.rho_at[left] + leaving[left] - 1])
    return np.where(others == left, 0, cells.rho[cells.rho_at[others] + within] - back)


def _may_leave_too(problem: Problem, left: Int, gone: Int) -> Callable[[int, Int], Bool]:
    """For a cell that gets its leaver back: which others may give one instead, by their floor and by every nested limit of leaving?"""
    cells = problem.cells
    spare = (cells.rho_at[1:] - cells.rho_at[:-1]) > np.bincount(left, minlength=len(cells.n0))
    limits = [
        (limit.tempat, np.append(limit.used(left, gone) < limit.paling, True))  # -1, the last one: not concerned
        for limit in nested_limits(problem)
        if limit.sisi == "KELUAR"
    ]

    def may(back: int, others: Int) -> Bool:
        allowed = spare[others] | (others == back)
        for place, room in limits:
            there = place[others]
            allowed &= (there == place[back]) | room[there]
        return np.asarray(allowed, dtype=np.bool_)

    return may
