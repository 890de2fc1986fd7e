"""A search for chains against every plan tried out, against HiGHS over all pairs at once, and cut short."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from cities import WEIGHTS, a_problem, mip_value, with_budgets
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.planner.chains import chains_of
from benchmarks.planner.moves import every_pair, problem_of
from benchmarks.planner.town import Town, make_town
from services.scoring.planning.chains import search
from services.scoring.planning.chains.bound import Prices, Unasked, change, free_choice, keeps
from services.scoring.planning.chains.close import close
from services.scoring.planning.chains.moves import Moves, moves_of, rows_of
from services.scoring.planning.chains.question import Asked, Closed
from services.scoring.planning.chains.start import still_prices
from services.scoring.planning.penalty import value
from services.scoring.planning.problem import Problem
from shared.vocabulary import AlasanRantai

LOOSE: dict[str, Any] = {"kapasitas_meja": 1_000, "batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None}
POLICIES = (LOOSE, {"kapasitas_meja": 5}, {"kapasitas_meja": 12, "batas_masuk_unit_mikro": 100_000}, {"kapasitas_meja": 40})


def all_known(problem: Problem) -> Asked:
    """Every way is a candidate; nobody moves yet."""
    nothing = np.zeros(0, dtype=np.int64)
    moves, rows, cells = moves_of(problem), rows_of(problem), problem.cells
    unasked = Unasked(nothing, nothing, np.zeros(len(cells.n0), dtype=np.int64), 0)
    group = np.zeros(len(cells.n0), dtype=np.int64)
    first = still_prices(cells, rows, moves, unasked)
    return Asked(cells, rows, moves, unasked, moves.at(nothing), -(1 << 60), first, group, int(moves.orang.max(initial=0)) + 1)


def nobody(source: Any, target: Any) -> Moves:
    raise AssertionError("nothing is left to be asked about")


def tried_out(problem: Problem, given_: Asked) -> int:
    """The least change over everybody staying or going one of their ways."""
    moves = given_.moves
    ways = [[-1, *np.flatnonzero(moves.orang == person).tolist()] for person in np.unique(moves.orang).tolist()]
    plans = (moves.at(np.array([arc for arc in chosen if arc >= 0], dtype=np.int64)) for chosen in product(*ways))
    return min(change(problem.cells, plan) for plan in plans if keeps(problem.cells, given_.rows, plan))


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10**6), loose=st.booleans(), budget=st.booleans())
def test_the_best_of_all_plans_tried_one_by_one(seed: int, loose: bool, budget: bool) -> None:
    rng = np.random.default_rng(seed)
    problem = a_problem(rng, cells=4, people=5, loose=loose, receiving=seed % 2 == 1, professions=seed % 3 == 1)
    if budget:
        problem = with_budgets(problem, rng)
    asked = all_known(problem)
    if not len(asked.moves):
        return
    found = close(asked, nobody)
    exact = tried_out(problem, asked)

    assert found.batas <= exact
    assert found.nilai == exact  # where the linear program splits a person, whole moves are sought
    assert change(problem.cells, found.pindah) == found.nilai


@pytest.mark.parametrize("policy", POLICIES)
def test_the_value_is_that_of_highs_over_every_pair_and_the_bound_proves_it(policy: dict[str, Any]) -> None:
    better = 0
    for seed in range(4):
        town = make_town(150, seed, policy)
        assert town.kebijakan["penalti"] == WEIGHTS
        asked, ask, before = chains_of(town)
        found = close(asked, ask)
        exact = mip_value(_everything(town, asked), split=False)
        rounding = len(town.cells.n0)

        assert abs(found.nilai - exact) <= rounding
        assert asked.batas <= found.batas <= exact + rounding
        assert found.batas == found.nilai or set(found.tersisa) == {AlasanRantai.PECAHAN}
        assert keeps(asked.cells, asked.rows, found.pindah)
        better += found.nilai < before
    assert better or policy is not LOOSE  # with moves to spare chains do pay


def test_the_value_is_the_penalty_of_the_headcounts_and_the_cost_of_the_moves() -> None:
    town = make_town(150, 1, LOOSE)
    asked, ask, _ = chains_of(town)
    found = close(asked, ask).pindah
    after = (
        asked.cells.n0
        + np.bincount(found.tujuan, minlength=len(asked.cells.n0))
        - np.bincount(found.asal, minlength=len(asked.cells.n0))
    )
    weights = town.kebijakan["penalti"]
    by_heads = value(after, asked.cells, weights) - value(asked.cells.n0, asked.cells, weights) + int(found.biaya.sum())

    assert abs(by_heads - change(asked.cells, found)) <= len(asked.cells.n0)
    assert set(found.asal.tolist()) & set(found.tujuan.tolist())  # somebody comes to where somebody left


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_any_prices_prove_a_bound(seed: int) -> None:
    rng = np.random.default_rng(seed)
    problem = a_problem(rng, cells=4, people=5)
    asked = all_known(problem)
    if not len(asked.moves):
        return
    prices = Prices(
        rng.integers(-(10**6), 10**6, size=len(problem.cells.n0)),
        [rng.integers(0, 10**5, size=len(r.paling)) for r in asked.rows],
    )
    proved = free_choice(problem.cells, asked.rows, asked.moves, asked.unasked, prices, asked.orang)

    assert proved.nilai <= tried_out(problem, asked)


@pytest.mark.parametrize(
    ("cut", "why"),
    [
        ({"ROUNDS_MAX": 1}, AlasanRantai.PUTARAN),
        ({"ASKED_MAX": 3}, AlasanRantai.PERTANYAAN_HUKUM),
        ({"COLUMNS_MAX": 2}, AlasanRantai.KOLOM),
    ],
)
def test_a_search_cut_short_says_why_and_still_holds(cut: dict[str, int], why: AlasanRantai) -> None:
    town = make_town(150, 1, LOOSE)
    asked, ask, _ = chains_of(town)
    with patch.multiple(search, **cut):
        found = close(asked, ask)
    whole = close(asked, ask)

    assert why in found.tersisa
    assert asked.batas <= found.batas <= whole.nilai <= found.nilai <= change(asked.cells, asked.mulai)
    assert found.batas < found.nilai


def test_prices_that_might_not_fit_are_refused() -> None:
    asked = all_known(a_problem(np.random.default_rng(1)))
    far = Prices(asked.harga.sel + (1 << 40), asked.harga.baris)

    with pytest.raises(OverflowError):
        free_choice(asked.cells, asked.rows, asked.moves, asked.unasked, far, asked.orang)


def test_without_time_the_published_plan_stands() -> None:
    town = make_town(150, 1, LOOSE)
    asked, ask, _ = chains_of(town)
    found: Closed = close(asked, ask, seconds=0)

    assert AlasanRantai.WAKTU in found.tersisa
    assert found.nilai == change(asked.cells, asked.mulai)


def _everything(town: Town, asked: Asked) -> Problem:
    return replace(problem_of(town, every_pair(town)), k=int(asked.rows[0].paling[0]))
