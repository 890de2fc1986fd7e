"""scikit-learn's own list of checks on our estimators, and what each of them must do beyond that."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from sklearn.base import BaseEstimator
from sklearn.compose import ColumnTransformer
from sklearn.exceptions import NotFittedError
from sklearn.pipeline import Pipeline
from sklearn.utils.estimator_checks import parametrize_with_checks

from services.scoring.fit.profile import ProfileFit
from services.scoring.need.boosted import BoostedYear
from services.scoring.need.combination import Combination
from services.scoring.need.damped import DampedTrend
from services.scoring.need.estimators import AbkNeed, GuruNeed
from services.scoring.need.season import SeasonalNaive, ShrunkenSeasonal
from services.scoring.need.tasks import task_need
from services.scoring.need.theta import Theta
from services.scoring.need.unrest import ErrorScale
from services.scoring.need.year_ahead import YearAhead

OURS: list[BaseEstimator] = [
    AbkNeed(), GuruNeed(), ProfileFit(), SeasonalNaive(), ShrunkenSeasonal(), Theta(), DampedTrend(), Combination(), BoostedYear(),
    ErrorScale(), YearAhead(),
]  # fmt: skip


@parametrize_with_checks(OURS)
def test_scikit_learn_accepts_it_as_its_own(estimator: BaseEstimator, check: Any) -> None:
    check(estimator)


@pytest.mark.parametrize("estimator", OURS, ids=[type(e).__name__ for e in OURS])
def test_unfitted_is_refused(estimator: Any) -> None:
    with pytest.raises(NotFittedError):
        estimator.transform(np.ones((2, 3)))


def test_people_for_tasks_are_volume_times_minutes_over_effective_time() -> None:
    found = AbkNeed(72_000).fit_transform(np.array([[36_000.0, 18_000.0, 2.0], [0.0, 0.0, 5.0]]))

    assert found.tolist() == [[1.0, 0.5], [0.0, 0.0]]


def test_the_need_of_schools_stands_in_a_column_transformer() -> None:
    schools = np.array([[1.0, 6, 168], [2.0, 12, 330]])  # a key, class groups, pupils
    table = ColumnTransformer([("guru", GuruNeed("SD", "A-JP24"), [1, 2]), ("kunci", "passthrough", [0])])

    assert table.fit_transform(schools).tolist() == [[6 + 2 + 1, 1], [12 + 4 + 1, 2]]


def test_task_need_is_one_pipeline_from_months_to_people() -> None:
    steady = np.hstack([np.zeros((3, 2)), np.array([[6.0], [12.0], [0.0]]), np.full((3, 36), 1_000.0)])
    model = task_need(72_000)

    assert isinstance(model, Pipeline)
    assert model.fit_transform(steady) == pytest.approx(np.array([[1, 1, 1], [2, 2, 2], [0, 0, 0]]), rel=1e-9)


def test_an_unknown_norm_is_told_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="A-JP24"):
        GuruNeed("SMP", "TIDAK-ADA").fit(np.ones((1, 2)))
