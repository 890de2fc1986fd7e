"""The coming year of each series, as the forecast says it."""

from __future__ import annotations

from dataclasses import dataclass

from services.scoring.facts import Float


@dataclass(frozen=True)
class Forecast:
    """`year`: columns total, lower, upper; `errors`: MASE of each method tried, `method` the chosen one.

    `coverage`: share of known yearly totals inside an interval they had no part in; None where there was nothing to check on.
    """

    values: Float  # (series, points of a year)
    lower: Float
    upper: Float
    year: Float  # (series, 3)
    method: str  # MetodePrakiraan
    errors: dict[str, float]
    coverage: float | None
    coverage_points: float | None  # the same of single months
    interval: str  # AsalRentang
