"""The same problem (S), given to others: HiGHS on the same network, and the rule an office follows by hand."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import coo_array, csr_array

from services.scoring.planning.flow import solve
from services.scoring.planning.greedy import greedy
from services.scoring.planning.network import Network, build_network
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem


def compare(problem: Problem, plan: Plan, highs_limit: float, *, exact: bool) -> dict[str, Any]:
    """Seconds of each solver on one network, and each one's relief of the imbalance (start minus value, in mikro)."""
    network = build_network(problem)
    flow_s, flow = _timed(lambda: solve(network))
    greedy_s, _ = _timed(lambda: greedy(problem))
    told: dict[str, Any] = {
        "nodes": network.nodes, "arcs": len(network.cost), "flow_s": flow_s, "flow_relief": -int((flow * network.cost).sum()),
        "greedy_s": greedy_s, "greedy_relief": plan.nilai_awal - plan.serakah_nilai,
    }  # fmt: skip
    if highs_limit > 0:
        matrix, supply = _incidence(network)
        options = {"time_limit": highs_limit}
        seconds, answer = _timed(
            lambda: linprog(
                network.cost, A_eq=matrix, b_eq=supply, bounds=np.column_stack([np.zeros(len(network.cost)), network.capacity]),
                method="highs", options=options,
            )
        )  # fmt: skip
        told |= {"highs_lp_s": seconds, "highs_lp_relief": _relief(answer)}
        if exact:
            seconds, answer = _timed(
                lambda: milp(
                    network.cost, constraints=LinearConstraint(matrix, supply, supply), integrality=np.ones(len(network.cost)),
                    bounds=Bounds(0, network.capacity), options={**options, "mip_rel_gap": 0},
                )
            )  # fmt: skip
            told |= {"highs_mip_s": seconds, "highs_mip_relief": _relief(answer)}
    return told


def _incidence(network: Network) -> tuple[csr_array, Any]:
    """Conservation at every node; its matrix is totally unimodular, so the linear program has a whole-number optimum."""
    arcs = np.arange(len(network.cost))
    rows, columns = np.concatenate([network.tail, network.head]), np.concatenate([arcs, arcs])
    signs = np.concatenate([np.ones(len(arcs)), -np.ones(len(arcs))])
    supply = np.zeros(network.nodes)
    supply[0], supply[1] = network.k, -network.k
    return csr_array(coo_array((signs, (rows, columns)), shape=(network.nodes, len(arcs)))), supply


def _relief(answer: Any) -> int | None:
    """None when the time limit came first."""
    return round(-float(answer.fun)) if answer.status == 0 else None


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    started = time.perf_counter()
    found = work()
    return time.perf_counter() - started, found
