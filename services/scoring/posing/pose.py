"""From a city to the problem of its round: need → eligibility → candidates → fit → cost, once, for the analysis and for what-if alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.scoring.eligibility.assess import Screening, in_scope, screen_people
from services.scoring.facts import Bool, Kebutuhan, Kota, Penjaga
from services.scoring.fit.blend import score
from services.scoring.need.guards import guards
from services.scoring.need.ladder import note_held
from services.scoring.need.settled import settled_need
from services.scoring.need.suspicion.find import Suspicion
from services.scoring.planning.bounds import Bounds
from services.scoring.planning.candidates import chain_ways
from services.scoring.planning.certainty import sure_bounds, within_error
from services.scoring.planning.penalty import Cells, build_cells
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.planning.regions import Report, quiet
from services.scoring.planning.solve import make_plan
from services.scoring.posing.budgeted import problem_of
from services.scoring.posing.composition_floors import CompositionHeld, keep_composition
from services.scoring.posing.contradictions import Conflict, contradictions
from services.scoring.posing.decided import Decided, pairs_around, plan_around
from services.scoring.posing.pins import Pins
from services.scoring.posing.possible import Judged, judge_pairs
from services.scoring.posing.regrouping import Regrouping, pins_left, regroup
from services.scoring.stopwatch import Stopwatch


@dataclass(frozen=True)
class Posed:
    """`kota`: once the people of closing units are seated; `sebelum`: as the snapshot has it."""

    sebelum: Kota
    kota: Kota
    aturan: dict[str, Any]
    kebijakan: dict[str, Any]
    model: dict[str, Any]
    dugaan: Suspicion
    dikecualikan: list[dict[str, Any]]
    penataan: Regrouping | None
    lingkup: Bool
    orang: Screening
    penjaga: Penjaga
    batas: Bounds
    dalam_galat: Bool
    cells: Cells
    pins: Pins
    calon: Judged
    pertentangan: list[Conflict]
    problem: Problem
    komposisi: CompositionHeld | None
    terbuka: Judged
    """Candidates before the composition floors of the policy took some away; the same as `calon` without floors."""

    @property
    def kebutuhan(self) -> Kebutuhan:
        return self.dugaan.dipakai


def pose(kota: Kota, rules: dict[str, Any], policy: dict[str, Any], model: dict[str, Any], watch: Stopwatch) -> Posed:
    with watch.stage("kebutuhan", 20):
        doubts, excluded = settled_need(kota, policy)
        need = doubts.dipakai
    with watch.stage("kelayakan pegawai", 35):
        regrouped, before = regroup(kota, need, rules, policy, model), kota
        kota = kota if regrouped is None else regrouped.kota
        scope = in_scope(kota, policy) if regrouped is None else in_scope(kota, policy) & ~regrouped.held()
        person = screen_people(kota, scope, rules, policy)
    with watch.stage("calon perpindahan", 45):
        kept = guards(kota, need)
        limits, unsure = sure_bounds(kota, need, kept, rules, policy), within_error(kota, need, policy)
        note_held(need, kota, unsure)
        cells = build_cells(kota, need, limits, policy["penalti"])
        pins = pins_left(before, regrouped, policy)
        pairs = pairs_around(kota, cells, person.boleh, policy, pins)
    with watch.stage("kecocokan", 55):
        open_ = judge_pairs(kota, need, pairs, rules, policy, model)
        against = contradictions(
            kota, need, pins, scope, rules, policy, score(kota, pins.pasangan, model, policy).jumlah, regrouped,
        )  # fmt: skip
    with watch.stage("masalah rencana", 60):
        found, floors = keep_composition(kota, open_, cells, policy, pins)
        problem = problem_of(kota, found, cells, rules, policy)
    return Posed(
        before, kota, rules, policy, model, doubts, excluded, regrouped, scope, person, kept, limits, unsure, cells, pins, found, against,
        problem, floors, open_,
    )  # fmt: skip


def decide(posed: Posed, seed: str, report: Report = quiet) -> tuple[Plan, Decided]:
    """(the plan as if nothing had been decided beforehand, the plan around what was)."""
    ways = chain_ways(posed.kota, posed.cells, posed.orang.boleh, posed.kebijakan)
    free = make_plan(posed.problem, posed.kebijakan["penalti"], seed, report=report, ways=ways)
    chose = posed.komposisi is not None and posed.komposisi.ditahan.menentukan
    return free, plan_around(
        posed.kota, posed.problem, free, posed.pins, posed.pertentangan, posed.kebijakan, seed, ways, floors_chose=chose
    )
