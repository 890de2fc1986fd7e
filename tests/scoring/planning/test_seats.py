"""Exactly those are equally good whose going instead costs the plan no more than the set amount: everybody is tried."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from cities import WEIGHTS, a_problem
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.planning.greedy import split_value
from services.scoring.planning.problem import Problem, nested_limits
from services.scoring.planning.solve import make_plan
from tests.seeds import some


def lawful(problem: Problem, arcs: list[int]) -> bool:
    """All limits of (S) by counting."""
    people, cells = problem.busur_orang[arcs], problem.cells
    source, target = problem.asal[people], problem.busur_sel[arcs]
    leaving, coming = (np.bincount(side, minlength=len(cells.n0)) for side in (source, target))
    inside = all((limit.used(source, target) <= limit.paling).all() for limit in nested_limits(problem))
    return bool((leaving <= cells.n0 - cells.lb).all() and (coming <= cells.ub - cells.n0).all() and inside)


def tried(problem: Problem, plan: list[int], arc: int) -> dict[int, int]:
    """Everybody who is not moved, put in the place of the one who is: person → loss, where that is lawful and at most the set amount."""
    moved = set(problem.busur_orang[plan].tolist())
    value, found = split_value(problem, plan), {}
    for other in np.flatnonzero(problem.busur_sel == problem.busur_sel[arc]).tolist():
        instead = [other if a == arc else a for a in plan]
        if int(problem.busur_orang[other]) in moved or not lawful(problem, instead):
            continue
        if (loss := split_value(problem, instead) - value) <= problem.setara:
            found[int(problem.busur_orang[other])] = loss
    return found


LIMITS = st.sampled_from([0, 20_000, 120_000, 400_000])


@settings(max_examples=120)
@given(seed=st.integers(0, 10**6), limit=LIMITS, loose=st.booleans())
def test_exactly_those_are_listed_who_cost_no_more_than_the_limit(seed: int, limit: int, loose: bool) -> None:
    check_everybody(seed, limit, loose=loose)


@pytest.mark.long
@settings(max_examples=3_000, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), limit=LIMITS, loose=st.booleans())
def test_exactly_those_in_thousands_of_cities(seed: int, limit: int, loose: bool) -> None:
    check_everybody(seed, limit, loose=loose)


def check_everybody(seed: int, limit: int, *, loose: bool) -> None:
    problem = replace(a_problem(np.random.default_rng(seed), people=20, loose=loose), setara=limit)
    plan = make_plan(problem, WEIGHTS, "uji")
    for arc in plan.busur:
        assert {one.orang: one.selisih for one in plan.setara[arc]} == tried(problem, plan.busur, arc)
        assert all(one.selisih >= 0 for one in plan.setara[arc])  # the plan is optimal


def test_people_of_other_cells_and_limits_that_bind_are_among_them() -> None:
    same, elsewhere, kept_out = 0, 0, 0
    for seed in range(60):
        problem = replace(a_problem(np.random.default_rng(seed), people=20), setara=200_000)
        plan = make_plan(problem, WEIGHTS, "uji")
        for arc, equal in plan.setara.items():
            home = problem.asal[problem.busur_orang[arc]]
            same += sum(problem.asal[one.orang] == home for one in equal)
            elsewhere += sum(problem.asal[one.orang] != home for one in equal)
            free = replace(problem, keluar_unit=problem.keluar_unit + 9, keluar_opd=problem.keluar_opd + 9)
            kept_out += len(tried(free, plan.busur, arc)) - len(equal)

    assert min(same, elsewhere, kept_out) >= 5


@pytest.mark.parametrize("seed", some(range(6)))
def test_a_wider_limit_never_loses_anybody(seed: int) -> None:
    problem = a_problem(np.random.default_rng(seed), people=24)
    narrow, wide = (make_plan(replace(problem, setara=limit), WEIGHTS, "uji").setara for limit in (10_000, 300_000))

    for arc, equal in narrow.items():
        assert equal == wide[arc][: len(equal)]
