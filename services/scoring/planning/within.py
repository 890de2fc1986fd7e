"""The same problem solved again with its budgets kept: one flow where it has none, else the flow at the least prices that keep them.

Under a budget a plan is proved near the best, not best: `celah` of the answer says how near.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.again import Answer, Tickets, few_then_all, least_cost, only, solve_again
from services.scoring.planning.priced import price_budgets
from services.scoring.planning.problem import Problem


def solve_within(problem: Problem, *prefer: str | Int | Tickets) -> Answer | None:
    """As `solve_again`; under a budget `harga` and the network are those at its prices, while `selisih` is what the plan is worth. None
    where nobody may move."""
    if not problem.anggaran:
        return solve_again(problem, *prefer)
    found = price_budgets(problem, *prefer)
    if found is None:
        return None
    paid = found.paid()
    return replace(found.jawaban, selisih=found.jawaban.selisih - paid, celah=found.credit() - paid)


def solve_worth(problem: Problem, bar: int, prefer: str | Int) -> Answer | None:
    """From the ways that can pay `bar` even as the only move; arcs of the whole problem. None where nobody may move, or where the price
    of K it ends with does not bear the bar out.

    A way left out costs more than `bar` is worth even as the only move, and a price of a budget makes it dearer still, so at node prices
    with a price of K no lower than that it has a positive reduced cost and is in no optimal plan.
    """
    kept = np.flatnonzero(least_cost(problem) <= -bar)
    answer = solve_within(only(problem, kept), prefer if isinstance(prefer, str) else prefer[kept])
    return None if answer is None or answer.harga < bar else replace(answer, busur=kept[answer.busur])


def solve_near(problem: Problem, prefer: str | Int, price: int) -> Answer | None:
    """The best plan, looked for among the ways that can pay `price` first."""
    return few_then_all([problem], price, lambda asked, bar: [solve_worth(one, bar, prefer) for one in asked])[0]


def fewest(problem: Problem, price: int = 0) -> int:
    """With so much more to pay for every move and no limit of their number: the fewest moves of a best plan; under a budget, of the plan
    that was found."""
    dearer = replace(problem, busur_biaya=problem.busur_biaya + price, k=len(problem.pegawai))
    dearer = only(dearer, least_cost(dearer) <= 0)
    found = solve_within(dearer, np.ones(len(dearer.busur_sel), dtype=np.int64))
    return 0 if found is None else len(found.busur)
