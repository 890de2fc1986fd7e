"""The trees over places only save time: the pairs are those of asking every pair."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from services.scoring.distance import between_units
from services.scoring.facts import Kota
from services.scoring.planning.neighbours import within
from tests.scoring.eligibility.small_city import a_city, a_table


def a_map(rng: np.random.Generator, units: int) -> Kota:
    """One cell per unit around a point; some places unknown, some units sharing a site with another."""
    unor: dict[str, Any] = a_table(
        "unor", [{"kunci": f"u{i}", "tempat": f"s{i % 7}" if i % 5 == 0 else ""} for i in range(units)]
    )
    unor["lintang"], unor["bujur"] = rng.normal(3.6, 0.2, units), rng.normal(98.7, 0.2, units)
    unor["lintang"][rng.random(units) < 0.1] = np.nan
    city = a_city([{}])
    return replace(city, unor=unor, sel=replace(city.sel, unor_i=np.arange(units)))


def asked(city: Kota, givers: np.ndarray[Any, Any], takers: np.ndarray[Any, Any], limit: float | None) -> list[tuple[int, int]]:
    return [pair for one, two in within(city, givers, takers, limit) for pair in zip(one.tolist(), two.tolist(), strict=True)]


@pytest.mark.parametrize("limit", [0.0, 900.0, 12_000.0, 80_000.0, None])
@pytest.mark.parametrize("units", [3, 200, 2_600])  # the last needs more than one block
def test_nobody_within_reach_is_lost_and_nobody_is_told_twice(limit: float | None, units: int) -> None:
    city = a_map(np.random.default_rng(5), units)
    givers, takers = np.arange(1, units, 2), np.arange(0, units, 2 if units < 1_000 else 50)
    found = asked(city, givers, takers, limit)

    one, two = np.repeat(givers, len(takers)), np.tile(takers, len(givers))
    far = between_units(city.unor, one, two)
    by_hand = ~(far > limit) if limit is not None else np.ones(len(one), dtype=np.bool_)
    assert len(set(found)) == len(found)
    assert set(zip(one[by_hand].tolist(), two[by_hand].tolist(), strict=True)) <= set(found)


def test_the_far_are_not_asked_at_all() -> None:
    city = a_map(np.random.default_rng(5), 200)
    placed = np.flatnonzero(~np.isnan(city.unor["lintang"]))

    assert len(asked(city, placed, np.arange(200), 5_000.0)) < 60 * len(placed)


def test_nobody_to_ask_is_no_pair() -> None:
    city = a_map(np.random.default_rng(5), 10)

    assert asked(city, np.arange(0), np.arange(10), 100.0) == asked(city, np.arange(10), np.arange(0), 100.0) == []
