"""`python -m benchmarks.forecasting [NAME …]`: whose forecast of a year erred how much, and how often our intervals held.

The last years of each data set are foretold one after another from what was known before each. Ours, each of our methods, and
statsmodels' Holt-Winters (damped trend, additive season) and Theta get the same histories in the same run. Errors are MASE, scaled by
the change from season to season of what was known.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np

from benchmarks.histories import Dataset, datasets
from services.scoring.facts import Float, Int
from services.scoring.need.methods import CLASSICAL, FORECASTERS
from services.scoring.need.rolling import mase_scale
from services.scoring.need.year_ahead import YearAhead

OURS = "chosen"
PEERS = ("statsmodels Holt-Winters", "statsmodels Theta")
SEASONS_KNOWN = 6
YEARS_FORETOLD = {4: 8, 12: 4}
"""By points of a year: quarters are few, so more years of them are asked for."""


def windows(data: Dataset) -> Iterator[tuple[Float, Float]]:
    """(what was known, the year that came), latest first: at least three seasons known, at most six."""
    points = data.history.shape[1]
    for year in range(YEARS_FORETOLD[data.season]):
        end = points - (year + 1) * data.season
        if end < 3 * data.season:
            return
        start = max(0, end - SEASONS_KNOWN * data.season)
        yield data.history[:, start:end], data.history[:, end : end + data.season]


def measure(data: Dataset, *, peers: bool = True) -> dict[str, Any]:
    """MASE of everybody, our seconds and theirs, and how often our intervals held."""
    errors: dict[str, list[float]] = {}
    points, years, methods, seconds = [], [], [], {"ours": 0.0, "theirs": 0.0}
    for known, came in windows(data):
        started = time.perf_counter()
        told = YearAhead(season=data.season).fit(known, groups=data.groups).forecast(known, groups=data.groups)
        seconds["ours"] += time.perf_counter() - started
        guesses = {OURS: told.values} | {name: _alone(name, known, data.groups, data.season) for name in CLASSICAL}
        if peers:
            started = time.perf_counter()
            guesses |= _peers(known, data.season)
            seconds["theirs"] += time.perf_counter() - started
        for name, guess in guesses.items():
            errors.setdefault(name, []).append(float((np.abs(guess - came).mean(axis=1) / mase_scale(known, data.season)).mean()))
        total = came.sum(axis=1)
        points.append(((told.lower <= came) & (came <= told.upper)).mean())
        years.append(((told.year[:, 1] <= total) & (total <= told.year[:, 2])).mean())
        methods.append(told.method)
    return {
        "name": data.name, "season": data.season, "series": len(data.history), "years": len(methods), "methods": methods,
        "mase": {name: float(np.mean(each)) for name, each in errors.items()}, "coverage_points": float(np.mean(points)),
        "coverage_years": float(np.mean(years)), "seconds": seconds,
    }  # fmt: skip


def _alone(name: str, known: Float, groups: Int, season: int) -> Float:
    return np.asarray(FORECASTERS[name](season=season).fit(known, groups=groups).transform(known, groups=groups))


def _peers(known: Float, season: int) -> dict[str, Float]:
    """statsmodels, one series after another."""
    from statsmodels.tsa.api import ExponentialSmoothing
    from statsmodels.tsa.forecasting.theta import ThetaModel

    winters, theta = [], []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # searches that stopped early still answer
        for row in known:
            model = ExponentialSmoothing(row, trend="add", damped_trend=True, seasonal="add", seasonal_periods=season)
            winters.append(np.asarray(model.fit().forecast(season)))
            way = "multiplicative" if (row > 0).all() else "additive"
            theta.append(np.asarray(ThetaModel(row, period=season, method=way).fit().forecast(season)))
    return dict(zip(PEERS, (np.maximum(np.array(winters), 0.0), np.maximum(np.array(theta), 0.0)), strict=True))


def main() -> int:
    """Names on the command line: only those data sets."""
    done = []
    for data in datasets(*sys.argv[1:]):
        print(json.dumps({"stage": data.name}), flush=True)
        done.append(measure(data))
    print(json.dumps({"done": {"datasets": done}}), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
