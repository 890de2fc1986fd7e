"""What is an error of one? The level of a series times its unrest: how much its months jump once the season is out.

Errors of large and small, calm and restless series become comparable by it. The unrest of a short history is shrunken to that of
the series of its group, like everything else that is learned from few months.
"""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.utils.validation import validate_data

from services.scoring.facts import Float
from services.scoring.need.season import ShrunkenSeasonal, codes, noise_of

UNREST_MIN = 0.005
"""No count of a year's work is surer than half a per cent."""
JUMPS = 6
"""A series with so many jumps is half its own: a width needs more points than a level, but a year of months tells much of it."""
LEAST_YEARS = 1.25
"""A single year that were its own season alone would leave no noise to see at all."""
RESTING = 0.1
"""A task that rested for a year keeps a tenth of its usual level as its measure."""


class ErrorScale(ShrunkenSeasonal):
    """Histories to one column. Learned: `unrest_` per group; its last value is the mean of all."""

    def fit(self, X: Any, y: Any = None, groups: Any = None) -> Self:
        super().fit(X, groups=groups)
        history = validate_data(self, X, reset=False).astype(np.float64)
        own, known = self._own_unrest(history, groups)
        at = np.searchsorted(self.groups_, codes(groups, len(history)))
        counts = np.bincount(at, weights=known, minlength=len(self.groups_))
        sums = np.bincount(at, weights=own, minlength=len(self.groups_))
        every = own.sum() / known.sum() if known.any() else 1.0
        self.unrest_ = np.append(np.where(counts > 0, sums / np.maximum(counts, 1), every), every)
        return self

    def transform(self, X: Any, groups: Any = None) -> Float:
        history = validate_data(self, X, reset=False, ensure_non_negative=True).astype(np.float64)
        own, known = self._own_unrest(history, groups)
        theirs = self.unrest_[self.place(groups, len(history))]
        jumps = history.shape[1] - 1
        weight = np.where(known, jumps / (jumps + JUMPS), 0.0)
        unrest = np.maximum(weight * own + (1 - weight) * theirs, UNREST_MIN)
        level = np.maximum(history[:, -self.season :].mean(axis=1), RESTING * history.mean(axis=1))
        return np.asarray((np.where(level > 0, level, 1.0) * unrest)[:, None], dtype=np.float64)

    def _own_unrest(self, history: Float, groups: Any) -> tuple[Float, Any]:
        """(mean jump over the mean, whether there is any); 0 where there is none."""
        steady, _ = self.taken_out(history, groups)
        steady = steady[:, -(history.shape[1] // self.season * self.season) :]  # the years that made the index
        usual = steady.mean(axis=1)
        known = (usual > 0) & (history.shape[1] > 1)
        jumps = np.abs(np.diff(steady, axis=1)).sum(axis=1) / max(steady.shape[1] - 1, 1)
        return np.divide(jumps, usual * self._left(history), out=np.zeros(len(history)), where=known), known

    def _left(self, history: Float) -> Float:
        """How much of a month's own noise is left once its season is out: a share of it went into the index it helped to make."""
        years = history.shape[1] // self.season
        if self.season == 1 or years == 0:
            return np.ones(len(history))
        # weight years/(years + k) of the own index, in which each year has 1/years
        taken = 1 / np.maximum(years + self.credibility(history, noise_of(history, self.season))[:, 0], LEAST_YEARS)
        return np.asarray(np.sqrt((1 - taken) ** 2 + (years - 1) * taken**2), dtype=np.float64)
