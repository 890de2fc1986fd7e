"""(S) drawn as a network: source → agency → unit → profession → cell (leaving steps) → person → cell (arriving steps) → unit →
agency → sink. A level that no limit asks for is not drawn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Int
from services.scoring.plain_flow import check_costs
from services.scoring.planning.limits.nested import NestedLimit
from services.scoring.planning.problem import Problem, nested_limits

SOURCE, SINK = 0, 1


@dataclass(frozen=True)
class Network:
    """Arcs as arrays. Node 0 = source, 1 = sink; arc 0 is a move not made, the rest stand in named slices.

    `batas`: name of a nested limit → its arcs, `tempat`: the place each of them limits. A cell's nodes count from `keluar_node`
    and `masuk_node`, in the order of `keluar_sel` and `masuk_sel`.
    """

    nodes: int
    tail: Int
    head: Int
    capacity: Int
    cost: Int
    gerak: slice  # person → cell, one per arc of the problem
    orang_node: int
    k: int
    batas: dict[str, slice]
    tempat: dict[str, Int]
    keluar: slice  # leaving steps
    masuk: slice  # arriving steps
    orang: slice  # cell → person
    keluar_node: int
    keluar_sel: Int
    masuk_node: int
    masuk_sel: Int

    @property
    def lapisan(self) -> list[slice]:
        """All arcs but the first, level by level from the source to the sink."""
        levels = [*self.batas.values(), self.keluar, self.orang, self.gerak, self.masuk]
        return sorted(levels, key=lambda level: (level.start, level.stop))


@dataclass(frozen=True)
class _Level:
    """Nodes of one side, outermost first: the arcs between them, and the node above each of the asked cells."""

    nama: list[str]
    tempat: list[Int]
    busur: list[Int]
    atas: Int
    nodes: int


def build_network(problem: Problem) -> Network:
    """Nodes and arcs in sorted order. Raises OverflowError when costs times nodes would not fit 64 bits."""
    cells, limits = problem.cells, nested_limits(problem)
    (out_cells, left_at), (in_cells, come_at) = (_numbered(ends, len(cells.n0)) for ends in (problem.asal, problem.busur_sel))
    leave = _levels([one for one in limits if one.sisi == "KELUAR"], out_cells, SOURCE, SINK + 1)
    first_out = leave.nodes
    first_person = first_out + len(out_cells)
    first_in = first_person + len(problem.pegawai)
    arrive = _levels([one for one in limits if one.sisi == "MASUK"], in_cells, SINK, first_in + len(in_cells))
    left, come = (np.diff(at)[chosen] for at, chosen in ((cells.rho_at, out_cells), (cells.al_at, in_cells)))
    out_at, in_at = np.repeat(np.arange(len(out_cells)), left), np.repeat(np.arange(len(in_cells)), come)
    parts = {
        "diam": _arcs(np.zeros(1, np.int64), SINK, problem.k, 0),
        **dict(zip(leave.nama, leave.busur, strict=True)),
        "keluar": _arcs(leave.atas[out_at], first_out + out_at, 1, _steps(cells.rho, cells.rho_at, out_cells)),
        "orang": _arcs(
            first_out + left_at[problem.asal], first_person + np.arange(len(problem.pegawai)), 1, 0,
        ),
        "gerak": _arcs(
            first_person + problem.busur_orang, first_in + come_at[problem.busur_sel], 1, problem.busur_biaya,
        ),
        "masuk": _arcs(first_in + in_at, arrive.atas[in_at], 1, _steps(cells.al, cells.al_at, in_cells)),
        **{name: part[[1, 0, 2, 3]] for name, part in zip(arrive.nama, arrive.busur, strict=True)},  # towards the sink
    }  # fmt: skip
    starts = np.cumsum([0, *(part.shape[1] for part in parts.values())]).tolist()
    at = {name: slice(starts[i], starts[i + 1]) for i, name in enumerate(parts)}
    tail, head, capacity, cost = np.concatenate(list(parts.values()), axis=1)
    check_costs(cost, arrive.nodes)
    names = [*leave.nama, *arrive.nama]
    return Network(
        arrive.nodes, tail, head, capacity, cost, at["gerak"], first_person, problem.k, {name: at[name] for name in names},
        dict(zip(names, [*leave.tempat, *arrive.tempat], strict=True)), at["keluar"], at["masuk"], at["orang"],
        first_out, out_cells, first_in, in_cells,
    )  # fmt: skip


def _numbered(ends: Int, cells: int) -> tuple[Int, Int]:
    """(the cells that occur, ascending; per cell its place among them)."""
    seen = np.bincount(ends, minlength=cells) > 0
    return np.flatnonzero(seen), np.cumsum(seen) - 1


def _levels(limits: list[NestedLimit], cells: Int, root: int, node: int) -> _Level:
    """A node per place that holds one of `cells`, hung under the place around it; a cell outside a limit skips its level."""
    above = np.full(len(cells), root, dtype=np.int64)
    names, places, arcs = [], [], []
    for limit in limits:
        label = limit.tempat[cells]
        held = label >= 0
        found, first, at = np.unique(label[held], return_index=True, return_inverse=True)
        names.append(limit.nama)
        places.append(found)
        arcs.append(_arcs(above[held][first], node + np.arange(len(found)), limit.paling[found], 0))
        above[held] = node + at
        node += len(found)
    return _Level(names, places, arcs, above, node)


def _arcs(tail: Int | int, head: Int | int, capacity: Int | int, cost: Int | int) -> Int:
    """Four columns side by side; a single number stands for a whole column of it."""
    return np.stack(np.broadcast_arrays(tail, head, capacity, cost)).astype(np.int64)


def _steps(steps: Int, at: Int, chosen: Int) -> Int:
    """The steps of the chosen cells, one cell after another."""
    count = at[chosen + 1] - at[chosen]
    within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    return np.asarray(steps[np.repeat(at[chosen], count) + within], dtype=np.int64)
