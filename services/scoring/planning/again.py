"""The same problem solved again with something changed: fewer ways, another limit, a price on every move.

Every answer is proved optimal like the plan itself, and among equally good answers the one that `prefer` names is taken, by a second
flow on the face of optimal plans; so an answer never depends on how the solver happened to break a tie.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.planning.certificate import certify
from services.scoring.planning.flow import among_equals, solve, tickets
from services.scoring.planning.network import Network, build_network
from services.scoring.planning.problem import Problem

Tickets = Callable[[Int], Int]
Question = TypeVar("Question")
Told = TypeVar("Told")


@dataclass(frozen=True)
class Answer:
    """`busur`: chosen arcs of the problem asked; `selisih`: change of the objective, 0 or less; `harga`: a price of K, 0 or more."""

    busur: Int
    selisih: int
    harga: int
    network: Network
    aliran: Int
    potensial: Int


def solve_again(problem: Problem, *prefer: str | Int | Tickets) -> Answer | None:
    """`prefer`: the seed of the draw, or a cost per arc that decides among equals alone; each further one decides among what those before
    it leave equal. None where nobody may move."""
    if problem.k == 0 or len(problem.busur_sel) == 0:
        return None
    network = build_network(problem)
    flow = solve(network)
    potential = certify(network, flow).potential
    flow = among_equals(network, flow, potential, *(_tickets(problem, one) for one in prefer))
    chosen = np.flatnonzero(flow[network.gerak]).astype(np.int64)
    price = max(0, int(potential[0] - potential[1]))
    return Answer(chosen, int((flow * network.cost).sum()), price, network, flow, potential)


def _tickets(problem: Problem, prefer: str | Int | Tickets) -> Tickets:
    if callable(prefer):
        return prefer
    return lambda arcs: tickets(problem, arcs, prefer) if isinstance(prefer, str) else prefer[arcs]


def drawn_once(problem: Problem, seed: str) -> Tickets:
    """Tickets of the draw for the problem's arcs, each made when it is first asked for and kept: many plans ask for the same ones."""
    held = np.full(len(problem.busur_sel), -1, dtype=np.int64)

    def of(arcs: Int) -> Int:
        new = arcs[held[arcs] < 0]
        held[new] = tickets(problem, new, seed)
        return np.asarray(held[arcs], dtype=np.int64)

    return of


def part_of(lots: Tickets, kept: Int) -> Tickets:
    """For the problem of these arcs alone."""
    return lambda arcs: lots(kept[arcs])


def few_then_all(
    asked: Sequence[Question], price: int, ask: Callable[[list[Question], int], list[Told | None]]
) -> list[Told | None]:
    """An answer for each question: first from the ways alone that can pay `price` for their move, then, where that came out as too much
    (None), from all that gain anything."""
    found: list[Told | None] = [None] * len(asked)
    for bar in dict.fromkeys((price, 0)):
        open_ = [at for at, answer in enumerate(found) if answer is None]
        if not open_:
            break
        for at, answer in zip(open_, ask([asked[at] for at in open_], bar), strict=True):
            found[at] = answer
    return found


def solve_worth(problem: Problem, bar: int, prefer: str | Int) -> Answer | None:
    """From the ways that can pay `bar` even as the only move; arcs of the whole problem. None where nobody may move, or where the price
    of K it ends with does not bear the bar out.

    A way left out costs more than `bar` is worth even as the only move, so at node prices with a price of K no lower than that it has a
    positive reduced cost and is in no optimal plan.
    """
    kept = np.flatnonzero(least_cost(problem) <= -bar)
    answer = solve_again(only(problem, kept), prefer if isinstance(prefer, str) else prefer[kept])
    return None if answer is None or answer.harga < bar else replace(answer, busur=kept[answer.busur])


def solve_near(problem: Problem, prefer: str | Int, price: int) -> Answer | None:
    """The best plan, looked for among the ways that can pay `price` first."""
    return few_then_all([problem], price, lambda asked, bar: [solve_worth(one, bar, prefer) for one in asked])[0]


def only(problem: Problem, kept: Bool | Int) -> Problem:
    """With these arcs alone; who has none left stays as somebody who cannot move."""
    return replace(
        problem, busur_orang=problem.busur_orang[kept], busur_sel=problem.busur_sel[kept], busur_biaya=problem.busur_biaya[kept],
        anggaran=tuple(replace(one, berat=one.berat[kept]) for one in problem.anggaran),
    )  # fmt: skip


def least_cost(problem: Problem) -> Int:
    """Per arc what it costs as the only move (T3): by convexity no plan can have it cheaper."""
    cells = problem.cells
    source = problem.asal[problem.busur_orang]
    return np.asarray(cells.first_rho()[source] + cells.first_al()[problem.busur_sel] + problem.busur_biaya, dtype=np.int64)


def fewest(problem: Problem, price: int = 0) -> int:
    """With so much more to pay for every move and no limit of their number: the fewest moves of a best plan."""
    dearer = replace(problem, busur_biaya=problem.busur_biaya + price, k=len(problem.pegawai))
    dearer = only(dearer, least_cost(dearer) <= 0)
    found = solve_again(dearer, np.ones(len(dearer.busur_sel), dtype=np.int64))
    return 0 if found is None else len(found.busur)
