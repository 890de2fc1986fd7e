"""Targets 5 and 6: what-if against solving again, and the numbers of the explanation against solving again, one by one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from benchmarks.planner import rivals
from benchmarks.planner.row import Row, equal
from benchmarks.planner.row import timed as row
from benchmarks.timing import median, timed
from services.scoring.facts import Bool, Int
from services.scoring.plain_flow import NotOptimal
from services.scoring.planning.again import only
from services.scoring.planning.certificate import certify
from services.scoring.planning.flow import solve
from services.scoring.planning.network import Network, build_network
from services.scoring.planning.pins import fix
from services.scoring.planning.problem import Problem
from services.scoring.planning.residual import residual
from services.scoring.planning.single_changes import Values

ASKED = 40
SEATS = 3
NEAR_MIKRO = 100_000
"""Reduced cost up to which arcs are kept in a restricted second solve."""
PRIZE = 10**10


def previews(problem: Problem, weights: dict[str, int]) -> list[Row]:
    """A chosen move is forbidden: by a shortest way, by solving again, and by solving again on what is near the plan."""
    network, flow, values = _solved(problem, weights)
    chosen = np.flatnonzero(flow[network.gerak])
    some = chosen[np.linspace(0, len(chosen) - 1, min(ASKED, len(chosen))).astype(int)].tolist()
    values.without_move(some[0])  # the residual network is made once per plan and not counted
    whole_s = median(lambda: solve(build_network(problem)), 5)
    preview_s = median(lambda: [values.without_move(arc) for arc in some], 3) / len(some)
    best = rivals.worth(network, flow)
    again = {arc: _without(problem, arc) - best for arc in some}
    right = sum(values.without_move(arc) == loss for arc, loss in again.items())
    forced_s = median(lambda: solve(build_network(fix(problem, [some[0]], weights))), 5)
    near_s, certified = _near(values, some)
    return [
        row("5", "preview of a forbidden move, over solving again", preview_s, whole_s, 1 / 15),
        equal("5", "previews equal to solving again", right, len(some), "solving again"),
        row("5", "solving again near the plan, proved on all arcs, over solving again", near_s, whole_s, 0.6),
        equal("5", "of which proved without falling back", certified, len(some), "certificate"),
        row("5", "a forced move, by shifting the data (T6), over one flow", forced_s, whole_s, 1.5),
    ]


def explained(problem: Problem, weights: dict[str, int]) -> list[Row]:
    """Every chosen move forbidden, and some other seats of every moved person forced: each by solving again."""
    network, flow, values = _solved(problem, weights)
    best = rivals.worth(network, flow)
    chosen = np.flatnonzero(flow[network.gerak]).tolist()
    moves = sum(values.without_move(arc) == _without(problem, arc) - best for arc in chosen)
    seats, right = 0, 0
    for arc in chosen:
        losses = values.losses(int(problem.busur_orang[arc]))
        for other in [one for one in losses if one != arc][:SEATS]:
            seats += 1
            right += losses[other] == _forced(problem, other, best)
    return [
        equal("6", "value of each chosen move equal to solving again", moves, len(chosen), "brute force"),
        equal("6", "loss of other seats equal to solving again", right, seats, "brute force"),
    ]


def _solved(problem: Problem, weights: dict[str, int]) -> tuple[Network, Int, Values]:
    network = build_network(problem)
    flow = solve(network)
    return network, flow, Values(problem, residual(network, flow, certify(network, flow).potential), weights)


def _without(problem: Problem, arc: int) -> int:
    network = build_network(only(problem, np.delete(np.arange(len(problem.busur_sel)), arc)))
    return rivals.worth(network, solve(network))


def _forced(problem: Problem, arc: int, best: int) -> float:
    """What the plan loses when this arc must be used: a prize no other choice can outweigh, taken off again; infinite = it cannot."""
    cost = problem.busur_biaya.copy()
    cost[arc] -= PRIZE
    network = build_network(replace(problem, busur_biaya=cost))
    flow = solve(network)
    return rivals.worth(network, flow) + PRIZE - best if flow[network.gerak][arc] else np.inf


def _near(values: Values, some: list[int]) -> tuple[float, int]:
    """(seconds of one, how many were proved on all arcs)."""
    network, potential = values.held.network, values.held.potential
    near = network.cost + potential[network.tail] - potential[network.head] <= NEAR_MIKRO
    near[: network.gerak.start], near[network.gerak.stop :] = True, True
    seconds, proved = [], 0
    for arc in some:
        took, sure = timed(lambda arc=arc: _proved(network, near, network.gerak.start + arc))  # type: ignore[misc]
        seconds.append(took)
        proved += sure
    return float(np.median(seconds)), proved


def _proved(network: Network, near: Bool, forbidden: int) -> bool:
    """Solved on the arcs near the plan; no cycle over any arc would be cheaper."""
    capacity = network.capacity.copy()
    capacity[forbidden] = 0
    kept = np.flatnonzero(near & (capacity > 0))
    few = replace(
        network, tail=network.tail[kept], head=network.head[kept], capacity=capacity[kept], cost=network.cost[kept]
    )  # fmt: skip
    flow = np.zeros(len(network.tail), dtype=np.int64)
    flow[kept] = solve(few)
    try:
        certify(replace(network, capacity=capacity), flow)
    except NotOptimal:
        return False
    return True
