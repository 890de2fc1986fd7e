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
    celah: int = 0
    """At most so much better is the best plan of (S) within the budgets, proved; 0 = this is it."""


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
