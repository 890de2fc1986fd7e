"""Sets that hold what they promise, and a range of scores that says the same as the sets."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scoring.training.referral import ALPHA, NOTHING, coverage, radius, review_range
from tests.scoring.training.past import trained


def outcomes(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    chance = rng.beta(2, 1.5, count)
    return (rng.random(count) < chance).astype(np.int64), chance


def test_on_average_the_sets_hold_four_of_five_outcomes_also_when_the_model_is_wrong() -> None:
    held = {"right": [], "wrong": []}
    for seed in range(150):
        y, chance = outcomes(600, seed)
        for name, told in (("right", chance), ("wrong", chance**3)):
            limit = radius(y[:300], told[:300])
            held[name].append(coverage(y[300:], told[300:], limit).tercakup)

    for shares in held.values():  # at least 1 - alpha, at most 1/(n + 1) more
        assert np.mean(shares) == pytest.approx(1 - ALPHA, abs=0.01)


def test_a_handful_of_outcomes_promises_nothing() -> None:
    assert radius(np.array([1, 0]), np.array([0.9, 0.1])) == 1.0


TABLE = {"intersep": "0.2", "kalibrasi": ["1.5", "0.1"], "fitur": [
    {"sumbang": ["-1.0", "0.0", "1.5"], "hilang": "0.2"}, {"sumbang": ["-0.5", "0.5"], "hilang": "0.0"},
]}  # fmt: skip


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_range_of_scores_is_where_the_set_does_not_decide(limit: float, share: float) -> None:
    first, last = review_range(TABLE, limit)
    raw = 0.2 - 1.5 + share * 3.5  # between the worst and the best these tables can say
    chance = 1 / (1 + np.exp(-(1.5 * raw + 0.1)))
    undecided = (chance >= 1 - limit) == (1 - chance >= 1 - limit)

    if abs(share * 1e6 - first) > 2 and abs(share * 1e6 - last) > 2:
        assert undecided == (first <= share * 1e6 <= last)


def test_tables_that_say_nothing_refer_nobody() -> None:
    silent = {"intersep": "0.0", "kalibrasi": ["1.0", "0.0"], "fitur": [{"sumbang": ["0.0"], "hilang": "0.0"}]}

    assert review_range(silent, 0.7) == NOTHING
    assert review_range({**TABLE, "kalibrasi": ["-1.0", "0.0"]}, 0.7) == NOTHING


def test_the_card_tells_coverage_by_family_on_the_unseen_year() -> None:
    for told in trained(1)["kartu"]["keluarga"]:
        if told["telaah"]["baris"]:
            noise = 4 * (ALPHA * (1 - ALPHA) / told["telaah"]["baris"]) ** 0.5
            assert told["telaah"]["cakupan_mikro"] / 1e6 == pytest.approx(1 - ALPHA, abs=noise)
