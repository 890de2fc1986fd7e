"""Both budgets priced at once, where pricing one after the other does not come to rest."""

from __future__ import annotations

from services.scoring.planning.at_prices import Priced, fits, flow_at, highest, kept
from services.scoring.planning.problem import Problem

RATIOS = 40
"""Half powers of two by which one price may be above the other."""
PARTS = 1 << 16


def raised(problem: Problem, prices: list[int]) -> Priced | None:
    """Where pricing in turn does not settle: all prices twice as high, until every budget is kept or no move could be worth more."""
    most = [highest(problem, at) for at in range(len(prices))]
    while any(p < m for p, m in zip(prices, most, strict=True)):
        prices = [min(2 * p + 1, m) for p, m in zip(prices, most, strict=True)]
        found = flow_at(problem, prices)
        if found is None or kept(found):
            return found
    return None


def turned(problem: Problem) -> Priced | None:
    """Two budgets and moves that must be made: at prices at which nothing else pays the ratio is sought that keeps both, then both prices
    are lowered together as far as that holds."""
    if len(problem.anggaran) != 2 or problem.tetap is None or not problem.tetap.kurang:
        return None
    top, low, high = highest(problem, 0), -RATIOS, RATIOS
    while low <= high:
        turn = (low + high) // 2
        prices = [max(1, int(top * 2.0 ** min(0, side * turn / 2))) for side in (1, -1)]
        found = flow_at(problem, prices)
        if found is None or kept(found):
            return None if found is None else _lowered(problem, found)
        if not (fits(found, 0) or fits(found, 1)):
            return None
        low, high = (low, turn - 1) if fits(found, 0) else (turn + 1, high)
    return None


def _lowered(problem: Problem, found: Priced) -> Priced:
    best, low, high = found, 0, PARTS
    while high - low > 1:
        middle = (low + high) // 2
        tried = flow_at(problem, [p * middle // PARTS for p in found.harga])
        holds = tried is not None and kept(tried)
        best, low, high = (tried, low, middle) if holds and tried is not None else (best, middle, high)
    return best
