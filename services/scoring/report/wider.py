"""What would the plan gain if a limit on single ways did not exist: distance, kecamatan, least fit, gaps inside the error?

Such a limit decides which ways there are, so they are looked for anew without it. As with draws, ways far below the price of the last
move are left out first, and the answer stands only if the price it ends with bears that out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from services.scoring.planning.again import least_cost, only, solve_again
from services.scoring.planning.bounds import bounds
from services.scoring.planning.penalty import Cells, build_cells
from services.scoring.planning.plan import Plan
from services.scoring.planning.relaxed import Freed
from services.scoring.posing.possible import Asked, possible


def wider_ways(asked: Asked, plan: Plan) -> list[Freed]:
    """One per limit that the policy sets; all other limits stay."""
    return [_freed(asked, plan, name, cells, policy) for name, cells, policy in _without(asked)]


def _without(asked: Asked) -> Iterator[tuple[str, Cells, dict[str, Any]]]:
    policy = asked.kebijakan
    for name, open_ in (("jarak_maks_m", None), ("dalam_kecamatan", False), ("fit_minimum_mikro", 0)):
        if policy[name] != open_:
            yield name, asked.cells, {**policy, name: open_}
    if asked.ditahan.any():
        every_gap = bounds(asked.kota, asked.need, asked.penjaga, asked.aturan)
        yield "selisih_dalam_galat", build_cells(asked.kota, asked.need, every_gap, policy["penalti"]), policy


def _freed(asked: Asked, plan: Plan, name: str, cells: Cells, policy: dict[str, Any]) -> Freed:
    for bar in (plan.harga_meja // 2, 0):
        problem, _ = possible(asked, cells, policy, bar)
        kept = np.flatnonzero(least_cost(problem) <= -bar)
        answer = solve_again(only(problem, kept), asked.benih)
        if answer is not None and answer.harga >= bar:
            return Freed(name, problem, kept[answer.busur], answer.selisih)
    return Freed(name, problem, np.zeros(0, np.int64), 0)
