"""Exponential smoothing with a slope that dies away (damped trend ETS), for all series at once.

Level and slope follow the newest months, and the slope counts for less the further ahead one looks: growth of the last months is
rarely growth for ever. The season is taken out and put back by the shrunken index, as in theta.py.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from services.scoring.facts import Float
from services.scoring.need.season import ShrunkenSeasonal
from services.scoring.need.smoothing import Smoother, smoother

ALPHAS = (0.02, 0.06, 0.12, 0.2, 0.3, 0.42, 0.56, 0.72, 0.88, 1.0)
BETAS = (0.0, 0.03, 0.1, 0.25, 0.5)
"""Share of alpha with which the slope follows."""
PHIS = (0.8, 0.87, 0.93, 0.98)
POINTS_MIN = 6
"""Two states and three parameters need some points to be told by: with fewer the level stands alone."""


class DampedTrend(ShrunkenSeasonal):
    """Histories to the next season. Parameter `k`: see ShrunkenSeasonal."""

    def transform(self, X: Any, groups: Any = None) -> Float:
        history, shape = self.taken_out(X, groups)
        return np.asarray(np.maximum(damped(history, self.season), 0.0) * shape, dtype=np.float64)


def damped(history: Float, steps: int) -> Float:
    """(series, steps) for histories without a season."""
    points = history.shape[1]
    if points < POINTS_MIN:
        return np.repeat(history[:, -1:], steps, axis=1)
    grid = holt(points, steps)
    return grid.ahead(history, grid.choose(history))


@lru_cache(maxsize=16)
def holt(points: int, steps: int) -> Smoother:
    """Every set of parameters that is tried."""
    alpha, beta, phi = (axis.ravel() for axis in np.meshgrid(ALPHAS, BETAS, PHIS, indexing="ij"))
    return smoother(alpha, beta, phi, points=points, steps=steps)
