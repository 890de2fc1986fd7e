"""How far is one value from those of its peers? Robust: half of the peers may be wrong and the answer still stands."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Bool, Float, Int

MAD_TO_SIGMA = 1.4826
SIGMAS = 3.5
"""Iglewicz and Hoaglin's cut for the modified z-score."""
EXCESS_MIN = 1.25
"""A quarter above the peers is the least that is worth anybody's time, however alike the peers are (design)."""


def centre_and_spread(values: Float, group: Int, least: int) -> tuple[Float, Float]:
    """Median and robust standard deviation of the value's own group; of all values where the group has fewer than `least`."""
    centre, spread = np.full(len(values), np.nan), np.full(len(values), np.nan)
    known = ~np.isnan(values)
    if known.sum() >= least:
        centre[known], spread[known] = _robust(values[known])
    rows = np.flatnonzero(known)
    rows = rows[np.argsort(group[rows], kind="stable")]
    for at in np.split(rows, np.flatnonzero(np.diff(group[rows])) + 1):
        if len(at) >= least:
            centre[at], spread[at] = _robust(values[at])
    return centre, spread


def stands_out(logs: Float, centre: Float, spread: Float, spread_min: float = 0.0) -> Bool:
    """Logs of ratios: at least a quarter above the centre and beyond what the peers' own spread explains."""
    above = np.nan_to_num(logs - centre, nan=-1.0)
    return np.asarray(
        (above >= np.log(EXCESS_MIN)) & (above > SIGMAS * np.maximum(np.nan_to_num(spread), spread_min)), dtype=np.bool_
    )


def _robust(values: Float) -> tuple[float, float]:
    middle = float(np.median(values))
    return middle, float(np.median(np.abs(values - middle))) * MAD_TO_SIGMA
