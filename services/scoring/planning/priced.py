"""Limits that are no part of a network get one price each, found by bisection, with a proved gap (Lagrange).

At prices p >= 0 the flow with costs c + p.a bounds the plan from below: value(S with budgets) >= min (c + p.a).x - p.B. The least
price at which the flow that uses least of the budget keeps it gives the plan; what lies between the two is reported, never hidden.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.again import Answer, Tickets, least_cost, solve_again
from services.scoring.planning.pins import heaviest
from services.scoring.planning.problem import Problem

ROUNDS_MAX = 4
"""How often all budgets are priced in turn, each at the prices of the others, until every one is kept."""
RATIOS = 40
"""Half powers of two by which one price may be above the other."""
PARTS = 1 << 16


@dataclass(frozen=True)
class Priced:
    """`harga` per budget, mikro per unit; `problem` with these prices on its arcs; `jawaban` its flow, which keeps every budget."""

    harga: list[int]
    problem: Problem
    jawaban: Answer

    def paid(self) -> int:
        """What the prices add to the cost of the moves made."""
        return sum(p * one.used(self.jawaban.busur) for p, one in zip(self.harga, self.problem.anggaran, strict=True))

    def credit(self) -> int:
        """What the bound takes off: the price of the whole budgets."""
        return sum(p * one.paling for p, one in zip(self.harga, self.problem.anggaran, strict=True))


def price_budgets(problem: Problem, *prefer: str | Int | Tickets) -> Priced | None:
    """`prefer` (again.solve_again) decides among equally good plans: among all of them where the one it names keeps every budget, else
    among those that use least. None when no price makes the moves that must be made keep the budgets."""
    free = _answered(problem, [0] * len(problem.anggaran), *prefer)
    if free is None or _kept(free):
        return free
    found = _settled(problem) or _turned(problem)
    return None if found is None else _answered(problem, found.harga, *_uses(problem), *prefer)


def _settled(problem: Problem) -> Priced | None:
    prices = [0] * len(problem.anggaran)
    found = _at(problem, prices)
    for _ in range(ROUNDS_MAX):
        if found is None or _kept(found):
            return found
        for at in range(len(prices)):
            found = _bisected(problem, prices, at)
            if found is None:
                return None
            prices = found.harga
    return _raised(problem, prices)


def _raised(problem: Problem, prices: list[int]) -> Priced | None:
    """Where pricing in turn does not settle: all prices twice as high, until every budget is kept or no move could be worth more."""
    most = [_highest(problem, at) for at in range(len(prices))]
    while any(p < m for p, m in zip(prices, most, strict=True)):
        prices = [min(2 * p + 1, m) for p, m in zip(prices, most, strict=True)]
        found = _at(problem, prices)
        if found is None or _kept(found):
            return found
    return None


def _turned(problem: Problem) -> Priced | None:
    """Two budgets and moves that must be made: at prices at which nothing else pays the ratio is sought that keeps both, then both prices
    are lowered together as far as that holds."""
    if len(problem.anggaran) != 2 or problem.tetap is None or not problem.tetap.kurang:
        return None
    top, low, high = _highest(problem, 0), -RATIOS, RATIOS
    while low <= high:
        turn = (low + high) // 2
        prices = [max(1, int(top * 2.0 ** min(0, side * turn / 2))) for side in (1, -1)]
        found = _at(problem, prices)
        if found is None or _kept(found):
            return None if found is None else _lowered(problem, found)
        if not (_fits(found, 0) or _fits(found, 1)):
            return None
        low, high = (low, turn - 1) if _fits(found, 0) else (turn + 1, high)
    return None


def _lowered(problem: Problem, found: Priced) -> Priced:
    best, low, high = found, 0, PARTS
    while high - low > 1:
        middle = (low + high) // 2
        tried = _at(problem, [p * middle // PARTS for p in found.harga])
        kept = tried is not None and _kept(tried)
        best, low, high = (tried, low, middle) if kept and tried is not None else (best, middle, high)
    return best


def _highest(problem: Problem, at: int) -> int:
    """A price at which no move that uses this budget pays but for what must be mended, which is worth more than any such price."""
    forced = problem.tetap
    if forced is not None and forced.kurang:
        return forced.harus // (4 * (1 + heaviest(problem))) + 1
    weight, worth = problem.anggaran[at].berat, np.maximum(-least_cost(problem), 0)
    heavy = weight > 0
    return int((worth[heavy] // weight[heavy]).max(initial=0)) + 1


def _bisected(problem: Problem, prices: list[int], at: int) -> Priced | None:
    """The least price of one budget that keeps it; the tangents of the two ends meet nearer than the middle, so both are tried in turn."""
    low = _with(problem, prices, at, 0)
    if low is None or _fits(low, at):
        return low
    high = _with(problem, prices, at, _highest(problem, at))
    if high is None or not _fits(high, at):
        return None
    turn = 0
    while high.harga[at] - low.harga[at] > 1:
        middle = (high.harga[at] + low.harga[at]) // 2
        asked = middle if turn % 2 else min(max(_meeting(low, high, at), low.harga[at] + 1), high.harga[at] - 1)
        tried = _with(problem, prices, at, asked)
        if tried is None:
            return None
        low, high = (low, tried) if _fits(tried, at) else (tried, high)
        turn += 1
    return high


def _meeting(low: Priced, high: Priced, at: int) -> int:
    """Where the bounds that the two flows draw cross: their costs without this price, over what they use of the budget."""
    one, two = (side.problem.anggaran[at].used(side.jawaban.busur) for side in (low, high))
    dear, cheap = (s.jawaban.selisih - s.harga[at] * u for s, u in ((high, two), (low, one)))
    return -((cheap - dear) // max(1, one - two))


def _with(problem: Problem, prices: list[int], at: int, price: int) -> Priced | None:
    return _at(problem, [*prices[:at], price, *prices[at + 1 :]])


def _at(problem: Problem, prices: list[int]) -> Priced | None:
    """The flow at these prices; of equally good ones the one that uses least."""
    return _answered(problem, prices, *_uses(problem))


def _uses(problem: Problem) -> list[Int]:
    """All budgets together, then all but the last in turn: what is left equal uses the same of every budget."""
    each = [one.berat for one in problem.anggaran]
    return [np.sum(each, axis=0), *each[:-1]]


def _answered(problem: Problem, prices: list[int], *prefer: str | Int | Tickets) -> Priced | None:
    weight: Int = sum(
        (p * one.berat for p, one in zip(prices, problem.anggaran, strict=True)), np.zeros(len(problem.busur_sel), np.int64)
    )
    priced = replace(problem, busur_biaya=problem.busur_biaya + weight)
    answer = solve_again(priced, *prefer)
    return None if answer is None else Priced(prices, priced, answer)


def _fits(found: Priced, at: int) -> bool:
    budget = found.problem.anggaran[at]
    return budget.used(found.jawaban.busur) <= budget.paling


def _kept(found: Priced) -> bool:
    return all(_fits(found, at) for at in range(len(found.harga)))
