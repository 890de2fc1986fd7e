"""Points for the gap between the level held and the level asked for: the one table of profile matching, with its one switch."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Float, Int
from shared.models.profile import GAP_POINTS

WIDEST = max(GAP_POINTS)
_POINTS = np.array([GAP_POINTS[gap] for gap in range(-WIDEST, WIDEST + 1)])


def points_of(gap: Int, above_costs: bool) -> Float:
    """Points by gap; where exceeding the target costs nothing, more than asked for counts as exactly what was asked for."""
    counted = gap if above_costs else np.minimum(gap, 0)
    return np.asarray(_POINTS[np.clip(counted, -WIDEST, WIDEST) + WIDEST])
