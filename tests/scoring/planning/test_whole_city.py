"""Plans of small cities that came the whole way (snapshot, need, law, fit, cost), against HiGHS and against solving again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest
from cities import WEIGHTS, a_problem, mip_value

from services.scoring.eligibility.assess import in_scope, screen_pairs, screen_people
from services.scoring.facts import Kota, Pasangan
from services.scoring.need.guards import guards
from services.scoring.need.ladder import measure_need
from services.scoring.planning.bounds import bounds
from services.scoring.planning.candidates import generate
from services.scoring.planning.costs import move_costs
from services.scoring.planning.penalty import Cells, build_cells
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem, build_problem
from services.scoring.planning.solve import make_plan
from shared.contracts.v1.kebijakan import BAWAAN
from shared.law import BY_ID, CATALOGUE, rule_set
from shared.vocabulary import DiputuskanDi
from tests.scoring.cities import DECISION, Tables, a_city, a_policy, analysis, random_city
from tests.seeds import some

RULES = rule_set(CATALOGUE, DECISION)
SEEDS = range(12)
UNPRUNED = -(10**15)


@dataclass(frozen=True)
class Case:
    kota: Kota
    cells: Cells
    pairs: Pasangan
    problem: Problem
    policy: dict[str, Any]

    def plan(self, seed: str = "uji") -> Plan:
        return make_plan(self.problem, self.policy["penalti"], seed)


def a_case(seed: int, cheapest: int | None = None, **policy: Any) -> Case:
    """`cheapest` other than the policy's own: what the pruning believes the cheapest move to cost."""
    tables: Tables = random_city(np.random.default_rng(seed))
    limits = {"kapasitas_meja": 2 + seed % 6, "batas_keluar_unit_mikro": 200_000, "batas_keluar_opd_mikro": 60_000}
    chosen = a_policy(**{**limits, **policy})
    kota = a_city(tables)
    need = measure_need(kota, chosen)[0]
    cells = build_cells(kota, need, bounds(kota, need, guards(kota, need), RULES), chosen["penalti"])
    movable = screen_people(kota, in_scope(kota, chosen), RULES, chosen).boleh
    belief = {
        **chosen,
        "bobot": {**chosen["bobot"], "pindah_mikro": chosen["bobot"]["pindah_mikro"] if cheapest is None else cheapest},
    }
    pairs = generate(kota, cells, movable, belief)
    fine = screen_pairs(kota, pairs, RULES, chosen).boleh
    pairs = Pasangan(pairs.pegawai_i[fine], pairs.sel_i[fine])
    costs = move_costs(kota, pairs, np.zeros(len(pairs), np.int64), chosen)
    return Case(kota, cells, pairs, build_problem(kota, pairs, costs.jumlah, cells, chosen), chosen)


@pytest.mark.parametrize("seed", some(SEEDS))
def test_the_plan_of_a_city_equals_highs_mip_of_s_to_the_micro_unit(seed: int) -> None:
    case = a_case(seed)
    plan = case.plan()

    assert plan.nilai - plan.nilai_awal == mip_value(case.problem, split=True)
    assert plan.nilai <= plan.serakah_nilai


@pytest.mark.parametrize("seed", some(SEEDS))
def test_leaving_out_what_cannot_pay_loses_nothing(seed: int) -> None:
    dear = {"bobot": {"pindah_mikro": 2_000_000}}
    pruned, everything = a_case(seed, **dear), a_case(seed, cheapest=UNPRUNED, **dear)

    assert len(pruned.pairs) <= len(everything.pairs)
    assert pruned.plan().nilai == everything.plan().nilai


def test_much_is_left_out() -> None:
    dear = {"bobot": {"pindah_mikro": 2_000_000}}
    kept, asked = (sum(len(a_case(seed, cheapest=c, **dear).pairs) for seed in SEEDS) for c in (None, UNPRUNED))

    assert kept < 0.8 * asked


def test_the_lottery_draws_among_equals_and_never_pays_for_it() -> None:
    """Everybody alike: the seats are drawn, the worth is not; and over many draws nobody is left out."""
    alike = replace(a_problem(np.random.default_rng(2), cells=4, people=16, loose=True), k=2)
    alike = replace(alike, busur_biaya=np.full(len(alike.busur_biaya), 1_000))
    drawn, worth = [], set()
    for seed in range(60):
        plan = make_plan(alike, WEIGHTS, f"undian {seed}")
        drawn.append(frozenset(alike.kunci_orang[alike.busur_orang[plan.busur]].tolist()))
        worth.add(plan.nilai)

    assert len(worth) == 1
    assert len(set(drawn)) > 5
    assert drawn[0] == frozenset(alike.kunci_orang[alike.busur_orang[make_plan(alike, WEIGHTS, "undian 0").busur]])


