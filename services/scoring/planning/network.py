"""(S) drawn as a network: source → agency → unit → cell (leaving steps) → person → cell (arriving steps) → sink."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.problem import Problem

COST_LIMIT = 1 << 62


@dataclass(frozen=True)
class Network:
    """Arcs as arrays; `gerak` = where the person → cell arcs stand; node 0 = source, 1 = sink."""

    nodes: int
    tail: Int
    head: Int
    capacity: Int
    cost: Int
    gerak: slice
    opd: slice
    unit: slice
    orang_node: int
    k: int


def build_network(problem: Problem) -> Network:
    """Nodes and arcs in sorted order. Raises OverflowError when costs times nodes would not fit 64 bits."""
    cells = problem.cells
    out_cells = np.unique(problem.asal)
    in_cells = np.unique(problem.busur_sel)
    units, of_unit = np.unique(problem.unit_sel[out_cells], return_index=True)
    agencies, agency_of_unit = np.unique(problem.opd_sel[out_cells][of_unit], return_inverse=True)
    first_agency = 2
    first_unit = first_agency + len(agencies)
    first_out = first_unit + len(units)
    first_person = first_out + len(out_cells)
    first_in = first_person + len(problem.pegawai)
    nodes = first_in + len(in_cells)
    leave_cell = np.repeat(out_cells, (cells.rho_at[1:] - cells.rho_at[:-1])[out_cells])
    arrive_cell = np.repeat(in_cells, (cells.al_at[1:] - cells.al_at[:-1])[in_cells])
    parts = [
        _arcs(np.zeros(1, np.int64), 1, problem.k, 0),  # a move not made
        _arcs(0, first_agency + np.arange(len(agencies)), problem.keluar_opd[agencies], 0),
        _arcs(first_agency + agency_of_unit, first_unit + np.arange(len(units)), problem.keluar_unit[units], 0),
        _arcs(
            first_unit + np.searchsorted(units, problem.unit_sel[leave_cell]), first_out + np.searchsorted(out_cells, leave_cell), 1,
            _steps(cells.rho, cells.rho_at, out_cells),
        ),
        _arcs(first_out + np.searchsorted(out_cells, problem.asal), first_person + np.arange(len(problem.pegawai)), 1, 0),
        _arcs(first_person + problem.busur_orang, first_in + np.searchsorted(in_cells, problem.busur_sel), 1, problem.busur_biaya),
        _arcs(first_in + np.searchsorted(in_cells, arrive_cell), 1, 1, _steps(cells.al, cells.al_at, in_cells)),
    ]  # fmt: skip
    starts = np.cumsum([0, *(part.shape[1] for part in parts)])
    tail, head, capacity, cost = np.concatenate(parts, axis=1)
    if len(cost) and int(np.abs(cost).max()) * (nodes + 1) >= COST_LIMIT:
        raise OverflowError("costs are too large for an exact flow: lower the weights of the policy")
    return Network(
        nodes, tail, head, capacity, cost, slice(starts[5], starts[6]), slice(starts[1], starts[2]), slice(starts[2], starts[3]),
        first_person, problem.k,
    )  # fmt: skip


def _arcs(tail: Int | int, head: Int | int, capacity: Int | int, cost: Int | int) -> Int:
    """Four columns side by side; a single number stands for a whole column of it."""
    return np.stack(np.broadcast_arrays(tail, head, capacity, cost)).astype(np.int64)


def _steps(steps: Int, at: Int, chosen: Int) -> Int:
    """The steps of the chosen cells, one cell after another."""
    count = at[chosen + 1] - at[chosen]
    within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    return np.asarray(steps[np.repeat(at[chosen], count) + within], dtype=np.int64)
