"""Three plans in one run: with the moves that can be decided now, with those open after named checks, with those others must approve.

Each is a plan of its own, solved on its own ways with the limits of the round; the next one may use the ways of the one before. So
none is worse than the one before, and what waiting would gain is the difference. Moves decided beforehand and budgets are left out: the
last is the round's plan where it has neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.eligibility.assess import Needed, conditions, group_of
from services.scoring.facts import Bool, Int, Kebutuhan, Kota, Pasangan, Penjaga
from services.scoring.planning.again import Answer, only, solve_near
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.report.frontier import Scales
from services.scoring.report.places import place
from services.scoring.report.set_judged import judge
from shared.vocabulary import KelompokUsulan

READY, CHECKED, APPROVED = (kind.value for kind in KelompokUsulan)


@dataclass(frozen=True)
class Stages:
    """What the three plans are made from. `plan`: that of the problem, free of decisions and budgets; `diusulkan`: arcs of the published
    one; `perlu` has a row per arc of the problem."""

    kota: Kota
    need: Kebutuhan
    penjaga: Penjaga
    problem: Problem
    plan: Plan
    perlu: Needed
    aturan: dict[str, Any]
    kebijakan: dict[str, Any]
    benih: str
    diusulkan: frozenset[int]

    def open_in(self, group: str) -> Bool:
        """Arcs that wait for nothing more than this group's plan allows."""
        arcs = len(self.problem.busur_sel)
        open_ = np.ones(arcs, dtype=np.bool_) if group == APPROVED else ~self.perlu.any_approval(arcs)
        return open_ & ~self.perlu.any_check(arcs) if group == READY else open_

    def judged(self, arcs: Int | list[int]) -> list[str]:
        """The group of each move of such a set, from its own answers."""
        problem = self.problem
        moves = Pasangan(problem.pegawai[problem.busur_orang[arcs]], problem.busur_sel[arcs])
        told = judge(self.kota, self.need, self.penjaga, moves, self.aturan, self.kebijakan)
        return [group_of(conditions(answers, self.aturan)) for answers in told]

    def price(self) -> int:
        """What ways are asked to be worth at first: two thirds of the last move of the whole plan."""
        return self.plan.harga_meja * 2 // 3


def stage_rows(stages: Stages, scales: Scales) -> list[dict[str, Any]]:
    """RencanaTahap of each group, in order; the last is the plan itself, as if nothing had been decided."""
    start = scales.after([])
    rows = []
    for group in (READY, CHECKED, APPROVED):
        arcs, change = _solved(stages, group)
        after = scales.after(arcs)
        rows.append({
            "kelompok": group, "jumlah": len(arcs), "nilai_mikro": stages.plan.nilai_awal + change, "turun_mikro": -change,
            "kurang_mikro_fte": start["kurang_mikro_fte"] - after["kurang_mikro_fte"],
            "kurang_orang": start["kurang_orang"] - after["kurang_orang"],
            "orang_beban_lebih": start["orang_beban_lebih"] - after["orang_beban_lebih"], "pindah": _moves(stages, arcs),
        })  # fmt: skip
    return rows


def _solved(stages: Stages, group: str) -> tuple[list[int], int]:
    """(arcs, change of the objective). A move that only its set shows to wait for more is taken away and the plan made again."""
    if group == APPROVED:
        return stages.plan.busur, stages.plan.nilai - stages.plan.nilai_awal
    order = (READY, CHECKED, APPROVED)
    open_ = stages.open_in(group)
    while (found := solve_among(stages, open_)) is not None:
        late = [order.index(told) > order.index(group) for told in stages.judged(found.busur)]
        if not any(late):
            return found.busur.tolist(), found.selisih
        open_[found.busur[late]] = False
    return [], 0


def solve_among(stages: Stages, open_: Bool) -> Answer | None:
    """The plan of these arcs alone; its arcs are those of the whole problem."""
    rows = np.flatnonzero(open_)
    found = solve_near(only(stages.problem, rows), stages.benih, stages.price())
    return None if found is None else Answer(
        rows[found.busur], found.selisih, found.harga, found.network, found.aliran, found.potensial
    )  # fmt: skip


def _moves(stages: Stages, arcs: list[int]) -> list[dict[str, Any]]:
    problem, kota = stages.problem, stages.kota
    rows = []
    for arc, group in zip(arcs, stages.judged(arcs) if arcs else [], strict=True):
        person = int(problem.busur_orang[arc])
        rows.append({
            "pegawai": str(problem.kunci_orang[person]), "dari": place(kota, int(problem.asal[person])),
            "ke": place(kota, int(problem.busur_sel[arc])), "kelompok": group, "dalam_usulan": arc in stages.diusulkan,
        })  # fmt: skip
    return sorted(rows, key=lambda row: row["pegawai"])
