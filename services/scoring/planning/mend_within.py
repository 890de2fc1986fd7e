"""Can what decided moves broke be put right within the budgets at all? A proof that it cannot, or none.

Whatever budgets weigh, the least weighted use of any plan that mends everything is one flow; where it is above the weighted budgets, no
plan keeps them all. With one budget this decides. With two the weights at which that shows are sought, and a case may stay open.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.again import solve_again
from services.scoring.planning.problem import Problem

WEIGHTS = 1_000


def proved_impossible(problem: Problem) -> bool:
    """`problem`: once the decided moves are made (`pins.fix`); all they broke can be mended where no budget is asked."""
    budgets = problem.anggaran
    scale = [
        max(1, int(max(one.berat.max(initial=0) for one in budgets)) // max(1, int(one.berat.max(initial=0)))) for one in budgets
    ]
    low, high = (0, WEIGHTS) if len(budgets) > 1 else (WEIGHTS, WEIGHTS)
    while low <= high:
        first = (low + high) // 2
        weights = [w * s for w, s in zip((first, WEIGHTS - first), scale, strict=False)]
        used = _least_use(problem, weights)
        if sum(w * u for w, u in zip(weights, used, strict=True)) > sum(
            w * one.paling for w, one in zip(weights, budgets, strict=True)
        ):
            return True
        beyond = [u > one.paling for u, one in zip(used, budgets, strict=True)]
        if not any(beyond):
            return False
        low, high = (first + 1, high) if beyond[0] else (low, first - 1)
    return False


def _least_use(problem: Problem, weights: list[int]) -> list[int]:
    """What the plan that mends everything and uses least by these weights uses of each budget."""
    cells, forced = problem.cells, problem.tetap
    assert forced is not None
    use: Int = np.sum([w * one.berat for w, one in zip(weights, problem.anggaran, strict=True)], axis=0)
    must = 1 + problem.k * int(use.max(initial=0))
    rho, al = (np.where(steps < -forced.harus // 2, -must, 0) for steps in (cells.rho, cells.al))
    answer = solve_again(replace(problem, cells=replace(cells, rho=rho, al=al), busur_biaya=use))
    return [0 if answer is None else one.used(answer.busur) for one in problem.anggaran]
