"""Two ways to say the next twelve months of a monthly count: again like last year, and shrunken to one's peers.

Both are transformers: X is a history (series, months), oldest month first, without gaps; the result has twelve columns.
"""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float, Int

SEASON = 12


class SeasonalNaive(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """The last twelve months again; fewer months are brought to a year. The floor every forecast has to beat."""

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        validate_data(self, X, ensure_non_negative=True)
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        check_is_fitted(self, "n_features_in_")
        last = validate_data(self, X, reset=False, ensure_non_negative=True)[:, -SEASON:].astype(np.float64)
        return last if last.shape[1] == SEASON else np.repeat(last.mean(axis=1, keepdims=True), SEASON, axis=1)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.positive_only = True
        return tags


class ShrunkenSeasonal(SeasonalNaive):
    """volume = level x growth x season; growth and season shrunk to those of the group with weight n/(n+k).

    n = whole years seen, so a short history leans on the other units that do the same task. `groups`: a code per series; a group
    nobody has seen takes the mean of all. The season is scaled to a mean of one, so that it moves work but never makes any.
    """

    def __init__(self, k: float = 2.0) -> None:
        self.k = k

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        history = validate_data(self, X, ensure_non_negative=True)
        _, season, growth = _own(history)
        self.groups_, at = np.unique(_codes(groups, len(history)), return_inverse=True)
        counts = np.bincount(at)
        sums = np.zeros((len(counts), SEASON))
        np.add.at(sums, at, season)
        # the last row is the mean of all, for groups never seen
        self.season_ = np.vstack([sums / counts[:, None], season.mean(axis=0)])
        self.growth_ = np.append(np.bincount(at, weights=growth) / counts, growth.mean())
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        check_is_fitted(self, "season_")
        history = validate_data(self, X, reset=False, ensure_non_negative=True)
        level, season, growth = _own(history)
        codes = _codes(groups, len(history))
        at = np.minimum(np.searchsorted(self.groups_, codes), len(self.groups_) - 1)
        at = np.where(self.groups_[at] == codes, at, len(self.groups_))
        years = history.shape[1] // SEASON
        weight = years / (years + self.k)
        shape = weight * season + (1 - weight) * self.season_[at]
        shape -= np.log(np.exp(shape).mean(axis=1, keepdims=True))
        slope = weight * growth + (1 - weight) * self.growth_[at]
        ahead = (np.arange(1, SEASON + 1) + (SEASON - 1) / 2) / SEASON  # years since the middle of the last one
        return np.asarray(level[:, None] * np.exp(slope[:, None] * ahead + shape), dtype=np.float64)


def _own(history: Float) -> tuple[Float, Float, Float]:
    """(level of the last year, log season, log growth a year) of each series, from whole years."""
    years = history.shape[1] // SEASON
    if years == 0:
        return history.mean(axis=1), np.zeros((len(history), SEASON)), np.zeros(len(history))
    recent = history[:, -years * SEASON :].reshape(len(history), years, SEASON)
    logs = np.log1p(recent)
    yearly = recent.mean(axis=2)
    growth = (np.log1p(yearly[:, -1]) - np.log1p(yearly[:, 0])) / max(1, years - 1)
    return yearly[:, -1], (logs - logs.mean(axis=2, keepdims=True)).mean(axis=1), growth


def _codes(groups: Any, count: int) -> Int:
    return np.zeros(count, dtype=np.int64) if groups is None else np.asarray(groups, dtype=np.int64)
