"""The forecast against last year again: it may only be chosen where it erred less on years it had not seen."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.need.boosted import BoostedYear
from services.scoring.need.combination import Combination
from services.scoring.need.damped import DampedTrend
from services.scoring.need.forecast import PERIODS, forecast_year
from services.scoring.need.methods import BOOSTED, FLOOR, FORECASTERS, MEMBERS
from services.scoring.need.season import SEASON, SeasonalNaive, ShrunkenSeasonal, noise_of
from services.scoring.need.theta import Theta
from services.scoring.need.year_ahead import YearAhead
from tests.scoring.need.histories import error, seasonal


@settings(max_examples=25)
@given(seed=st.integers(0, 10_000), series=st.integers(1, 12), months=st.integers(1, 60), groups=st.integers(1, 3))
def test_the_chosen_method_never_erred_more_than_the_floor(seed: int, series: int, months: int, groups: int) -> None:
    """The floor's error is found here by its definition, over the origins the module says it used: 12 months apart, or 6."""
    rng = np.random.default_rng(seed)
    history = rng.integers(0, 400, size=(series, months)).astype(float)
    model = YearAhead(group_column=0).fit(np.column_stack([rng.integers(0, groups, size=series), history]))

    if months < 2 * SEASON:
        assert (model.metode_, model.galat_) == (FLOOR, {})
        return
    pasts = range(months - SEASON, SEASON - 1, -6 if months <= 3 * SEASON else -SEASON)
    pasts = [past for past in pasts if past >= max(18, months / 2) or months < 30][:4]
    floors = []
    for past in pasts:
        known, came = history[:, :past], history[:, past : past + SEASON]
        far = SEASON if past > SEASON else 1
        usual = np.maximum(np.abs(known[:, far:] - known[:, :-far]).mean(axis=1), 0.01 * known.mean(axis=1))
        floors.append((np.abs(known[:, -SEASON:] - came).mean(axis=1) / usual).mean())
    assert model.galat_[FLOOR] == pytest.approx(np.mean(floors))
    assert model.galat_[model.metode_] == pytest.approx(min(model.galat_.values()))
    assert model.galat_[model.metode_] <= model.galat_[FLOOR]


def test_equal_years_leave_the_floor_standing() -> None:
    same = np.tile(np.arange(1.0, 13.0), (5, 3))

    model = YearAhead().fit(same)
    assert model.metode_ == FLOOR
    assert model.transform(same).tolist() == [[78.0, 78.0, 78.0]] * 5


def test_noisy_series_with_a_common_season_are_better_not_repeated() -> None:
    history = seasonal(np.random.default_rng(1), 40, 4, noise=0.25)
    past, coming = history[:, :-SEASON], history[:, -SEASON:]
    found = forecast_year(past, "BULAN")

    assert found.method != FLOOR
    assert error(found.values, coming) < 0.85 * error(SeasonalNaive().fit_transform(past), coming)


def test_steady_growth_goes_on() -> None:
    history = seasonal(np.random.default_rng(2), 30, 4, growth=0.2, noise=0.02)
    found = forecast_year(history[:, :-SEASON], "BULAN")

    assert np.abs(found.year[:, 0] / history[:, -SEASON:].sum(axis=1) - 1).max() < 0.05


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
    assert set(YearAhead(floor_only=True).fit(past).galat_) == {FLOOR}


def test_the_combination_is_the_mean_of_its_four() -> None:
    history, groups = seasonal(np.random.default_rng(9), 20, 3), np.arange(20) % 3
    each = [FORECASTERS[name]().fit(history, groups=groups).transform(history, groups=groups) for name in MEMBERS]

    assert Combination().fit(history, groups=groups).transform(history, groups=groups) == pytest.approx(np.mean(each, axis=0))


class TestYears:
    @pytest.mark.parametrize("points", range(1, 9))
    def test_few_yearly_points_are_enough_to_answer(self, points: int) -> None:
        history = np.random.default_rng(points).uniform(50, 150, size=(6, points))
        found = forecast_year(history, "TAHUN")

        assert found.values.shape == (6, 1)
        assert (found.lower <= found.values).all()
        assert (found.values <= found.upper).all()
        assert found.year[:, 0] == pytest.approx(found.values[:, 0])

    def test_growth_of_a_short_history_is_mostly_that_of_its_group(self) -> None:
        """Three of a group grow by a tenth, one stands still: two points are one step of growth, weight 1/(1 + 2)."""
        history = np.array([[100.0, 110.0]] * 3 + [[100.0, 100.0]])
        still = ShrunkenSeasonal(season=1).fit_transform(history)[3, 0]

        assert still == pytest.approx(100 * 1.1 ** (3 / 4 * 2 / 3))

    def test_an_unknown_period_is_told_with_the_known_ones(self) -> None:
        with pytest.raises(ValueError, match="TRIWULAN"):
            forecast_year(np.ones((1, 12)), "PEKAN")


