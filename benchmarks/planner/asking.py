"""Targets 5 and 6: what-if against solving again, and the numbers of the explanation against solving again, one by one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from benchmarks.planner import rivals
from benchmarks.planner.proof import SEED
from benchmarks.planner.row import Row, equal
from benchmarks.planner.row import timed as row
from benchmarks.timing import median, timed
from services.scoring.facts import Int
from services.scoring.planning.again import only
from services.scoring.planning.certificate import certify
from services.scoring.planning.flow import solve
from services.scoring.planning.network import Network, build_network
from services.scoring.planning.pins import fix
from services.scoring.planning.problem import Problem
from services.scoring.planning.rerouted import without
from services.scoring.planning.residual import residual
from services.scoring.planning.single_changes import Values

ASKED = 40
SEATS = 3
PRIZE = 10**10


def previews(problem: Problem, weights: dict[str, int]) -> list[Row]:
    """A chosen move is forbidden: by a shortest way, by rerouting the plan, and by solving again."""
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
    near = [timed(lambda arc=arc: without(problem, values.held, arc, SEED)) for arc in some]  # type: ignore[misc]
    right_again = sum(answer.selisih - best == again[arc] for arc, (_, answer) in zip(some, near, strict=True))
    return [
        row("5", "preview of a forbidden move, over solving again", preview_s, whole_s, 1 / 15),
        equal("5", "previews equal to solving again", right, len(some), "solving again"),
        row(
            "5",
            "that plan itself, rerouted, proved on all arcs and drawn, over solving again",
            float(np.median([s for s, _ in near])),
            whole_s,
            0.6,
        ),
        equal("5", "plans so rerouted of the value of solving again", right_again, len(some), "solving again"),
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
