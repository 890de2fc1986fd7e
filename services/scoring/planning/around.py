"""The round's problem once its decided moves are made, and what is found there told as of the round: those moves and all.

A decided move is a shift of the data (pins), so the curve, the plans without a limit and the plans of fewer ways are plans of the
shifted city. Their arcs and values are carried back here: arcs as the round numbers them, values from nobody having moved.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.again import Answer
from services.scoring.planning.frontier import Frontier, Point, frontier
from services.scoring.planning.frontier_within import frontier_within
from services.scoring.planning.penalty import value
from services.scoring.planning.pins import fix, mended
from services.scoring.planning.problem import Problem
from services.scoring.planning.relaxed import Freed, without_each
from services.scoring.planning.within import solve_within


@dataclass(frozen=True)
class Around:
    """`asli`: the problem as it was posed; `inti`: once the moves of the arcs `wajib` are made; `dasar`: what they alone change the value
    by, in mikro; `sisanya`: per arc of `inti` its number in `asli`."""

    asli: Problem
    inti: Problem
    wajib: Int
    dasar: int
    sisanya: Int

    def arcs(self, chosen: Int) -> Int:
        """Arcs of `asli`, with the decided moves."""
        return np.sort(np.concatenate([self.sisanya[chosen], self.wajib]))

    def change(self, answer: Answer | None) -> int:
        """Of the plan's value from nobody moving; what mending a floor was worth to the flow is taken out."""
        forced = self.inti.tetap
        worth = 0 if forced is None else self.closed(answer) * forced.harus
        return self.dasar + (0 if answer is None else answer.selisih) + worth

    def closed(self, answer: Answer | None) -> int:
        """How many of the people the decided moves leave missing, or too many, this plan puts right."""
        forced = self.inti.tetap
        return 0 if forced is None or answer is None else mended(answer.network, answer.aliran, forced.harus)

    @property
    def to_close(self) -> int:
        return 0 if self.inti.tetap is None else self.inti.tetap.kurang

    def least(self) -> int:
        """The fewest further moves that put right what the decided ones leave; 0 where nothing is wanting."""
        few, many = 0, self.inti.k
        while self.to_close and few < many:
            middle = (few + many) // 2
            enough = self.closed(solve_within(replace(self.inti, k=middle))) == self.to_close
            few, many = (few, middle) if enough else (middle + 1, many)
        return few


def around(problem: Problem, wajib: list[int], weights: dict[str, int]) -> Around:
    """`wajib`: arcs of moves that can all be made together."""
    if not wajib:
        return Around(problem, problem, np.zeros(0, np.int64), 0, np.arange(len(problem.busur_sel)))
    core = fix(problem, wajib, weights)
    assert core.tetap is not None
    shifted = value(core.cells.n0, core.cells, weights) - value(problem.cells.n0, problem.cells, weights)
    return Around(problem, core, np.array(sorted(wajib), dtype=np.int64), shifted + core.tetap.biaya, core.tetap.busur)


def frontier_around(given: Around, seed: str, points: int) -> Frontier:
    """The curve from the fewest moves with which the decided ones can be made."""
    curve = frontier_within if given.inti.anggaran else frontier
    found, more = curve(given.inti, seed, points, given.least()), len(given.wajib)
    return Frontier([_point(given, one, more) for one in found.titik], found.habis + more, found.lutut + more)


def freed_around(given: Around, seed: str) -> list[Freed]:
    """The plan without each limit of numbers; a wider limit never hinders what has to be put right."""
    return [
        replace(one, problem=given.asli, busur=given.arcs(one.busur), selisih=_of_round(given, one.selisih))
        for one in without_each(given.inti, seed)
    ]


def _point(given: Around, one: Point, more: int) -> Point:
    return replace(one, k=one.k + more, busur=given.arcs(one.busur), selisih=_of_round(given, one.selisih))


def _of_round(given: Around, change: int) -> int:
    forced = given.inti.tetap
    return given.dasar + change + (0 if forced is None else forced.kurang * forced.harus)
