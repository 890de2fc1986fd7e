"""The mean of four methods that err differently: last year, shrunken season, Theta, damped trend.

Equal weights: weights learned from a few origins follow their noise, and plain averages were the most reliable finding of the M4
competition.
"""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.base import clone
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float
from services.scoring.need.damped import DampedTrend
from services.scoring.need.season import SeasonalNaive, ShrunkenSeasonal
from services.scoring.need.theta import Theta

MEMBERS = (SeasonalNaive, ShrunkenSeasonal, Theta, DampedTrend)


class Combination(SeasonalNaive):
    """Histories to the next season. Learned: `members_`, fitted."""

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        validate_data(self, X, ensure_non_negative=True)
        self.members_ = [clone(member(season=self.season)).fit(X, groups=groups) for member in MEMBERS]
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        check_is_fitted(self, "members_")
        validate_data(self, X, reset=False, ensure_non_negative=True)
        return mean_of([member.transform(X, groups=groups) for member in self.members_])


def mean_of(guesses: list[Float]) -> Float:
    return np.asarray(sum(guesses[1:], guesses[0]) / len(guesses), dtype=np.float64)
