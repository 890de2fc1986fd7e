"""Which way of bringing units and agencies together would have erred least? Bottom-up unless another one did better.

Tried on the same past origins as the methods, on the scaled errors of the units, since it is units whose need is counted. The errors
MinT learns from are those of the other origins.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Float, Int
from services.scoring.need.methods import BOOSTED, COMBINED, FORECASTERS
from services.scoring.need.reconcile import RESIDUALS_MIN, mint, sums, top_down
from services.scoring.need.rolling import Trial, mase_scale
from shared.vocabulary import RekonsiliasiPrakiraan

EQUAL = 1e-9
BOTTOM_UP, TOP_DOWN, MINT = (one.value for one in RekonsiliasiPrakiraan)


@dataclass(frozen=True)
class Parts:
    """The agency of each series (0, 1, …) and its minutes per output, by which outputs of different tasks add up."""

    agency: Int
    minutes: Float

    def work(self, volumes: Float) -> Float:
        return volumes * self.minutes[:, None]

    def wholes(self, volumes: Float) -> Float:
        return sums(self.work(volumes), self.agency, int(self.agency.max()) + 1)


@dataclass(frozen=True)
class Agreement:
    """The chosen way, the error of each that was tried, and the errors in minutes of the parts and wholes that MinT needs."""

    way: str
    errors: dict[str, float]
    part_errors: Float
    whole_errors: Float

    def apply(self, values: Float, history: Float, parts: Parts, method: str, season: int) -> Float:
        """Volumes whose work adds up to that of the agencies."""
        if self.way == BOTTOM_UP:
            return values
        if self.way == MINT and len(values) != len(self.part_errors):
            raise ValueError("MinT is asked for the very series it was fitted on")
        whole = _ahead(parts.wholes(history), method, season)
        return _moved(self.way, values, whole, parts, self.part_errors, self.whole_errors)


def agree(tried: list[Trial], method: str, parts: Parts, season: int) -> tuple[Agreement, list[Float]]:
    """(the way of least error, its volumes at each origin)."""
    wholes = [_ahead(parts.wholes(trial.past), method, season) for trial in tried]
    of_parts = [parts.work(trial.actual - trial.guesses[method]) for trial in tried]
    of_wholes = [parts.wholes(trial.actual) - whole for trial, whole in zip(tried, wholes, strict=True)]
    guesses: dict[str, list[Float]] = {BOTTOM_UP: [trial.guesses[method] for trial in tried]}
    for way in (TOP_DOWN, MINT):
        others = [[*range(at), *range(at + 1, len(tried))] for at in range(len(tried))]
        if way == TOP_DOWN or (len(tried) - 1) * season >= RESIDUALS_MIN:
            guesses[way] = [
                _moved(
                    way, trial.guesses[method], wholes[at], parts,
                    *([np.hstack([errors[i] for i in others[at]]) for errors in (of_parts, of_wholes)] if way == MINT else ()),
                )
                for at, trial in enumerate(tried)
            ]  # fmt: skip
    errors = {
        way: float(np.mean([_error(g, t, season) for g, t in zip(each, tried, strict=True)])) for way, each in guesses.items()
    }
    least = min(errors.values()) * (1 + EQUAL)
    way = next(way for way in guesses if errors[way] <= least)
    return Agreement(way, errors, np.hstack(of_parts), np.hstack(of_wholes)), guesses[way]


def _moved(way: str, values: Float, whole: Float, parts: Parts, *errors: Float) -> Float:
    work = parts.work(values)
    moved = mint(work, whole, parts.agency, errors[0], errors[1]) if way == MINT else top_down(work, whole, parts.agency)
    minutes = parts.minutes[:, None]
    return np.divide(moved, minutes, out=values.copy(), where=minutes > 0)


def _ahead(wholes: Float, method: str, season: int) -> Float:
    # a handful of agencies is nothing to learn boosting from
    model = FORECASTERS[COMBINED if method == BOOSTED else method]
    return np.asarray(model(season=season).fit(wholes).transform(wholes), dtype=np.float64)


def _error(guess: Float, trial: Trial, season: int) -> float:
    return float((np.abs(guess - trial.actual).mean(axis=1) / mase_scale(trial.past, season)).mean())