def test_the_price_of_a_limit_is_what_one_more_is_worth_when_the_plan_is_made_again() -> None:
    told: Counter[str] = Counter()
    for seed in range(110):
        every = seed % 2 == 0
        problem = a_problem(np.random.default_rng(seed), receiving=every, professions=every, loose=seed % 4 == 0)
        plan = make_plan(problem, WEIGHTS, "uji")
        prices = {row["pembatas"]: row["harga_mikro"] for row in plan.pembatas}
        for name, options in widened(problem).items():
            gains = [plan.nilai - make_plan(option, WEIGHTS, "uji").nilai for option in options]

            assert max(gains) == prices.get(name, 0), (seed, name)
            told[name] += max(gains) > 0
    assert len(told) == 6
    assert min(told.values()) >= 2


def widened(problem: Problem) -> dict[str, list[Problem]]:
    """Per limit the problems in which one of its places has room for one more."""
    columns = {
        "batas_keluar_unit": ("keluar_unit", problem.unit_sel), "batas_keluar_opd": ("keluar_opd", problem.opd_sel),
        "batas_masuk_unit": ("masuk_unit", problem.unit_sel), "batas_masuk_opd": ("masuk_opd", problem.opd_sel),
    }  # fmt: skip
    found = {"kapasitas_meja": [replace(problem, k=problem.k + 1)]}
    for name, (column, places) in columns.items():
        most = getattr(problem, column)
        if most is not None:
            found[name] = [replace(problem, **{column: one_more(most, place)}) for place in np.unique(places).tolist()]
    if problem.cells.keluar_grup is not None:
        more = [one_more(problem.cells.keluar_grup, place) for place in range(len(problem.cells.keluar_grup))]
        found["lantai_profesi"] = [replace(problem, cells=replace(problem.cells, keluar_grup=most)) for most in more]
    return found


def one_more(limits: np.ndarray, at: int) -> np.ndarray:
    widened = limits.copy()
    widened[at] += 1
    return widened


@pytest.mark.parametrize("limit", [0, 1, 2, 3])
def test_limits_of_units_agencies_and_desk_hold(limit: int) -> None:
    for seed in SEEDS:
        case = a_case(seed, kapasitas_meja=limit)
        plan = case.plan()
        leaving = case.problem.asal[case.problem.busur_orang[plan.busur]]

        assert len(plan.busur) <= limit
        for of_cell, most in ((case.problem.unit_sel, case.problem.keluar_unit), (case.problem.opd_sel, case.problem.keluar_opd)):
            assert (np.bincount(of_cell[leaving], minlength=len(most)) <= most).all()


def no_receiver_beyond_its_vacancies(row: dict[str, Any]) -> bool:
    """Beyond neither the need nor the established K, whichever is less: I-MUT refuses what goes beyond K."""
    ceiling = row["kebutuhan_bulat"] if row["ditetapkan"] is None else min(row["kebutuhan_bulat"], row["ditetapkan"])
    return bool(row["orang_sesudah"] <= max(row["orang"], ceiling))


def no_donor_below_its_need(row: dict[str, Any]) -> bool:
    return row["orang_sesudah"] >= min(row["orang"], row["kebutuhan_bulat"])


def no_cell_worse_off(row: dict[str, Any]) -> bool:
    return abs(row["kebutuhan_bulat"] - row["orang_sesudah"]) <= abs(row["kebutuhan_bulat"] - row["orang"])


def plan_answers(result: dict[str, Any]) -> dict[str, set[str]]:
    """Per rule about the set, the answers its proposals were given."""
    found: dict[str, set[str]] = {rule.id: set() for rule in CATALOGUE if rule.diputuskan_di is DiputuskanDi.PLAN}
    for move in result["usulan"]:
        for answer in move["aturan"]:
            if answer["aturan"] in found:
                found[answer["aturan"]].add(answer["jawaban"])
    return found


UPHELD = (no_receiver_beyond_its_vacancies, no_donor_below_its_need, no_cell_worse_off)


@pytest.mark.parametrize("seed", some(SEEDS))
def test_every_rule_about_the_set_is_upheld_by_every_plan(seed: int) -> None:
    result = analysis(random_city(np.random.default_rng(seed)))

    assert BY_ID["DIS-01"].parameter["maks_m"] == BAWAAN["jarak_maks_m"]
    for rule, answers in plan_answers(result).items():
        assert "TIDAK_TERPENUHI" not in answers, rule
    for row in result["kebutuhan"]:
        if row["kebutuhan_bulat"] is not None:
            assert [upheld.__name__ for upheld in UPHELD if not upheld(row)] == [], row["sel"]
