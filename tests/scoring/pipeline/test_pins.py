"""Pins of the policy, the whole way: a decided move is made and told, a forbidden one is not, and what cannot be is named."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from shared.errors import MasukanTidakSah
from tests.scoring.cities import Tables, analysis, posts, random_city, seats, staff, units
from tests.seeds import some

FAR = {"lintang_e6": 3_990_000}


def offices(one: int = 5, two: int = 1, three: int = 3, **more: Any) -> Tables:
    """Three offices with a need of three each; one has `one` people, and so on. Somebody in b could make room for, or take the place
    of, who is moved; `nobody_else_moves` has them refuse."""
    places = [*units(), *({"kunci": o, "opd": o, "induk": "kota", "jenis": "OPD", **PLACE, **more.get(o, {})} for o in "abc")]
    stays = {"persetujuan": "MENOLAK"} if more.get("nobody_else_moves") else {}
    people = [*staff("a", one), *staff("b", two, **stays), *staff("c", 1), *staff("c", three, **stays)[1:]]
    return {"unor": places, "jabatan": posts(), "formasi": seats({"a": 3, "b": 3, "c": 3}), "pegawai": people}


PLACE = {"lintang_e6": 3_590_000, "bujur_e6": 98_670_000, "kode_kecamatan": "12.71.01"}


def pin(person: str, unit: str, kind: str = "WAJIB") -> dict[str, str]:
    return {"pegawai": person, "sel": f"{unit}|PENGADMINISTRASI|", "jenis": kind}


def moved(result: dict[str, Any]) -> set[tuple[str, str]]:
    return {(move["pegawai"], move["ke"]["unor"]) for move in result["usulan"]}


def test_a_decided_move_is_made_and_the_rest_is_planned_around_it() -> None:
    result = analysis(offices(), pin=[pin("c-staf-000", "b")])
    plan = result["rencana"]

    assert plan["status"] == "OPTIMAL"
    assert ("c-staf-000", "b") in moved(result)
    assert [move["wajib"] for move in result["usulan"] if move["pegawai"] == "c-staf-000"] == [True]
    after = {row["unor"]: row["orang_sesudah"] for row in result["kebutuhan"] if row["keluarga"] == "PENGADMINISTRASI"}
    assert after == {"a": 3, "b": 3, "c": 3}  # the seat left in c is filled from a
    free = analysis(offices())["rencana"]
    assert plan["wajib"] == 1
    assert plan["harga_wajib_mikro"] == plan["nilai_mikro"] - free["nilai_mikro"] >= 0
    assert plan["nilai_awal_mikro"] == free["nilai_awal_mikro"]
    for move in result["usulan"]:
        parts = move["biaya_mikro"]
        assert parts["jumlah"] == sum(value for name, value in parts.items() if name != "jumlah")
        assert abs(parts["jumlah"]) < 10_000_000  # nothing of what mending a floor is worth shows


def test_a_forbidden_move_is_not_proposed() -> None:
    free = moved(analysis(offices()))
    ruled_out = sorted(free)[0]
    result = analysis(offices(), pin=[pin(*ruled_out, "LARANG")])

    assert ruled_out not in moved(result)
    assert len(moved(result)) == len(free)


BLOCKED = [
    ("a seat with room for one", offices(5, 2, 3, nobody_else_moves=True), [pin("a-staf-000", "b"), pin("a-staf-001", "b")], {},
     ["batas_atas_sel"], [1, 2]),
    ("nobody to refill", offices(3, 1, 3, nobody_else_moves=True), [pin("c-staf-000", "b")], {}, ["lantai_sel"], [1]),
    ("the desk", offices(), [pin("a-staf-000", "b"), pin("a-staf-001", "b")], {"kapasitas_meja": 1}, ["kapasitas_meja"], [1, 2]),
    ("distance", offices(b=FAR), [pin("a-staf-000", "b")], {}, ["jarak_maks_m"], [1]),
    ("two places", offices(), [pin("a-staf-000", "b"), pin("a-staf-000", "c")], {}, [], [1, 2]),
    ("both ways", offices(), [pin("a-staf-000", "b"), pin("a-staf-000", "b", "LARANG")], {}, ["LARANG"], [1]),
    ("scope", offices(), [pin("a-staf-000", "b")], {"ruang_lingkup": {"opd": ["a"], "keluarga": [], "kecamatan": []}},
     ["RUANG_LINGKUP"], [1]),
    ("churn", offices(), [pin("a-staf-000", "b"), pin("a-staf-001", "b")], {"batas_keluar_unit_mikro": 1}, ["batas_keluar_unit"],
     [1, 2]),
    ("newcomers", offices(), [pin("a-staf-000", "b"), pin("a-staf-001", "b")], {"batas_masuk_opd_mikro": 1}, ["batas_masuk_opd"],
     [1, 2]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("tables", "pins", "policy", "limits", "numbers"), [case[1:] for case in BLOCKED], ids=[c[0] for c in BLOCKED]
)
def test_what_blocks_is_named_with_its_pins(
    tables: Tables, pins: list[dict[str, str]], policy: dict[str, Any], limits: list[str], numbers: list[int]
) -> None:
    result = analysis(tables, pin=pins, **policy)
    plan = result["rencana"]
    told = [one for one in plan["penghalang"] if one["batas"] == limits]

    assert (plan["status"], result["usulan"], plan["jumlah"]) == ("TIDAK_LAYAK", [], 0)
    assert [one["no"] for one in told[0]["pin"]] == numbers
    assert told[0]["terkecil"]
    assert told[0]["pesan"].startswith("Pin nomor 1")
    assert "Cabut" in told[0]["saran"]
    assert all(row["orang_sesudah"] == row["orang"] for row in result["kebutuhan"])


def test_a_decided_move_obeys_the_law_like_any_other() -> None:
    tables = offices()
    tables["pegawai"][0]["persetujuan"] = "MENOLAK"
    plan = analysis(tables, pin=[pin("a-staf-000", "b")])["rencana"]

    assert [one["batas"] for one in plan["penghalang"]] == [["CON-01"]]
    assert "CON-01" in plan["penghalang"][0]["pesan"]
    assert analysis(tables, pin=[pin("a-staf-000", "b")], persetujuan="ABAIKAN")["rencana"]["status"] == "OPTIMAL"


def test_nobody_is_promoted_demoted_or_taken_from_a_managers_post_by_a_pin() -> None:
    """Managers are no matter of the planner; a post of another family or class is no transfer of this kind."""
    tables = offices()
    tables["pegawai"] += staff("a", 1, "kabid") + staff("a", 1, "arsip")
    tables["formasi"] += [*seats({"b": 1}, "arsip"), *seats({"b": 1}, "kabid")]
    manager = {"pegawai": "a-kabid-000", "sel": "b|KEPALA_BIDANG|", "jenis": "WAJIB"}
    rise = {"pegawai": "a-staf-000", "sel": "b|ARSIPARIS|", "jenis": "WAJIB"}

    assert ["RUANG_LINGKUP"] in [one["batas"] for one in analysis(tables, pin=[manager])["rencana"]["penghalang"]]
    against = [one["batas"] for one in analysis(tables, pin=[rise])["rencana"]["penghalang"]]
    assert {"SATU_KELOMPOK", "ROT-03"} <= {names[0] for names in against}


@pytest.mark.parametrize(
    ("wrong", "where"),
    [(pin("nobody", "b"), "/kebijakan/pin/0/pegawai"), (pin("a-staf-000", "zz"), "/kebijakan/pin/0/sel"),
     (pin("a-staf-000", "a"), "/kebijakan/pin/0")],
)  # fmt: skip
def test_a_pin_of_nobody_or_nowhere_is_refused_with_its_place(wrong: dict[str, str], where: str) -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        analysis(offices(), pin=[wrong])

    assert [part.kolom for part in refused.value.masalah] == [where]
    assert refused.value.saran


@pytest.mark.parametrize("seed", some(range(6)))
def test_deciding_the_plan_itself_gives_the_plan(seed: int) -> None:
    tables = random_city(np.random.default_rng(seed))
    free = analysis(tables)
    pins = [{"pegawai": m["pegawai"], "sel": m["ke"]["sel"], "jenis": "WAJIB"} for m in free["usulan"]]
    result = analysis(tables, pin=pins)

    assert moved(free) <= moved(result)
    assert result["rencana"]["harga_wajib_mikro"] <= 0
    assert result["rencana"]["wajib"] == len(pins)


def test_no_pin_changes_nothing() -> None:
    tables = random_city(np.random.default_rng(2))
    assert analysis(tables, pin=[]) == analysis(tables)
