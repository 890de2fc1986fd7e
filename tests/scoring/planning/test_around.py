"""The curve and the limits around decided moves: every point is the plan made again with them, and HiGHS finds none better."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from cities import WEIGHTS, a_problem, pinned_mip

from services.scoring.planning.around import around, freed_around, frontier_around
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan
from tests.seeds import some

CASES = range(50)


def decided(seed: int) -> tuple[Problem, list[int]] | None:
    """A city and one to three moves that can all be made; None where these cannot."""
    rng = np.random.default_rng(seed)
    problem = a_problem(rng, cells=6, people=18, loose=seed % 2 == 0, receiving=seed % 3 == 0, professions=seed % 5 == 0)
    people = rng.permutation(len(problem.pegawai))[: 1 + seed % 3]
    arcs = sorted(int(rng.choice(np.flatnonzero(problem.busur_orang == p))) for p in people)
    return (problem, arcs) if make_plan(problem, WEIGHTS, "uji", arcs).status == "OPTIMAL" else None


def test_every_point_is_the_plan_around_the_decided_moves_and_none_is_told_where_there_is_no_plan() -> None:
    seen, put_right = 0, 0
    for case in filter(None, map(decided, CASES)):
        problem, arcs = case
        given = around(problem, arcs, WEIGHTS)
        found = frontier_around(given, "uji", 30)
        again = [make_plan(replace(problem, k=k), WEIGHTS, "uji", arcs) for k in range(len(problem.pegawai) + 1)]
        fewest = next(k for k, plan in enumerate(again) if plan.status == "OPTIMAL")
        lost = {k: plan.nilai - plan.nilai_awal for k, plan in enumerate(again) if k >= fewest}

        assert found.titik[0].k == fewest
        assert found.habis == min(k for k, change in lost.items() if change == min(lost.values()))
        for point in found.titik:
            assert point.selisih == lost[point.k]
            assert set(arcs) <= set(point.busur.tolist())
            assert point.busur.tolist() == again[point.k].busur
            assert point.naik == lost[point.k] - lost[min(point.k + 1, max(lost))]
            assert point.turun == (lost[point.k - 1] - lost[point.k] if point.k > fewest else 0)
        seen, put_right = seen + 1, put_right + (given.to_close > 0)
    assert seen > 14
    assert put_right > 2


def test_highs_finds_no_better_plan_at_the_desks_number_with_the_moves_fixed() -> None:
    seen = 0
    for case in filter(None, map(decided, CASES)):
        problem, arcs = case
        found = frontier_around(around(problem, arcs, WEIGHTS), "uji", 30)

        assert found.at(problem.k).selisih == pinned_mip(problem, arcs, split=True)
        seen += 1
    assert seen > 14


def test_without_a_limit_is_the_plan_without_it_around_the_same_moves() -> None:
    gained = 0
    for case in filter(None, map(decided, CASES)):
        problem, arcs = case
        here = make_plan(problem, WEIGHTS, "uji", arcs).nilai
        for freed in freed_around(around(problem, arcs, WEIGHTS), "uji"):
            name = freed.batas.removeprefix("batas_")
            open_ = replace(problem, **{name: np.full_like(getattr(problem, name), 99)})
            plan = make_plan(open_, WEIGHTS, "uji", arcs)

            assert freed.selisih == plan.nilai - plan.nilai_awal
            assert freed.busur.tolist() == plan.busur
            gained += plan.nilai < here
    assert gained > 0


@pytest.mark.parametrize("seed", some(range(5)))
def test_with_nothing_decided_the_problem_is_itself(seed: int) -> None:
    problem = a_problem(np.random.default_rng(seed))
    given = around(problem, [], WEIGHTS)

    assert given.inti is problem
    assert (given.dasar, given.to_close, given.least()) == (0, 0, 0)
