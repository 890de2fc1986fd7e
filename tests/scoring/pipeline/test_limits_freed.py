"""What a limit costs is what the analysis gains under a policy without it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

import pytest

from services.scoring.planning.candidates import generate
from services.scoring.posing import possible
from tests.scoring.cities import Tables, analysis
from tests.scoring.pipeline.test_stages import gappy_city

WITHOUT: dict[str, dict[str, Any]] = {
    "jarak_maks_m": {"jarak_maks_m": None}, "dalam_kecamatan": {"dalam_kecamatan": False}, "fit_minimum_mikro": {"fit_minimum_mikro": 0},
    "selisih_dalam_galat": {"selisih_dalam_galat": "PAKAI"}, "kapasitas_meja": {"kapasitas_meja": None},
    "batas_keluar_unit": {"batas_keluar_unit_mikro": None}, "batas_keluar_opd": {"batas_keluar_opd_mikro": None},
    "batas_masuk_unit": {"batas_masuk_unit_mikro": None}, "batas_masuk_opd": {"batas_masuk_opd_mikro": None},
}  # fmt: skip
TIGHT: dict[str, dict[str, Any]] = {
    "jarak_maks_m": {"jarak_maks_m": 300}, "dalam_kecamatan": {"dalam_kecamatan": True},
    "fit_minimum_mikro": {"fit_minimum_mikro": 990_000},
    "selisih_dalam_galat": {"selisih_dalam_galat": "TAHAN"}, "kapasitas_meja": {"kapasitas_meja": 2},
    "batas_keluar_unit": {"batas_keluar_unit_mikro": 0}, "batas_keluar_opd": {"batas_keluar_opd_mikro": 0},
    "batas_masuk_unit": {"batas_masuk_unit_mikro": 0}, "batas_masuk_opd": {"batas_masuk_opd_mikro": 0},
}  # fmt: skip
"""A share of nothing is still one person."""
LOOSE = {
    "kapasitas_meja": 9,
    "jarak_maks_m": None,
    "fit_minimum_mikro": 0,
    "ketahanan_tarikan": 0,
    "selisih_dalam_galat": "PAKAI",
}


def some_fit_less(seed: int) -> Tables:
    """Two of three people are new to their work."""
    tables = gappy_city(seed)
    for number, person in enumerate(tables["pegawai"]):
        if number % 3:
            person["tmt_tugas_keluarga"] = date(2026, 3, 1)
    return tables


@pytest.mark.parametrize("name", sorted(WITHOUT))
def test_each_limit_costs_what_the_analysis_gains_without_it(name: str) -> None:
    cost = 0
    for seed in range(3):
        tables, policy = some_fit_less(seed), {**LOOSE, **TIGHT[name]}
        result = analysis(tables, **policy)
        free = analysis(tables, **{**policy, **WITHOUT[name]})
        row = next(row for row in result["harga_batas"] if row["batas"] == name)

        assert row["tanpa_batas_mikro"] == result["rencana"]["nilai_mikro"] - free["rencana"]["nilai_mikro"]
        assert row["tanpa_batas_mikro"] >= row["satu_lagi_mikro"] >= 0
        cost += row["tanpa_batas_mikro"]
    assert cost > 0


def test_a_limit_without_which_the_ways_would_be_too_many_costs_nobody_the_analysis(monkeypatch: pytest.MonkeyPatch) -> None:
    tables, policy = some_fit_less(0), {**LOOSE, "jarak_maks_m": 1_500}
    whole = analysis(tables, **policy)
    monkeypatch.setattr(possible, "generate", partial(generate, at_most=29))  # thirty without the limit
    told = analysis(tables, **policy)
    *rows, last = told.pop("harga_batas")
    assert last == {
        "batas": "jarak_maks_m", "satu_lagi_mikro": 0, "celah_mikro": None, "tanpa_batas_mikro": None, "tanpa_batas_jumlah": None,
        "tanpa_batas_kurang_mikro_fte": None, "tanpa_batas_kurang_orang": None,
    }  # fmt: skip
    assert rows == [row for row in whole.pop("harga_batas") if row["batas"] != "jarak_maks_m"]
    assert told == whole


def test_the_dearest_limit_comes_first_and_limits_that_are_not_set_are_not_told() -> None:
    rows = analysis(gappy_city(1), kapasitas_meja=3, ketahanan_tarikan=0)["harga_batas"]

    assert [row["tanpa_batas_mikro"] for row in rows] == sorted((row["tanpa_batas_mikro"] for row in rows), reverse=True)
    assert {row["batas"] for row in rows} == {
        "kapasitas_meja", "jarak_maks_m", "fit_minimum_mikro", "selisih_dalam_galat", "batas_keluar_unit", "batas_keluar_opd",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["jarak_maks_m", "fit_minimum_mikro", "selisih_dalam_galat"])
def test_under_composition_floors_too_and_never_below_nothing(name: str) -> None:
    """The floors stay while the limit goes. Plans under floors may be short of the best, so one without the limit that is worse counts
    for nothing: the round's own plan is open to it as well."""
    cost = 0
    for seed in range(3):
        policy = {**LOOSE, **TIGHT[name], "lantai_komposisi": {"S1_KE_ATAS": 950_000}, "ketahanan_tarikan": 0}
        result = analysis(some_fit_less(seed), **policy)
        free = analysis(some_fit_less(seed), **{**policy, **WITHOUT[name]})
        row = next(row for row in result["harga_batas"] if row["batas"] == name)

        assert row["tanpa_batas_mikro"] == max(0, result["rencana"]["nilai_mikro"] - free["rencana"]["nilai_mikro"])
        cost += row["tanpa_batas_mikro"]
    assert cost > 0


