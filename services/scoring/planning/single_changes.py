"""What is a move, a seat, or one person more or fewer worth to the whole plan? Exact on (S), each by a shortest path (T5).

Forbidding a chosen move e → t costs the cheapest way from e to t less the move; sending e to t costs the move plus the cheapest
way from t back to e. A person more in a cell that is short is an arrival nobody sent; in any other cell it is either one person
too many or one more who may leave. The limits of the round stay as they are, and so do the candidates.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from services.scoring.facts import Float, Int
from services.scoring.planning.network import SINK, SOURCE
from services.scoring.planning.penalty import Cells, phi
from services.scoring.planning.problem import Problem, nested_limits
from services.scoring.planning.residual import Residual

ABSENT = -1


@dataclass(frozen=True)
class Values:
    """A solved problem, asked about single changes. Answers are changes of the plan's value in mikro: below 0 is better."""

    problem: Problem
    held: Residual
    weights: dict[str, int]

    def without_move(self, arc: int) -> int:
        """The move is forbidden; its person may still go elsewhere."""
        network = self.held.network
        at = network.gerak.start + arc
        if not self.held.flow[at]:
            return 0
        return int(self.held.way(int(network.tail[at]), int(network.head[at])) - network.cost[at])

    def without_person(self, person: int) -> int:
        """The person (position in the problem) stays whatever it costs."""
        arcs = np.flatnonzero(self.problem.busur_orang == person) + self.held.network.gerak.start
        used = arcs[self.held.flow[arcs] > 0]
        if not len(used):
            return 0
        start, end = int(self._out[self.problem.asal[person]]), int(self.held.network.head[used[0]])
        return int(self.held.way(start, end) - self.held.network.cost[used[0]])

    def losses(self, person: int) -> dict[int, float]:
        """Per arc of the person what the plan loses when exactly this move is made; infinite where the limits forbid it."""
        arcs = np.flatnonzero(self.problem.busur_orang == person)
        at = arcs + self.held.network.gerak.start
        back = self.held.to_node(self.held.network.orang_node + person)[self.held.network.head[at]]
        used = self.held.flow[at] > 0
        return {int(a): float(v) for a, v in zip(arcs, np.where(used, 0, self.problem.busur_biaya[arcs] + back), strict=True)}

    def one_more(self, cell: int) -> int:
        """One more person sits in the cell, nobody in particular."""
        cells = self.problem.cells
        node, steps = int(self._in[cell]), cells.al[cells.al_at[cell] : cells.al_at[cell + 1]]
        if len(steps):
            return int(steps[0] if node == ABSENT else self.held.way(node, self._after(cell)))
        node, too_many = int(self._out[cell]), self._step(cell, +1)
        return too_many if node == ABSENT else int(min(too_many, self.held.way(node, self._before(cell), too_many)))

    def one_fewer(self, cell: int) -> int | None:
        """One person of the cell is gone, none of those the plan moves; None where nobody sits."""
        cells = self.problem.cells
        if cells.n0[cell] == 0:
            return None
        node, steps = int(self._out[cell]), cells.rho[cells.rho_at[cell] : cells.rho_at[cell + 1]]
        if len(steps):
            return int(steps[0] if node == ABSENT else self.held.way(self._before(cell), node))
        node, missed = int(self._in[cell]), self._step(cell, -1)
        return missed if node == ABSENT else int(min(missed, self.held.way(self._after(cell), node, missed)))

    def one_more_everywhere(self) -> Int:
        """`one_more` of every cell; all that are short with one search, of the others only those that can do better than wait."""
        cells = self.problem.cells
        short = np.diff(cells.al_at) > 0
        found = np.array([0 if s else self._step(c, +1) for c, s in enumerate(short.tolist())], dtype=np.int64)
        to: dict[int, Float] = {}
        for cell in np.flatnonzero(short | (self._out != ABSENT)).tolist():
            if not short[cell]:
                found[cell] = self.one_more(cell)
                continue
            node = int(self._in[cell])
            if node == ABSENT:
                found[cell] = cells.al[cells.al_at[cell]]
                continue
            end = self._after(cell)
            if end not in to:
                to[end] = self.held.to_node(end)
            found[cell] = int(to[end][node])
        return found

    def _step(self, cell: int, change: int) -> int:
        return own_step(self.problem.cells, cell, change, self.weights)

    @cached_property
    def _in(self) -> Int:
        """Per cell the node people arrive at; ABSENT where no candidate could go there."""
        return _node_per_cell(self.problem, self.held.network.masuk_sel, self.held.network.masuk_node)

    @cached_property
    def _out(self) -> Int:
        """Per cell the node its people leave from; ABSENT where nobody of it is a candidate."""
        return _node_per_cell(self.problem, self.held.network.keluar_sel, self.held.network.keluar_node)

    def _after(self, cell: int) -> int:
        """Where the arriving steps of a cell lead: the narrowest place that limits who comes, else the sink."""
        return self._place(cell, "MASUK", SINK)

    def _before(self, cell: int) -> int:
        """Where the leaving steps of a cell come from: the narrowest place that limits who leaves, else the source."""
        return self._place(cell, "KELUAR", SOURCE)

    def _place(self, cell: int, side: str, otherwise: int) -> int:
        network = self.held.network
        for limit in reversed([one for one in nested_limits(self.problem) if one.sisi == side]):  # the narrowest first
            place = int(limit.tempat[cell])
            if place >= 0:
                arc = network.batas[limit.nama].start + int(np.searchsorted(network.tempat[limit.nama], place))
                return int((network.head if side == "KELUAR" else network.tail)[arc])
        return otherwise


def own_step(cells: Cells, cell: int, change: int, weights: dict[str, int]) -> int:
    """Change of the cell's own penalty, in whole mikro, when it has one person more or fewer and nobody moves."""
    n = np.array([cells.n0[cell] + change, cells.n0[cell]], dtype=np.float64)
    with_, without = np.rint(phi(n, cells.d[cell : cell + 1], cells.besar[cell : cell + 1], weights)).tolist()
    return int(with_ - without) if cells.known[cell] else 0


def _node_per_cell(problem: Problem, cells: Int, first: int) -> Int:
    nodes = np.full(len(problem.cells.n0), ABSENT, dtype=np.int64)
    nodes[cells] = first + np.arange(len(cells))
    return nodes


def regrets(problem: Problem, held: Residual, chosen: list[int]) -> dict[int, int]:
    """Per chosen arc what the whole plan loses when it is forbidden: 0 = another plan is as good."""
    values = Values(problem, held, {})
    return {arc: values.without_move(arc) for arc in chosen}
