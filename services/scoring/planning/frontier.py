"""Balance against the number of moves: the whole curve, where it bends, and where it ends.

In (S) one unit of flow is one move, so the best value with at most K moves falls convexly in K and bends at whole numbers only.
Going down in K the price of a move can but rise: a way that cannot pay the price reached so far is in no plan further down, and
is dropped (T3 with the price), which makes the whole curve cost a few plans and changes no value.

The knee is the K farthest below the chord from no move to the last useful one, on axes scaled to one (Satopää et al. 2011,
"Finding a kneedle in a haystack"). On a convex curve that is the plan at the price of the chord's slope: one more flow, exact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.again import Answer, drawn_once, least_cost, only, part_of, solve_again
from services.scoring.planning.problem import Problem
from services.scoring.planning.residual import shortest
from services.scoring.planning.within import fewest

MORE = 10
"""How many more moves a desk asks about."""


@dataclass(frozen=True)
class Point:
    """The best plan of at most `k` moves. `busur`: its arcs; `selisih`: change of the objective; `turun`: what it loses with one move
    fewer; `naik`: what it gains with one more; None under a budget, where no path tells it. `celah`: at most so much better is the best
    plan within the budgets, proved."""

    k: int
    busur: Int
    selisih: int
    turun: int | None
    naik: int | None
    celah: int = 0


@dataclass(frozen=True)
class Frontier:
    titik: list[Point]
    habis: int
    """The fewest moves of a best plan without a limit of their number: beyond it nothing is gained."""
    lutut: int

    def at(self, k: int) -> Point:
        """The point of k moves, one of those that were asked for; beyond the end the curve is level."""
        return next(p for p in self.titik if p.k == min(k, self.habis))


def frontier(problem: Problem, seed: str, points: int, least: int = 0) -> Frontier:
    """At most about `points` values of K: evenly spread, and always the desk's, ten more, the knee, the end, and `least`: the fewest moves
    there can be, which is none unless decided moves (planning.around) leave something to be put right."""
    end = fewest(problem)
    if end == 0:
        return Frontier([Point(0, np.zeros(0, np.int64), 0, 0, 0)], 0, 0)
    start, best = (values(problem, [k], seed)[0] for k in (least, end))
    knee = max(least, fewest(problem, (start.selisih - best.selisih) // max(1, end - least)))
    named = {k for k in (problem.k, problem.k + MORE, knee) if k <= end}
    spread = np.rint(np.linspace(least, end, max(2, points - len(named)))).astype(int).tolist()
    found = values(problem, named | set(spread), seed)
    if least:  # with fewer there is no plan at all
        found = [replace(one, turun=0) if one.k == least else one for one in found]
    return Frontier(found, end, knee)


def values(problem: Problem, wanted: Iterable[int], seed: str, *, prune: bool = True) -> list[Point]:
    """A point for each K, ascending."""
    found, at_once, lots = [], least_cost(problem), drawn_once(problem, seed)
    kept, price = np.arange(len(problem.busur_sel)), 0
    for k in sorted(set(wanted), reverse=True):
        if prune:
            kept = kept[at_once[kept] <= -price]
        asked = replace(only(problem, kept), k=k)
        answer = solve_again(asked, part_of(lots, kept))
        if answer is None:
            one = solve_again(replace(asked, k=1), seed)
            found.append(Point(k, np.zeros(0, np.int64), 0, 0, -one.selisih if one and k == 0 else 0))
            continue
        found.append(Point(k, kept[answer.busur], answer.selisih, *slopes(answer)))
        price = max(price, answer.harga)
    return found[::-1]


def slopes(answer: Answer) -> tuple[int, int]:
    """(loss with one move fewer, gain with one more), exact: shortest ways between source and sink in the residual network."""
    fewer, more = shortest(answer.network, answer.aliran, answer.potensial, [(1, 0, np.inf), (0, 1, 0)])
    return int(fewer), -int(more) if np.isfinite(more) else 0
