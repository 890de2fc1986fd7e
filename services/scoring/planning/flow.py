"""Solve the network exactly, then draw among equally good plans by a published seed.

The lottery is a second flow on the face of optimal plans (complementary slackness) with hash costs alone: it can never buy a
worse plan, and the order of the input can never choose.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from services.scoring.facts import Bool, Int
from services.scoring.plain_flow import prices_of, route
from services.scoring.planning.network import Network
from services.scoring.planning.problem import Problem

HASH_BITS = 20


def solve(network: Network) -> Int:
    """Optimal flow per arc. Raises RuntimeError when the solver does not say OPTIMAL."""
    supply = np.zeros(network.nodes, dtype=np.int64)
    supply[0], supply[1] = network.k, -network.k
    return _solve(network.tail, network.head, network.capacity, network.cost, supply)


def draw(network: Network, flow: Int, potential: Int, problem: Problem, seed: str) -> Int:
    """Among all optimal flows the one the seed prefers."""
    return among_equals(network, flow, potential, lambda arcs: tickets(problem, arcs, seed))


def among_equals(network: Network, flow: Int, potential: Int, *prefer: Callable[[Int], Int]) -> Int:
    """Among all optimal flows the one of least tickets; each further ticket decides among what those before it leave equal. A ticket is
    asked for the moves alone that some of these flows make and some do not."""
    open_ = _undecided(network, flow, network.cost, potential, np.ones(len(flow), dtype=np.bool_))
    for turn, ticket in enumerate(prefer, start=1):
        moves = np.flatnonzero(open_[network.gerak])
        if not len(moves):
            break
        cost = np.zeros(len(flow), dtype=np.int64)
        cost[network.gerak.start + moves] = ticket(moves)
        flow = _least(network, flow, cost, open_)
        if turn < len(prefer):
            arcs = (network.tail[open_], network.head[open_], network.capacity[open_], cost[open_], flow[open_])
            price = prices_of(*arcs, np.zeros(len(arcs[0]), dtype=np.int64), network.nodes)
            open_ = _undecided(network, flow, cost, price, open_)
    return flow


def _least(network: Network, flow: Int, cost: Int, open_: Bool) -> Int:
    """The flow of least cost that differs from this one on the open arcs alone."""
    supply = np.zeros(network.nodes, dtype=np.int64)
    supply[0], supply[1] = network.k, -network.k
    fixed = np.where(open_, 0, flow)  # every other arc carries the same in all optimal flows
    np.subtract.at(supply, network.tail, fixed)
    np.add.at(supply, network.head, fixed)
    drawn = _solve(network.tail[open_], network.head[open_], network.capacity[open_], cost[open_], supply)
    result = fixed.copy()
    result[open_] = drawn
    return result


def _undecided(network: Network, flow: Int, cost: Int, potential: Int, open_: Bool) -> Bool:
    """Open arcs that lie on a ring of ways without reduced cost: two optimal flows differ by such rings of the residual network alone."""
    free = open_ & (cost + potential[network.tail] - potential[network.head] == 0)
    more, used = free & (flow < network.capacity), free & (flow > 0)
    tail = np.concatenate([network.tail[more], network.head[used]])
    head = np.concatenate([network.head[more], network.tail[used]])
    graph = csr_array((np.ones(len(tail), dtype=np.int8), (tail, head)), shape=(network.nodes, network.nodes))
    part = connected_components(graph, directed=True, connection="strong")[1]
    return np.asarray(free & (part[network.tail] == part[network.head]), dtype=np.bool_)


def tickets(problem: Problem, arcs: Int, seed: str) -> Int:
    """A number per arc that only the seed and the two keys decide."""
    people, cells = problem.kunci_orang[problem.busur_orang[arcs]], problem.kunci_sel[problem.busur_sel[arcs]]
    keys = (f"{seed}|{p}|{c}" for p, c in zip(people, cells, strict=True))
    return np.array(
        [int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) >> (32 - HASH_BITS) for key in keys], dtype=np.int64
    )


def _solve(tail: Int, head: Int, capacity: Int, cost: Int, supply: Int) -> Int:
    flow = route(tail, head, capacity, cost, supply)
    if flow is None:
        raise RuntimeError("a network with a way around every limit has a flow")
    return flow
