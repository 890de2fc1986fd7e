"""What each limit is told to have touched is what is counted by hand on the city and its plan."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.scoring.cities import Tables, analysis, posts, random_city, seats, staff, units

PLACE = {"lintang_e6": 3_590_000, "bujur_e6": 98_670_000, "kode_kecamatan": "12.71.01"}


def two_offices(giving: int, receiving: int, short_of: int) -> Tables:
    """Office a has too many, office b too few, both one unit and one agency."""
    places = [*units(), *({"kunci": o, "opd": o, "induk": "kota", "jenis": "OPD", **PLACE} for o in "ab")]
    return {
        "unor": places, "jabatan": posts(), "formasi": seats({"a": giving - short_of, "b": receiving + short_of}),
        "pegawai": [*staff("a", giving), *staff("b", receiving)],
    }  # fmt: skip


def touched(result: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["batas"]: row for row in result["rencana"]["batas"]}


@pytest.mark.parametrize(
    ("policy", "name", "moves"),
    [({"kapasitas_meja": 2}, "kapasitas_meja", 2), ({"batas_keluar_unit_mikro": 200_000}, "batas_keluar_unit", 2),
     ({"batas_keluar_opd_mikro": 100_000}, "batas_keluar_opd", 1), ({"batas_masuk_unit_mikro": 500_000}, "batas_masuk_unit", 2),
     ({"batas_masuk_opd_mikro": 250_000}, "batas_masuk_opd", 1)],
)  # fmt: skip
def test_a_limit_that_is_reached_says_whom_it_holds_back_and_what_one_more_is_worth(
    policy: dict[str, int], name: str, moves: int
) -> None:
    result = analysis(two_offices(10, 4, 4), **policy)
    row = touched(result)[name]
    one_more = analysis(two_offices(10, 4, 4), kapasitas_meja=moves + 1)["rencana"]["nilai_mikro"]

    assert len(result["usulan"]) == moves
    assert (row["pegawai"], row["tempat"], row["tempat_penuh"]) == (10 - moves, 1, 1)
    assert row["harga_mikro"] == result["rencana"]["nilai_mikro"] - one_more > 0


def test_where_nothing_holds_back_no_place_is_full() -> None:
    rows = touched(analysis(two_offices(10, 4, 4)))

    for name in ("kapasitas_meja", "batas_keluar_unit", "batas_keluar_opd"):
        assert (rows[name]["tempat_penuh"], rows[name]["harga_mikro"]) == (0, 0)
    assert (rows["lantai_sel"]["tempat_penuh"], rows["batas_atas_sel"]["tempat_penuh"]) == (1, 1)  # all that could go went


def test_budgets_are_told_with_their_use_price_and_gap() -> None:
    kept = 0
    for seed in (1, 2, 3, 4):
        tables = random_city(np.random.default_rng(seed))
        free = analysis(tables)["rencana"]
        plan = analysis(tables, anggaran_km_m=3_000, batas_penghasilan_berisiko=1)["rencana"]

        assert (free["anggaran"], free["celah_anggaran_ppm"]) == ([], 0)
        assert [one["nama"] for one in plan["anggaran"]] == ["anggaran_km_m", "batas_penghasilan_berisiko"]
        assert all(one["terpakai"] <= one["paling"] for one in plan["anggaran"])
        assert plan["nilai_mikro"] >= free["nilai_mikro"]
        best = plan["nilai_mikro"] * (1_000_000 - plan["celah_anggaran_ppm"])
        assert free["nilai_mikro"] * 1_000_000 - best <= plan["nilai_mikro"]  # the free plan is no dearer than the proved bound
        kept += any(one["harga_mikro"] for one in plan["anggaran"])
    assert kept


def test_people_and_pairs_left_out_before_the_plan_agree_with_the_refusals_by_rule() -> None:
    result = analysis(random_city(np.random.default_rng(3)))
    rows, refused = touched(result), result["tersaring"]

    assert rows["aturan_pegawai"]["pegawai"] == result["ringkasan"]["dalam_lingkup"] - result["ringkasan"]["dapat_dipindah"]
    assert rows["aturan_pasangan"]["pasangan"] <= sum(row["pasangan"] for row in refused)
