"""Two ways to say the coming season of a count: again like the last one, and shrunken to one's peers.

All are transformers: X is a history (series, points), oldest first, without gaps; the result has a column per point of the coming
season: 12 for months, 4 for quarters, 1 for years (then nothing is seasonal and the season is the year itself).
"""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float, Int

SEASON = 12
GROWTH_MAX = float(np.log(2))
"""Faster than doubling in a year is a task that began or ended, not growth to go on with."""
K_USUAL, K_MAX = 2.0, 100.0
NOISE_POINTS = 12
"""The noise of a series counts for as many points as it has; that of all for a year of them."""
INDEX_MIN = 0.05
"""A month with less than a twentieth of the usual says nothing about the level when its season is taken out."""


class SeasonalNaive(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """The last season again; a shorter history is brought to a season. The floor every forecast has to beat."""

    def __init__(self, season: int = SEASON) -> None:
        self.season = season

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        validate_data(self, X, ensure_non_negative=True)
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        check_is_fitted(self, "n_features_in_")
        last = validate_data(self, X, reset=False, ensure_non_negative=True)[:, -self.season :].astype(np.float64)
        return last if last.shape[1] == self.season else np.repeat(last.mean(axis=1, keepdims=True), self.season, axis=1)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.positive_only = True
        return tags


class ShrunkenSeasonal(SeasonalNaive):
    """volume = level x growth x season; growth and season shrunk to those of the group with weight n/(n+k).

    n = whole years seen (for growth: steps between years), so a short history leans on the other units that do the same task.
    `groups`: a code per series; a group nobody has seen takes the mean of all. The season has a mean of one, so that it moves work
    but never makes any; it is found beside the growth, which would otherwise be counted in both.

    `k`: None = learned for the season as credibility theory has it (Bühlmann 1967): the noise of a series' season from year to year
    over how much the seasons of a group truly differ. Series alike and noisy share one season; steady ones of their own kind keep it.
    """

    def __init__(self, season: int = SEASON, k: float | None = None) -> None:
        super().__init__(season)
        self.k = k

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        history = validate_data(self, X, ensure_non_negative=True).astype(np.float64)
        _, index, growth, noise = _own(history, self.season)
        self.groups_, at = np.unique(codes(groups, len(history)), return_inverse=True)
        counts = np.bincount(at)
        sums = np.zeros((len(counts), self.season))
        np.add.at(sums, at, index)
        # the last row is the mean of all, for groups never seen
        self.index_ = np.vstack([sums / counts[:, None], index.mean(axis=0)])
        self.growth_ = np.append(np.bincount(at, weights=growth) / counts, growth.mean())
        self.noise_ = float(noise.mean())
        self.between_ = _between_series(index, self.index_[at], counts[at], self.noise_, history.shape[1] // self.season)
        return self

    def credibility(self, history: Float, noise: Float) -> Float:
        """k of each series: how many years of the group one year of its own is worth. (series, 1)"""
        years = history.shape[1] // self.season
        if self.k is not None or years < 2 or self.between_ is None:
            return np.full((len(history), 1), K_USUAL if self.k is None else self.k)
        known = (years - 1) * (self.season - 1)
        own = (known * noise + NOISE_POINTS * self.noise_) / (known + NOISE_POINTS)
        return np.asarray(np.minimum(own / max(self.between_, self.noise_ / K_MAX), K_MAX)[:, None], dtype=np.float64)

    def transform(self, X: Any, groups: Any = None) -> Float:
        _, level, slope, shape = self._shrunken(X, groups)
        # years since the middle of the last one
        ahead = (np.arange(1, self.season + 1) + (self.season - 1) / 2) / self.season
        return np.asarray(level[:, None] * np.exp(slope[:, None] * ahead) * shape, dtype=np.float64)

    def taken_out(self, X: Any, groups: Any = None) -> tuple[Float, Float]:
        """(the history without its season, the index of each point of the coming season)."""
        history, _, _, shape = self._shrunken(X, groups)
        phase = (np.arange(history.shape[1]) - history.shape[1]) % self.season
        return history / np.maximum(shape, INDEX_MIN)[:, phase], shape

    def place(self, groups: Any, count: int) -> Int:
        """Position of each series' group among those learned; the last, the mean of all, for one never seen."""
        wanted = codes(groups, count)
        at = np.minimum(np.searchsorted(self.groups_, wanted), len(self.groups_) - 1)
        return np.where(self.groups_[at] == wanted, at, len(self.groups_))

    def _shrunken(self, X: Any, groups: Any) -> tuple[Float, Float, Float, Float]:
        check_is_fitted(self, "index_")
        history = validate_data(self, X, reset=False, ensure_non_negative=True).astype(np.float64)
        level, index, growth, noise = _own(history, self.season)
        at = self.place(groups, len(history))
        years = history.shape[1] // self.season
        shape = _between(index, self.index_[at], years / np.maximum(years + self.credibility(history, noise), 1e-9))
        steps = max(history.shape[1] / self.season - 1, 0.0)
        return (
            history,
            level,
            _between(growth, self.growth_[at], steps / (steps + (K_USUAL if self.k is None else self.k))),
            shape,
        )


def _between_series(index: Float, theirs: Float, count: Int, noise: float, years: int) -> float | None:
    """Variance of true seasons around that of their group; None where groups of one or single years cannot tell."""
    many = count > 1
    if years < 2 or not many.any() or noise == 0:
        return None
    apart = ((index - theirs)[many] ** 2).mean(axis=1) * count[many] / (count[many] - 1)
    return float(max(apart.mean() - noise / years, 0.0))


def _between(own: Float, theirs: Float, weight: Float | float) -> Float:
    return np.asarray(weight * own + (1 - weight) * theirs, dtype=np.float64)


def _own(history: Float, season: int) -> tuple[Float, Float, Float, Float]:
    """(level of the last year, index of each point with a mean of one, log growth a year, variance of the index between years)."""
    years = history.shape[1] // season
    if years == 0:
        return history.mean(axis=1), np.ones((len(history), season)), np.zeros(len(history)), np.zeros(len(history))
    recent = history[:, -years * season :].reshape(len(history), years, season)
    yearly = recent.mean(axis=2)
    growth = _growth(history, season)
    within = (np.arange(season) - (season - 1) / 2) / season
    steady = yearly[:, :, None] * np.exp(growth[:, None] * within)[:, None, :]
    each = np.divide(recent, steady, out=np.ones_like(recent), where=steady > 0)
    index = each.mean(axis=1)
    noise = each.var(axis=1, ddof=1).mean(axis=1) if years > 1 and season > 1 else np.zeros(len(history))
    return yearly[:, -1], index / index.mean(axis=1, keepdims=True), growth, noise


def noise_of(history: Float, season: int) -> Float:
    """Variance of the index between the years of each series."""
    return _own(history, season)[3]


def _growth(history: Float, season: int) -> Float:
    """Log growth a year: all that has a year before it over that year before it."""
    if history.shape[1] <= season:
        return np.zeros(len(history))
    later, earlier = history[:, season:].sum(axis=1), history[:, :-season].sum(axis=1)
    # a hundredth of the usual stands for nothing: growth out of nothing has no measure
    least = np.where(later + earlier > 0, (later + earlier) / 200, 1.0)
    grown = np.log(np.maximum(later, least) / np.maximum(earlier, least))
    return np.asarray(np.clip(grown, -GROWTH_MAX, GROWTH_MAX), dtype=np.float64)


def codes(groups: Any, count: int) -> Int:
    return np.zeros(count, dtype=np.int64) if groups is None else np.asarray(groups, dtype=np.int64)