@pytest.mark.parametrize("period", PERIODS)
def test_the_unit_of_count_changes_nothing(period: str) -> None:
    history = seasonal(np.random.default_rng(11), 12, 4, growth=0.1)
    one, thousand = forecast_year(history, period), forecast_year(1_000 * history, period)

    assert one.method == thousand.method
    assert one.errors == pytest.approx(thousand.errors)
    assert 1_000 * one.year == pytest.approx(thousand.year)


class TestShrinking:
    def test_weight_is_years_over_years_plus_k(self) -> None:
        """Two series of one group with opposite seasons, two years, k = 2: each keeps half of its own season."""
        wave = np.sin(np.arange(SEASON) / SEASON * 2 * np.pi)
        both = np.vstack([np.tile(1_000 * (1 + 0.4 * wave), 2), np.tile(1_000 * (1 - 0.4 * wave), 2)])
        found = ShrunkenSeasonal(k=2).fit_transform(both)

        assert found == pytest.approx(np.vstack([1_000 * (1 + 0.2 * wave), 1_000 * (1 - 0.2 * wave)]))

    @pytest.mark.parametrize(("differ", "noise"), [(0.3, 0.1), (0.1, 0.1), (0.05, 0.2)])
    def test_how_much_a_group_counts_is_learned_from_noise_and_true_differences(self, differ: float, noise: float) -> None:
        """Bühlmann: k = variance of the noise over variance of the true seasons, both of which are known here."""
        rng = np.random.default_rng(6)
        true = 1 + rng.normal(0, differ, size=(2_000, 1, SEASON))
        history = (100 * (true + rng.normal(0, noise, size=(2_000, 3, SEASON)))).reshape(2_000, -1).clip(1)
        k = ShrunkenSeasonal().fit(history).credibility(history, noise_of(history, SEASON))

        assert np.median(k) == pytest.approx((noise / differ) ** 2, rel=0.2)

    def test_series_of_one_season_share_it_and_series_of_their_own_keep_it(self) -> None:
        rng = np.random.default_rng(7)
        alike = seasonal(rng, 30, 4, noise=0.3)
        mixed = np.vstack([seasonal(rng, 15, 4, noise=0.02, wave=0.5), seasonal(rng, 15, 4, noise=0.02, wave=-0.5)])
        for history in (alike, mixed):
            past, coming = history[:, :-SEASON], history[:, -SEASON:]
            learned, fixed = (error(ShrunkenSeasonal(k=k).fit_transform(past), coming) for k in (None, 2.0))

            assert learned < fixed

    def test_a_group_lends_its_season_to_its_own_and_to_no_other(self) -> None:
        rng = np.random.default_rng(4)
        history, groups = (
            np.vstack([np.full((1, SEASON), 500.0), seasonal(rng, 20, 1, noise=0, wave=0.5)]),
            np.array([7, *[9] * 20]),
        )
        alone = ShrunkenSeasonal(k=50).fit(history, groups=groups)

        assert np.ptp(alone.transform(history[:1], groups=[7])) < 1
        assert np.ptp(alone.transform(history[:1], groups=[9])) > 200
        assert np.ptp(alone.transform(history[:1], groups=[123])) > 200  # never seen: the mean of all

    @pytest.mark.parametrize("method", FORECASTERS)
    def test_no_work_stays_no_work(self, method: str) -> None:
        history = np.vstack([np.zeros(36), seasonal(np.random.default_rng(5), 1, 3)[0]])

        assert FORECASTERS[method]().fit_transform(history)[0] == pytest.approx(np.zeros(SEASON))

    def test_a_season_moves_work_but_makes_none(self) -> None:
        history = np.tile(seasonal(np.random.default_rng(13), 3, 1, wave=0.8), (1, 3))

        assert ShrunkenSeasonal().fit_transform(history).sum(axis=1) == pytest.approx(history[:, -SEASON:].sum(axis=1))

    def test_growth_within_the_year_is_not_taken_for_a_season(self) -> None:
        """A steady rise of a fifth a year: the months of the coming year rise by a twelfth of it each, not by twice that."""
        month = np.arange(4 * SEASON)
        rising = np.vstack([100 * 1.2 ** (month / SEASON)] * 2)
        found = ShrunkenSeasonal().fit_transform(rising[:, : 3 * SEASON])

        assert found == pytest.approx(rising[:, 3 * SEASON :], rel=0.002)


@pytest.mark.parametrize(
    "model",
    [YearAhead(), BoostedYear(rounds=15), ShrunkenSeasonal(), SeasonalNaive(), Theta(), DampedTrend(), Combination()],
    ids=lambda m: type(m).__name__,
)
def test_the_order_of_series_never_matters(model: SeasonalNaive) -> None:
    history = np.round(seasonal(np.random.default_rng(7), 60, 4))
    order = np.random.default_rng(8).permutation(len(history))

    assert model.fit_transform(history)[order] == pytest.approx(model.fit_transform(history[order]), rel=1e-9)


def test_the_same_input_gives_the_same_bytes() -> None:
    history = seasonal(np.random.default_rng(10), 50, 3)

    assert forecast_year(history, "BULAN").year.tobytes() == forecast_year(history.copy(), "BULAN").year.tobytes()
