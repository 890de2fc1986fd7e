"""How much work will there be in the twelve months after the data end? Short histories, so simple and shrunken.

Seasonal naive is the floor. The shrunken seasonal estimator pools each task's season and growth over its units with weight
n/(n+k). A gradient-boosting challenger joins only with enough series. Whoever has the least error one year back is used, never
one worse than the floor. Intervals: 10-90 % from the errors of that same year back (split conformal).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.utils.validation import check_is_fitted

from services.scoring.facts import Float, Text

SEASON = 12
CHALLENGER_SERIES_MIN = 200
CHALLENGER_POINTS_MIN = 24


@dataclass(frozen=True)
class Forecast:
    """Totals of the next twelve months per series, with a relative 10-90 % interval and the method's name."""

    total: Float
    bawah: Float
    atas: Float
    metode: str


def seasonal_naive(history: Float) -> Float:
    """The last twelve months again; fewer months are brought to a year."""
    last = history[:, -SEASON:]
    return last if last.shape[1] == SEASON else np.repeat(last.mean(axis=1, keepdims=True), SEASON, axis=1)


class ShrunkenSeasonal(RegressorMixin, BaseEstimator):  # type: ignore[misc]
    """log volume = level + growth + season; growth and season shrunk to the group with weight n/(n+k), n = years seen.

    fit(history (series, months), groups); predict() → the next twelve months (series, 12).
    """

    def __init__(self, k: float = 2.0) -> None:
        self.k = k

    def fit(self, X: Float, y: Any = None, groups: Text | None = None) -> Self:
        logs = np.log(np.maximum(X, 1.0))
        years = logs.shape[1] // SEASON
        if years < 1:
            raise ValueError("at least twelve months are needed")
        recent = logs[:, -years * SEASON :].reshape(len(logs), years, SEASON)
        yearly = recent.mean(axis=2)
        own_season = (recent - yearly[:, :, None]).mean(axis=1)
        own_growth = (yearly[:, -1] - yearly[:, 0]) / max(1, years - 1)
        group = np.zeros(len(logs), dtype=np.int64) if groups is None else np.unique(groups, return_inverse=True)[1]
        weight = years / (years + self.k)
        self.level_ = yearly[:, -1]
        self.season_ = weight * own_season + (1 - weight) * _group_mean(own_season, group)
        self.growth_ = weight * own_growth + (1 - weight) * _group_mean(own_growth[:, None], group)[:, 0]
        if years == 1:
            self.growth_ = np.zeros(len(logs))
        return self

    def predict(self, X: Any = None) -> Float:
        check_is_fitted(self, "level_")
        ahead = (np.arange(1, SEASON + 1) + (SEASON - 1) / 2) / SEASON  # from the middle of the last year
        return np.asarray(np.exp(self.level_[:, None] + self.growth_[:, None] * ahead + self.season_), dtype=np.float64)


def _group_mean(values: Float, group: np.ndarray[Any, Any]) -> Float:
    sums = np.zeros((group.max() + 1, values.shape[1]))
    np.add.at(sums, group, values)
    return np.asarray((sums / np.bincount(group)[:, None])[group], dtype=np.float64)


def _challenger(history: Float) -> Float | None:
    """One booster over all series: the value a year ahead, scaled by the series' mean. None with too little data."""
    series, months = history.shape
    if series < CHALLENGER_SERIES_MIN or months < CHALLENGER_POINTS_MIN + SEASON:
        return None
    scale = np.maximum(history.mean(axis=1, keepdims=True), 1.0)
    scaled = history / scale
    rows = [
        np.column_stack(
            [scaled[:, t - SEASON - 12 : t - SEASON].mean(axis=1), scaled[:, t - SEASON], np.full(series, t % SEASON)]
        )
        for t in range(SEASON * 2, months + SEASON)
    ]
    known = months - SEASON * 2
    model = HistGradientBoostingRegressor(max_iter=80, random_state=0, early_stopping=False)
    model.fit(np.vstack(rows[:known]), np.concatenate([scaled[:, t] for t in range(SEASON * 2, months)]))
    return np.asarray(np.column_stack([model.predict(row) for row in rows[known:]]) * scale, dtype=np.float64)


def forecast(history: Float, groups: Text) -> Forecast:
    """Choose by the error over the last known year, then forecast the next one. history: (series, months), no gaps."""
    months = history.shape[1]
    if months < 2 * SEASON:
        total = seasonal_naive(history).sum(axis=1)
        return Forecast(total, total, total, "NAIF-MUSIMAN")
    past, actual = history[:, :-SEASON], history[:, -SEASON:]
    tried = {"NAIF-MUSIMAN": seasonal_naive(past), "MUSIMAN-TERSUSUT": ShrunkenSeasonal().fit(past, groups=groups).predict()}
    if (boosted := _challenger(past)) is not None:
        tried["HGB-GLOBAL"] = boosted
    scale = np.maximum(np.abs(np.diff(past, axis=1)).mean(axis=1), 1.0)
    errors = {name: float((np.abs(guess - actual).mean(axis=1) / scale).mean()) for name, guess in tried.items()}
    best = min(errors, key=lambda name: (errors[name], name != "NAIF-MUSIMAN"))
    off = np.abs(tried[best].sum(axis=1) / np.maximum(actual.sum(axis=1), 1.0) - 1.0)
    spread = float(np.quantile(off, min(1.0, 0.8 * (len(off) + 1) / len(off))))
    final: Float | None
    if best == "MUSIMAN-TERSUSUT":
        final = ShrunkenSeasonal().fit(history, groups=groups).predict()
    else:
        final = _challenger(history) if best == "HGB-GLOBAL" else seasonal_naive(history)
    assert final is not None
    total = final.sum(axis=1)
    return Forecast(total, total * (1 - spread), total * (1 + spread), best)
