"""With every limit on: the flow is the MIP of (S) to the micro-unit, the MIP of (P) lies inside the reported gap, the proof holds, rows
may come in any order, and on tiny cities nothing that can be enumerated is better."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from cities import WEIGHTS, a_problem, limited_places, mip_value
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.planning.certificate import certify
from services.scoring.planning.flow import solve
from services.scoring.planning.greedy import split_value
from services.scoring.planning.network import build_network
from services.scoring.planning.penalty import value
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan


@st.composite
def problems(draw: st.DrawFn, most_people: int = 16) -> Problem:
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    people = draw(st.integers(1, most_people))
    return a_problem(
        rng, cells=draw(st.integers(2, 8)), people=people, loose=draw(st.booleans()), receiving=draw(st.booleans()),
        professions=draw(st.booleans()),
    )  # fmt: skip


def equals_both_programs(problem: Problem) -> None:
    plan = make_plan(problem, WEIGHTS, "uji")
    exact = plan.nilai_awal + mip_value(problem, split=True)
    whole = plan.nilai_awal + mip_value(problem, split=False)
    slack = len(problem.cells.n0)  # each phi is rounded once

    assert plan.nilai == exact
    assert plan.batas_bawah - slack <= whole <= plan.nilai + slack
    assert plan.nilai <= plan.serakah_nilai
    if plan.sertifikat is not None:
        assert plan.sertifikat.terkecil_sisa >= 0 >= plan.sertifikat.terbesar_pakai


def nothing_enumerated_is_better(problem: Problem) -> None:
    """Every set of moves that keeps the limits, one seat or none for each person."""
    plan = make_plan(problem, WEIGHTS, "uji")
    choices = [[-1, *np.flatnonzero(problem.busur_orang == p).tolist()] for p in range(len(problem.pegawai))]
    start = value(problem.cells.n0, problem.cells, WEIGHTS)
    best = min(
        start + split_value(problem, arcs)
        for chosen in product(*choices)
        if allowed(problem, arcs := [arc for arc in chosen if arc >= 0])
    )

    assert plan.nilai == best
    assert allowed(problem, plan.busur)


def allowed(problem: Problem, arcs: list[int]) -> bool:
    if len(arcs) > problem.k:
        return False
    cells, source = problem.cells, problem.asal[problem.busur_orang[arcs]].tolist()
    target = problem.busur_sel[arcs].tolist()
    inside = all(
        source.count(c) <= cells.n0[c] - cells.lb[c] and target.count(c) <= cells.ub[c] - cells.n0[c]
        for c in range(len(cells.n0))
    )
    return inside and all(
        sum(c in there for c in (source if leaving else target)) <= most for leaving, there, most in limited_places(problem)
    )


def in_any_order(problem: Problem, seed: int) -> None:
    """People and arcs shuffled and sorted by key again, as a translated snapshot is: the same plan to the last person."""
    rng = np.random.default_rng(seed)
    plan = make_plan(problem, WEIGHTS, "undian")
    order = rng.permutation(len(problem.busur_sel))
    back = np.lexsort((problem.busur_sel[order], problem.busur_orang[order]))
    mixed = replace(
        problem, **{name: getattr(problem, name)[order][back] for name in ("busur_orang", "busur_sel", "busur_biaya")}
    )

    assert values(make_plan(mixed, WEIGHTS, "undian")) == values(plan)


def values(plan: object) -> tuple[object, ...]:
    return tuple(getattr(plan, name) for name in ("busur", "nilai", "batas_bawah", "alternatif", "setara", "pembatas"))


@settings(max_examples=60, deadline=None)
@given(problems())
def test_any_city_with_any_limits_equals_both_programs(problem: Problem) -> None:
    equals_both_programs(problem)


@settings(max_examples=40, deadline=None)
@given(problems(most_people=6))
def test_any_tiny_city_is_as_good_as_trying_everything(problem: Problem) -> None:
    nothing_enumerated_is_better(problem)


@settings(max_examples=30, deadline=None)
@given(problems(), st.integers(0, 2**32 - 1))
def test_any_order_of_rows_gives_the_same_plan(problem: Problem, seed: int) -> None:
    in_any_order(problem, seed)


@settings(max_examples=40, deadline=None)
@given(problems())
def test_the_proof_of_any_city_does_not_ask_the_solver(problem: Problem) -> None:
    if problem.k == 0 or not len(problem.busur_sel):
        return
    network = build_network(problem)
    proof = certify(network, solve(network))
    reduced = network.cost + proof.potential[network.tail] - proof.potential[network.head]
    flow = solve(network)

    assert (reduced[flow < network.capacity] >= 0).all()
    assert (reduced[flow > 0] <= 0).all()


@pytest.mark.long
@settings(max_examples=3_000, deadline=None)
@given(problems())
def test_thousands_of_cities_equal_both_programs(problem: Problem) -> None:
    equals_both_programs(problem)


@pytest.mark.long
@settings(max_examples=1_500, deadline=None)
@given(problems(most_people=6))
def test_thousands_of_tiny_cities_are_as_good_as_trying_everything(problem: Problem) -> None:
    nothing_enumerated_is_better(problem)


@pytest.mark.long
@settings(max_examples=1_000, deadline=None)
@given(problems(), st.integers(0, 2**32 - 1))
def test_thousands_of_orders_give_the_same_plan(problem: Problem, seed: int) -> None:
    in_any_order(problem, seed)
