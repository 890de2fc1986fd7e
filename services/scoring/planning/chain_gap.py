"""How far can (S) be from the unsplit problem (P), where a cell may lose and gain in the same plan? A proved bound (T4).

With the prices of K and of every nested limit from (S), one flow without those limits bounds (P) from below:
val(P) >= L = min over flows of [phi + sum (c + mu + sum of prices)] - mu K - sum over limits of price x capacity.
"""

from __future__ import annotations

import numpy as np
from ortools.graph.python import min_cost_flow

from services.scoring.facts import Int
from services.scoring.planning.network import Network
from services.scoring.planning.penalty import phi
from services.scoring.planning.problem import Problem, nested_limits


def lower_bound(problem: Problem, network: Network, potential: Int, weights: dict[str, int]) -> int:
    """A proved lower bound of (P), in mikro, over the cells the problem touches."""
    mu = max(0, int(potential[0] - potential[1]))
    priced, caps = problem.busur_biaya + mu, mu * problem.k
    source = problem.asal[problem.busur_orang]
    for limit in nested_limits(problem):
        arcs = network.batas[limit.nama]
        price = np.zeros(len(limit.paling) + 1, dtype=np.int64)  # the last: a cell outside the limit
        price[network.tempat[limit.nama]] = _prices(network, potential, arcs)
        priced = priced + price[limit.tempat[source if limit.sisi == "KELUAR" else problem.busur_sel]]
        caps += int((price[network.tempat[limit.nama]] * network.capacity[arcs]).sum())
    return _uncoupled(problem, priced, weights) - caps


def _prices(network: Network, potential: Int, part: slice) -> Int:
    """Price of one more unit of capacity on each arc of a family; 0 where it does not bind."""
    reduced = network.cost[part] + potential[network.tail[part]] - potential[network.head[part]]
    return np.asarray(np.maximum(0, -reduced), dtype=np.int64)


def _uncoupled(problem: Problem, priced: Int, weights: dict[str, int]) -> int:
    """Everybody either stays (cost 0) or moves (priced); each touched cell pays phi of whom it ends with."""
    cells = problem.cells
    touched = np.unique(np.concatenate([problem.asal, problem.busur_sel]))
    people = len(problem.pegawai)
    movable = np.bincount(problem.asal, minlength=len(cells.n0))[touched]
    fixed = cells.n0[touched] - movable
    big = 4 * (int(np.abs(priced).max(initial=1)) + int(np.abs(cells.rho).max(initial=1)) + int(np.abs(cells.al).max(initial=1)))
    steps = (cells.ub[touched] - fixed).astype(np.int64)
    cell = np.repeat(np.arange(len(touched)), steps)
    n = fixed[cell] + np.arange(len(cell)) - np.repeat(np.cumsum(steps) - steps, steps) + 1
    d, size = cells.d[touched][cell], cells.besar[touched][cell]
    with_one, without = (np.rint(phi((n - less).astype(float), d, size, weights)).astype(np.int64) for less in (0, 1))
    price = with_one - without
    must = n <= cells.lb[touched][cell]
    sink = people + len(touched)
    source_cells, target_cells = np.searchsorted(touched, problem.asal), np.searchsorted(touched, problem.busur_sel)
    tail = np.concatenate([np.arange(people), problem.busur_orang, people + cell])
    head = np.concatenate([people + source_cells, people + target_cells, np.full(len(cell), sink)])
    cost = np.concatenate([np.zeros(people, np.int64), priced, price - must * big])
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(tail, head, np.ones(len(tail), np.int64), cost)
    supply = np.zeros(sink + 1, dtype=np.int64)
    supply[:people], supply[sink] = 1, -people
    solver.set_nodes_supplies(np.arange(sink + 1), supply)
    if solver.solve() != solver.OPTIMAL:
        raise RuntimeError("the bounding flow was not solved")
    base = int(np.rint(phi(fixed.astype(float), cells.d[touched], cells.besar[touched], weights)).sum())
    return base + int(solver.optimal_cost()) + big * int(must.sum())
