"""The challenger: one gradient-boosting model over all series, for cities with many of them.

It learns from past origins what the year after each looked like, as a multiple of the year before it. So it is asked the very
question it was taught, and a level that rose since then misleads it no more than it did there.
"""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float
from services.scoring.need.origins import origins
from services.scoring.need.season import SEASON, SeasonalNaive

LEAVES, LEAST_ROWS = 15, 20


def least_points(season: int) -> int:
    """A year to look back on and a year that came after it."""
    return 2 * season


class BoostedYear(SeasonalNaive):
    """Each month a year ahead from the same month of the last year, its neighbours, and the growth between the last two years.

    With fewer than 24 months it has nothing to learn from and repeats the floor.
    """

    def __init__(self, season: int = SEASON, rounds: int = 80) -> None:
        super().__init__(season)
        self.rounds = rounds

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        history = validate_data(self, X, ensure_non_negative=True).astype(np.float64)
        self.model_ = None
        if history.shape[1] >= least_points(self.season):
            rows, wanted = [], []
            for past in origins(history.shape[1], self.season):
                known, coming = history[:, :past], history[:, past : past + self.season]
                rows.append(_features(known, self.season))
                wanted.append((coming / _level(known, self.season)).ravel())
            self.model_ = HistGradientBoostingRegressor(
                max_iter=self.rounds, max_leaf_nodes=LEAVES, min_samples_leaf=LEAST_ROWS, random_state=0, early_stopping=False
            )
            self.model_.fit(np.vstack(rows), np.concatenate(wanted))
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        check_is_fitted(self, "model_")
        if self.model_ is None:
            return np.asarray(super().transform(X))
        history = validate_data(self, X, reset=False, ensure_non_negative=True).astype(np.float64)
        ahead = self.model_.predict(_features(history, self.season)).reshape(len(history), self.season)
        return np.asarray(np.maximum(ahead, 0.0) * history[:, -self.season :].mean(axis=1, keepdims=True), dtype=np.float64)


def _level(known: Float, season: int) -> Float:
    mean = known[:, -season:].mean(axis=1, keepdims=True)
    return np.asarray(np.where(mean > 0, mean, 1.0), dtype=np.float64)


def _features(known: Float, season: int) -> Float:
    """A row per series and point of the coming season. A year before the last that is not known is a constant: nothing splits on it."""
    level = _level(known, season)
    last = known[:, -season:] / level
    before = known[:, -2 * season : -season] / level if known.shape[1] >= 2 * season else np.ones_like(last)
    grown = np.repeat(before.mean(axis=1, keepdims=True), season, axis=1)
    lately = np.repeat(last[:, -max(season // 4, 1) :].mean(axis=1, keepdims=True), season, axis=1)
    phase = np.broadcast_to(np.arange(season, dtype=np.float64), last.shape)
    each = (last, np.roll(last, 1, axis=1), np.roll(last, -1, axis=1), before, grown, lately, phase)
    return np.column_stack([feature.ravel() for feature in each])
