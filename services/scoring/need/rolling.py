"""How far off would each method have been? Each forecasts the year after several past origins from what was known there.

The error is the mean absolute scaled error (MASE): the mean absolute error of a series over the mean absolute change between its
seasons, then the mean over series and origins. One scale per series and origin, so that it weighs all methods alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import Float
from services.scoring.need.combination import mean_of
from services.scoring.need.methods import COMBINED, FORECASTERS, MEMBERS
from services.scoring.need.origins import origins

SCALE_MIN = 0.01
"""A series that repeats itself would have a scale of nothing; a hundredth of its level is asked of nobody."""


@dataclass(frozen=True)
class Trial:
    """One origin: what was known, what came, and what each method said would come."""

    past: Float
    actual: Float
    guesses: dict[str, Float]

    def errors(self, season: int) -> dict[str, float]:
        """MASE of each method."""
        scale = mase_scale(self.past, season)
        return {name: float((np.abs(guess - self.actual).mean(axis=1) / scale).mean()) for name, guess in self.guesses.items()}


def trials(history: Float, groups: Any, season: int, able: tuple[str, ...], least: int = 1) -> list[Trial]:
    """A trial per origin that has at least so many points behind it, latest first."""
    found = []
    for past in (p for p in origins(history.shape[1], season) if p >= least):
        known, actual = history[:, :past], history[:, past : past + season]
        guesses: dict[str, Float] = {}
        for name in (name for name in able if name != COMBINED):
            guesses[name] = FORECASTERS[name](season=season).fit(known, groups=groups).transform(known, groups=groups)
        if COMBINED in able:
            guesses[COMBINED] = mean_of([guesses[name] for name in MEMBERS])
        found.append(Trial(known, actual, {name: guesses[name] for name in able}))
    return found


def mean_errors(tried: list[Trial], season: int) -> dict[str, float]:
    """MASE of each method over all origins; empty where nothing could be tried."""
    each = [trial.errors(season) for trial in tried]
    return {name: float(np.mean([errors[name] for errors in each])) for name in (each[0] if each else {})}


def mase_scale(past: Float, season: int) -> Float:
    """Mean absolute change from season to season; from point to point where there is but one season."""
    apart = season if past.shape[1] > season else 1
    change = np.abs(past[:, apart:] - past[:, :-apart]).mean(axis=1) if past.shape[1] > apart else np.zeros(len(past))
    scale = np.maximum(change, SCALE_MIN * past.mean(axis=1))
    return np.asarray(np.where(scale > 0, scale, 1.0), dtype=np.float64)
