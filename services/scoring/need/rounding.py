"""Whole people out of a fraction. The exact fraction is always kept beside; rounding is part of a norm's name."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Float, Int

EPSILON = 1e-9
"""Below the precision of any input; keeps 3.0000000001 from becoming 4."""


def half_up_min1(need: Float) -> Int:
    """Round half up, but at least 1 where there is any need, as published analyses do. NaN stays unknown as -1."""
    rounded = np.where(need > EPSILON, np.maximum(1.0, np.floor(need + 0.5 + EPSILON)), 0.0)
    return _whole(need, rounded)


def ceil(need: Float) -> Int:
    return _whole(need, np.ceil(need - EPSILON))


def _whole(need: Float, rounded: Float) -> Int:
    return np.where(np.isnan(need), -1, np.nan_to_num(rounded)).astype(np.int64)


ROUNDINGS = {"half_up_min1": half_up_min1, "ceil": ceil}
