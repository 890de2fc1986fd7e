"""From volumes to people: what the result says of its forecasts, short histories beside long ones, and intervals that add up."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from services.scoring.need.ladder import measure_need
from services.scoring.need.season import SEASON
from services.scoring.need.tasks import task_need
from services.scoring.report.forecasts import forecast_rows
from tests.scoring.cities import POINT, Tables, a_city, a_policy, analysis, posts, staff, units, volumes
from tests.scoring.need.histories import seasonal

OFFICES = [f"kantor-{number:02d}" for number in range(12)]


def city(monthly: dict[str, dict[str, Any]]) -> Tables:
    """Offices of two agencies, each with its tasks and the volumes of their months."""
    rows = [
        {"kunci": name, "opd": f"dinas-{at % 2}", "induk": f"dinas-{at % 2}", "jenis": "OPD", **POINT}
        for at, name in enumerate(OFFICES)
    ]
    agencies = [{"kunci": f"dinas-{at}", "opd": f"dinas-{at}", "induk": "kota", "jenis": "OPD", **POINT} for at in range(2)]
    counts = [row for unit, tasks in monthly.items() for task, months in tasks.items() for row in volumes(unit, task, months)]
    people = [row for unit in monthly for row in staff(unit, 1)]
    return {"unor": [*units(), *agencies, *rows], "jabatan": posts(), "pegawai": people, "volume": counts}


def needs(tables: Tables, **policy: Any) -> tuple[dict[str, tuple[float, float, float]], list[dict[str, Any]]]:
    kota = a_city(tables, **policy)
    need, _ = measure_need(kota, a_policy(**policy))
    found = {key: (float(need.nilai[at]), float(need.bawah[at]), float(need.atas[at])) for at, key in enumerate(kota.sel.kunci)}
    return found, forecast_rows(need)


@pytest.fixture(scope="module")
def counts() -> list[list[int]]:
    return np.round(seasonal(np.random.default_rng(1), 12, 3, noise=0.15, growth=0.05)).astype(int).tolist()


def test_the_result_tells_how_each_group_of_tasks_was_foretold(counts: list[list[int]]) -> None:
    result = analysis(city({unit: {"berkas": months} for unit, months in zip(OFFICES, counts, strict=True)}))
    (told,) = result["prakiraan"]

    assert (told["rezim"], told["bulan"], told["deret"], told["asal_rentang"]) == ("OPD", 36, 12, "GALAT")
    assert told["metode"] in told["galat_mikro"]
    assert told["galat_mikro"][told["metode"]] == min(told["galat_mikro"].values()) <= told["galat_lantai_mikro"]
    assert told["rekonsiliasi"] in told["galat_rekonsiliasi_mikro"]
    assert 600_000 < told["cakupan_bulan_mikro"] <= 1_000_000
    assert all(isinstance(value, int) for value in told["galat_mikro"].values())


def test_intervals_of_tasks_add_up_end_by_end(counts: list[list[int]]) -> None:
    """Tasks of one unit share its public: their errors do not cancel, so neither do the ends of their intervals."""
    found, _ = needs(city({OFFICES[0]: {f"berkas {at:02d}": months for at, months in enumerate(counts)}}))
    codes, agency, minutes = np.arange(12.0), np.zeros(12), np.full(12, 10.0)
    each = task_need(75_000).fit_transform(np.column_stack([codes, agency, minutes, np.array(counts)]))

    assert found[f"{OFFICES[0]}|PENGADMINISTRASI|"] == pytest.approx(tuple(each.sum(axis=0)))
    assert (each[:, 1] < each[:, 0]).all()
    assert (each[:, 0] < each[:, 2]).all()


def test_a_short_history_takes_last_year_and_the_errors_of_its_peers(counts: list[list[int]]) -> None:
    monthly = {unit: {"berkas": months} for unit, months in zip(OFFICES, counts, strict=True)}
    monthly[OFFICES[0]] = {"berkas": counts[0][-SEASON:]}
    found, told = needs(city(monthly))
    value, low, high = found[f"{OFFICES[0]}|PENGADMINISTRASI|"]
    alone, alone_told = needs(city({OFFICES[0]: {"berkas": counts[0][-SEASON:]}}))

    assert [(row["bulan"], row["deret"], row["asal_rentang"]) for row in told] == [(12, 1, "SEBAYA"), (36, 11, "GALAT")]
    assert value == pytest.approx(sum(counts[0][-SEASON:]) * 10 / 75_000)
    assert 0.02 < high / value - 1 < 0.3
    assert value - low == pytest.approx(high - value)
    assert [row["asal_rentang"] for row in alone_told] == ["ANGGAPAN"]
    assert alone[f"{OFFICES[0]}|PENGADMINISTRASI|"] == pytest.approx((value, value / 2, value * 1.5))


def test_the_order_of_rows_changes_nothing(counts: list[list[int]]) -> None:
    tables = city({unit: {"berkas": months} for unit, months in zip(OFFICES, counts, strict=True)})
    shuffled = {**tables, "volume": [tables["volume"][at] for at in np.random.default_rng(2).permutation(len(tables["volume"]))]}

    assert needs(tables) == needs(shuffled)


def test_months_are_those_up_to_the_snapshot(counts: list[list[int]]) -> None:
    _, told = needs(city({OFFICES[0]: {"berkas": counts[0]}}))

    assert date.fromisoformat(f"{told[0]['bulan_terakhir']}-01") <= date(2026, 11, 1)
