"""Three plans in one run: with the moves that can be decided now, with those open after named checks, with those others must approve.

Each is a plan of its own, solved on its own ways with the limits of the round; the next one may use the ways of the one before. So
none is worse than the one before, and what waiting would gain is the difference. Moves decided beforehand are in each of them, whatever
they wait for. Under a budget each is proved near its best, and the plan of the group before stands where none better was found.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from services.scoring.eligibility.assess import Needed, conditions, group_of
from services.scoring.facts import Bool, Int, Kebutuhan, Kota, Pasangan, Penjaga
from services.scoring.planning.again import only
from services.scoring.planning.around import Around
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.planning.within import solve_near
from services.scoring.report.frontier import Scales
from services.scoring.report.places import place
from services.scoring.report.set_judged import judge
from shared.vocabulary import KelompokUsulan

READY, CHECKED, APPROVED = (kind.value for kind in KelompokUsulan)


@dataclass(frozen=True)
class Stages:
    """What the three plans are made from. `sekitar`: the problem with the decided moves made; `plan`: its plan; `diusulkan`: arcs of the
    published one; `perlu` has a row per arc of the problem."""

    kota: Kota
    need: Kebutuhan
    penjaga: Penjaga
    sekitar: Around
    plan: Plan
    perlu: Needed
    aturan: dict[str, Any]
    kebijakan: dict[str, Any]
    benih: str
    diusulkan: frozenset[int]

    @property
    def problem(self) -> Problem:
        return self.sekitar.asli

    def open_in(self, group: str) -> Bool:
        """Arcs that wait for nothing more than this group's plan allows."""
        arcs = len(self.problem.busur_sel)
        open_ = np.ones(arcs, dtype=np.bool_) if group == APPROVED else ~self.perlu.any_approval(arcs)
        free = np.isin(np.arange(arcs), self.sekitar.sisanya)
        return open_ & free & ~self.perlu.any_check(arcs) if group == READY else open_ & free

    def judged(self, arcs: Int | list[int]) -> list[str]:
        """The group of each move of such a set, from its own answers."""
        problem = self.problem
        moves = Pasangan(problem.pegawai[problem.busur_orang[arcs]], problem.busur_sel[arcs])
        told = judge(self.kota, self.need, self.penjaga, moves, self.aturan, self.kebijakan)
        return [group_of(conditions(answers, self.aturan)) for answers in told]

    def price(self) -> int:
        """What ways are asked to be worth at first: two thirds of the last move of the whole plan."""
        return self.plan.harga_meja * 2 // 3


@dataclass(frozen=True)
class Made:
    """A plan of some of the ways: arcs of the problem with the decided moves, change of the value from nobody moving, and how many people
    that the decided moves leave missing it does not put right. `celah`: at most so much better is the best such plan, proved; None where
    something is left below a floor under a budget."""

    busur: Int
    selisih: int
    belum: int
    celah: int | None = 0

    def no_worse_than(self, other: Made) -> Made:
        """This plan or, where that leaves no more undone and is worth more, the other, which is open to it as well."""
        if (other.belum, other.selisih) >= (self.belum, self.selisih):
            return self
        return replace(other, celah=None if self.celah is None else max(0, other.selisih - (self.selisih - self.celah)))


def stage_rows(stages: Stages, scales: Scales) -> list[dict[str, Any]]:
    """RencanaTahap of each group, in order; the last is the plan itself."""
    start = scales.after([])
    rows: list[dict[str, Any]] = []
    before: Made | None = None
    for group in (READY, CHECKED, APPROVED):
        made = _solved(stages, group)
        before = made = made if before is None or group == APPROVED else made.no_worse_than(before)
        arcs, change = made.busur.tolist(), made.selisih
        after = scales.after(made.busur)
        rows.append({
            "kelompok": group, "jumlah": len(arcs), "nilai_mikro": stages.plan.nilai_awal + change, "turun_mikro": -change,
            "kurang_mikro_fte": start["kurang_mikro_fte"] - after["kurang_mikro_fte"],
            "kurang_orang": start["kurang_orang"] - after["kurang_orang"],
            "orang_beban_lebih": start["orang_beban_lebih"] - after["orang_beban_lebih"], "belum_ditutup": made.belum,
            "celah_mikro": None if made.celah is None else scales.gap(made.celah),
            "pindah": _moves(stages, arcs),
        })  # fmt: skip
    return rows


def _solved(stages: Stages, group: str) -> Made:
    """A move that only its set shows to wait for more is taken away and the plan made again; decided ones stay."""
    if group == APPROVED:
        plan = stages.plan
        near = 0 if plan.batas_bawah_s is None else plan.nilai - plan.batas_bawah_s
        return Made(np.array(plan.busur, dtype=np.int64), plan.nilai - plan.nilai_awal, 0, near)
    order = (READY, CHECKED, APPROVED)
    open_ = stages.open_in(group)
    while True:
        made = solve_among(stages, open_)
        told = stages.judged(made.busur) if len(made.busur) else []
        late = np.array([order.index(one) > order.index(group) for one in told], dtype=np.bool_)
        late &= ~np.isin(made.busur, stages.sekitar.wajib)
        if not late.any():
            return made
        open_[made.busur[late]] = False


def solve_among(stages: Stages, open_: Bool) -> Made:
    """The plan of these arcs alone, around the decided moves."""
    given = stages.sekitar
    rows = np.flatnonzero(open_[given.sisanya])
    found = solve_near(only(given.inti, rows), stages.benih, stages.price())
    chosen = rows[:0] if found is None else rows[found.busur]
    left = given.to_close - given.closed(found)
    near = 0 if found is None else None if left and given.inti.anggaran else found.celah
    return Made(given.arcs(chosen), given.change(found), left, near)


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
