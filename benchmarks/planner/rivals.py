"""The same network given to others: HiGHS and GLOP as a linear program, HiGHS in whole numbers, networkx as a graph."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
from ortools.linear_solver.python.model_builder_helper import ModelBuilderHelper, ModelSolverHelper
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix

from benchmarks.peers import _incidence
from services.scoring.facts import Int
from services.scoring.planning.network import Network


def highs_simplex(network: Network) -> Int:
    """Flow by the dual simplex of HiGHS; its vertex is whole, for the matrix is totally unimodular."""
    matrix, supply = _incidence(network)
    box = np.column_stack([np.zeros(len(network.cost)), network.capacity])
    answer = linprog(network.cost, A_eq=matrix, b_eq=supply, bounds=box, method="highs-ds")
    return _whole(answer.x)


def highs_mip(network: Network, limit_s: float) -> Int | None:
    """None when the time limit came first."""
    matrix, supply = _incidence(network)
    answer = milp(
        network.cost, constraints=LinearConstraint(matrix, supply, supply), integrality=np.ones(len(network.cost)),
        bounds=Bounds(0, network.capacity), options={"mip_rel_gap": 0, "time_limit": limit_s},
    )  # fmt: skip
    return _whole(answer.x) if answer.status == 0 else None


def glop(network: Network) -> Int:
    matrix, supply = _incidence(network)
    model: Any = ModelBuilderHelper()  # its stub knows arrays of one shape alone
    box, cost = (np.zeros(len(network.cost)), network.capacity.astype(float)), network.cost.astype(float)
    model.fill_model_from_sparse_data(*box, cost, supply, supply, csr_matrix(matrix))
    solver = ModelSolverHelper("glop")
    solver.solve(model)
    return _whole(np.asarray(solver.variable_values()))


def graph(network: Network) -> Any:
    """What networkx wants; made beforehand and not counted."""
    found = nx.MultiDiGraph()
    found.add_nodes_from(range(network.nodes), demand=0)
    found.nodes[0]["demand"], found.nodes[1]["demand"] = -network.k, network.k
    columns = (column.tolist() for column in (network.tail, network.head, network.capacity, network.cost))
    for tail, head, capacity, cost in zip(*columns, strict=True):
        found.add_edge(tail, head, capacity=capacity, weight=cost)
    return found


def networkx_simplex(made: Any) -> int:
    """Cost of the optimum."""
    return int(nx.network_simplex(made)[0])


def worth(network: Network, flow: Int) -> int:
    return int((flow * network.cost).sum())


def _whole(found: Any) -> Int:
    flow: Int = np.rint(found).astype(np.int64)
    if np.abs(found - flow).max() > 1e-6:
        raise SystemExit("a peer's vertex is not whole")
    return flow
