"""Floors of composition: kept whoever else leaves; the gap that is told holds against going through every plan there is."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from cities import WEIGHTS, a_problem
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import Generator

from services.scoring.planning.again import only
from services.scoring.planning.composition_floors import hold, may_leave
from services.scoring.planning.composition_search import Quality
from services.scoring.planning.greedy import split_value
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan
from tests.scoring.planning.test_seats import lawful


def qualities(problem: Problem, rng: Generator) -> list[Quality]:
    units = len(problem.keluar_unit)
    return [Quality(name, rng.random(len(problem.pegawai)) < 0.6, rng.integers(0, 3, size=units)) for name in ("A", "B")]


def broken(problem: Problem, floors: list[Quality], arcs: list[int]) -> bool:
    people = problem.busur_orang[arcs]
    unit = problem.unit_sel[problem.asal[people]]
    return any((np.bincount(unit[f.punya[people]], minlength=len(f.paling)) > f.paling).any() for f in floors)


def best(problem: Problem, floors: list[Quality]) -> int:
    """Every lawful plan of at most K moves, each person at most once."""
    arcs = range(len(problem.busur_sel))
    least = 0
    for size in range(1, problem.k + 1):
        for chosen in itertools.combinations(arcs, size):
            people = problem.busur_orang[list(chosen)]
            if len(set(people.tolist())) == size and not broken(problem, floors, list(chosen)) and lawful(problem, list(chosen)):
                least = min(least, split_value(problem, list(chosen)))
    return least


def small(seed: int) -> tuple[Problem, list[Quality]]:
    rng = np.random.default_rng(seed)
    problem = a_problem(rng, cells=4, people=6)
    return problem, qualities(problem, rng)


@settings(max_examples=40)
@given(seed=st.integers(0, 10**6))
def test_the_best_plan_under_the_floors_lies_inside_the_told_gap(seed: int) -> None:
    problem, floors = small(seed)
    if problem.k > 3:
        return
    held = hold(problem, floors, np.zeros(len(problem.busur_sel), dtype=np.bool_))
    exact = best(problem, floors)

    assert held.tanpa_lantai <= held.batas <= exact <= held.nilai <= 0


@settings(max_examples=60)
@given(seed=st.integers(0, 10**6))
def test_the_plan_that_is_left_keeps_every_floor(seed: int) -> None:
    rng = np.random.default_rng(seed)
    problem = a_problem(rng, people=24, loose=True)
    floors = qualities(problem, rng)
    held = hold(problem, floors, np.zeros(len(problem.busur_sel), dtype=np.bool_))
    kept = np.flatnonzero(held.boleh)
    plan = make_plan(only(problem, kept), WEIGHTS, "lantai komposisi")

    assert not broken(problem, floors, kept[plan.busur].tolist())
    assert plan.nilai - plan.nilai_awal == held.nilai
    everybody = np.unique(problem.busur_orang[kept], return_index=True)[1]  # a way of each who is left: even all of them may go
    assert not broken(problem, floors, kept[everybody].tolist())


def test_prices_prove_most_repairs_best_and_find_better_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    repaired, proved, better = 0, 0, 0
    for seed in range(60):
        rng = np.random.default_rng(seed)
        problem = a_problem(rng, people=24, loose=True)
        floors, nothing = qualities(problem, rng), np.zeros(len(problem.busur_sel), dtype=np.bool_)
        held = hold(problem, floors, nothing)
        with monkeypatch.context() as alone:
            alone.setattr("services.scoring.planning.composition_search.PRICED", 0)
            by_repair = hold(problem, floors, nothing)
        assert by_repair.batas <= held.batas <= held.nilai <= by_repair.nilai
        if by_repair.nilai > by_repair.batas:
            repaired += 1
            proved += held.nilai - held.batas < (by_repair.nilai - by_repair.batas) // 2
            better += held.nilai < by_repair.nilai
    assert repaired > 5
    assert proved > repaired // 2
    assert better > 0


def test_a_long_search_is_ended_and_still_keeps_every_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.scoring.planning.composition_search.ROUNDS", 0)
    for seed in range(30):
        rng = np.random.default_rng(seed)
        problem = a_problem(rng, people=24, loose=True)
        floors = qualities(problem, rng)
        held = hold(problem, floors, np.zeros(len(problem.busur_sel), dtype=np.bool_))
        kept = np.flatnonzero(held.boleh)

        assert not broken(problem, floors, kept[make_plan(only(problem, kept), WEIGHTS, "lantai komposisi").busur].tolist())
        assert held.batas <= held.nilai


def test_a_decided_move_stays_and_uses_up_what_may_leave() -> None:
    for seed in range(30):
        rng = np.random.default_rng(seed)
        problem = a_problem(rng, people=20, loose=True)
        floors = [Quality("A", np.ones(len(problem.pegawai), dtype=np.bool_), np.ones(len(problem.keluar_unit), dtype=np.int64))]
        decided = np.arange(len(problem.busur_sel)) == 0
        held = hold(problem, floors, decided)
        unit = problem.unit_sel[problem.asal[problem.busur_orang]]

        assert held.boleh[0]
        assert not held.boleh[(unit == unit[0]) & ~decided].any()


@pytest.mark.parametrize(
    ("yes", "known", "share", "expected"),
    [(6, 10, 500_000, 1), (5, 10, 500_000, 0), (4, 10, 500_000, 0), (3, 3, 1_000_000, 0), (3, 3, 0, 3), (2, 3, 333_334, 0)],
)
def test_how_many_may_leave(yes: int, known: int, share: int, expected: int) -> None:
    assert may_leave(np.array([yes]), np.array([known]), share).tolist() == [expected]


@settings(max_examples=100)
@given(yes=st.integers(0, 30), no=st.integers(0, 30), share=st.integers(0, 1_000_000), others=st.integers(0, 30))
def test_the_share_holds_whoever_else_leaves(yes: int, no: int, share: int, others: int) -> None:
    gone = int(may_leave(np.array([yes]), np.array([yes + no]), share)[0])
    left = yes - gone + max(0, no - others)

    assert gone == 0 or left == 0 or (yes - gone) * 1_000_000 >= share * left
