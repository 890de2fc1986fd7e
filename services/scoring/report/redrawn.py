"""The plan again under other needs, another effective time and other weights: draw by draw, each with the city's own limits."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.need.draws import Draw
from services.scoring.planning.again import few_then_all, only
from services.scoring.planning.bounds import bounds
from services.scoring.planning.certainty import hold
from services.scoring.planning.penalty import Cells, build_cells
from services.scoring.planning.pins import fix
from services.scoring.planning.problem import Problem
from services.scoring.planning.robustness import Weighting, cheapest_steps, chosen_ways, cost_of
from services.scoring.posing.composition_floors import held_back
from services.scoring.posing.possible import Asked, as_decided, decided_arcs, possible


@dataclass(frozen=True)
class Redrawn:
    """One draw with its plan."""

    tarikan: Draw
    bobot: Weighting
    pindah: Int
    """Ways of its plan."""


def plans_of(asked: Asked, draws: list[Draw], turns: list[Weighting], ours: Int, bar: int) -> list[Redrawn]:
    """Each draw with its plan. Ways worth less than `bar` are left out first; a plan that may need them is made again with all of them,
    so every one is exact; composition floors are kept by looking at all ways, so all are asked at once then."""
    drawn = [_cells(asked, one, turn) for one, turn in zip(draws, turns, strict=True)]

    def plan(numbers: list[int], worth: int) -> list[Int | None]:
        """Of these draws, from ways that are worth so much in one of them."""
        looked_at = [cells for n in numbers for cells in as_decided(asked, drawn[n])]
        everything, costs = possible(asked, cheapest_steps(looked_at, asked.cells), asked.kebijakan, worth)
        found: list[Int | None] = []
        for number in numbers:
            again = replace(everything, cells=drawn[number], busur_biaya=cost_of(costs.bagian, turns[number]))
            again = _under_floors(asked, again)
            decided = decided_arcs(asked, again)
            found.append(chosen_ways(fix(again, decided) if decided else again, ours, worth))
        return found

    plans = few_then_all(range(len(draws)), 0 if asked.kebijakan["lantai_komposisi"] else bar, plan)
    return [Redrawn(one, turn, ours[:0] if made is None else made) for one, turn, made in zip(draws, turns, plans, strict=True)]


def _under_floors(asked: Asked, problem: Problem) -> Problem:
    """Without the ways that the composition floors of the round hold back in this draw."""
    decided = np.isin(np.arange(len(problem.busur_sel)), decided_arcs(asked, problem))
    kept = held_back(asked.kota, problem, asked.kebijakan, decided)
    return problem if kept is None else only(problem, kept.ditahan.boleh)


def _cells(asked: Asked, draw: Draw, turn: Weighting) -> Cells:
    limits = bounds(asked.kota, draw.kebutuhan, asked.penjaga, asked.aturan)
    own = asked.kebijakan["penalti"]
    if turn.penalti:  # another shape of the formula stands in place of a table too
        own = {name: value for name, value in own.items() if name != "tabel"}
    weights = {**own, **(turn.penalti or {})}
    return build_cells(asked.kota, draw.kebutuhan, hold(limits, asked.ditahan, asked.kota), weights)
