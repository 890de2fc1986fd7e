"""The forecast against last year again: it may only be chosen where it erred less on a year it had not seen."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import Generator

from services.scoring.need.boosted import BoostedYear
from services.scoring.need.forecast import BOOSTED, FLOOR, SHRUNKEN, YearAhead
from services.scoring.need.season import SEASON, SeasonalNaive, ShrunkenSeasonal

WAVE = np.sin(np.arange(SEASON) / SEASON * 2 * np.pi)


def seasonal(
    rng: Generator, series: int, years: int, *, growth: float = 0.0, noise: float = 0.1, wave: float = 0.3
) -> np.ndarray:
    month = np.arange(years * SEASON)
    level = rng.uniform(200, 2_000, size=(series, 1)) * np.exp(growth * month / SEASON)
    return level * np.exp(wave * WAVE[month % SEASON] + rng.normal(0, noise, size=(series, years * SEASON)))


def error(guess: np.ndarray, actual: np.ndarray) -> float:
    return float(np.abs(guess - actual).mean())


@settings(max_examples=40)
@given(seed=st.integers(0, 10_000), series=st.integers(1, 12), months=st.integers(12, 60), groups=st.integers(1, 3))
def test_the_chosen_method_never_erred_more_than_the_floor(seed: int, series: int, months: int, groups: int) -> None:
    rng = np.random.default_rng(seed)
    history = rng.integers(0, 400, size=(series, months)).astype(float)
    model = YearAhead(group_column=0).fit(np.column_stack([rng.integers(0, groups, size=series), history]))

    if months < 2 * SEASON:
        assert model.metode_ == FLOOR
        return
    past, actual = history[:, :-SEASON], history[:, -SEASON:]
    usual = np.maximum(np.abs(np.diff(past, axis=1)).mean(axis=1), 1)
    floor = np.abs(SeasonalNaive().fit_transform(past) - actual).mean(axis=1) / usual
    assert model.galat_[FLOOR] == pytest.approx(floor.mean())
    assert model.galat_[model.metode_] == min(model.galat_.values()) <= model.galat_[FLOOR]


def test_equal_years_leave_the_floor_standing() -> None:
    same = np.tile(np.arange(1.0, 13.0), (5, 3))

    model = YearAhead().fit(same)
    assert model.metode_ == FLOOR
    assert model.transform(same).tolist() == [[78.0, 78.0, 78.0]] * 5


def test_noisy_series_with_a_common_season_are_better_shrunken() -> None:
    history = seasonal(np.random.default_rng(1), 40, 4, noise=0.25)
    past, coming = history[:, :-SEASON], history[:, -SEASON:]
    model = YearAhead().fit(past)

    assert model.metode_ == SHRUNKEN
    shrunken = ShrunkenSeasonal().fit_transform(past)
    assert error(shrunken, coming) < 0.85 * error(SeasonalNaive().fit_transform(past), coming)


def test_steady_growth_goes_on() -> None:
    history = seasonal(np.random.default_rng(2), 30, 4, growth=0.2, noise=0.02)
    past, coming = history[:, :-SEASON].sum(axis=1), history[:, -SEASON:].sum(axis=1)
    expected = YearAhead().fit_transform(history[:, :-SEASON])[:, 0]

    assert np.abs(expected / coming - 1).max() < 0.05
    assert past.min() > 0


def test_the_challenger_is_used_where_it_sees_what_the_others_cannot() -> None:
    rng = np.random.default_rng(3)
    turn = rng.integers(0, 2, size=(260, 1))
    year = np.arange(6 * SEASON) // SEASON
    every_other_year = seasonal(rng, 260, 6, noise=0.03) * np.where((year + turn) % 2 == 0, 1.6, 1.0)

    past, coming = every_other_year[:, :-SEASON], every_other_year[:, -SEASON:]
    model = YearAhead().fit(past)

    assert model.metode_ == BOOSTED
    assert error(BoostedYear().fit_transform(past), coming) < 0.3 * error(SeasonalNaive().fit_transform(past), coming)
    assert YearAhead(series_min=300).fit(past).metode_ != BOOSTED
    assert set(YearAhead(floor_only=True).fit(past).galat_) == set()


class TestShrinking:
    def test_weight_is_years_over_years_plus_k(self) -> None:
        """Two series of one group with opposite seasons, two years, k = 2: each keeps half of its own season."""
        up = np.tile(1_000 * np.exp(0.4 * WAVE), 2)
        down = np.tile(1_000 * np.exp(-0.4 * WAVE), 2)
        found = ShrunkenSeasonal(k=2).fit_transform(np.vstack([up, down]))
        spread = np.log(found[0]).max() - np.log(found[0]).min()

        assert spread == pytest.approx(0.4 * (WAVE.max() - WAVE.min()) / 2, rel=0.01)

    def test_a_group_lends_its_season_to_its_own_and_to_no_other(self) -> None:
        rng = np.random.default_rng(4)
        flat = rng.uniform(400, 600, size=(1, SEASON))
        waves = np.tile(seasonal(rng, 20, 1, noise=0, wave=0.5), 1)
        history, groups = np.vstack([flat * 0 + 500, waves]), np.array([7, *[9] * 20])
        alone = ShrunkenSeasonal(k=50).fit(history, groups=groups)

        assert np.ptp(alone.transform(history[:1], groups=[7])) < 1
        assert np.ptp(alone.transform(history[:1], groups=[9])) > 200
        assert np.ptp(alone.transform(history[:1], groups=[123])) > 200  # never seen: the mean of all

    def test_no_work_stays_no_work(self) -> None:
        history = np.vstack([np.zeros(36), seasonal(np.random.default_rng(5), 1, 3)[0]])

        assert YearAhead().fit(history).model_.transform(history)[0].sum() == 0

    def test_a_season_moves_work_but_makes_none(self) -> None:
        history = np.tile(1_000 * np.exp(0.8 * WAVE), (3, 3))

        assert ShrunkenSeasonal().fit_transform(history).sum(axis=1) == pytest.approx(history[:, -SEASON:].sum(axis=1), rel=0.002)


def test_eight_in_ten_years_fall_into_the_interval() -> None:
    history = seasonal(np.random.default_rng(6), 300, 4, noise=0.3)
    low, high = YearAhead(series_min=1_000).fit_transform(history[:, :-SEASON])[:, 1:].T
    coming = history[:, -SEASON:].sum(axis=1)

    assert 0.7 < ((low <= coming) & (coming <= high)).mean() < 0.9


@pytest.mark.parametrize(
    "model", [YearAhead(), BoostedYear(rounds=15), ShrunkenSeasonal(), SeasonalNaive()], ids=lambda m: type(m).__name__
)
def test_the_order_of_series_never_matters(model: SeasonalNaive) -> None:
    history = np.round(seasonal(np.random.default_rng(7), 60, 4))
    order = np.random.default_rng(8).permutation(len(history))

    assert model.fit_transform(history)[order] == pytest.approx(model.fit_transform(history[order]), rel=1e-9)
