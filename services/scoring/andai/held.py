"""A finished plan kept at hand: the problem as it was posed, its plan, and the residual network that answers in milliseconds."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from services.scoring.andai.outcome import Outcome, outcome
from services.scoring.andai.repose import Reposed
from services.scoring.facts import Int, Kota
from services.scoring.planning.again import solve_again
from services.scoring.planning.pins import first_steps, fix
from services.scoring.planning.problem import Problem
from services.scoring.planning.residual import residual
from services.scoring.planning.single_changes import Values, own_step
from services.scoring.posing.pose import Posed, pose
from services.scoring.stopwatch import Stopwatch


@dataclass(frozen=True)
class Held:
    """`inti`: the problem once the round's own decided moves are made; the same problem where there are none."""

    posed: Posed
    benih: str
    inti: Problem
    dasar: Outcome
    ingatan: dict[str, Any] = field(default_factory=dict)
    """Answers that take seconds and never change, by question."""

    @cached_property
    def nomor(self) -> dict[int, tuple[int, int]]:
        """Number of each recommendation → (person, cell), most relief first, as the analysis numbers them."""
        posed = self.posed
        at = {(p, c): i for i, (p, c) in enumerate(zip(posed.calon.pasangan.pegawai_i.tolist(), posed.calon.pasangan.sel_i.tolist(),
                                                       strict=True))}  # fmt: skip
        keys, weights = posed.kota.pegawai["kunci"], posed.kebijakan["penalti"]
        told = []
        for person, (left, gone) in self.dasar.pindah.items():
            steps = sum(first_steps(posed.cells, left, gone, weights))
            told.append((int(posed.calon.biaya.jumlah[at[person, gone]]) + steps, str(keys[person]), person, gone))
        return {number: (person, gone) for number, (_, _, person, gone) in enumerate(sorted(told), start=1)}

    @property
    def berharga(self) -> bool:
        """Is every number a path of the network? Budgets are priced, composition floors choose the candidates anew for every plan, and
        where a decided move leaves somebody missing below a floor the network carries a prize for mending that is no worth."""
        mending = self.inti.tetap is not None and self.inti.tetap.kurang > 0
        return not self.posed.problem.anggaran and self.posed.komposisi is None and not mending

    @cached_property
    def values(self) -> Values | None:
        """None where nobody may move."""
        answer = solve_again(self.inti, self.benih)
        if answer is None:
            return None
        held = residual(answer.network, answer.aliran, answer.potensial)
        return Values(self.inti, held, self.posed.kebijakan["penalti"])

    @cached_property
    def satu_lagi(self) -> Int:
        """Per cell the change of the plan's value with one more person there."""
        if self.values is not None:
            return self.values.one_more_everywhere()
        cells, weights = self.inti.cells, self.posed.kebijakan["penalti"]
        return np.array([own_step(cells, cell, +1, weights) for cell in range(len(cells.n0))], dtype=np.int64)

    def satu_kurang(self, cell: int) -> int | None:
        """The same with one person fewer; None where nobody sits."""
        if self.values is not None:
            return self.values.one_fewer(cell)
        cells = self.inti.cells
        return own_step(cells, cell, -1, self.posed.kebijakan["penalti"]) if cells.n0[cell] else None


def hold(kota: Kota, rules: dict[str, Any], policy: dict[str, Any], model: dict[str, Any], seed: str, watch: Stopwatch) -> Held:
    posed = pose(kota, rules, policy, model, watch)
    wide = len(posed.kota.sel)
    codes = posed.calon.pasangan.pegawai_i * wide + posed.calon.pasangan.sel_i
    forced = posed.pins.pasangan
    arcs = [] if posed.pertentangan else np.searchsorted(codes, forced.pegawai_i * wide + forced.sel_i).tolist()
    as_is = Reposed(posed.problem, arcs, posed.pins, posed.pertentangan, posed.kebijakan, posed.komposisi)
    with watch.stage("rencana", 90):
        core = fix(posed.problem, arcs, policy["penalti"]) if arcs else posed.problem
        return Held(posed, seed, core, outcome(posed, as_is, seed))
