"""Solve the network exactly, then draw among equally good plans by a published seed.

The lottery is a second flow on the face of optimal plans (complementary slackness) with hash costs alone: it can never buy a
worse plan, and the order of the input can never choose.
"""

from __future__ import annotations

import hashlib

import numpy as np
from ortools.graph.python import min_cost_flow

from services.scoring.facts import Int
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
    reduced = network.cost + potential[network.tail] - potential[network.head]
    free = reduced == 0
    supply = np.zeros(network.nodes, dtype=np.int64)
    supply[0], supply[1] = network.k, -network.k
    fixed = np.where(free, 0, flow)  # arcs off the face keep their flow: none, or all they can carry
    np.subtract.at(supply, network.tail, fixed)
    np.add.at(supply, network.head, fixed)
    ticket = np.zeros(len(flow), dtype=np.int64)
    drawing = np.flatnonzero(free[network.gerak])
    ticket[network.gerak.start + drawing] = _tickets(problem, drawing, seed)
    drawn = _solve(network.tail[free], network.head[free], network.capacity[free], ticket[free], supply)
    result = fixed.copy()
    result[free] = drawn
    return result


def _tickets(problem: Problem, arcs: Int, seed: str) -> Int:
    """A number per arc that only the seed and the two keys decide."""
    people, cells = problem.kunci_orang[problem.busur_orang[arcs]], problem.kunci_sel[problem.busur_sel[arcs]]
    keys = (f"{seed}|{p}|{c}" for p, c in zip(people, cells, strict=True))
    return np.array(
        [int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) >> (32 - HASH_BITS) for key in keys], dtype=np.int64
    )


def _solve(tail: Int, head: Int, capacity: Int, cost: Int, supply: Int) -> Int:
    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(tail, head, capacity, cost)
    solver.set_nodes_supplies(np.arange(len(supply)), supply)
    status = solver.solve()
    if status != solver.OPTIMAL:
        raise RuntimeError(f"the flow was not solved: status {status}")
    return np.asarray(solver.flows(arcs), dtype=np.int64)
