"""Target 9: ten and fifty times the people. One size in a process of its own: `python -m benchmarks.planner.growth EMPLOYEES`.

Tells the seconds of candidates, flow, proof and lottery, the peak memory of the planner's stage, and the same plan through one and
two workers, which are started beforehand (their start is told).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from joblib import Parallel, delayed

from benchmarks.planner.moves import ask
from benchmarks.planner.proof import SEED, plan_hash
from benchmarks.planner.town import Town, make_town
from benchmarks.timing import timed
from services.scoring.facts import Int
from services.scoring.planning import penalty
from services.scoring.planning.candidates import chain_ways
from services.scoring.planning.certificate import certify
from services.scoring.planning.chains.gap import lower_bound
from services.scoring.planning.flow import draw, solve
from services.scoring.planning.network import Network, build_network
from services.scoring.planning.part_flow import nothing
from services.scoring.planning.problem import Problem
from services.scoring.planning.regions import solve_parts
from services.scoring.stopwatch import peak_memory_mb

SEED_OF_TOWN = 1
WORKERS = (1, 2)
CHAINS_MAX = 200_000
"""People up to which the bound on chains is measured: an analysis refuses more than it can weigh, and this is near that."""


def main() -> int:
    employees = int(sys.argv[1])
    say("membuat kota / generating")
    town = make_town(employees, SEED_OF_TOWN)
    data_mb = own_peak_mb()
    say("calon / candidates")
    ask_s, problem = timed(lambda: ask(town))
    say(f"{len(problem.busur_sel):,} busur / arcs: aliran / flow")
    network_s, network = timed(lambda: build_network(problem))
    flow_s, flow = timed(lambda: solve(network))
    say("bukti dan undian / proof and lottery")
    proof_s, proof = timed(lambda: certify(network, flow))
    draw_s, drawn = timed(lambda: draw(network, flow, proof.potential, problem, SEED))
    wanted = plan_hash(problem, drawn[network.gerak])
    chains: dict[str, Any] = _chains(town, problem, network, flow, proof.potential) if employees <= CHAINS_MAX else {}
    told: dict[str, Any] = {
        "employees": employees, "arcs": len(problem.busur_sel), "moves": int(drawn[network.gerak].sum()), "ask_s": ask_s,
        "network_s": network_s, "flow_s": flow_s, "proof_s": proof_s, "draw_s": draw_s, **chains,
        "data_mb": data_mb, "peak_mb": own_peak_mb(), "parts": [],
    }  # fmt: skip
    for workers in WORKERS:
        start_s, _ = timed(lambda workers=workers: Parallel(n_jobs=workers)(delayed(nothing)() for _ in range(workers)))  # type: ignore[misc]
        parts_s, joint = timed(lambda workers=workers: solve_parts(network, workers, _progress))  # type: ignore[misc]
        found = draw(network, joint.aliran, certify(network, joint.aliran).potential, problem, SEED)
        told["parts"].append({
            "workers": workers, "start_s": start_s, "seconds": parts_s, "same_plan": plan_hash(problem, found[network.gerak]) == wanted,
            "parts": joint.bagian, "rounds": joint.putaran, "gap_mikro": joint.celah_mikro,
        })  # fmt: skip
    print(json.dumps({"done": told}), flush=True)
    return 0


def _chains(town: Town, problem: Problem, network: Network, flow: Int, potential: Int) -> dict[str, Any]:
    say("rantai / chains")
    ways = chain_ways(town.kota, town.cells, np.ones(len(town.mutu), dtype=np.bool_), town.kebijakan)
    chain_s, change = timed(lambda: lower_bound(problem, network, potential, ways))
    plan = int((flow * network.cost).sum())
    value = penalty.value(problem.cells.n0, problem.cells, town.kebijakan["penalti"]) + plan
    return {"chain_s": chain_s, "gap_ppm": (plan - change) * 1_000_000 / value}


def own_peak_mb() -> int:
    """Of this process alone: what a parent held before it started this one counts in getrusage, and not here."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    found = [int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")]
    return found[0] if found else peak_memory_mb()


def _progress(rounds: int, moves: int, k: int) -> None:
    say(f"putaran {rounds} / round: {moves:,} dari {k:,} perpindahan / moves")


def say(stage: str) -> None:
    print(json.dumps({"stage": stage}), flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
