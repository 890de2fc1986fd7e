"""Does a move stay when the needs, the effective time or the weights are a little different? The plan made again for each draw.

Ways are looked for once, for all draws: a way is asked about if even the cheapest first step at either end over all draws could pay.
To be quick only ways worth at least `bar` are looked for. A draw whose price of K comes out no lower than `bar` has lost nothing by
that (T3 with the price, borne out afterwards); the others are made again with every way that gains anything at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.costs import PARTS
from services.scoring.planning.penalty import Cells
from services.scoring.planning.problem import Problem
from services.scoring.planning.within import solve_worth


@dataclass(frozen=True)
class Weighting:
    """A named reading of what matters: another shape of the penalty, or a part of the move's cost counted twice."""

    nama: str
    penalti: dict[str, int] | None = None
    ganda: str | None = None


AS_DECIDED = "PUTARAN"
WEIGHTINGS = (
    Weighting(AS_DECIDED),
    Weighting("KEKURANGAN_LINEAR", {"kurang_linear_mikro": 1_000_000, "kurang_kuadrat_mikro": 0}),
    Weighting("KEKURANGAN_KUADRAT", {"kurang_linear_mikro": 0, "kurang_kuadrat_mikro": 1_000_000}),
    Weighting("KESESUAIAN_GANDA", ganda="fit"),
    Weighting("JARAK_GANDA", ganda="km"),
)


def cost_of(parts: Int, weighting: Weighting) -> Int:
    """Of each way, from the parts of its cost."""
    times = np.array([2 if name == weighting.ganda else 1 for name in PARTS], dtype=np.int64)
    return np.asarray(parts @ times, dtype=np.int64)


def cheapest_steps(drawn: list[Cells], like: Cells) -> Cells:
    """Cells with one step out and one step in: the cheapest of all draws, where any draw has one."""
    steps = []
    for first, at in ((Cells.first_rho, "rho_at"), (Cells.first_al, "al_at")):
        has = np.logical_or.reduce([np.diff(getattr(cells, at)) > 0 for cells in drawn])
        least = np.minimum.reduce([first(cells) for cells in drawn])
        steps += [least[has], np.concatenate([[0], np.cumsum(has)]).astype(np.int64)]
    return replace(like, rho=steps[0], rho_at=steps[1], al=steps[2], al_at=steps[3])


def ways(problem: Problem) -> Int:
    """Per arc one number for its person and its cell, the same in every problem of one city."""
    return np.asarray(problem.pegawai[problem.busur_orang] * len(problem.cells.n0) + problem.busur_sel, dtype=np.int64)


def chosen_ways(problem: Problem, plan: Int, bar: int) -> Int | None:
    """Of the best plan of this draw, and of equally good ones the one nearest to `plan` (both as ways). None where `bar` asked for
    too much."""
    found = ways(problem)
    answer = solve_worth(problem, bar, np.where(np.isin(found, plan), -1, 0))
    if answer is None:
        return None if bar > 0 else found[:0]
    return found[answer.busur]
