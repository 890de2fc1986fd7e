"""The Theta method: half of the straight line through the history, half of its smoothed level, for all series at once.

Written as Hyndman and Billah (2003) unmasked it: simple exponential smoothing with a drift of half the line's slope. The season is
taken out and put back by the shrunken index (season.py), so that a short history borrows its season from its peers.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from services.scoring.facts import Float
from services.scoring.need.season import ShrunkenSeasonal
from services.scoring.need.smoothing import Smoother, smoother

ALPHAS = np.linspace(0.02, 1.0, 50)
POINTS_MIN = 4
"""A line and a level through fewer points would be noise: the last point stands alone."""


class Theta(ShrunkenSeasonal):
    """Histories to the next season. Parameter `k`: see ShrunkenSeasonal."""

    def transform(self, X: Any, groups: Any = None) -> Float:
        history, shape = self.taken_out(X, groups)
        return np.asarray(np.maximum(theta(history, self.season), 0.0) * shape, dtype=np.float64)


def theta(history: Float, steps: int) -> Float:
    """(series, steps) for histories without a season."""
    points = history.shape[1]
    if points < POINTS_MIN:
        return np.repeat(history[:, -1:], steps, axis=1)
    simple = _simple(points, steps)
    chosen = simple.choose(history)
    alpha = simple.alpha[chosen][:, None]
    time = np.arange(points) - (points - 1) / 2
    slope = (history @ time / (time @ time))[:, None]
    drift = np.arange(steps) + (1 - (1 - alpha) ** points) / alpha
    return np.asarray(simple.ahead(history, chosen) + slope / 2 * drift, dtype=np.float64)


@lru_cache(maxsize=16)
def _simple(points: int, steps: int) -> Smoother:
    nothing = np.zeros(len(ALPHAS))
    return smoother(ALPHAS, nothing, nothing + 1.0, points=points, steps=steps, sloped=False)
