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
    masuk_node: dict[int, int]
    k: int


def build_network(problem: Problem) -> Network:
    """Nodes and arcs in sorted order. Raises OverflowError when costs times nodes would not fit 64 bits."""
    cells = problem.cells
    out_cells = np.unique(problem.asal)
    in_cells = np.unique(problem.busur_sel)
    units = np.unique(problem.unit_sel[out_cells])
    agencies = np.unique(problem.opd_sel[out_cells])
    opd_of_unit = dict(zip(problem.unit_sel[out_cells].tolist(), problem.opd_sel[out_cells].tolist(), strict=True))
    first_agency = 2
    first_unit = first_agency + len(agencies)
    first_out = first_unit + len(units)
    first_person = first_out + len(out_cells)
    first_in = first_person + len(problem.pegawai)
    nodes = first_in + len(in_cells)
    agency_at = {a: first_agency + i for i, a in enumerate(agencies.tolist())}
    unit_at = {u: first_unit + i for i, u in enumerate(units.tolist())}
    out_at = {c: first_out + i for i, c in enumerate(out_cells.tolist())}
    in_at = {c: first_in + i for i, c in enumerate(in_cells.tolist())}
    leave_cell = np.repeat(out_cells, (cells.rho_at[1:] - cells.rho_at[:-1])[out_cells])
    arrive_cell = np.repeat(in_cells, (cells.al_at[1:] - cells.al_at[:-1])[in_cells])
    parts = [
        _arcs([0], [1], [problem.k], [0]),  # a move not made
        _arcs([0] * len(agencies), [agency_at[a] for a in agencies.tolist()], problem.keluar_opd[agencies], [0] * len(agencies)),
        _arcs(
            [agency_at[opd_of_unit[u]] for u in units.tolist()], [unit_at[u] for u in units.tolist()], problem.keluar_unit[units],
            [0] * len(units),
        ),
        _arcs(
            [unit_at[int(problem.unit_sel[c])] for c in leave_cell.tolist()], [out_at[c] for c in leave_cell.tolist()],
            [1] * len(leave_cell), _steps(cells.rho, cells.rho_at, out_cells),
        ),
        _arcs(
            [out_at[c] for c in problem.asal.tolist()], np.arange(len(problem.pegawai)) + first_person, [1] * len(problem.pegawai),
            [0] * len(problem.pegawai),
        ),
        _arcs(
            problem.busur_orang + first_person, [in_at[c] for c in problem.busur_sel.tolist()], [1] * len(problem.busur_sel),
            problem.busur_biaya,
        ),
        _arcs(
            [in_at[c] for c in arrive_cell.tolist()], [1] * len(arrive_cell), [1] * len(arrive_cell),
            _steps(cells.al, cells.al_at, in_cells),
        ),
    ]  # fmt: skip
    starts = np.cumsum([0, *(part.shape[1] for part in parts)])
    tail, head, capacity, cost = np.concatenate(parts, axis=1)
    if len(cost) and int(np.abs(cost).max()) * (nodes + 1) >= COST_LIMIT:
        raise OverflowError("costs are too large for an exact flow: lower the weights of the policy")
    return Network(
        nodes, tail, head, capacity, cost, slice(starts[5], starts[6]), slice(starts[1], starts[2]), slice(starts[2], starts[3]),
        first_person, in_at, problem.k,
    )  # fmt: skip


def _arcs(tail: object, head: object, capacity: object, cost: object) -> Int:
    return np.array([np.asarray(column, dtype=np.int64) for column in (tail, head, capacity, cost)]).reshape(4, -1)


def _steps(steps: Int, at: Int, chosen: Int) -> Int:
    parts = [steps[at[c] : at[c + 1]] for c in chosen.tolist()]
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)
