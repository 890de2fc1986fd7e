"""How sure is a forecast? Split conformal: as far to either side as eight in ten known errors of the same method went.

Errors are those of the past origins, which no forecast had seen, in units of each series' own scale (unrest.py): one quantile for
each month ahead and one for the year's total. With n errors the quantile is the ceil(0.8 (n + 1))-th, which is what makes eight in ten
hold for a series not seen, whatever the errors look like.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Float
from services.scoring.need.rolling import Trial
from services.scoring.need.unrest import ErrorScale

COVERED = 0.8
BEYOND = 1.5
"""Too few errors for the quantile: the largest of them, and half as much again."""


def scores(trial: Trial, method: str, groups: Any, season: int) -> Float:
    """(series, season + 1): absolute errors in the scale of the series, of each point and of the whole season."""
    off = with_total(trial.guesses[method]) - with_total(trial.actual)
    unit = ErrorScale(season=season).fit(trial.past, groups=groups).transform(trial.past, groups=groups)
    return np.asarray(np.abs(off) / unit, dtype=np.float64)


def spread(found: Float) -> Float:
    """(season + 1,): the quantile of the scores of each column."""
    ordered = np.sort(found, axis=0)
    rank = int(np.ceil(COVERED * (len(found) + 1) - 1e-9))
    return np.asarray(ordered[rank - 1] if rank <= len(found) else BEYOND * ordered[-1], dtype=np.float64)


def coverage(each: list[Float], levels: Float) -> Float:
    """(season + 1,): share of errors inside a quantile that they had no part in.

    Each origin is held against the quantile of the others. One origin alone is split between its series, every second by level.
    """
    if len(each) > 1:
        parts = each
    else:
        order = np.empty(len(levels), dtype=np.int64)
        order[np.argsort(levels, kind="stable")] = np.arange(len(levels))
        parts = [each[0][order % 2 == side] for side in (0, 1) if (order % 2 == side).any()]
    if len(parts) < 2:
        return np.full(each[0].shape[1], np.nan)
    inside = [one <= spread(np.vstack(parts[:at] + parts[at + 1 :])) for at, one in enumerate(parts)]
    return np.asarray(np.vstack(inside).mean(axis=0), dtype=np.float64)


def with_total(values: Float) -> Float:
    return np.column_stack([values, values.sum(axis=1)])
