"""Theta and the damped trend for all series at once, against statsmodels one series at a time.

Where the parameters are the same, so are errors and forecasts (both find the start by least squares; theirs stops searching at about
1e-4). Where each searches for itself ours looks on a grid: it may fit a little worse than their optimum, never much.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from services.scoring.need.damped import damped, holt
from services.scoring.need.smoothing import smoother
from services.scoring.need.theta import theta

statsmodels = pytest.importorskip("statsmodels.tsa.api")


def walks(seed: int, series: int = 6, points: int = 48) -> np.ndarray:
    """Levels that wander and rise, with noise: the data exponential smoothing is made for."""
    rng = np.random.default_rng(seed)
    level = 100 + np.cumsum(rng.normal(0.4, 1.0, size=(series, points)), axis=1)
    return level + rng.normal(0, 2.0, size=(series, points))


def damped_model(series: np.ndarray) -> Any:
    return statsmodels.ETSModel(series, error="add", trend="add", damped_trend=True)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("alpha", "beta", "phi"), [(0.3, 0.2, 0.93), (0.8, 0.05, 0.8), (0.12, 0.5, 0.98)])
def test_with_equal_parameters_errors_and_forecasts_are_theirs(alpha: float, beta: float, phi: float) -> None:
    history = walks(1)
    ours = smoother(np.array([alpha]), np.array([beta]), np.array([phi]), points=48, steps=12)
    for row in history:
        model = damped_model(row)
        with model.fix_params({"smoothing_level": alpha, "smoothing_trend": alpha * beta, "damping_trend": phi}):
            theirs = model.fit(disp=False)
        errors = ours.galat[0] @ row

        assert (errors**2).sum() == pytest.approx(theirs.sse, rel=1e-4)
        assert errors == pytest.approx(np.asarray(theirs.resid), abs=0.05)
        assert ours.maju[0] @ row == pytest.approx(np.asarray(theirs.forecast(12)), abs=0.05)


@pytest.mark.filterwarnings("ignore")
def test_the_damped_trend_fits_as_well_as_their_search() -> None:
    history = walks(2, series=10)
    theirs = [damped_model(row).fit(disp=False) for row in history]
    found = damped(history, 12)
    off = [
        np.abs(ours - np.asarray(fit.forecast(12))).mean() / row.mean()
        for ours, fit, row in zip(found, theirs, history, strict=True)
    ]

    assert np.median(off) < 0.01
    assert max(off) < 0.05


@pytest.mark.filterwarnings("ignore")
def test_the_grid_is_close_enough_that_no_better_fit_is_missed() -> None:
    history = walks(3, series=10)
    ours = holt(48, 12)
    chosen = ours.choose(history)
    for row, number in zip(history, chosen.tolist(), strict=True):
        assert ((ours.galat[number] @ row) ** 2).sum() < 1.05 * damped_model(row).fit(disp=False).sse


@pytest.mark.filterwarnings("ignore")
def test_theta_says_what_their_theta_says() -> None:
    """Theirs starts at the first value, ours where least squares puts it: after 48 points little of that is left."""
    from statsmodels.tsa.forecasting.theta import ThetaModel

    history = walks(4, series=10)
    theirs = np.array([np.asarray(ThetaModel(row, deseasonalize=False, period=12).fit().forecast(12)) for row in history])
    off = np.abs(theta(history, 12) - theirs).mean(axis=1) / history.mean(axis=1)

    assert np.median(off) < 0.005
    assert off.max() < 0.03


def test_no_trend_is_made_of_a_constant_and_a_line_goes_on() -> None:
    constant, line = np.full((1, 24), 7.0), np.arange(24.0)[None]

    assert theta(constant, 12) == pytest.approx(np.full((1, 12), 7.0))
    assert damped(constant, 12) == pytest.approx(np.full((1, 12), 7.0))
    assert 23 < damped(line, 12)[0, 0] <= 24 + 1e-9
    assert (np.diff(damped(line, 12)[0]) > 0).all()


def test_a_short_history_stands_still() -> None:
    assert theta(np.array([[3.0, 5.0]]), 1) == pytest.approx(np.array([[5.0]]))
    assert damped(np.array([[3.0, 5.0, 9.0]]), 2) == pytest.approx(np.array([[9.0, 9.0]]))
