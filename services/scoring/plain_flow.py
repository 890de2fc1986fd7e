"""Any min-cost flow and any assignment, solved exactly and proved: the core that the plan of a city is one case of.

Lower bounds are shifted away, ways from a node to itself are settled apart, and the answer carries node prices that prove it without the
solver. What has no flow, or does not send as much as it receives, is an answer; what would not fit 64 bits is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from ortools.graph.python import min_cost_flow

from services.scoring.facts import Int

COST_LIMIT = (1 << 62) * 4 // 5
"""The solver multiplies every cost by the number of nodes, its own two among them, and needs a fifth of the range for itself (measured)."""
Status = Literal["OPTIMAL", "TIDAK_LAYAK", "TIDAK_SEIMBANG"]


class NotOptimal(RuntimeError):
    """The residual network has a cycle of negative cost: the flow can be improved."""


@dataclass(frozen=True)
class PlainFlow:
    """`aliran` and `potensial` are empty unless OPTIMAL; then reduced cost = cost + price(tail) - price(head) is >= 0 on what could carry
    more and <= 0 on what is in use above its lower bound."""

    status: Status
    aliran: Int
    biaya: int
    potensial: Int


def solve_flow(tail: Int, head: Int, capacity: Int, cost: Int, supply: Int, lower: Int | None = None) -> PlainFlow:
    """Least cost to send `supply` (positive = sends, negative = takes; one number per node) over the arcs.

    Raises ValueError for arcs that lead out of the node table, OverflowError when costs times nodes would not fit 64 bits.
    """
    low = np.zeros_like(capacity) if lower is None else lower
    nodes = len(supply)
    if len(tail) and (min(tail.min(), head.min()) < 0 or max(tail.max(), head.max()) >= nodes):
        raise ValueError("an arc leads to a node that is not there")
    if int(supply.sum()):
        return _nothing("TIDAK_SEIMBANG")
    if (low > capacity).any():
        return _nothing("TIDAK_LAYAK")
    check_costs(cost, nodes)
    rest = supply.astype(np.int64)
    np.subtract.at(rest, tail, low)
    np.add.at(rest, head, low)
    flow, loop = low.astype(np.int64), tail == head
    flow[loop & (cost < 0)] = capacity[loop & (cost < 0)]  # a way to itself changes nothing but its own cost
    sent = route(tail[~loop], head[~loop], (capacity - low)[~loop], cost[~loop], rest)
    if sent is None:
        return _nothing("TIDAK_LAYAK")
    flow[~loop] += sent
    price = prices_of(tail, head, capacity, cost, flow, low, nodes)
    return PlainFlow("OPTIMAL", flow, int((flow * cost).sum()), price)


def check_costs(cost: Int, nodes: int) -> None:
    """Raises OverflowError when costs times nodes would not fit 64 bits."""
    if len(cost) and int(np.abs(cost).max()) * (nodes + 3) > COST_LIMIT:
        raise OverflowError("costs are too large for an exact flow: lower the weights of the policy")


def route(tail: Int, head: Int, capacity: Int, cost: Int, supply: Int) -> Int | None:
    """The solver's flow, None where there is none. Raises RuntimeError when it says anything but optimal or infeasible."""
    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(tail, head, capacity, cost)
    solver.set_nodes_supplies(np.arange(len(supply)), supply)
    status = solver.solve()
    if status == solver.INFEASIBLE:
        return None
    if status != solver.OPTIMAL:
        raise RuntimeError(f"the flow was not solved: status {status}")
    return np.asarray(solver.flows(arcs), dtype=np.int64)


def route_most(tail: Int, head: Int, capacity: Int, cost: Int, supply: Int) -> Int:
    """As much of the supply as can be sent, and of all ways to send so much the cheapest. Raises OverflowError as `check_costs`,
    RuntimeError when the solver does not say optimal."""
    check_costs(cost, len(supply))
    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(tail, head, capacity, cost)
    solver.set_nodes_supplies(np.arange(len(supply)), supply)
    if (status := solver.solve_max_flow_with_min_cost()) != solver.OPTIMAL:
        raise RuntimeError(f"the flow was not solved: status {status}")
    return np.asarray(solver.flows(arcs), dtype=np.int64)


def prices_of(tail: Int, head: Int, capacity: Int, cost: Int, flow: Int, lower: Int, nodes: int) -> Int:
    """Node prices under which no unused way is cheaper: shortest distances in the residual network. A sweep looks at the arcs of those
    nodes alone whose price fell in the last one.

    Raises NotOptimal when a cycle of negative cost is left: then prices fall for more than n sweeps.
    """
    more, used = flow < capacity, flow > lower
    start = np.concatenate([tail[more], head[used]])
    order = np.argsort(start, kind="stable")
    end, length = (np.concatenate(pair)[order] for pair in ((head[more], tail[used]), (cost[more], -cost[used])))
    first = np.searchsorted(start[order], np.arange(nodes + 1))
    price, fallen = np.zeros(nodes, dtype=np.int64), np.arange(nodes)
    for _ in range(nodes + 1):
        count = first[fallen + 1] - first[fallen]
        arcs = np.repeat(first[fallen] - np.cumsum(count) + count, count) + np.arange(count.sum())
        reached, before = end[arcs], price[end[arcs]]
        np.minimum.at(price, reached, np.repeat(price[fallen], count) + length[arcs])
        fallen = np.unique(reached[price[reached] < before])
        if not len(fallen):
            return price
    raise NotOptimal("a cycle of negative cost remains")


def solve_assignment(row: Int, column: Int, cost: Int, rows: int, columns: int) -> PlainFlow:
    """Everybody of `rows` gets one column, no column two; `aliran` is 1 on the pairs chosen. Pairs that are not listed may not be made."""
    if rows > columns:
        return _nothing("TIDAK_LAYAK")
    sink = rows + columns
    tail = np.concatenate([row, rows + np.arange(columns)])
    head = np.concatenate([rows + column, np.full(columns, sink)])
    supply = np.zeros(sink + 1, dtype=np.int64)
    supply[:rows], supply[sink] = 1, -rows
    answer = solve_flow(tail, head, np.ones(len(tail), np.int64), np.concatenate([cost, np.zeros(columns, np.int64)]), supply)
    return PlainFlow(answer.status, answer.aliran[: len(row)], answer.biaya, answer.potensial)


def _nothing(status: Status) -> PlainFlow:
    return PlainFlow(status, np.zeros(0, np.int64), 0, np.zeros(0, np.int64))
