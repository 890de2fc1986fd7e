"""Would another weight have put somebody else first? Two answers: by chance, and by the smallest change of one weight.

By chance: weights drawn from a Dirichlet distribution around the given ones (seeded), and the share of draws in which the first place
goes to another. By one weight: that weight's share of the total is moved, the others keep their proportions, until somebody else is
strictly ahead. For methods that add up this is solved exactly; for TOPSIS it is searched in steps of 0.005 and then halved to 1e-9, so
that a window narrower than a step may be missed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Float
from services.scoring.fit.banding.agreement import rounded
from services.scoring.fit.banding.methods import Penjumlahan, Siap

DRAWS = 1_000
CONCENTRATION = 50.0
"""A weight of 0.3 is then drawn with a standard deviation of 0.064: as two careful people may differ."""
STEPS = 200
BLOCK = 200
"""Draws at a time: 2,000 alternatives x 200 draws are 3 MB."""
SMALL = 1e-6
"""A weight of nothing is drawn as almost nothing."""


@dataclass(frozen=True)
class Perubahan:
    """Share of one criterion from `dari` to `ke`, and who is first then."""

    kriteria: int
    dari: float
    ke: float
    pertama: int


def share_of_changes(method: Siap, shares: Float, first: int, seed: int, draws: int = DRAWS) -> float:
    """0 to 1: in how much of the draws somebody is strictly ahead of `first`."""
    rng = np.random.default_rng(seed)
    drawn = rng.dirichlet(np.maximum(shares, SMALL) * CONCENTRATION, size=draws)
    changed = 0
    for start in range(0, draws, BLOCK):
        scores = rounded(method.scores(drawn[start : start + BLOCK]))
        changed += int((scores.max(axis=1) > scores[:, first]).sum())
    return changed / draws


def smallest_change(method: Siap, shares: Float, first: int) -> Perubahan | None:
    """None where no single weight can do it."""
    found = [change for j in range(len(shares)) if (change := _of(method, shares, first, j)) is not None]
    return min(found, key=lambda change: (abs(change.ke - change.dari), change.kriteria), default=None)


def moved(shares: Float, criterion: int, to: float) -> Float:
    """The weights with one share set, the others in their old proportions (evenly where they were nothing)."""
    rest = np.delete(shares, criterion)
    total = rest.sum()
    others = rest / total if total > 0 else np.full(len(rest), 1 / max(len(rest), 1))
    return np.insert(others * (1 - to), criterion, to)


def _of(method: Siap, shares: Float, first: int, criterion: int) -> Perubahan | None:
    now = float(shares[criterion])
    if len(shares) == 1:
        return None
    nearest = (
        _exact(method, shares, first, criterion)
        if isinstance(method, Penjumlahan)
        else _searched(method, shares, first, criterion)
    )
    if nearest is None:
        return None
    # a hair beyond the point of equality: there the other is ahead
    beyond = min(max(nearest + np.sign(nearest - now) * 1e-9, 0.0), 1.0)
    scores = method.scores(moved(shares, criterion, beyond)).copy()
    scores[first] = -np.inf
    return Perubahan(criterion, now, nearest, int(scores.argmax()))


def _exact(method: Penjumlahan, shares: Float, first: int, criterion: int) -> float | None:
    """Leads over the first are straight lines in the share; the nearest zero crossing on either side."""
    at_none, at_all = (method.nilai @ moved(shares, criterion, to) for to in (0.0, 1.0))
    low, high = at_none - at_none[first], at_all - at_all[first]
    slope = high - low
    now = float(shares[criterion])
    scale = max(float(np.abs(method.nilai).max()), 1e-300)
    turning = np.abs(slope) > 1e-12 * scale
    crossing = np.where(turning, -low / np.where(turning, slope, 1), np.nan)
    ahead_after = np.where(slope > 0, high > 1e-12 * scale, low > 1e-12 * scale)
    possible = turning & ahead_after & np.where(slope > 0, crossing >= now - 1e-12, crossing <= now + 1e-12)
    reached = crossing[possible]
    return float(np.clip(reached[np.abs(reached - now).argmin()], 0, 1)) if len(reached) else None


def _searched(method: Siap, shares: Float, first: int, criterion: int) -> float | None:
    now = float(shares[criterion])
    found = []
    for end in (0.0, 1.0):
        steps = np.linspace(now, end, STEPS + 1)[1:]
        scores = rounded(method.scores(np.array([moved(shares, criterion, to) for to in steps])))
        over = np.flatnonzero(scores.max(axis=1) > scores[:, first])
        if len(over):
            inside, outside = (now if over[0] == 0 else float(steps[over[0] - 1])), float(steps[over[0]])
            found.append(_halved(method, shares, first, criterion, inside, outside))
    return min(found, key=lambda to: abs(to - now), default=None)


def _halved(method: Siap, shares: Float, first: int, criterion: int, inside: float, outside: float) -> float:
    while abs(outside - inside) > 1e-9:
        middle = (inside + outside) / 2
        scores = rounded(method.scores(moved(shares, criterion, middle)))
        inside, outside = (inside, middle) if scores.max() > scores[first] else (middle, outside)
    return outside
