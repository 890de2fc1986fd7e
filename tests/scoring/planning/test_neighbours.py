"""The tree over places only saves time: the pairs are those of asking every pair."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from services.scoring.distance import between_units
from services.scoring.facts import Kota
from services.scoring.planning.neighbours import Neighbours
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


@pytest.mark.parametrize("limit", [0.0, 900.0, 12_000.0, 80_000.0, float("inf")])
def test_nobody_within_reach_is_lost(limit: float) -> None:
    city = a_map(np.random.default_rng(5), 200)
    receivers = np.arange(0, 200, 2)
    tree = Neighbours(city, receivers, limit)

    for cell in range(1, 200, 2):
        far = between_units(city.unor, np.full(len(receivers), cell), receivers)
        asked_one_by_one = receivers[~(far > limit)]
        assert set(asked_one_by_one) <= set(tree.within(cell))


def test_the_far_are_not_asked_at_all() -> None:
    city = a_map(np.random.default_rng(5), 200)

    asked = [
        len(Neighbours(city, np.arange(200), 5_000.0).within(cell)) for cell in np.flatnonzero(~np.isnan(city.unor["lintang"]))
    ]

    assert np.mean(asked) < 60
