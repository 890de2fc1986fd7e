"""Whose forecast erred how much, as a table that reads in a terminal and in Markdown alike."""

from __future__ import annotations

from collections import Counter
from typing import Any

from benchmarks.tables import _table

ROWS = (
    ("last season again (the floor)", "NAIF-MUSIMAN"), ("ours, chosen by past errors", "chosen"),
    ("ours: shrunken season", "MUSIMAN-TERSUSUT"),
    ("ours: Theta", "THETA"), ("ours: damped trend", "ETS-TEREDAM"), ("ours: mean of four", "GABUNGAN"),
    ("statsmodels: Holt-Winters, damped", "statsmodels Holt-Winters"), ("statsmodels: Theta", "statsmodels Theta"),
)  # fmt: skip


def forecasting(told: dict[str, Any]) -> str:
    """MASE per data set, a column each; then how often intervals that should hold eight in ten did."""
    sets = told["datasets"]
    rows = [[name, *(f"{one['mase'][key]:.3f}" for one in sets)] for name, key in ROWS]
    rows.append(["chosen in most years", *(Counter(one["methods"]).most_common(1)[0][0] for one in sets)])
    rows.append(["intervals that held, single points", *(_share(one["coverage_points"]) for one in sets)])
    rows.append(["intervals that held, whole years", *(_share(one["coverage_years"]) for one in sets)])
    rows.append(["series x years foretold", *(f"{one['series']} x {one['years']}" for one in sets)])
    rows.append(["statsmodels over ours: time", *(f"x {one['seconds']['theirs'] / one['seconds']['ours']:.0f}" for one in sets)])
    forecasts = sum(one["series"] * one["years"] * one["season"] for one in sets)
    held = sum(one["series"] * one["years"] * one["season"] * one["coverage_points"] for one in sets) / forecasts
    table = _table(["forecast of a year, MASE", *(one["name"] for one in sets)], rows)
    return f"{table}\n\nIntervals that should hold eight in ten held {_share(held)} of all {forecasts:,} points foretold."


def _share(value: float) -> str:
    return f"{100 * value:.1f} %"
