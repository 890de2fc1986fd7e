"""Budgets by prices: always kept, never better than HiGHS MIP with the budget as a row, and the MIP lies inside the reported gap."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from cities import WEIGHTS, a_problem, mip_value, pinned_mip, with_budgets

from services.scoring.planning.again import solve_again
from services.scoring.planning.flow import tickets
from services.scoring.planning.limits.budget import Budget, budgets
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan


def cases(count: int, **kinds: bool) -> list[Problem]:
    found = []
    for seed in range(count):
        rng = np.random.default_rng(seed)
        every = seed % 3 == 0
        found.append(with_budgets(a_problem(rng, loose=seed % 2 == 0, receiving=every, professions=every), rng, **kinds))
    return found


@pytest.mark.parametrize("kinds", [{"pay": False}, {"road": False}, {}], ids=["road", "pay", "both"])
def test_the_mip_with_the_budget_as_a_row_lies_inside_the_reported_gap(kinds: dict[str, bool]) -> None:
    binds, exact = 0, 0
    for problem in cases(60, **kinds):
        plan = make_plan(problem, WEIGHTS, "uji")
        split, whole = (plan.nilai_awal + mip_value(problem, split=one) for one in (True, False))

        assert plan.batas_bawah_s is not None
        assert plan.batas_bawah_s <= split <= plan.nilai
        assert plan.batas_bawah - len(problem.cells.n0) <= whole
        assert plan.nilai <= plan.serakah_nilai or plan.nilai - plan.batas_bawah_s > 0
        for budget, told in zip(problem.anggaran, plan.anggaran, strict=True):
            assert told["terpakai"] == budget.used(plan.busur) * budget.satuan <= budget.paling * budget.satuan
            binds += int(told["harga_mikro"]) > 0  # type: ignore[call-overload]
        exact += plan.nilai == split
    assert binds > 12
    assert exact > 25


def test_a_budget_nobody_reaches_has_no_price_and_changes_nothing() -> None:
    for seed in range(20):
        problem = a_problem(np.random.default_rng(seed))
        arcs = len(problem.busur_sel)
        wide = budgets(np.full(arcs, 700), np.ones(arcs, dtype=np.bool_), 10**6, 10**3)
        free, priced = make_plan(problem, WEIGHTS, "uji"), make_plan(with_these(problem, wide), WEIGHTS, "uji")

        assert [one["harga_mikro"] for one in priced.anggaran] == [0, 0]
        assert (priced.nilai, priced.celah_anggaran_ppm, priced.batas_bawah) == (free.nilai, 0, free.batas_bawah)


def test_a_budget_nobody_reaches_leaves_the_draw_to_the_published_seed() -> None:
    drawn = 0
    for case in range(20):
        problem = a_problem(np.random.default_rng(case), loose=True)
        problem, arcs = replace(problem, busur_biaya=problem.busur_sel % 3), len(problem.busur_sel)
        wide = budgets(np.arange(arcs) * 10 % 700, np.arange(arcs) % 3 == 0, 10**9, 10**6)
        plans = [(make_plan(problem, WEIGHTS, f"{n}"), make_plan(with_these(problem, wide), WEIGHTS, f"{n}")) for n in range(6)]

        assert all(free.busur == priced.busur for free, priced in plans)
        drawn += len({tuple(priced.busur) for _, priced in plans}) > 1
    assert drawn > 3, drawn


def test_a_budget_that_binds_leaves_the_draw_to_the_seed_among_plans_that_use_the_same() -> None:
    """Whoever goes to a seat costs and uses the same: who goes is drawn, what the plan is worth and uses is not."""
    drawn, bound = 0, 0
    for case in range(20):
        problem = a_problem(np.random.default_rng(case), loose=True)
        limited = budgets((1 + problem.busur_sel % 2) * 10, problem.busur_sel % 2 == 0, 20, 3)
        problem = replace(problem, busur_biaya=problem.busur_sel % 2, anggaran=limited)
        plans = [make_plan(problem, WEIGHTS, f"{n}") for n in range(6)]

        assert len({plan.nilai for plan in plans}) == 1
        if any(one["harga_mikro"] for one in plans[0].anggaran):
            bound += 1
            assert len({tuple(str(one["terpakai"]) for one in plan.anggaran) for plan in plans}) == 1
            drawn += len({tuple(plan.busur) for plan in plans}) > 1
    assert bound > 3
    assert drawn > 1, (drawn, bound)


def test_a_later_preference_decides_only_what_an_earlier_one_leaves_equal() -> None:
    """In a small city both fit one number, the earlier far above the later."""
    told = 0
    for case in range(30):
        problem = a_problem(np.random.default_rng(case), loose=True)
        arcs = np.arange(len(problem.busur_sel))
        problem, use = replace(problem, busur_biaya=0 * arcs), arcs * 7 % 3
        both, at_once = solve_again(problem, use, "uji"), solve_again(problem, (use << 30) + tickets(problem, arcs, "uji"))

        assert both is not None
        assert at_once is not None
        assert both.busur.tolist() == at_once.busur.tolist()
        drawn = solve_again(problem, "uji")
        told += drawn is not None and drawn.busur.tolist() != both.busur.tolist()
    assert told > 3


def test_a_budget_of_nothing_lets_only_what_is_free_of_it_move() -> None:
    for seed in range(20):
        problem = a_problem(np.random.default_rng(seed), loose=True)
        heavy = np.arange(len(problem.busur_sel)) % 2 == 0
        none = budgets(np.where(heavy, 5_000, 3), heavy, 0, None)
        plan = make_plan(with_these(problem, none), WEIGHTS, "uji")

        assert not heavy[plan.busur].any()


def test_decided_moves_use_the_budget_first() -> None:
    kept, refused, missed = 0, 0, 0
    for seed in range(80):
        rng = np.random.default_rng(seed)
        problem = with_budgets(a_problem(rng, loose=True), rng, pay=False)
        arc = int(rng.integers(len(problem.busur_sel)))
        plan, exact = make_plan(problem, WEIGHTS, "uji", [arc]), pinned_mip(problem, [arc], split=True)
        if plan.status == "TIDAK_LAYAK":
            assert plan.penghalang is not None
            refused, missed = refused + 1, missed + (exact is not None)
            continue
        assert exact is not None
        assert problem.anggaran[0].used(plan.busur) <= problem.anggaran[0].paling
        assert plan.batas_bawah_s is not None
        assert plan.batas_bawah_s <= plan.nilai_awal + exact <= plan.nilai
        kept += 1
    assert min(kept, refused) > 5
    assert missed == 0


def with_these(problem: Problem, limits: tuple[Budget, ...]) -> Problem:
    return replace(problem, anggaran=limits)
