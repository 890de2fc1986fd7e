"""Intervals of 95 %: Wilson for a share, Katz for a ratio of shares, a seeded bootstrap for a mean, Hanley-McNeil for an AUC."""

from __future__ import annotations

import hashlib
import math

import numpy as np

from services.scoring.facts import MIKRO, Int

Z = 1.959963984540054
DRAWS = 2_000


def wilson(chosen: int, of: int) -> tuple[int, int]:
    """In millionths (Wilson 1927): never below 0 or above 1, sensible at 0 and at all."""
    share, spread = chosen / of, Z * Z / of
    middle = (share + spread / 2) / (1 + spread)
    half = Z * math.sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return round(max(middle - half, 0.0) * MIKRO), round(min(middle + half, 1.0) * MIKRO)


def ratio(chosen: int, of: int, chosen_best: int, of_best: int) -> tuple[int, int]:
    """Of two shares, on the logarithm (Katz 1978), half a person added on each side so that nought is no hole."""
    a, b = chosen + 0.5, chosen_best + 0.5
    spread = math.sqrt(max(1 / a - 1 / (of + 0.5) + 1 / b - 1 / (of_best + 0.5), 0.0))
    middle = math.log(a / (of + 0.5)) - math.log(b / (of_best + 0.5))
    return round(math.exp(middle - Z * spread) * MIKRO), round(math.exp(middle + Z * spread) * MIKRO)


def mean(values: Int, seed: str) -> tuple[int, int, int]:
    """(mean, low, high), rounded; the draws depend on the seed alone, so that the same report gives the same bytes."""
    rng = np.random.default_rng(int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big"))
    drawn = values[rng.integers(0, len(values), size=(DRAWS, len(values)))].mean(axis=1)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return round(float(values.mean())), round(float(low)), round(float(high))


def auc(scores: np.ndarray, positive: np.ndarray) -> tuple[float, float, float]:
    """(area, low, high): how often somebody of the group scores above somebody outside it; ties count half (Hanley, McNeil 1982)."""
    yes, no = int(positive.sum()), int((~positive).sum())
    values, first = np.unique(scores, return_inverse=True)
    counts = np.bincount(first, minlength=len(values))
    rank = (np.cumsum(counts) - (counts - 1) / 2)[first]
    area = (float(rank[positive].sum()) - yes * (yes + 1) / 2) / (yes * no)
    one, two = area / (2 - area), 2 * area * area / (1 + area)
    spread = math.sqrt(
        max(area * (1 - area) + (yes - 1) * (one - area * area) + (no - 1) * (two - area * area), 0.0) / (yes * no)
    )
    return area, max(area - Z * spread, 0.0), min(area + Z * spread, 1.0)
