"""The curve under budgets of roads or pay: a plan at the least prices that keep them for every number of moves, with its proved gap.

A plan of few moves may be made by who may make more, and what bounds the best plan of many bounds that of fewer: so each point has the
best plan found up to it and the best bound found from it on. One move more or fewer is told by no path of a network here, and the knee is
the one of the points that are told.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from services.scoring.planning.again import drawn_once, least_cost, only, part_of
from services.scoring.planning.frontier import MORE, Frontier, Point
from services.scoring.planning.problem import Problem
from services.scoring.planning.within import fewest, solve_within


def frontier_within(problem: Problem, seed: str, points: int, least: int = 0) -> Frontier:
    """As `frontier`, of a problem with budgets."""
    end = max(least, fewest(problem))
    named = {k for k in (least, problem.k, problem.k + MORE, end) if k <= end}
    spread = np.rint(np.linspace(least, end, max(5, points - len(named)))).astype(int).tolist()
    found = carried(_made(problem, named | set(spread), seed))
    end = min(one.k for one in found if one.selisih == found[-1].selisih)
    told = [one for one in found if one.k <= end]
    return Frontier(told, end, _knee(told))


def carried(found: list[Point]) -> list[Point]:
    """Ascending: each with the best plan of the points up to it, and the best bound of the points from it on."""
    bound = np.maximum.accumulate([one.selisih - one.celah for one in reversed(found)])[::-1].tolist()
    best, told = found[0], []
    for one, least in zip(found, bound, strict=True):
        best = one if one.selisih < best.selisih else best
        told.append(replace(one, busur=best.busur, selisih=best.selisih, celah=max(0, best.selisih - least)))
    return told


def _made(problem: Problem, wanted: set[int], seed: str) -> list[Point]:
    """Going down a move can but be worth more: ways that cannot pay the last price are left out, and asked again where the price that
    comes out does not bear that out."""
    found, at_once, lots, price = [], least_cost(problem), drawn_once(problem, seed), 0
    for k in sorted(wanted, reverse=True):
        answer = None
        for bar in dict.fromkeys((price, 0)):
            kept = np.flatnonzero(at_once <= -bar)
            answer = solve_within(replace(only(problem, kept), k=k), part_of(lots, kept))
            if answer is None or answer.harga >= bar:
                break
        if answer is None:
            found.append(Point(k, np.zeros(0, np.int64), 0, None, None))
            continue
        found.append(Point(k, kept[answer.busur], answer.selisih, None, None, answer.celah))
        price = answer.harga
    return found[::-1]


def _knee(told: list[Point]) -> int:
    """The first of the points farthest below the straight line from the first to the last."""
    first, last = told[0], told[-1]
    below = [
        (last.selisih - first.selisih) * (one.k - first.k) - (last.k - first.k) * (one.selisih - first.selisih) for one in told
    ]
    return told[below.index(max(below))].k
