"""The curve of balance against moves: every point is the plan made again with that limit, and a published vector by brute force."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from cities import WEIGHTS, a_problem, mip_value
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.planning.frontier import MORE, frontier, values
from services.scoring.planning.penalty import Cells, _steps
from services.scoring.planning.problem import Problem
from services.scoring.planning.relaxed import without_each
from services.scoring.planning.solve import make_plan

D = np.array([3.5, 2.2, 1.3, 4.0])
AT = np.array([0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3])
MAY = [{0}, {1, 2}, {1, 2, 3}, {0, 1, 3}, {1}, {0, 1, 2, 3}, {0, 1, 2}, {0, 2}, {2, 3}, {3}, {0, 1, 2, 3}]
SQUARES = {"kurang_linear_mikro": 0, "kurang_kuadrat_mikro": 1_000_000, "lebih_kuadrat_mikro": 1_000_000}
VECTOR = {0: 9.866134, 1: 5.338661, 2: 2.742507, 3: 0.989261, 4: 0.431568, 5: 0.158841}
"""Least sum of (h - d)²/d with at most K of the eleven people moved and nobody's unit left empty."""


def eleven_people() -> Problem:
    n0 = np.bincount(AT, minlength=4).astype(np.int64)
    lb, ub = np.ones(4, dtype=np.int64), np.full(4, 11)
    rho, rho_at, _ = _steps(n0, n0 - lb, D, D, SQUARES, -1)
    al, al_at, _ = _steps(n0, ub - n0, D, D, SQUARES, +1)
    arcs = [(p, t) for p in range(11) for t in sorted(MAY[p] - {int(AT[p])})]
    people = sorted({p for p, _ in arcs})
    return Problem(
        pegawai=np.array(people), asal=AT[people], busur_orang=np.array([people.index(p) for p, _ in arcs]),
        busur_sel=np.array([t for _, t in arcs]), busur_biaya=np.zeros(len(arcs), np.int64),
        cells=Cells(n0, lb, ub, D, D, np.ones(4, dtype=np.bool_), rho, rho_at, al, al_at, 0), unit_sel=np.arange(4),
        opd_sel=np.full(4, 4), keluar_unit=np.full(5, 11), keluar_opd=np.full(5, 11), k=3,
        kunci_orang=np.array([f"p{p:02d}" for p in people], dtype=object), kunci_sel=np.array(list("abcd"), dtype=object),
    )  # fmt: skip


def brute_force() -> dict[int, float]:
    """Every way the eleven could sit, without our code."""
    best: dict[int, float] = {}
    for seats in product(*(sorted(may | {int(at)}) for may, at in zip(MAY, AT, strict=True))):
        h = np.bincount(seats, minlength=4)
        if (h >= 1).all():
            moves = int((np.array(seats) != AT).sum())
            best[moves] = min(best.get(moves, np.inf), float(((h - D) ** 2 / D).sum()))
    return {k: min(value for moves, value in best.items() if moves <= k) for k in range(12)}


def test_the_curve_of_eleven_people_is_the_published_vector_and_brute_force() -> None:
    problem, by_hand = eleven_people(), brute_force()
    start = float(((np.bincount(AT) - D) ** 2 / D).sum())
    found = frontier(problem, "uji", 30)

    assert (found.habis, [point.k for point in found.titik]) == (5, [0, 1, 2, 3, 4, 5])
    for point in found.titik:
        assert start + point.selisih / 1e6 == pytest.approx(VECTOR[point.k], abs=2e-5)
        assert start + point.selisih / 1e6 == pytest.approx(by_hand[point.k], abs=2e-5)
    assert by_hand[11] == by_hand[5]


@settings(max_examples=40)
@given(seed=st.integers(0, 10**6), loose=st.booleans())
def test_every_point_is_the_plan_made_again_with_that_limit(seed: int, loose: bool) -> None:
    every_point_is_a_plan(seed, loose)


@pytest.mark.long
@settings(max_examples=1_500)
@given(seed=st.integers(0, 10**9), loose=st.booleans())
def test_every_point_of_a_great_many_curves_is_a_plan(seed: int, loose: bool) -> None:
    every_point_is_a_plan(seed, loose)


