"""Limits that are no part of a network get one price each, found by bisection, with a proved gap (Lagrange).

At prices p >= 0 the flow with costs c + p.a bounds the plan from below: value(S with budgets) >= min (c + p.a).x - p.B. The least
price at which the flow that uses least of the budget keeps it gives the plan; what lies between the two is reported, never hidden.
"""

from __future__ import annotations

from services.scoring.facts import Int
from services.scoring.planning.again import Tickets
from services.scoring.planning.at_prices import Priced, answered, fits, flow_at, highest, kept, uses, with_one
from services.scoring.planning.priced_together import raised, turned
from services.scoring.planning.problem import Problem

ROUNDS_MAX = 4
"""How often all budgets are priced in turn, each at the prices of the others, until every one is kept."""


def price_budgets(problem: Problem, *prefer: str | Int | Tickets) -> Priced | None:
    """`prefer` (again.solve_again) decides among equally good plans: among all of them where the one it names keeps every budget, else
    among those that use least. None when no price makes the moves that must be made keep the budgets."""
    free = answered(problem, [0] * len(problem.anggaran), *prefer)
    if free is None or kept(free):
        return free
    found = _settled(problem) or turned(problem)
    return None if found is None else answered(problem, found.harga, *uses(problem), *prefer)


def _settled(problem: Problem) -> Priced | None:
    prices = [0] * len(problem.anggaran)
    found = flow_at(problem, prices)
    for _ in range(ROUNDS_MAX):
        if found is None or kept(found):
            return found
        for at in range(len(prices)):
            found = _bisected(problem, prices, at)
            if found is None:
                return None
            prices = found.harga
    return raised(problem, prices)


def _bisected(problem: Problem, prices: list[int], at: int) -> Priced | None:
    """The least price of one budget that keeps it; the tangents of the two ends meet nearer than the middle, so both are tried in turn."""
    low = with_one(problem, prices, at, 0)
    if low is None or fits(low, at):
        return low
    high = with_one(problem, prices, at, highest(problem, at))
    if high is None or not fits(high, at):
        return None
    turn = 0
    while high.harga[at] - low.harga[at] > 1:
        middle = (high.harga[at] + low.harga[at]) // 2
        asked = middle if turn % 2 else min(max(_meeting(low, high, at), low.harga[at] + 1), high.harga[at] - 1)
        tried = with_one(problem, prices, at, asked)
        if tried is None:
            return None
        low, high = (low, tried) if fits(tried, at) else (tried, high)
        turn += 1
    return high


def _meeting(low: Priced, high: Priced, at: int) -> int:
    """Where the bounds that the two flows draw cross: their costs without this price, over what they use of the budget."""
    one, two = (side.problem.anggaran[at].used(side.jawaban.busur) for side in (low, high))
    dear, cheap = (s.jawaban.selisih - s.harga[at] * u for s, u in ((high, two), (low, one)))
    return -((cheap - dear) // max(1, one - two))
