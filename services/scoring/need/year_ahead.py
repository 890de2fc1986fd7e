"""One estimator for the whole ladder of forecasts: it tries the methods, keeps the best, and knows how sure it is.

Unlike its methods it looks at units together with their agency: where the minutes of each output are known, forecasts of units and of
their agency are made to agree (reconciled.py). The interval moves with the forecast.
"""

from __future__ import annotations

from typing import Any, NamedTuple, Self

import numpy as np
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float, Int
from services.scoring.need.boosted import least_points
from services.scoring.need.intervals import calibrate, scores, with_total
from services.scoring.need.methods import BOOSTED, CLASSICAL, FLOOR, FORECASTERS
from services.scoring.need.outlook import Forecast
from services.scoring.need.reconciled import Agreement, Parts, agree
from services.scoring.need.rolling import mean_errors, trials
from services.scoring.need.season import SEASON, SeasonalNaive
from services.scoring.need.unrest import ErrorScale
from shared.vocabulary import AsalRentang

CHALLENGER_SERIES_MIN = 200
SEASONS_KEPT = 10
"""What was ten years ago says nothing about next year."""
EVERY_TASK = -1
PEERLESS = 0.5
"""Half width of the interval over the level where neither the history nor its peers tell an error: an assumption, and wide."""
EQUAL = 1e-9


class Rows(NamedTuple):
    history: Float
    group: Int | None
    parts: Parts | None


class YearAhead(SeasonalNaive):
    """Histories to three columns: the total of the coming year, its lower and its upper bound.

    `group_column`: a column of X that holds a code of the task instead of a point, or None. `floor_only`: last year again, untried.
    `agency_column`, `norm_column`: the agency (0, 1, …) and the minutes per output, where units and agencies are to agree; then the
    rows of an agency come together. `peers`: relative half widths by task code (one per point and one for the year; EVERY_TASK for
    all others), for histories too short to have errors of their own.
    Learned: `metode_`, `galat_` (MASE of each method tried), `sebaran_` (quantiles of scaled errors), `cakupan_` (their coverage),
    `kesepakatan_` (how units and agencies agree, or None).
    """

    def __init__(
        self,
        group_column: int | None = None,
        agency_column: int | None = None,
        norm_column: int | None = None,
        floor_only: bool = False,
        series_min: int = CHALLENGER_SERIES_MIN,
        season: int = SEASON,
        peers: dict[int, Any] | None = None,
    ) -> None:
        super().__init__(season)
        self.group_column = group_column
        self.agency_column = agency_column
        self.norm_column = norm_column
        self.floor_only = floor_only
        self.series_min = series_min
        self.peers = peers

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        history, group, parts = self._rows(validate_data(self, X, ensure_non_negative=True), groups)
        able, least = self._able(*history.shape)
        tried = trials(history, group, self.season, able, least)
        self.galat_ = mean_errors(tried, self.season)
        best = min(self.galat_.values(), default=0.0) * (1 + EQUAL)
        self.metode_ = next((name for name in able if self.galat_.get(name, np.inf) <= best), FLOOR)
        self.kesepakatan_: Agreement | None = None
        self.sebaran_: Float | None = None
        self.cakupan_ = np.full(self.season + 1, np.nan)
        if tried:
            guesses = [trial.guesses[self.metode_] for trial in tried]
            if parts is not None and not self.floor_only:
                self.kesepakatan_, guesses = agree(tried, self.metode_, parts, self.season)
            found = [scores(trial, guess, group, self.season) for trial, guess in zip(tried, guesses, strict=True)]
            self.sebaran_, self.cakupan_ = calibrate(found, history.mean(axis=1))
        self.ukuran_ = ErrorScale(season=self.season).fit(history, groups=group)
        self.model_ = FORECASTERS[self.metode_](season=self.season).fit(history, groups=group)
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        return self.forecast(X, groups).year

    def forecast(self, X: Any, groups: Any = None) -> Forecast:
        """Every point of the coming year with its interval."""
        check_is_fitted(self, "model_")
        rows = self._rows(validate_data(self, X, reset=False, ensure_non_negative=True), groups)
        values = self.model_.transform(rows.history, groups=rows.group)
        if self.kesepakatan_ is not None and rows.parts is not None:
            values = self.kesepakatan_.apply(values, rows.history, rows.parts, self.metode_, self.season)
        every, half = with_total(values), self._half_widths(rows.history, rows.group)
        lower, upper = np.maximum(every - half, 0.0), every + half
        year = np.column_stack([every[:, -1], lower[:, -1], upper[:, -1]])
        of_points, of_year = self.coverage
        return Forecast(values, lower[:, :-1], upper[:, :-1], year, self.metode_, self.galat_, of_year, of_points, self.asal)

    @property
    def coverage(self) -> tuple[float | None, float | None]:
        """Share of known points, and of known yearly totals, inside intervals they had no part in."""
        if np.isnan(self.cakupan_).any():
            return None, None
        return float(self.cakupan_[:-1].mean()), float(self.cakupan_[-1])

    @property
    def asal(self) -> str:
        """AsalRentang: whose errors the interval comes from."""
        if self.sebaran_ is not None:
            return AsalRentang.GALAT.value
        return (AsalRentang.SEBAYA if self.peers else AsalRentang.ANGGAPAN).value

    def _half_widths(self, history: Float, group: Int | None) -> Float:
        if self.sebaran_ is not None:
            return np.asarray(self.ukuran_.transform(history, groups=group) * self.sebaran_, dtype=np.float64)
        peers = self.peers or {EVERY_TASK: [PEERLESS] * self.season + [PEERLESS * self.season]}
        relative = np.tile(np.asarray(peers[EVERY_TASK], dtype=np.float64), (len(history), 1))
        for code, widths in peers.items():
            if group is not None and code != EVERY_TASK:
                relative[group == code] = widths
        return np.asarray(history[:, -self.season :].mean(axis=1, keepdims=True) * relative, dtype=np.float64)

    def _able(self, series: int, points: int) -> tuple[tuple[str, ...], int]:
        """(methods to try, least number of points at an origin)."""
        if self.floor_only:
            return (FLOOR,), 1
        if series >= self.series_min and points >= least_points(self.season) + self.season:
            return (*CLASSICAL, BOOSTED), least_points(self.season)
        return CLASSICAL, 1

    def _rows(self, X: Float, groups: Any) -> Rows:
        named = (self.group_column, self.agency_column, self.norm_column)
        group, agency, minutes = (None if column is None else X[:, column] for column in named)
        points = np.delete(X, [column for column in named if column is not None], axis=1)
        history = points[:, -SEASONS_KEPT * self.season :].astype(np.float64)
        group = groups if group is None else group
        parts = None if agency is None or minutes is None else Parts(agency.astype(np.int64), minutes.astype(np.float64))
        return Rows(history, None if group is None else np.asarray(group).astype(np.int64), parts)
