"""Groups compared: intervals against known values, small groups never to be found, nothing of it read by what decides."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from services.scoring.fairness import intervals
from services.scoring.fairness.cells import MINIMUM, POOLED, shown_groups
from services.scoring.fairness.proxy import audit
from services.scoring.fairness.report import compare

SIZES = st.lists(st.integers(1, 40), min_size=1, max_size=8)


def labels_of(sizes: list[int]) -> np.ndarray:
    return np.array([f"k{n}" for n, size in enumerate(sizes) for _ in range(size)], dtype=object)


@given(SIZES)
def test_no_small_group_is_shown_nor_left_over_by_subtraction(sizes: list[int]) -> None:
    found = shown_groups(labels_of(sizes))
    if found is None:
        return
    shown, pooled = found
    counts = dict(zip(*np.unique(shown.astype(str), return_counts=True), strict=True))

    assert min(counts.values()) >= MINIMUM
    assert len(counts) >= 2
    assert sum(counts.values()) == sum(sizes)
    small = {f"k{n}" for n, size in enumerate(sizes) if size < MINIMUM}
    assert small <= set(pooled)
    assert not pooled or len(pooled) >= 2  # a pool of one would be that group under another name
    assert (POOLED in counts) == bool(pooled)


def test_where_nothing_is_left_to_compare_nothing_is_shown() -> None:
    assert shown_groups(labels_of([30])) is None
    assert shown_groups(labels_of([30, 4])) is None
    assert shown_groups(labels_of([3, 4])) is None
    assert shown_groups(labels_of([30, 40, 4])) is not None


def test_wilson_is_the_published_interval() -> None:
    """10 of 50: 0.1124 to 0.3304 (Newcombe 1998, method 3); none of 20 begins at nought and does not end there."""
    assert [round(edge / 1e6, 4) for edge in intervals.wilson(10, 50)] == [0.1124, 0.3304]
    low, high = intervals.wilson(0, 20)
    assert low == 0
    assert 0.15 < high / 1e6 < 0.17


@given(st.integers(1, 200), st.integers(0, 200))
def test_a_share_lies_inside_its_interval(of: int, chosen: int) -> None:
    chosen = min(chosen, of)
    low, high = intervals.wilson(chosen, of)
    assert 0 <= low <= round(chosen / of * 1e6) + 1
    assert round(chosen / of * 1e6) - 1 <= high <= 1_000_000


def test_a_mean_has_the_same_interval_for_the_same_seed_alone() -> None:
    values = np.random.default_rng(1).integers(700_000, 1_000_000, size=200)
    first = intervals.mean(values, "a")

    assert first == intervals.mean(values, "a") != intervals.mean(values, "b")
    half = 1.96 * values.std() / math.sqrt(len(values))
    assert abs((first[2] - first[1]) / 2 - half) < 0.15 * half


def test_an_area_is_the_share_of_pairs_in_order() -> None:
    rng = np.random.default_rng(2)
    scores, positive = rng.integers(0, 6, size=60).astype(float), rng.random(60) < 0.4
    pairs = [(a > b) + 0.5 * (a == b) for a in scores[positive] for b in scores[~positive]]

    assert abs(intervals.auc(scores, positive)[0] - float(np.mean(pairs))) < 1e-12


def test_a_planted_difference_is_found_and_an_even_hand_is_not() -> None:
    labels = np.array(["L"] * 200 + ["P"] * 200, dtype=object)
    fit = np.full(400, 900_000)
    uneven = np.array([True] * 60 + [False] * 140 + [True] * 20 + [False] * 180)
    even = np.array(([True] * 40 + [False] * 160) * 2)

    told = {row["kelompok"]: row for row in compare(labels, uneven, fit, "s")["kelompok"]}
    fair = {row["kelompok"]: row for row in compare(labels, even, fit, "s")["kelompok"]}

    assert told["L"]["tingkat_mikro"] == 300_000
    assert told["P"]["rasio_mikro"] == 333_333
    assert told["P"]["rasio_atas_mikro"] < 800_000
    assert told["P"]["di_bawah_empat_perlima"] is told["P"]["selang_di_bawah"] is True
    assert told["L"]["rasio_mikro"] is None
    assert [row["di_bawah_empat_perlima"] for row in fair.values()].count(True) == 0


def test_where_nobody_is_moved_there_is_no_ratio() -> None:
    labels = np.array(["L"] * 20 + ["P"] * 20, dtype=object)
    told = compare(labels, np.zeros(40, dtype=np.bool_), np.full(40, 1), "s")
    assert {row["rasio_mikro"] for row in told["kelompok"]} == {None}


def test_the_audit_finds_a_factor_that_gives_the_group_away_and_no_other() -> None:
    rng = np.random.default_rng(3)
    sex = np.where(rng.random(400) < 0.5, "L", "P").astype(object)
    noise = rng.integers(1, 6, size=(400, 3))
    telling = np.column_stack([noise, np.where(rng.random(400) < 0.9, sex == "P", sex == "L").astype(np.int64)])

    blind = {row["kelompok"]: row for row in audit(sex, noise)}["P"]
    found = {row["kelompok"]: row for row in audit(sex, telling)}["P"]

    assert blind["auc_bawah_mikro"] < 560_000
    assert blind["kuat"] is False
    assert found["auc_bawah_mikro"] > 800_000
    assert found["kuat"] is True
