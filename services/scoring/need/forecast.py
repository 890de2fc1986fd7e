"""How much work will there be in the twelve months after the data end? Whoever erred least on the last known year says it.

The floor (last year again), the shrunken seasonal estimator and, with enough series, the boosting challenger forecast the last
known year from what came before; the one with the least mean scaled error is refitted on everything. A tie goes to the floor, so
nothing worse than the floor is ever used. Interval: 10-90 % from the errors of that same year (split conformal).
"""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.base import clone
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float
from services.scoring.need.boosted import LEAST_MONTHS, BoostedYear
from services.scoring.need.season import SEASON, SeasonalNaive, ShrunkenSeasonal

CHALLENGER_SERIES_MIN = 200
FLOOR, SHRUNKEN, BOOSTED = "NAIF-MUSIMAN", "MUSIMAN-TERSUSUT", "HGB-GLOBAL"
FORECASTERS: dict[str, SeasonalNaive] = {FLOOR: SeasonalNaive(), SHRUNKEN: ShrunkenSeasonal(), BOOSTED: BoostedYear()}
COVERED = 0.8


class YearAhead(SeasonalNaive):
    """Histories to three columns: the total of the next twelve months, its lower and its upper bound.

    `group_column`: a column of X that holds a code of the task instead of a month, or None. `floor_only`: last year again, untried.
    Learned: `metode_`, `galat_` (error of each method that was tried), `sebaran_` (relative half width of the interval).
    """

    def __init__(
        self, group_column: int | None = None, floor_only: bool = False, series_min: int = CHALLENGER_SERIES_MIN
    ) -> None:
        self.group_column = group_column
        self.floor_only = floor_only
        self.series_min = series_min

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        history, codes = self._split(validate_data(self, X, ensure_non_negative=True))
        self.metode_, self.sebaran_ = FLOOR, 0.0
        self.galat_: dict[str, float] = {}
        if not self.floor_only and history.shape[1] >= 2 * SEASON:
            self._try(history, codes)
        self.model_ = clone(FORECASTERS[self.metode_]).fit(history, groups=codes)
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        check_is_fitted(self, "model_")
        history, codes = self._split(validate_data(self, X, reset=False, ensure_non_negative=True))
        total = self.model_.transform(history, groups=codes).sum(axis=1)
        return np.column_stack([total, total * max(0.0, 1 - self.sebaran_), total * (1 + self.sebaran_)])

    def _try(self, history: Float, codes: Any) -> None:
        past, actual = history[:, :-SEASON], history[:, -SEASON:]
        able = [FLOOR, SHRUNKEN]
        if len(history) >= self.series_min and past.shape[1] >= LEAST_MONTHS:
            able.append(BOOSTED)
        guesses = {name: clone(FORECASTERS[name]).fit(past, groups=codes).transform(past, groups=codes) for name in able}
        usual = np.maximum(np.abs(np.diff(past, axis=1)).mean(axis=1), 1.0)
        self.galat_ = {name: float((np.abs(guess - actual).mean(axis=1) / usual).mean()) for name, guess in guesses.items()}
        self.metode_ = min(able, key=self.galat_.__getitem__)  # the first of equals: the floor
        off = np.abs(guesses[self.metode_].sum(axis=1) / np.maximum(actual.sum(axis=1), 1.0) - 1.0)
        self.sebaran_ = float(np.quantile(off, min(1.0, COVERED * (len(off) + 1) / len(off))))

    def _split(self, X: Float) -> tuple[Float, Any]:
        if self.group_column is None:
            return X.astype(np.float64), None
        return np.delete(X, self.group_column, axis=1).astype(np.float64), X[:, self.group_column].astype(np.int64)
