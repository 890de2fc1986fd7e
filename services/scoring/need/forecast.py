"""How much work will there be in the year after the data end? Whoever erred least on the known years says it, and how sure it is.

The floor (last year again), the shrunken season, Theta, the damped trend, the mean of these four and, with enough series, boosting
forecast the years after several past origins (rolling.py); the one with the least mean scaled error is refitted on everything. A
tie goes to the floor, so nothing worse than the floor is ever used. The interval comes from the errors of the same origins
(intervals.py); a history too short for any takes the errors of its peers, made wider, or half its level to either side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float, Int
from services.scoring.need.boosted import least_points
from services.scoring.need.intervals import coverage, scores, spread, with_total
from services.scoring.need.methods import BOOSTED, COMBINED, FLOOR, FORECASTERS, MEMBERS
from services.scoring.need.rolling import mean_errors, trials
from services.scoring.need.season import SEASON, SeasonalNaive
from services.scoring.need.unrest import ErrorScale

PERIODS = {"BULAN": 12, "TRIWULAN": 4, "SEMESTER": 2, "TAHUN": 1}
CHALLENGER_SERIES_MIN = 200
SEASONS_KEPT = 10
"""What was ten years ago says nothing about next year."""
PEERLESS = 0.5
"""Half width of the interval over the level where neither the history nor its peers tell an error: an assumption, and wide."""
EQUAL = 1e-9


@dataclass(frozen=True)
class Forecast:
    """The coming year of each series. `year`: columns total, lower, upper; `errors`: MASE of each method tried, `method` the chosen.

    `coverage`: share of known yearly totals inside an interval they had no part in; None where there was nothing to check on.
    """

    values: Float  # (series, points of a year)
    lower: Float
    upper: Float
    year: Float  # (series, 3)
    method: str
    errors: dict[str, float]
    coverage: float | None
    coverage_points: float | None  # the same of single months


def forecast_year(history: Any, period: str, groups: Any = None, *, floor_only: bool = False) -> Forecast:
    """`history`: (series, points), oldest first, no gaps, at least one point. `groups`: a code of the task per series."""
    if period not in PERIODS:
        raise ValueError(f"periode harus salah satu dari {', '.join(PERIODS)}")
    model = YearAhead(season=PERIODS[period], floor_only=floor_only).fit(history, groups=groups)
    return model.forecast(history, groups=groups)


class YearAhead(SeasonalNaive):
    """Histories to three columns: the total of the coming year, its lower and its upper bound.

    `group_column`: a column of X that holds a code of the task instead of a point, or None. `floor_only`: last year again, untried.
    `peers`: relative half widths of tasks (code: one per point and one for the year), for histories too short to have errors.
    Learned: `metode_`, `galat_` (MASE of each method tried), `sebaran_` (quantiles of scaled errors), `cakupan_` (their coverage).
    """

    def __init__(
        self,
        group_column: int | None = None,
        floor_only: bool = False,
        series_min: int = CHALLENGER_SERIES_MIN,
        season: int = SEASON,
        peers: dict[int, Any] | None = None,
    ) -> None:
        super().__init__(season)
        self.group_column = group_column
        self.floor_only = floor_only
        self.series_min = series_min
        self.peers = peers

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        history, group = self._split(validate_data(self, X, ensure_non_negative=True), groups)
        able, least = self._able(*history.shape)
        tried = trials(history, group, self.season, able, least)
        self.galat_ = mean_errors(tried, self.season)
        best = min(self.galat_.values(), default=0.0) * (1 + EQUAL)
        self.metode_ = next((name for name in able if self.galat_.get(name, np.inf) <= best), FLOOR)
        self.sebaran_: Float | None = None
        self.cakupan_ = np.full(self.season + 1, np.nan)
        if tried:
            found = [scores(trial, self.metode_, group, self.season) for trial in tried]
            self.sebaran_ = spread(np.vstack(found))
            self.cakupan_ = coverage(found, history.mean(axis=1))
        self.ukuran_ = ErrorScale(season=self.season).fit(history, groups=group)
        self.model_ = FORECASTERS[self.metode_](season=self.season).fit(history, groups=group)
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        return self.forecast(X, groups).year

    def forecast(self, X: Any, groups: Any = None) -> Forecast:
        """Every point of the coming year with its interval."""
        check_is_fitted(self, "model_")
        history, group = self._split(validate_data(self, X, reset=False, ensure_non_negative=True), groups)
        values = self.model_.transform(history, groups=group)
        every, half = with_total(values), self._half_widths(history, group)
        lower, upper = np.maximum(every - half, 0.0), every + half
        year = np.column_stack([every[:, -1], lower[:, -1], upper[:, -1]])
        return Forecast(
            values, lower[:, :-1], upper[:, :-1], year, self.metode_, self.galat_, _share(self.cakupan_[-1]),
            _share(self.cakupan_[:-1].mean()),
        )  # fmt: skip

    def _half_widths(self, history: Float, group: Int | None) -> Float:
        if self.sebaran_ is not None:
            return np.asarray(self.ukuran_.transform(history, groups=group) * self.sebaran_, dtype=np.float64)
        relative = np.full((len(history), self.season + 1), PEERLESS)
        relative[:, -1] *= self.season
        for code, widths in (self.peers or {}).items():
            relative[slice(None) if group is None else group == code] = widths
        return history[:, -self.season :].mean(axis=1, keepdims=True) * relative

    def _able(self, series: int, points: int) -> tuple[tuple[str, ...], int]:
        """(methods to try, least number of points at an origin)."""
        if self.floor_only:
            return (FLOOR,), 1
        if series >= self.series_min and points >= least_points(self.season) + self.season:
            return (*MEMBERS[:2], COMBINED, *MEMBERS[2:], BOOSTED), least_points(self.season)
        return (*MEMBERS[:2], COMBINED, *MEMBERS[2:]), 1

    def _split(self, X: Float, groups: Any) -> tuple[Float, Int | None]:
        if self.group_column is not None:
            groups = X[:, self.group_column]
            X = np.delete(X, self.group_column, axis=1)
        history = X[:, -SEASONS_KEPT * self.season :].astype(np.float64)
        return history, None if groups is None else np.asarray(groups).astype(np.int64)


def _share(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
