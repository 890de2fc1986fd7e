"""The challenger: one gradient-boosting model over all series, for cities with many of them."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float
from services.scoring.need.season import SEASON, SeasonalNaive


def least_points(season: int) -> int:
    """A value needs the two years before it as features; one point more is one row per series to learn from."""
    return 2 * season + 1


class BoostedYear(SeasonalNaive):
    """Each month a year ahead from the level and the same month of the year before, scaled by the series' mean.

    With fewer than 25 months it has nothing to learn from and repeats the floor.
    """

    def __init__(self, season: int = SEASON, rounds: int = 80) -> None:
        super().__init__(season)
        self.rounds = rounds

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        history = validate_data(self, X, ensure_non_negative=True).astype(np.float64)
        months = history.shape[1]
        self.model_ = None
        if months >= least_points(self.season):
            scaled = history / _scale(history)
            seen = range(2 * self.season, months)
            rows, wanted = (
                np.vstack([_features(scaled, t, self.season) for t in seen]),
                np.concatenate([scaled[:, t] for t in seen]),
            )
            self.model_ = HistGradientBoostingRegressor(max_iter=self.rounds, random_state=0, early_stopping=False)
            self.model_.fit(rows, wanted)
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        check_is_fitted(self, "model_")
        if self.model_ is None:
            return np.asarray(super().transform(X))
        history = validate_data(self, X, reset=False, ensure_non_negative=True).astype(np.float64)
        scale, months = _scale(history), history.shape[1]
        ahead = [self.model_.predict(_features(history / scale, t, self.season)) for t in range(months, months + self.season)]
        return np.asarray(np.maximum(np.column_stack(ahead), 0.0) * history.mean(axis=1, keepdims=True), dtype=np.float64)


def _scale(history: Float) -> Float:
    mean = history.mean(axis=1, keepdims=True)
    return np.asarray(np.where(mean > 0, mean, 1.0), dtype=np.float64)


def _features(scaled: Float, point: int, season: int) -> Float:
    year_before = scaled[:, point - 2 * season : point - season].mean(axis=1)
    return np.column_stack([year_before, scaled[:, point - season], np.full(len(scaled), point % season)])
