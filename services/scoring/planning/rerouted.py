"""The plan without one of its moves, from the plan as it is: one unit goes the cheapest other way, and the whole is proved anew.

A flow from which one unit of an arc is taken away and sent along a shortest way of the residual network without that arc is optimal
again (the step of the shortest augmenting path: Ahuja, Magnanti and Orlin 1993, section 9.7), so nothing has to be solved.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy.sparse.csgraph import dijkstra

from services.scoring.facts import Int
from services.scoring.planning.again import Answer
from services.scoring.planning.certificate import certify
from services.scoring.planning.flow import among_equals, tickets
from services.scoring.planning.network import Network
from services.scoring.planning.problem import Problem
from services.scoring.planning.residual import Residual


def without(problem: Problem, held: Residual, arc: int, seed: str) -> Answer:
    """The answer that solving the problem without this arc would give, drawn by the same seed. Raises NotOptimal if it were not optimal."""
    at = held.network.gerak.start + arc
    network = _closed(held.network, at)
    flow = held.flow.copy()
    if flow[at]:
        flow[at] = 0
        _send(held, flow, int(network.tail[at]), int(network.head[at]))
    potential = certify(network, flow).potential
    flow = among_equals(network, flow, potential, lambda arcs: tickets(problem, arcs, seed))
    chosen = np.flatnonzero(flow[network.gerak]).astype(np.int64)
    price = max(0, int(potential[0] - potential[1]))
    return Answer(chosen, int((flow * network.cost).sum()), price, network, flow, potential)


def _closed(network: Network, at: int) -> Network:
    capacity = network.capacity.copy()
    capacity[at] = 0
    return replace(network, capacity=capacity)


def _send(held: Residual, flow: Int, start: int, end: int) -> None:
    """One unit along the cheapest way from start to end. The arc taken out cannot be on it: in use, it leads only backwards."""
    before = dijkstra(held.maju, indices=start, return_predecessors=True)[1]
    node = end
    while node != start:
        came = int(before[node])
        if came < 0:
            raise RuntimeError("a network with a way around every limit leads everywhere")
        arc, change = _step(held, came, node)
        flow[arc] += change
        node = came


def _step(held: Residual, tail: int, head: int) -> tuple[int, int]:
    """(arc, +1 to carry one more or -1 to take one back): the cheapest of those between the two nodes."""
    network = held.network
    onward = np.flatnonzero((network.tail == tail) & (network.head == head) & (held.flow < network.capacity))
    back = np.flatnonzero((network.tail == head) & (network.head == tail) & (held.flow > 0))
    ways = [(int(network.cost[arc]), int(arc), +1) for arc in onward] + [(-int(network.cost[arc]), int(arc), -1) for arc in back]
    _, arc, change = min(ways)
    return arc, change
