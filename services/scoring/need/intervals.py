"""How sure is a forecast? Split conformal: as far to either side as eight in ten known errors of the same method went.

Errors are those of the past origins, which no forecast had seen, in units of each series' own scale (unrest.py): one quantile for
each month ahead and one for the year's total. With n errors the quantile is the ceil(0.8 (n + 1))-th, which is what makes eight in ten
hold for a series not seen, whatever the errors look like.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Float, Int
from services.scoring.need.origins import origins
from services.scoring.need.rolling import Trial
from services.scoring.need.unrest import ErrorScale

COVERED = 0.8
LEVELS = (0.6, 0.97)
BEYOND = 1.5
"""Too few errors for the quantile: the largest of them, and half as much again."""
PEERS_MIN = 8
WIDER = 1.25


def scores(trial: Trial, guess: Float, groups: Any, season: int) -> Float:
    """(series, season + 1): absolute errors in the scale of the series, of each point and of the whole season."""
    off = with_total(guess) - with_total(trial.actual)
    unit = ErrorScale(season=season).fit(trial.past, groups=groups).transform(trial.past, groups=groups)
    return np.asarray(np.abs(off) / unit, dtype=np.float64)


def calibrate(found: list[Float], levels: Float) -> tuple[Float, Float]:
    """(quantile of each column, share of known errors inside quantiles they had no part in), both (season + 1,).

    `found`: scores per origin, latest first. Going forward in time, each origin is held against the quantile of the older ones; what
    it missed of the eight in ten is added to the level asked for from then on (adaptive conformal inference), since the errors of a
    growing unrest are not those of its past. One origin alone is split between its series instead, every second by level.
    """
    level, inside = COVERED, []
    for at in range(len(found) - 2, -1, -1):
        inside.append(found[at] <= spread(np.vstack(found[at + 1 :]), level))
        level = float(np.clip(level + COVERED - inside[-1].mean(), *LEVELS))
    if not inside:
        second = np.empty(len(levels), dtype=np.bool_)
        second[np.lexsort((found[0][:, -1], levels))] = np.arange(len(levels)) % 2 == 1
        halves = [half for half in (found[0][second], found[0][~second]) if len(half)]
        inside = [one <= spread(other, level) for one, other in zip(halves, halves[::-1], strict=True)] if len(halves) > 1 else []
    covered = np.vstack(inside).mean(axis=0) if inside else np.full(found[0].shape[1], np.nan)
    return spread(np.vstack(found), level), np.asarray(covered, dtype=np.float64)


def spread(found: Float, level: float) -> Float:
    """(season + 1,): the quantile of the scores of each column."""
    ordered = np.sort(found, axis=0)
    rank = int(np.ceil(level * (len(found) + 1) - 1e-9))
    return np.asarray(ordered[rank - 1] if rank <= len(found) else BEYOND * ordered[-1], dtype=np.float64)


def with_total(values: Float) -> Float:
    return np.asarray(np.column_stack([values, values.sum(axis=1)]), dtype=np.float64)


def peer_widths(history: Float, groups: Int, season: int, every: int) -> dict[int, Float]:
    """What last year again erred, over the level, per task: half widths for units that have done it for a year or so.

    Made wider, for the errors are those of others. Tasks of few units share the widths of all (code `every`).
    """
    known = origins(history.shape[1], season)
    found = [_relative(history[:, past - season : past], history[:, past : past + season]) for past in known]
    codes, count = np.unique(groups, return_counts=True)
    many = [int(code) for code, units in zip(codes, count, strict=True) if units >= PEERS_MIN]
    widths = {every: WIDER * spread(np.vstack(found), COVERED)} if found else {}
    return widths | {code: WIDER * spread(np.vstack([one[groups == code] for one in found]), COVERED) for code in many if found}


def _relative(last: Float, came: Float) -> Float:
    level = last.mean(axis=1, keepdims=True)
    off = np.abs(with_total(last) - with_total(came))
    return np.asarray(np.divide(off, level, out=np.zeros_like(off), where=level > 0), dtype=np.float64)
