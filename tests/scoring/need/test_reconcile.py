"""Units and their agency: sums that hold, and MinT against its matrix formula written out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.need.reconcile import mint, shrinkage, sums, top_down
from services.scoring.need.reconciled import BOTTOM_UP, MINT, TOP_DOWN
from services.scoring.need.season import SEASON
from services.scoring.need.year_ahead import YearAhead
from tests.scoring.need.histories import seasonal


def by_matrices(parts: np.ndarray, whole: np.ndarray, part_errors: np.ndarray, whole_errors: np.ndarray) -> np.ndarray:
    """S (S' W⁻¹ S)⁻¹ S' W⁻¹ y with W shrunken to its diagonal, as Wickramasuriya, Athanasopoulos and Hyndman print it."""
    errors, units = np.vstack([whole_errors, part_errors]), len(parts)
    sample = errors @ errors.T / errors.shape[1]
    weight = shrunken(errors)
    inverse = np.linalg.inv(weight * np.diag(np.diag(sample)) + (1 - weight) * sample)
    adding = np.vstack([np.ones((1, units)), np.eye(units)])
    base = np.vstack([whole, parts])
    return np.linalg.inv(adding.T @ inverse @ adding) @ adding.T @ inverse @ base


def shrunken(errors: np.ndarray) -> float:
    """Schäfer and Strimmer's weight, pair by pair."""
    alike = errors / np.sqrt((errors**2).mean(axis=1, keepdims=True))
    series, count = alike.shape
    noise = signal = 0.0
    for one in range(series):
        for other in range(series):
            if one != other:
                products = alike[one] * alike[other]
                signal += products.mean() ** 2
                noise += count / (count - 1) ** 3 * ((products - products.mean()) ** 2).sum()
    return min(1.0, noise / signal)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), units=st.integers(2, 8))
def test_mint_is_the_matrix_formula(seed: int, units: int) -> None:
    rng = np.random.default_rng(seed)
    shared = rng.normal(size=24)
    part_errors = rng.normal(size=(units, 24)) * rng.uniform(1, 9, size=(units, 1)) + shared
    whole_errors = part_errors.sum(axis=0) + rng.normal(size=24) * 4
    parts = rng.uniform(500, 900, size=(units, 12))
    whole = parts.sum(axis=0, keepdims=True) * rng.uniform(0.9, 1.1)
    found = mint(parts, whole, np.zeros(units, dtype=np.int64), part_errors, whole_errors[None])

    assert shrinkage(np.vstack([whole_errors, part_errors])) == pytest.approx(shrunken(np.vstack([whole_errors, part_errors])))
    assert found == pytest.approx(by_matrices(parts, whole, part_errors, whole_errors))


def test_top_down_keeps_the_proportions_and_reaches_the_whole() -> None:
    parts, at = np.array([[10.0, 20.0], [30.0, 0.0], [5.0, 5.0]]), np.array([0, 0, 1])
    found = top_down(parts, np.array([[80.0, 10.0], [0.0, 5.0]]), at)

    assert found.tolist() == [[20.0, 10.0], [60.0, 0.0], [0.0, 5.0]]


def test_mint_never_makes_work_negative() -> None:
    parts, errors = np.array([[100.0], [1.0]]), np.array([[1.0, -1.0], [50.0, -50.0]])
    found = mint(parts, np.array([[60.0]]), np.zeros(2, dtype=np.int64), errors, np.array([[0.1, -0.1]]))

    assert (found >= 0).all()
    assert found.sum() == pytest.approx(60)


def agencies(seed: int, growth: float = 0.0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Units so noisy that each alone says little, in agencies whose sum is steadier."""
    rng = np.random.default_rng(seed)
    history = np.round(seasonal(rng, 60, 3, growth=growth, noise=0.8) / 20)
    return history, np.repeat(np.arange(6), 10), rng.choice([5.0, 20.0, 60.0], size=60)


def test_the_way_that_erred_least_is_taken_and_bottom_up_on_a_tie() -> None:
    history, agency, minutes = agencies(1)
    model = YearAhead(agency_column=0, norm_column=1).fit(np.column_stack([agency, minutes, history]))
    errors = model.kesepakatan_.errors
    same = YearAhead(agency_column=0, norm_column=1).fit(np.column_stack([agency, minutes, np.tile(history[:, :SEASON], 3)]))

    assert errors[model.kesepakatan_.way] == min(errors.values()) <= errors[BOTTOM_UP] == model.galat_[model.metode_]
    assert same.kesepakatan_.way == BOTTOM_UP


@pytest.mark.parametrize(("seed", "growth", "way"), [(0, 0.0, BOTTOM_UP), (4, 0.0, TOP_DOWN), (1, 0.3, MINT)])
def test_units_add_up_to_their_agency_whichever_way_won(seed: int, growth: float, way: str) -> None:
    history, agency, minutes = agencies(seed, growth)
    table = np.column_stack([agency, minutes, history])
    model = YearAhead(agency_column=0, norm_column=1).fit(table)
    told = model.forecast(table)
    work = sums(told.values * minutes[:, None], agency, 6)
    assert model.kesepakatan_.way == way
    if way == TOP_DOWN:
        wholes = sums(history * minutes[:, None], agency, 6)
        assert work == pytest.approx(type(model.model_)().fit(wholes).transform(wholes), rel=1e-9)
    yearly = np.bincount(agency, weights=told.year[:, 0] * minutes)

    assert work.sum(axis=1) == pytest.approx(yearly, rel=1e-9)
    assert (told.lower <= told.values).all()
    assert (told.values <= told.upper).all()
