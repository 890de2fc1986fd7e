"""A decided move that breaks a floor is refused only where HiGHS finds no plan either: under budgets that bind, and under floors."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from cities import WEIGHTS, a_problem, pinned_mip

from services.scoring.planning.again import only
from services.scoring.planning.composition_floors import hold
from services.scoring.planning.composition_search import Quality
from services.scoring.planning.limits.budget import Budget
from services.scoring.planning.pins import fix
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan

CASES = range(160)
PAYING_MOVE_IN_THE_WAY = (294, 593, 733)
"""Mending takes all of the road, and a move of ten metres that pays much would be made first at any low price."""


def broken_floor(seed: int, people: int = 9) -> tuple[Problem, list[int], np.random.Generator] | None:
    """A city in which one decided move leaves something to be put right; None where it does not."""
    rng = np.random.default_rng(seed)
    problem = a_problem(rng, cells=5, people=people, loose=True)
    problem, ways = replace(problem, cells=replace(problem.cells, bobot=WEIGHTS)), len(problem.busur_sel)
    road = np.where(rng.random(ways) < 0.5, rng.integers(1, 4, ways), rng.integers(2_000, 6_000, ways))
    arcs = [int(rng.integers(ways))]
    forced = fix(problem, arcs).tetap
    if forced is None or not forced.kurang or forced.terlampaui:
        return None
    most = int(road[arcs].sum() + rng.choice(np.concatenate([road, road + 1, [0]])))
    return replace(problem, anggaran=(Budget("anggaran_km_m", road, most, 10),)), arcs, rng


def test_within_one_budget_that_binds_a_refusal_is_proved_and_a_plan_is_told_with_its_gap() -> None:
    refused, made = 0, 0
    for problem, arcs, _ in filter(None, map(broken_floor, (*CASES, *PAYING_MOVE_IN_THE_WAY))):
        plan, exact = make_plan(problem, WEIGHTS, "uji", arcs), pinned_mip(problem, arcs, split=True)
        if plan.status == "TIDAK_LAYAK":
            assert exact is None
            assert plan.penghalang is not None
            assert plan.penghalang.terbukti
            refused += 1
            continue
        assert exact is not None
        assert plan.batas_bawah_s is not None
        assert plan.batas_bawah_s <= plan.nilai_awal + exact <= plan.nilai
        made += 1
    assert min(refused, made) > 30


@pytest.mark.parametrize("cases", [range(100), (817, 1276, 2006, 3965, 5694)], ids=["any", "between two budgets"])
def test_within_two_budgets_no_refusal_is_called_proved_that_is_wrong(cases: range | tuple[int, ...]) -> None:
    proved, made = 0, 0
    for problem, arcs, rng in filter(None, map(broken_floor, cases)):
        pay = rng.integers(0, 2, len(problem.busur_sel))
        both = (*problem.anggaran, Budget("batas_penghasilan_berisiko", pay, int(pay[arcs].sum() + rng.integers(0, 2)), 1))
        problem = replace(problem, anggaran=both)  # noqa: PLW2901
        plan, exact = make_plan(problem, WEIGHTS, "uji", arcs), pinned_mip(problem, arcs, split=True)
        if plan.status == "TIDAK_LAYAK":
            assert plan.penghalang is not None
            assert exact is None or not plan.penghalang.terbukti
            proved += plan.penghalang.terbukti
            continue
        assert exact is not None
        assert plan.batas_bawah_s is not None
        assert plan.batas_bawah_s <= plan.nilai_awal + exact <= plan.nilai
        made += 1
    assert made > 0
    assert proved > 15 or cases != range(100)


def test_under_composition_floors_whoever_mends_is_not_held_back_and_the_plan_lies_inside_its_gap() -> None:
    refused, made = 0, 0
    for problem, arcs, rng in filter(None, (broken_floor(seed, people=12) for seed in range(150))):
        has, most = rng.random(len(problem.pegawai)) < 0.6, rng.integers(0, 2, len(problem.keluar_unit))
        held = hold(problem, [Quality("A", has, most)], np.isin(np.arange(len(problem.busur_sel)), arcs))
        kept = np.flatnonzero(held.boleh)
        left = replace(only(problem, kept), anggaran=())
        plan = make_plan(left, WEIGHTS, "uji", np.searchsorted(kept, arcs).tolist())
        exact = pinned_mip(replace(problem, anggaran=as_rows(problem, arcs, has, most)), arcs, split=True)
        if plan.status == "TIDAK_LAYAK":
            assert exact is None
            assert held.buntu
            refused += 1
            continue
        assert exact is not None
        assert not held.tanpa_keputusan
        assert held.batas <= exact <= plan.nilai - plan.nilai_awal <= held.nilai
        made += 1
    assert refused > 20
    assert made > 40


def as_rows(problem: Problem, arcs: list[int], has: np.ndarray, most: np.ndarray) -> tuple[Budget, ...]:  # type: ignore[type-arg]
    """For HiGHS: of those who have the quality no more may leave a unit, the decided ones first."""
    unit = problem.unit_sel[problem.asal[problem.busur_orang]]
    rows = []
    for at in np.unique(unit).tolist():
        leaves = ((unit == at) & has[problem.busur_orang]).astype(np.int64)
        rows.append(Budget(f"unit {at}", leaves, int(max(most[at], leaves[arcs].sum())), 1))
    return tuple(rows)
