"""Targets 1, 2 and 11: the exact plan against general solvers, a graph library and the office's rule; and against plans with chains."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from benchmarks.planner import rivals
from benchmarks.planner.moves import ask, every_pair, problem_of
from benchmarks.planner.row import Row, equal, seconds, told
from benchmarks.planner.row import timed as row
from benchmarks.planner.town import Town, make_town
from benchmarks.timing import median
from benchmarks.timing import timed as clock
from services.scoring.planning.candidates import chain_ways
from services.scoring.planning.certificate import certify
from services.scoring.planning.chains.gap import lower_bound
from services.scoring.planning.flow import solve
from services.scoring.planning.greedy import greedy, split_value
from services.scoring.planning.network import Network, build_network
from services.scoring.planning.penalty import value
from services.scoring.planning.problem import Problem

REPEATED = 5
QUADRATIC = {"penalti": {"kurang_linear_mikro": 0, "kurang_kuadrat_mikro": 1_000_000}}
ALONE = {"kapasitas_meja": 1_000_000_000, "batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None}
SEEDS = (1, 2, 3)


def against_solvers(problem: Problem, mip_limit_s: float) -> list[Row]:
    network = build_network(problem)
    ours_s = median(lambda: solve(build_network(problem)), REPEATED)
    best = rivals.worth(network, solve(network))
    rows = []
    for name, solver, demand in (("GLOP", rivals.glop, 1 / 15), ("HiGHS simplex", rivals.highs_simplex, 1 / 20)):
        peer_s, flow = clock(lambda solver=solver: solver(network))  # type: ignore[misc]
        rows += [
            row("1", f"exact plan, all limits, {len(network.cost):,} arcs: over {name}", ours_s, peer_s, demand),
            equal("1", f"objective equal to {name} to the micro-unit", int(rivals.worth(network, flow) == best), 1, name),
        ]
    if mip_limit_s > 0:
        peer_s, found = clock(lambda: rivals.highs_mip(network, mip_limit_s))
        told_as = "time limit" if found is None else "equal" if rivals.worth(network, found) == best else "differs"
        rows.append(
            Row("1", f"HiGHS in whole numbers: {told_as}", seconds(ours_s), seconds(peer_s), told(ours_s / peer_s), "-", None)
        )
    return rows


def against_networkx(employees: int, seed: int) -> list[Row]:
    """Without K, unit and agency limits, as the study measured it."""
    network = build_network(ask(make_town(employees, seed, ALONE)))
    made = rivals.graph(network)
    ours_s = median(lambda: solve(network), REPEATED)
    peer_s, found = clock(lambda: rivals.networkx_simplex(made))
    return [
        row("2", f"{employees:,} employees, nothing coupled, {len(network.cost):,} arcs: over networkx", ours_s, peer_s, 1 / 40),
        equal("2", "objective equal to networkx", int(found == rivals.worth(network, solve(network))), 1, "networkx"),
    ]


def against_the_office(employees: int) -> list[Row]:
    """The optimum over what the office's rule leaves, by the quadratic penalty of the study and by the one we ship."""
    rows = []
    for name, policy, demand in (("quadratic penalty", QUADRATIC, 0.85), ("penalty we ship", {}, None)):
        found = [_over_greedy(make_town(employees, seed, policy)) for seed in SEEDS]
        worst = max(found)
        ratios = ", ".join(f"{one:.3f}" for one in found)
        rows.append(
            Row("2", f"imbalance left over the office rule's, {len(SEEDS)} seeds, {name}", ratios, "1", f"{worst:.3f}",
                f"<= {demand}" if demand else "-", worst <= demand if demand else None)
        )  # fmt: skip
    return rows


def _over_greedy(town: Town) -> float:
    problem = ask(town)
    network = build_network(problem)
    start = value(problem.cells.n0, problem.cells, town.kebijakan["penalti"])
    return (start + rivals.worth(network, solve(network))) / (start + split_value(problem, greedy(problem)))


def chains(town: Town, problem: Problem, network: Network) -> list[Row]:
    """(S) is solved over pairs worth asking about; the bound is over all, also those only a chain through a cell could use: as we tell
    it, which takes a pair nobody asked about for the best there is, and with the fit and cost of every pair known."""
    flow = solve(network)
    potential = certify(network, flow).potential
    start = value(problem.cells.n0, problem.cells, town.kebijakan["penalti"])
    plan = start + rivals.worth(network, flow)
    everything = replace(problem_of(town, every_pair(town)), k=problem.k)
    ways = chain_ways(town.kota, town.cells, np.ones(len(town.mutu), dtype=np.bool_), town.kebijakan)
    flow_s, rows = median(lambda: solve(network), REPEATED), []
    for name, bound in (
        ("as told", lambda: lower_bound(problem, network, potential, ways)),
        (f"all {len(everything.busur_sel):,} pairs known", lambda: lower_bound(everything, network, potential)),
    ):
        bound_s, change = clock(bound)
        gap = max(0.0, 1 - (start + change) / plan)
        what = f"chain gap over every pair within reach, {name}"
        rows.append(
            Row("11", what, f"{gap:.4%}, {seconds(bound_s)}", f"flow {seconds(flow_s)}", f"{gap:.4%}", "<= 0.1%", gap <= 0.001)
        )
    return rows
