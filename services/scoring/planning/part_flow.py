"""One part at one price: how many moves are worth it there, and which? Only ways that could pay are given to the solver.

A flow is a bundle of ways from source to sink. One that costs more than the price is worth could be left out with profit, so no arc
whose cheapest way costs that much is used in any optimum (T3, for any nested limits).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Int
from services.scoring.plain_flow import check_costs, route
from services.scoring.planning.loose_limits import SINK, SOURCE
from services.scoring.planning.parts import Part


@dataclass(frozen=True)
class PartPlan:
    """Moves, their cost without the price, and the arcs of the part that carry flow."""

    jumlah: int
    biaya: int
    busur: Int
    aliran: Int


def nothing() -> PartPlan:
    return PartPlan(0, 0, np.zeros(0, np.int64), np.zeros(0, np.int64))


def at_price(part: Part, price: int) -> PartPlan:
    """`price` is doubled and odd: it lies between two whole micro-units, so that the number of moves has one answer."""
    return _solve(part, 2 * part.jalur + price < 0, price, None)


def exactly(part: Part, moves: int, price: int) -> PartPlan:
    """So many moves, of which the last are worth exactly the (doubled, even) price."""
    return _solve(part, 2 * part.jalur + price <= 0, price, moves)


def _solve(part: Part, worth: np.ndarray[tuple[int], np.dtype[np.bool_]], price: int, moves: int | None) -> PartPlan:
    arcs = np.flatnonzero(worth)
    tail, head, capacity = part.tail[arcs], part.head[arcs], part.capacity[arcs]
    if not (part.gerak[arcs]).any():
        return nothing()
    met = np.zeros(part.nodes, dtype=np.bool_)
    met[tail], met[head], met[[SOURCE, SINK]] = True, True, True
    name = np.cumsum(met) - 1
    tail, head, nodes = name[tail], name[head], int(name[-1]) + 1
    cost = 2 * part.cost[arcs] + np.where(tail == SOURCE, price, 0)
    most = int(min(capacity[tail == SOURCE].sum(), capacity[head == SINK].sum())) if moves is None else moves
    check_costs(cost, nodes)
    if moves is None:  # a move that is not made has a way of its own
        tail, head = np.append(tail, SOURCE), np.append(head, SINK)
        capacity, cost = np.append(capacity, most), np.append(cost, 0)
    supply = np.zeros(nodes, dtype=np.int64)
    supply[SOURCE], supply[SINK] = most, -most
    sent = route(tail, head, capacity, cost, supply)
    if sent is None:
        raise RuntimeError("a part has no flow of so many moves")
    flow, tail = sent[: len(arcs)], tail[: len(arcs)]
    used = np.flatnonzero(flow)
    return PartPlan(
        int(flow[tail == SOURCE].sum()), int((flow * part.cost[arcs]).sum()), arcs[used], flow[used]
    )  # fmt: skip
