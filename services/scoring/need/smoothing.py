"""Exponential smoothing as a matrix: with its parameters fixed it is linear in the history, so one product serves all series.

Level l and slope b follow l' = l + phi b + alpha e, b' = phi b + alpha beta e, where e is the error of the one-step forecast
l + phi b. The state before the first point is free; least squares gives it, and that too is linear in the history. So each set of
parameters has a matrix that turns histories into one-step errors and one that turns them into forecasts; per series the set with
the least squared error is used. A hundred products instead of a hundred searches per series.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Float, Int

EQUAL = 1e-9
"""Relative difference of squared errors that counts as none: then the earlier set of parameters stands, in whatever order the rows are."""
NOTHING = 1e-24
"""Share of a series' own square below which its errors are rounding."""


@dataclass(frozen=True)
class Smoother:
    """A row per set of parameters: `galat` (points, points) histories to one-step errors, `maju` (steps, points) to forecasts."""

    alpha: Float
    beta: Float
    phi: Float
    galat: Float
    maju: Float

    def choose(self, history: Float) -> Int:
        """The set of parameters with the least squared one-step error, per series."""
        nothing = NOTHING * (history**2).sum(axis=1)
        least, chosen = np.full(len(history), np.inf), np.zeros(len(history), dtype=np.int64)
        for number, matrix in enumerate(self.galat):
            errors = history @ matrix.T
            squares = np.maximum(np.einsum("st,st->s", errors, errors), nothing)
            better = squares < least * (1 - EQUAL)
            least[better], chosen[better] = squares[better], number
        return chosen

    def ahead(self, history: Float, chosen: Int) -> Float:
        """(series, steps)"""
        found = np.zeros((len(history), self.maju.shape[1]))
        for number in np.unique(chosen).tolist():
            rows = chosen == number
            found[rows] = history[rows] @ self.maju[number].T
        return found


def smoother(alpha: Float, beta: Float, phi: Float, *, points: int, steps: int, sloped: bool = True) -> Smoother:
    """`sloped` False: the level alone is free and no slope ever arises (simple exponential smoothing, with beta 0)."""
    sets, free = len(alpha), 2 if sloped else 1
    # everything is kept as coefficients of (history, first level, first slope)
    width = points + 2
    level, slope = np.zeros((sets, width)), np.zeros((sets, width))
    level[:, points], slope[:, points + 1] = 1.0, 1.0
    errors = np.zeros((sets, points, width))
    for at in range(points):
        expected = level + phi[:, None] * slope
        error = -expected
        error[:, at] += 1.0
        errors[:, at] = error
        level = expected + alpha[:, None] * error
        slope = phi[:, None] * slope + (alpha * beta)[:, None] * error
    # errors = own history + start: the start that makes them least
    start = -np.linalg.pinv(errors[:, :, points : points + free]) @ errors[:, :, :points]
    galat = errors[:, :, :points] + errors[:, :, points : points + free] @ start
    damped = np.cumsum(phi[:, None] ** np.arange(1, steps + 1), axis=1)
    ahead = level[:, None, :] + damped[:, :, None] * slope[:, None, :]
    maju = ahead[:, :, :points] + ahead[:, :, points : points + free] @ start
    return Smoother(alpha, beta, phi, galat, maju)
