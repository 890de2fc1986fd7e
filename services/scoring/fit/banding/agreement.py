"""Ranks, and how far two rankings agree: Kendall's tau-b, which counts ties."""

from __future__ import annotations

import numpy as np
from scipy.stats import kendalltau, rankdata

from services.scoring.facts import Float, Int

DIGITS = 12
"""Scores equal to so many digits of the largest are ties: the rest is noise of the arithmetic."""


def rounded(scores: Float) -> Float:
    """(…, n) with noise taken off."""
    largest = np.abs(scores).max(axis=-1, keepdims=True)
    return np.asarray(np.round(scores / np.where(largest > 0, largest, 1), DIGITS))


def ranks(scores: Float) -> Int:
    """1 = best; equals share the better place."""
    return np.asarray(rankdata(-rounded(scores), method="min"), dtype=np.int64)


def tau(one: Int, other: Int) -> float | None:
    """-1 to 1; None where one of them puts everybody in the same place."""
    if len(set(one.tolist())) < 2 or len(set(other.tolist())) < 2:
        return None
    return float(kendalltau(one, other).statistic)