@pytest.mark.parametrize("name", ["anggaran_km_m", "jarak_maks_m", "kapasitas_meja", "batas_keluar_opd"])
def test_under_a_budget_too_and_a_budget_is_a_limit_itself(name: str) -> None:
    """The budget stays while another limit goes; a search that finds nothing better leaves the round's own plan."""
    cost = 0
    for seed in range(3):
        policy = {**LOOSE, **TIGHT.get(name, {}), "anggaran_km_m": 500}
        result = analysis(some_fit_less(seed), **policy)
        free = analysis(some_fit_less(seed), **{**policy, **WITHOUT.get(name, {name: None})})
        row = next(row for row in result["harga_batas"] if row["batas"] == name)

        assert row["tanpa_batas_mikro"] == max(0, result["rencana"]["nilai_mikro"] - free["rencana"]["nilai_mikro"])
        assert row["celah_mikro"] >= 0
        assert name != "anggaran_km_m" or row["celah_mikro"] == 0
        cost += row["tanpa_batas_mikro"]
    assert cost > 0


@pytest.mark.parametrize("more", [{}, {"anggaran_km_m": 2_500}], ids=["pins", "pins and a budget"])
def test_around_a_decided_move_each_limit_costs_what_the_same_round_gains_without_it(more: dict[str, Any]) -> None:
    cost, seen = 0, 0
    for seed in range(2):
        policy = {**LOOSE, "kapasitas_meja": 4, "jarak_maks_m": 12_000, "batas_keluar_opd_mikro": 0, **more}
        tables = some_fit_less(seed)
        other = next(row for row in analysis(tables, **policy)["calon"] if not row["dipilih"])
        policy["pin"] = [{"pegawai": other["pegawai"], "sel": other["ke"], "jenis": "WAJIB"}]
        result = analysis(tables, **policy)
        if result["rencana"]["status"] != "OPTIMAL":
            continue
        for row in result["harga_batas"]:
            free = analysis(tables, **{**policy, **WITHOUT.get(row["batas"], {row["batas"]: None})})
            assert row["tanpa_batas_mikro"] == max(0, result["rencana"]["nilai_mikro"] - free["rencana"]["nilai_mikro"])
            cost, seen = cost + row["tanpa_batas_mikro"], seen + 1
        for row in result["tiga_rencana"]:
            assert (other["pegawai"], other["ke"]) in {(move["pegawai"], move["ke"]["sel"]) for move in row["pindah"]}
    assert cost > 0
    assert seen > 4
