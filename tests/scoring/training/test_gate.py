"""Learning switches on exactly where it was planted that history tells something, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest

from demo.truths import LEARNED
from services.scoring.training.gate import Rows, calibration_slope, interval, losses, one_line, year
from tests.scoring.training.past import trained

PLANTED, CHANCE, FEW = LEARNED


def card(result: dict, family: str) -> dict:  # type: ignore[type-arg]
    return next(told for told in result["kartu"]["keluarga"] if told["keluarga"] == family)


def test_on_where_it_was_planted_off_for_the_rest() -> None:
    result = trained(1)

    assert {told["keluarga"]: told["aktif"] for told in result["kartu"]["keluarga"]} == LEARNED
    assert {name: entry["bobot_mikro"] > 0 for name, entry in result["tabel"]["keluarga"].items()} == {
        PLANTED: True,
        CHANCE: False,
    }
    assert card(result, FEW)["alasan"] == ["BARIS_KURANG"]


@pytest.mark.parametrize("seed", [2])
def test_on_in_other_pasts_too_and_for_the_stated_reasons(seed: int) -> None:
    told = card(trained(seed, PLANTED), PLANTED)["gerbang"]

    assert told["selang_95_mikro"][0] > 0
    assert told["rugi_log_belajar_mikro"] < told["rugi_log_dingin_mikro"] < told["rugi_log_dasar_mikro"]
    assert 800_000 <= told["kemiringan_kalibrasi_mikro"] <= 1_250_000


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_off_everywhere_once_the_outcomes_are_dealt_out_anew(seed: int) -> None:
    result = trained(seed, PLANTED, shuffled=True)

    assert [told["aktif"] for told in result["kartu"]["keluarga"]] == [False]
    assert result["tabel"]["keluarga"][PLANTED]["bobot_mikro"] == 0


def some_rows(count: int, seed: int = 0) -> Rows:
    rng = np.random.default_rng(seed)
    people = np.array([f"p{n}" for n in range(count)], dtype=object)
    settled = rng.choice([24, 36], count)
    y = rng.integers(0, 2, count)
    return Rows(np.zeros((count, 1)), y, rng.random(count), people, rng.integers(24, 150, count), settled)


def test_the_judged_model_learns_only_from_what_was_settled_before_the_year_began() -> None:
    for back in (0, 1):
        split = year(some_rows(3_000), back)
        start = 24 + 12 * back + 12  # months between the first day of that year and the day of observation

        assert (split.uji.bulan < start).all()
        assert (split.uji.bulan >= start - 12).all()
        assert (split.lalu.bulan - split.lalu.tuntas >= start).all()
        assert len(split.lalu) > 0


def test_the_interval_is_wider_where_one_person_stands_for_many_rows() -> None:
    values = np.repeat(np.random.default_rng(0).normal(size=40), 10)
    apart, together = (interval(values, np.array(who, dtype=object), 0) for who in (range(400), np.repeat(np.arange(40), 10)))

    assert together[1] - together[0] > 2 * (apart[1] - apart[0])
    assert apart[0] < values.mean() < apart[1]


def test_the_figures_of_a_model_that_knows_the_truth() -> None:
    rng = np.random.default_rng(0)
    odds = rng.normal(size=20_000)
    y = (rng.random(20_000) < 1 / (1 + np.exp(-odds))).astype(np.int64)
    truth = 1 / (1 + np.exp(-odds))

    assert calibration_slope(truth, y) == pytest.approx(1, abs=0.06)
    assert calibration_slope(1 / (1 + np.exp(-2 * odds)), y) == pytest.approx(0.5, abs=0.03)
    assert calibration_slope(np.full(20_000, 0.5), y) == 0
    assert losses(y, truth).mean() < losses(y, np.full(20_000, y.mean())).mean()
    assert one_line(odds, y, odds) == pytest.approx(truth, abs=0.02)
