"""Tables, steps and booster are estimators like any other: scikit-learn's own checks run on those that take plain arrays."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from sklearn.base import BaseEstimator, clone
from sklearn.exceptions import NotFittedError
from sklearn.pipeline import make_pipeline
from sklearn.utils.estimator_checks import parametrize_with_checks

from services.scoring.fit.tables import AdditiveTables
from services.scoring.training.booster import QuantileSteps


@parametrize_with_checks([AdditiveTables(), QuantileSteps()])
def test_scikit_learn_accepts_it_as_its_own(estimator: BaseEstimator, check: Any) -> None:
    check(estimator)


@pytest.mark.parametrize("estimator", [AdditiveTables(), QuantileSteps()], ids=["tables", "steps"])
def test_unfitted_is_refused(estimator: Any) -> None:
    with pytest.raises(NotFittedError):
        estimator.transform(np.ones((2, 3)))


ROAD = {"nama": "km_rumah", "batas": ["3.0", "6.0"], "sumbang": ["0.5", "0.1", "-0.7"], "hilang": "0.0",
        "mikro": [600_000, 400_000, 0], "hilang_mikro": 350_000}  # fmt: skip
HELD = {"nama": "sertifikat_cocok", "batas": ["0.0"], "sumbang": ["-0.4", "0.4"], "hilang": "0.0",
        "mikro": [0, 400_000], "hilang_mikro": 200_000}  # fmt: skip
TABLES = {"intersep": "0.25", "kalibrasi": ["1.1", "-0.05"], "fitur": [ROAD, HELD]}


@pytest.mark.parametrize(
    ("km", "held", "parts", "raw"),
    [
        (3.0, 1, [600_000, 400_000], 0.5 + 0.4), (3.001, 1, [400_000, 400_000], 0.1 + 0.4), (6.0, 0, [400_000, 0], 0.1 - 0.4),
        (900.0, 0, [0, 0], -0.7 - 0.4), (-1.0, 2, [600_000, 400_000], 0.5 + 0.4), (np.nan, 0.5, [350_000, 400_000], 0.4),
        (np.nan, np.nan, [350_000, 200_000], 0.0),
    ],
)  # fmt: skip
def test_a_value_is_looked_up_an_edge_belongs_below_and_not_known_is_a_step_of_its_own(
    km: float, held: float, parts: list[int], raw: float
) -> None:
    tables = clone(AdditiveTables(TABLES)).fit(np.ones((1, 2)))
    row = np.array([[km, held]])

    assert tables.transform(row).tolist() == [parts]
    assert tables.predict(row).tolist() == [sum(parts)]
    assert tables.log_odds(row)[0] == pytest.approx(1.1 * (0.25 + raw) - 0.05, abs=1e-12)


def test_it_stands_in_a_pipeline() -> None:
    steps = np.array([[0.0, 0.0], [4.0, 1.0], [9.0, np.nan]])

    assert make_pipeline(AdditiveTables(TABLES)).fit_transform(steps).sum(axis=1).tolist() == [600_000, 800_000, 200_000]


def test_steps_are_cut_at_quantiles_and_what_was_never_known_teaches_nothing() -> None:
    values = np.column_stack([np.arange(1_000) / 10, np.repeat([1, 4, 5], [100, 600, 300]), np.full(1_000, np.nan)])
    cut = QuantileSteps(4).fit(values)

    assert [edges.tolist() for edges in cut.batas_] == [[24.9, 49.9, 74.9], [4.0], []]
    assert cut.transform(np.array([[24.9, 4, np.nan], [25, 5, 7], [np.nan, 1, np.nan]])).tolist()[:2] == [[0, 0, 0], [1, 1, 0]]
    assert np.isnan(cut.transform(np.array([[np.nan, 1, np.nan]]))[0, 0])
