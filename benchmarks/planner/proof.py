"""Targets 3 and 7: what a proof costs, and that neither the order of rows nor the solver chooses the plan."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np

from benchmarks.planner import rivals
from benchmarks.planner.row import Row, equal, seconds
from benchmarks.planner.row import timed as row
from benchmarks.timing import median
from services.scoring.facts import Int
from services.scoring.planning.certificate import certify
from services.scoring.planning.flow import draw, solve
from services.scoring.planning.network import Network, build_network
from services.scoring.planning.problem import Problem
from services.scoring.planning.regions import solve_parts

REPEATED = 5
SHUFFLES = 10
SEED = "undian"
LOTTERY_MAX = 1.2


def certificate(network: Network) -> list[Row]:
    flow = solve(network)
    flow_s, proof_s = median(lambda: solve(network), REPEATED), median(lambda: certify(network, flow), REPEATED)
    proof = certify(network, flow)
    reduced = network.cost + proof.potential[network.tail] - proof.potential[network.head]
    chosen = (flow[network.gerak] > 0) & (flow[network.gerak] == network.capacity[network.gerak])
    exact = int((reduced[flow < network.capacity] >= 0).all()) + int((reduced[network.gerak][chosen] <= 0).all())
    return [
        row("3", "prices of all nodes and reduced cost of all arcs, over one flow", proof_s, flow_s, 0.1),
        equal("3", "no unused arc cheaper, no used arc dearer", exact, 2, "exactly"),
    ]


def same_plan(problem: Problem, network: Network) -> list[Row]:
    """Rows in another order, then sorted by their stable keys; the same flow from parts, and from HiGHS."""
    flow = solve(network)
    wanted = plan_hash(problem, _drawn(problem, network, flow))
    rng = np.random.default_rng(0)
    mixed = [shuffled(problem, rng) for _ in range(SHUFFLES)]
    same = sum(plan_hash(one, _drawn(one, made, solve(made))) == wanted for one in mixed for made in [build_network(one)])
    others = {"parts": solve_parts(network).aliran, "HiGHS": rivals.highs_simplex(network)}
    second = sum(plan_hash(problem, _drawn(problem, network, found)) == wanted for found in others.values())
    flow_s = median(lambda: solve(network), REPEATED)
    potential = certify(network, flow).potential
    draw_s = median(lambda: draw(network, flow, potential, problem, SEED), REPEATED)
    over = (flow_s + draw_s) / flow_s
    return [
        equal("7", f"plan hash after {SHUFFLES} shuffles of people and of rows", same, SHUFFLES, "itself"),
        equal("7", "plan hash from another algorithm", second, len(others), " and ".join(others)),
        Row("7", "flow with the lottery, over the flow alone", seconds(flow_s + draw_s), seconds(flow_s), f"{over:.2f}",
            f"<= {LOTTERY_MAX}", over <= LOTTERY_MAX),
    ]  # fmt: skip


def plan_hash(problem: Problem, flow: Int) -> str:
    chosen = np.flatnonzero(flow)
    pairs = sorted(
        zip(problem.kunci_orang[problem.busur_orang[chosen]], problem.kunci_sel[problem.busur_sel[chosen]], strict=True)
    )
    return hashlib.sha256(repr(pairs).encode()).hexdigest()


def shuffled(problem: Problem, rng: np.random.Generator) -> Problem:
    """People numbered anew: the network is drawn in another order, so that the solver meets everything elsewhere."""
    order = rng.permutation(len(problem.pegawai))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    people = place[problem.busur_orang]
    rows = np.lexsort((rng.permutation(len(people)), people))
    return replace(
        problem, pegawai=problem.pegawai[order], asal=problem.asal[order], kunci_orang=problem.kunci_orang[order],
        busur_orang=people[rows], busur_sel=problem.busur_sel[rows], busur_biaya=problem.busur_biaya[rows],
    )  # fmt: skip


def _drawn(problem: Problem, network: Network, flow: Int) -> Int:
    return draw(network, flow, certify(network, flow).potential, problem, SEED)[network.gerak]
