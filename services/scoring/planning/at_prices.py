"""The flow at given prices of the budgets: what it uses of each, whether it keeps them, and the highest price worth asking about."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.again import Answer, Tickets, least_cost, solve_again
from services.scoring.planning.pins import heaviest
from services.scoring.planning.problem import Problem


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


def with_one(problem: Problem, prices: list[int], at: int, price: int) -> Priced | None:
    return flow_at(problem, [*prices[:at], price, *prices[at + 1 :]])


def flow_at(problem: Problem, prices: list[int]) -> Priced | None:
    """The flow at these prices; of equally good ones the one that uses least."""
    return answered(problem, prices, *uses(problem))


def uses(problem: Problem) -> list[Int]:
    """All budgets together, then all but the last in turn: what is left equal uses the same of every budget."""
    each = [one.berat for one in problem.anggaran]
    return [np.sum(each, axis=0), *each[:-1]]


def answered(problem: Problem, prices: list[int], *prefer: str | Int | Tickets) -> Priced | None:
    weight: Int = sum(
        (p * one.berat for p, one in zip(prices, problem.anggaran, strict=True)), np.zeros(len(problem.busur_sel), np.int64)
    )
    priced = replace(problem, busur_biaya=problem.busur_biaya + weight)
    answer = solve_again(priced, *prefer)
    return None if answer is None else Priced(prices, priced, answer)


def fits(found: Priced, at: int) -> bool:
    budget = found.problem.anggaran[at]
    return budget.used(found.jawaban.busur) <= budget.paling


def kept(found: Priced) -> bool:
    return all(fits(found, at) for at in range(len(found.harga)))


def highest(problem: Problem, at: int) -> int:
    """A price at which no move that uses this budget pays but for what must be mended, which is worth more than any such price."""
    forced = problem.tetap
    if forced is not None and forced.kurang:
        return forced.harus // (4 * (1 + heaviest(problem))) + 1
    weight, worth = problem.anggaran[at].berat, np.maximum(-least_cost(problem), 0)
    heavy = weight > 0
    return int((worth[heavy] // weight[heavy]).max(initial=0)) + 1
