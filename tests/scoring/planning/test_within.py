"""The curve and the plans without a limit under budgets: HiGHS with the budgets as rows lies inside every gap that is told."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from cities import WEIGHTS, a_problem, mip_value, pinned_mip, with_budgets

from services.scoring.planning.around import around, frontier_around
from services.scoring.planning.frontier_within import frontier_within
from services.scoring.planning.problem import Problem
from services.scoring.planning.relaxed import without_each
from services.scoring.planning.solve import make_plan


def city(seed: int) -> Problem:
    rng = np.random.default_rng(seed)
    problem = a_problem(rng, cells=7, people=20, loose=seed % 2 == 0, receiving=seed % 3 == 0)
    return with_budgets(problem, rng, pay=seed % 3 > 0)


def kept(problem: Problem, arcs: list[int]) -> bool:
    return all(one.used(arcs) <= one.paling for one in problem.anggaran)


def test_every_point_keeps_the_budgets_and_the_best_lies_inside_its_gap() -> None:
    exact, near, bound = 0, 0, 0
    for seed in range(40):
        problem = city(seed)
        found = frontier_within(problem, "uji", 30)
        for point in found.titik:
            best = mip_value(replace(problem, k=point.k), split=True)
            assert len(point.busur) <= point.k
            assert kept(problem, point.busur.tolist())
            assert point.selisih - point.celah <= best <= point.selisih
            exact, near = exact + (point.selisih == best), near + (point.celah > 0)
        values = [point.selisih for point in found.titik]
        assert values == sorted(values, reverse=True)
        assert found.lutut in {point.k for point in found.titik}
        plan = make_plan(problem, WEIGHTS, "uji")
        assert found.at(problem.k).selisih <= plan.nilai - plan.nilai_awal
        bound += mip_value(replace(problem, anggaran=()), split=True) < mip_value(problem, split=True)
    assert near > 5
    assert exact > 40
    assert bound > 12


def test_without_a_limit_or_a_budget_the_best_lies_inside_the_gap_too() -> None:
    gained: dict[str, int] = {}
    for seed in range(40):
        problem = city(seed)
        for freed in without_each(problem, "uji"):
            left = tuple(one for one in problem.anggaran if one.nama != freed.batas)
            name = freed.batas.removeprefix("batas_")
            open_ = {} if len(left) < len(problem.anggaran) else {name: np.full_like(getattr(problem, name), 99)}
            best = mip_value(replace(problem, anggaran=left, **open_), split=True)

            assert freed.selisih - freed.celah <= best <= freed.selisih
            assert kept(replace(problem, anggaran=left), freed.busur.tolist())
            gained[freed.batas] = gained.get(freed.batas, 0) + (best < mip_value(problem, split=True))
    assert gained["anggaran_km_m"] > 5
    assert gained["batas_penghasilan_berisiko"] > 5
    assert sum(gained.values()) > 25


def test_around_decided_moves_a_point_is_told_only_where_there_is_a_plan_and_the_best_lies_inside_its_gap() -> None:
    seen = 0
    for seed in range(80):
        problem, rng = city(seed), np.random.default_rng(seed)
        arcs = [int(rng.integers(len(problem.busur_sel)))]
        if make_plan(problem, WEIGHTS, "uji", arcs).status != "OPTIMAL":
            continue
        for point in frontier_around(around(problem, arcs, WEIGHTS), "uji", 6).titik:
            best = pinned_mip(replace(problem, k=point.k), arcs, split=True)
            assert best is not None
            assert point.selisih - point.celah <= best <= point.selisih
            assert kept(problem, point.busur.tolist())
            assert set(arcs) <= set(point.busur.tolist())
        seen += 1
    assert seen > 15