def every_point_is_a_plan(seed: int, loose: bool) -> None:
    problem = a_problem(
        np.random.default_rng(seed), cells=7, people=24, loose=loose, receiving=seed % 3 == 0, professions=seed % 2 == 0
    )
    whole = replace(problem, k=len(problem.pegawai))
    ks = range(len(whole.pegawai) + 1)
    again = [make_plan(replace(problem, k=k), WEIGHTS, "undian") for k in ks]
    lost = [plan.nilai - plan.nilai_awal for plan in again]
    found = frontier(problem, "undian", 30)

    assert found.habis == min(k for k in ks if lost[k] == min(lost))
    assert [p.k for p in found.titik] == sorted({p.k for p in found.titik})
    assert {0, found.lutut, found.habis, min(problem.k, found.habis)} <= {p.k for p in found.titik}
    for point in found.titik:
        assert point.selisih == lost[point.k]
        assert point.naik == lost[point.k] - lost[min(point.k + 1, ks[-1])]
        assert point.turun == (lost[point.k - 1] - lost[point.k] if point.k else 0)
        assert point.busur.tolist() == again[point.k].busur


@settings(max_examples=25)
@given(seed=st.integers(0, 10**6))
def test_dropping_what_cannot_pay_the_price_changes_no_point(seed: int) -> None:
    problem = a_problem(np.random.default_rng(seed), cells=8, people=30, loose=True)
    ks = range(0, len(problem.pegawai), 2)
    pruned, whole = (values(problem, ks, "undian", prune=prune) for prune in (True, False))

    assert [(p.k, p.selisih, p.turun, p.naik, p.busur.tolist()) for p in pruned] == [
        (p.k, p.selisih, p.turun, p.naik, p.busur.tolist()) for p in whole
    ]


@settings(max_examples=25)
@given(seed=st.integers(0, 10**6))
def test_the_knee_is_farthest_below_the_chord_of_the_whole_curve(seed: int) -> None:
    problem = a_problem(np.random.default_rng(seed), cells=7, people=24, loose=True)
    found = frontier(problem, "uji", 3)
    if not found.habis:
        return
    every = [point.selisih for point in values(problem, range(found.habis + 1), "uji")]
    below = [every[-1] * k - found.habis * every[k] for k in range(found.habis + 1)]  # chord less curve, times the length

    assert below[found.lutut] == max(below)
    assert found.lutut == below.index(max(below))


def test_a_few_points_always_hold_what_is_asked_about() -> None:
    problem = replace(a_problem(np.random.default_rng(4), cells=60, people=300, loose=True), k=5)
    problem = replace(
        problem, keluar_unit=np.full_like(problem.keluar_unit, 300), keluar_opd=np.full_like(problem.keluar_opd, 300)
    )
    found = frontier(problem, "uji", 2)

    assert found.habis > 5 + MORE
    assert {p.k for p in found.titik} == {0, 5, 5 + MORE, found.lutut, found.habis}


def test_where_nobody_can_move_the_curve_is_one_point() -> None:
    problem = a_problem(np.random.default_rng(0))
    empty = np.zeros(0, np.int64)
    still = replace(problem, busur_orang=empty, busur_sel=empty, busur_biaya=empty)

    assert [(p.k, p.selisih, p.turun, p.naik) for p in frontier(still, "uji", 30).titik] == [(0, 0, 0, 0)]


def test_without_a_limit_is_what_highs_finds_without_it() -> None:
    gained = 0
    for seed in range(40):
        problem = a_problem(np.random.default_rng(seed), loose=True, receiving=seed % 2 == 0)
        problem = replace(problem, keluar_unit=problem.keluar_unit * 0 + 1, keluar_opd=problem.keluar_opd * 0 + 2)
        for freed in without_each(problem, "uji"):
            name = freed.batas.removeprefix("batas_")
            open_ = replace(problem, **{name: np.full_like(getattr(problem, name), 99)})

            assert freed.selisih == mip_value(open_, split=True)
            gained += freed.selisih < mip_value(problem, split=True)
    assert gained >= 10
