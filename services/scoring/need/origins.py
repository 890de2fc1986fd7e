"""From which moments of the past could the year after have been foretold?"""

from __future__ import annotations

ORIGINS_MAX = 4


def origins(points: int, season: int) -> list[int]:
    """Numbers of points known at each origin, latest first. Whole seasons apart; half a season where there are three at most.

    An origin with less than half of the history behind it, or less than a season and a half, would speak for a shorter history than
    the one at hand (growth cannot be seen from there): it is used only where there is no other.
    """
    step = max(1, season // 2) if points <= 3 * season else season
    found = list(range(points - season, season - 1, -step))
    better = [past for past in found if 2 * past >= max(points, 3 * season)]
    return (better or found)[:ORIGINS_MAX]
