"""The search for a plan under composition floors: repair, move by move, and prices on leaving that find a better one or prove none is."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.planning.again import least_cost, only, solve_again
from services.scoring.planning.problem import Problem

DRAW = "lantai komposisi"
"""Seed of the draw among equal plans while repairing."""
ROUNDS = 12
"""Repairs one by one; then everybody like the surplus stays, so that no city takes long."""
PRICED = 8
"""Rounds of prices; each is a plan and its repair."""


@dataclass(frozen=True)
class Quality:
    """One measure: which people of the problem have it, and per unit how many of them may leave."""

    nama: str
    punya: Bool
    paling: Int


@dataclass(frozen=True)
class Floors:
    """What a search is about; `sisa` per quality and unit: how many may leave beside the decided."""

    problem: Problem
    qualities: list[Quality]
    sisa: list[Int]
    unit: Int
    decided: Bool


@dataclass(frozen=True)
class Repaired:
    """`batas`: what the same search was worth before the first repair."""

    boleh: Bool
    busur: Int
    nilai: int
    batas: int


def dearness(problem: Problem) -> Int:
    """Per arc; around decided moves what it mends counts, so that nobody who puts a floor right is held back for who does not."""
    return problem.busur_biaya if problem.tetap is None else least_cost(problem)


def repaired(floors: Floors, allowed: Bool) -> Repaired:
    """The dearest moves too many are held back until every floor holds."""
    problem, unit = floors.problem, floors.unit
    plan, rounds = solved(problem, allowed), 0
    bound, allowed = plan[1], allowed.copy()
    while (broken := _broken(floors, plan[0])) is not None:
        rounds, (quality, surplus) = rounds + 1, broken
        ways = surplus if rounds <= ROUNDS else _all_like(problem, quality, unit, plan[0], surplus)
        allowed &= floors.decided | ~np.isin(problem.busur_orang, problem.busur_orang[ways])
        plan = solved(problem, allowed)
    return Repaired(allowed, plan[0], plan[1], bound)


def priced(floors: Floors, allowed: Bool, best: Repaired) -> tuple[Repaired, int]:
    """(the best plan found, the best bound): a price on leaving per quality and unit (Lagrange), raised where too many leave.

    At any prices of 0 or more, the priced optimum less the price of all that may leave bounds every plan under the floors.
    """
    problem, unit, bound = floors.problem, floors.unit, best.batas
    counts = [np.where(q.punya[problem.busur_orang] & ~floors.decided, 1, 0) for q in floors.qualities]
    prices = [np.zeros(len(room), dtype=np.int64) for room in floors.sisa]
    for _ in range(PRICED):
        extra = sum(
            (count * price[unit] for count, price in zip(counts, prices, strict=True)), np.zeros(len(unit), dtype=np.int64)
        )
        chosen, value = solved(replace(problem, busur_biaya=problem.busur_biaya + extra), allowed)
        bound = max(bound, value - sum(int((p * room).sum()) for p, room in zip(prices, floors.sisa, strict=True)))
        over = [
            np.bincount(unit[chosen], weights=count[chosen], minlength=len(room)).astype(np.int64) - room
            for count, room in zip(counts, floors.sisa, strict=True)
        ]
        kept = np.isin(problem.busur_orang, problem.busur_orang[chosen])
        dear = np.logical_or.reduce([(count == 1) & (price[unit] > 0) for count, price in zip(counts, prices, strict=True)])
        tried = repaired(floors, allowed & (floors.decided | kept | ~dear))
        best = min(best, tried, key=lambda found: found.nilai)
        moving = [np.where((o > 0) | (p > 0), o, 0) for o, p in zip(over, prices, strict=True)]
        length = sum(int((m**2).sum()) for m in moving)
        if best.nilai <= bound or not length:
            break
        step = (best.nilai - bound) / length
        prices = [np.maximum(0, p + np.rint(step * m).astype(np.int64)) for p, m in zip(prices, moving, strict=True)]
    return best, bound


def closed(floors: Floors, best: Repaired) -> Bool:
    """Ways of no more people than may leave, those of the plan before the cheapest others: whatever is made of them later (another number
    of moves, a budget, a decided move, an equal in the place of another) keeps the floors too."""
    problem, allowed = floors.problem, best.boleh.copy()
    cheapest = np.full(len(problem.pegawai), np.iinfo(np.int64).max)
    np.minimum.at(cheapest, problem.busur_orang, dearness(problem))
    cheapest[problem.busur_orang[best.busur]] = np.iinfo(np.int64).min
    unit = problem.unit_sel[problem.asal]
    for quality, room in zip(floors.qualities, floors.sisa, strict=True):
        people = np.unique(problem.busur_orang[allowed & ~floors.decided & quality.punya[problem.busur_orang]])
        people = people[np.lexsort((people, cheapest[people], unit[people]))]
        number = np.arange(len(people)) - np.searchsorted(unit[people], unit[people], "left")
        allowed &= floors.decided | ~np.isin(problem.busur_orang, people[number >= room[unit[people]]])
    return allowed


def _all_like(problem: Problem, quality: Quality, unit: Int, chosen: Int, surplus: Int) -> Int:
    """Ways of everybody like the surplus, but for those who stay in the plan: ends a long search at once."""
    staying = problem.busur_orang[np.setdiff1d(chosen, surplus)]
    like = quality.punya[problem.busur_orang] & np.isin(unit, unit[surplus])
    return np.flatnonzero(like & ~np.isin(problem.busur_orang, staying)).astype(np.int64)


def solved(problem: Problem, allowed: Bool) -> tuple[Int, int]:
    """(chosen arcs, change of the objective)."""
    kept = np.flatnonzero(allowed)
    answer = solve_again(only(problem, kept), DRAW)
    return (kept[:0], 0) if answer is None else (kept[answer.busur], answer.selisih)


def _broken(floors: Floors, chosen: Int) -> tuple[Quality, Int] | None:
    """The first floor that is broken and, per unit, the dearest moves beyond what may leave."""
    problem, unit = floors.problem, floors.unit
    for quality, room in zip(floors.qualities, floors.sisa, strict=True):
        mine = chosen[quality.punya[problem.busur_orang[chosen]] & ~floors.decided[chosen]]
        order = mine[np.lexsort((problem.busur_orang[mine], dearness(problem)[mine], unit[mine]))]
        first = np.searchsorted(unit[order], unit[order], "left")
        beyond = order[np.arange(len(order)) - first >= room[unit[order]]]
        if len(beyond):
            return quality, beyond
    return None
