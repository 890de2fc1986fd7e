"""A penalty given as a table: straight between its points, convex after rounding, and the same plan as the formula it copies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from cities import WEIGHTS, a_problem
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.planning.penalty import _steps, phi
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan
from shared.contracts.v1.kebijakan_cacat import defects

LINEAR = {"kurang_linear_mikro": 700_000, "kurang_kuadrat_mikro": 0, "lebih_kuadrat_mikro": 0}
SAME: dict[str, Any] = {**WEIGHTS, "tabel": [[-1_000_000, 700_000], [0, 0], [1_000_000, 0]]}


def test_a_table_that_copies_a_formula_gives_its_values_beyond_its_ends_too() -> None:
    rng = np.random.default_rng(1)
    size, n = rng.uniform(0.3, 30, 500), rng.integers(0, 90, 500).astype(float)

    assert np.allclose(phi(n, size, size, SAME), phi(n, size, size, LINEAR), atol=1e-3)


def test_the_plan_by_a_table_is_the_plan_by_the_formula() -> None:
    for seed in range(30):
        problem = a_problem(np.random.default_rng(seed))
        by_table, by_formula = (make_plan(with_steps(problem, weights), weights, "uji") for weights in (SAME, LINEAR))

        assert by_table.busur == by_formula.busur
        assert abs(by_table.nilai - by_formula.nilai) <= 2 * len(problem.cells.n0)


def with_steps(problem: Problem, weights: dict[str, int]) -> Problem:
    c = problem.cells
    rho, rho_at, _ = _steps(c.n0, c.n0 - c.lb, c.d, c.besar, weights, -1)
    al, al_at, _ = _steps(c.n0, c.ub - c.n0, c.d, c.besar, weights, +1)
    return replace(problem, cells=replace(c, rho=rho, rho_at=rho_at, al=al, al_at=al_at))


@st.composite
def tables(draw: st.DrawFn) -> list[list[int]]:
    """Convex by construction: slopes in order, through 0 at no gap."""
    slopes = sorted(draw(st.lists(st.integers(-3_000_000, 3_000_000), min_size=2, max_size=6)))
    at, worth, points = -500_000, 0, []
    for slope in [0, *slopes]:
        points.append([at, worth])
        step = draw(st.integers(1_000, 900_000))
        at, worth = at + step, worth + slope * step // 1_000_000
    lowest = min(value for _, value in points)
    return [[x, value - lowest] for x, value in points]


@settings(max_examples=80, deadline=None)
@given(tables(), st.integers(0, 2**32 - 1))
def test_any_convex_table_stays_convex_after_rounding(points: list[list[int]], seed: int) -> None:
    if defects({"penalti": {"tabel": points}}):  # whole numbers bent a slope
        return
    rng = np.random.default_rng(seed)
    n0, d = rng.integers(0, 12, 8), rng.uniform(0.25, 15, 8)
    for count, sign in ((n0, -1), (np.full(8, 9), +1)):
        steps, at, _ = _steps(n0, count, d, np.maximum(d, 0.25), {"tabel": points}, sign)  # type: ignore[dict-item]
        for cell in range(8):
            assert (np.diff(steps[at[cell] : at[cell + 1]]) >= 0).all()


@pytest.mark.parametrize(
    "wrong",
    [[[0, 0]], [[0, 0], [0, 1]], [[0, 0], [1, -1]], [[0, 0], [1, 0.5]], [[0, 5], [1, 9], [2, 10]], "x", [[True, 0], [2, 3]]],
)
def test_a_table_that_is_none_is_refused(wrong: object) -> None:
    assert [path for path, _ in defects({"penalti": {"tabel": wrong}})] == ["penalti/tabel"]


def test_a_bent_table_is_refused_by_the_planner_too() -> None:
    bent: dict[str, Any] = {"tabel": [[-1_000_000, 0], [0, 900_000], [1_000_000, 0]]}

    with pytest.raises(ValueError, match="not convex"):
        with_steps(a_problem(np.random.default_rng(1), people=40), bent)
