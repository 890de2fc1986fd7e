"""The challenger: one gradient-boosting model over all series, for cities with many of them."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float
from services.scoring.need.season import SEASON, SeasonalNaive

LEAST_MONTHS = 2 * SEASON + 1
"""A value needs the two years before it as features; one month more is one row per series to learn from."""


class BoostedYear(SeasonalNaive):
    """Each month a year ahead from the level and the same month of the year before, scaled by the series' mean.

    With fewer than 25 months it has nothing to learn from and repeats the floor.
    """

    def __init__(self, rounds: int = 80) -> None:
        self.rounds = rounds

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        history = validate_data(self, X, ensure_non_negative=True).astype(np.float64)
        months = history.shape[1]
        self.model_ = None
        if months >= LEAST_MONTHS:
            scaled = history / _scale(history)
            seen = range(2 * SEASON, months)
            rows, wanted = np.vstack([_features(scaled, t) for t in seen]), np.concatenate([scaled[:, t] for t in seen])
            self.model_ = HistGradientBoostingRegressor(max_iter=self.rounds, random_state=0, early_stopping=False)
            self.model_.fit(rows, wanted)
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        check_is_fitted(self, "model_")
        if self.model_ is None:
            return np.asarray(super().transform(X))
        history = validate_data(self, X, reset=False, ensure_non_negative=True).astype(np.float64)
        scale, months = _scale(history), history.shape[1]
        ahead = [self.model_.predict(_features(history / scale, t)) for t in range(months, months + SEASON)]
        return np.asarray(np.maximum(np.column_stack(ahead), 0.0) * scale, dtype=np.float64)


def _scale(history: Float) -> Float:
    return np.asarray(np.maximum(history.mean(axis=1, keepdims=True), 1.0), dtype=np.float64)


def _features(scaled: Float, month: int) -> Float:
    year_before = scaled[:, month - 2 * SEASON : month - SEASON].mean(axis=1)
    return np.column_stack([year_before, scaled[:, month - SEASON], np.full(len(scaled), month % SEASON)])
