"""How much work will there be in the year after the data end? Whoever erred least on the known years says it, and how sure it is.

The floor (last year again), the shrunken season, Theta, the damped trend, the mean of these four and, with enough series, boosting
forecast the years after several past origins (rolling.py); the one with the least mean scaled error is refitted on everything. A
tie goes to the floor, so nothing worse than the floor is ever used. The interval comes from the errors of the same origins
(intervals.py); a history too short for any takes the errors of its peers, made wider, or half its level to either side.
"""

from __future__ import annotations

from typing import Any

from services.scoring.need.outlook import Forecast
from services.scoring.need.year_ahead import YearAhead

PERIODS = {"BULAN": 12, "TRIWULAN": 4, "SEMESTER": 2, "TAHUN": 1}
"""Points of a year."""


def forecast_year(history: Any, period: str, groups: Any = None, *, floor_only: bool = False) -> Forecast:
    """`history`: (series, points), oldest first, no gaps, at least one point. `groups`: a code of the task per series."""
    if period not in PERIODS:
        raise ValueError(f"periode harus salah satu dari {', '.join(PERIODS)}")
    return YearAhead(season=PERIODS[period], floor_only=floor_only).fit(history, groups=groups).forecast(history, groups=groups)
