"""Eight in ten: on errors drawn at random, on many synthetic tasks, on large and small ones apart, and when the unrest grows."""

from __future__ import annotations

import numpy as np
import pytest

from services.scoring.need.forecast import forecast_year
from services.scoring.need.intervals import COVERED, calibrate, peer_widths, spread
from services.scoring.need.outlook import Forecast
from services.scoring.need.season import SEASON
from services.scoring.need.unrest import ErrorScale
from tests.scoring.need.histories import seasonal


def covered(told: Forecast, coming: np.ndarray) -> tuple[float, float]:
    """(of single months, of the year's total)"""
    total = coming.sum(axis=1)
    months = ((told.lower <= coming) & (coming <= told.upper)).mean()
    return float(months), float(((told.year[:, 1] <= total) & (total <= told.year[:, 2])).mean())


@pytest.mark.parametrize(("known", "share"), [(19, 16 / 20), (9, 8 / 10), (30, 25 / 31)])
def test_the_quantile_holds_the_next_error_as_often_as_theory_says(known: int, share: float) -> None:
    """Whatever the errors look like: the next of n + 1 exchangeable ones is below the k-th of n in k of n + 1 cases."""
    drawn = np.random.default_rng(1).pareto(1.2, size=(20_000, known + 1))
    inside = np.array([row[-1] <= spread(row[:-1, None], COVERED)[0] for row in drawn])

    assert inside.mean() == pytest.approx(share, abs=0.01)


def test_too_few_errors_widen_the_interval_beyond_all_of_them() -> None:
    assert spread(np.array([[1.0], [2.0], [4.0]]), COVERED) == pytest.approx([6.0])


@pytest.mark.parametrize(("months", "most"), [(24, 0.87), (30, 0.87), (36, 0.83), (48, 0.83), (60, 0.83)])
def test_eight_in_ten_months_and_years_fall_into_their_intervals(months: int, most: float) -> None:
    """Below three years an origin knows one season only, the end of the history two: the interval is too careful, not too sure."""
    history = seasonal(np.random.default_rng(months), 1_200, 6, growth=0.03, noise=0.15)[:, : months + SEASON]
    points, year = covered(forecast_year(history[:, :months], "BULAN"), history[:, months:])

    assert 0.77 < points < most
    assert 0.75 < year < 0.88  # growth is seen better from the end of the history than from its origins: at most too careful


def test_small_tasks_are_as_often_right_as_large_ones() -> None:
    """Counts of five a month jump by half, counts of five thousand by a tenth: one relative width for all would fit neither."""
    rng = np.random.default_rng(2)
    level = np.repeat([5.0, 150.0, 5_000.0], 300)[:, None]
    history = rng.poisson(level * np.exp(rng.normal(0, 0.1, size=(900, 60)))).astype(float)
    told, coming = forecast_year(history[:, :48], "BULAN"), history[:, 48:]
    for size in range(3):
        rows = slice(300 * size, 300 * size + 300)
        assert 0.72 < ((told.lower <= coming) & (coming <= told.upper))[rows].mean() < 0.88


def test_what_older_origins_missed_widens_the_interval() -> None:
    rng = np.random.default_rng(3)
    growing = [np.abs(rng.normal(0, size, size=(200, 13))) for size in (2.0, 1.5, 1.0)]  # latest first
    adapted, share = calibrate(growing, np.arange(200.0))
    steady, _ = calibrate([scores / size for scores, size in zip(growing, (2.0, 1.5, 1.0), strict=True)], np.arange(200.0))

    assert share.mean() < 0.75
    assert (adapted > spread(np.vstack(growing), COVERED)).all()
    assert steady == pytest.approx(np.full(13, 1.28), abs=0.25)  # of a normal distribution eight in ten are below 1.28
    assert (np.abs(rng.normal(0, 2.5, size=(5_000, 13))) <= adapted).mean() > 0.7


def test_coverage_of_a_single_origin_is_checked_between_its_series() -> None:
    rng = np.random.default_rng(4)
    _, share = calibrate([np.abs(rng.normal(size=(600, 13)))], rng.uniform(size=600))

    assert share.mean() == pytest.approx(COVERED, abs=0.03)
    assert np.isnan(calibrate([np.ones((1, 13))], np.ones(1))[1]).all()


def test_unrest_is_the_noise_whatever_the_season_and_the_number_of_years() -> None:
    """Two neighbouring months of noise s differ by 2 s / root pi on average."""
    for years in (1, 2, 4):
        history = seasonal(np.random.default_rng(years), 400, years, noise=0.1, wave=0.5)
        scale = ErrorScale().fit_transform(history)[:, 0] / history[:, -SEASON:].mean(axis=1)

        assert np.median(scale) == pytest.approx(0.1 * 2 / np.sqrt(np.pi), rel=0.08)


def test_peers_lend_what_last_year_again_erred_per_task_and_a_quarter_more() -> None:
    rng = np.random.default_rng(5)
    calm, wild = seasonal(rng, 40, 3, noise=0.02), seasonal(rng, 40, 3, noise=0.4)
    few = seasonal(rng, 3, 3, noise=0.02)
    widths = peer_widths(np.vstack([calm, wild, few]), np.repeat([0, 1, 2], [40, 40, 3]), SEASON, -1)

    assert set(widths) == {-1, 0, 1}
    assert (widths[0] < widths[-1]).all()
    assert (widths[-1] < widths[1]).all()
    assert widths[0][:SEASON].mean() == pytest.approx(1.25 * 1.28 * np.sqrt(2) * 0.02, rel=0.2)
