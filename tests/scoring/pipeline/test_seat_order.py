"""A seat, everybody who is as good for it, and the decreed order among them with what decides between each two."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.contracts.v1.kebijakan import BAWAAN
from shared.contracts.v1.kebijakan_cacat import defects
from tests.scoring.cities import POINT, Tables, analysis, posts, random_city, seats, staff, units

EVERYBODY = {"setara_mikro": 900_000}


def three_clerks(*changes: dict[str, Any]) -> Tables:
    """Three of one office, of whom one goes to the other."""
    people = [{**row, **change} for row, change in zip(staff("sd-1", 3), changes, strict=True)]
    k = seats({"sd-1": 2, "sd-2": 2})
    return {"unor": units("sd-1", "sd-2"), "jabatan": posts(), "pegawai": [*people, *staff("sd-2", 1)], "formasi": k}


def seat_of(tables: Tables, **policy: Any) -> dict[str, Any]:
    (move,) = analysis(tables, **{**EVERYBODY, **policy})["usulan"]
    assert move["setara"] == [row["pegawai"] for row in move["kursi"]["calon"] if row["pegawai"] != move["pegawai"]]
    found: dict[str, Any] = move["kursi"]
    return found


def told(seat: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(row["pegawai"][-1], row["penentu"]) for row in seat["calon"]]


HERE, ELSEWHERE = {"kecamatan_minat": "12.71.01"}, {"kecamatan_minat": "12.71.09"}
ASKED = {"persetujuan": "TIDAK_DIKETAHUI"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (({}, HERE, ELSEWHERE), [("1", "MINAT"), ("0", "UNDIAN"), ("2", None)]),
        ((ASKED, {}, HERE), [("2", "MINAT"), ("1", "SETUJU"), ("0", None)]),
        (
            ({"pindah_tercatat": 3}, {"pindah_tercatat": 1}, {"pindah_tercatat": 0}),
            [("2", "PINDAH"), ("1", "PINDAH"), ("0", None)],
        ),
        (
            ({"tmt_unit": date(2016, 1, 1)}, {"tmt_unit": date(2014, 5, 1)}, {"tmt_unit": None}),
            [("1", "LAMA"), ("0", "LAMA"), ("2", None)],
        ),
    ],
    ids=["wish", "consent", "moves", "years"],
)
def test_the_first_criterion_that_tells_two_apart_decides(changes: tuple[dict[str, Any], ...], expected: list[Any]) -> None:
    found = told(seat_of(three_clerks(*changes)))
    drawn = [at for at, row in enumerate(found) if row[1] == "UNDIAN"]
    for at in drawn:  # which of the two a draw puts first is the seed's business
        assert {found[at][0], found[at + 1][0]} == {expected[at][0], expected[at + 1][0]}

    assert [row[1] for row in found] == [row[1] for row in expected]
    assert drawn or found == expected


def test_the_shorter_road_in_whole_kilometres() -> None:
    tables = three_clerks({"kecamatan_rumah": "12.71.02"}, {"kecamatan_rumah": "12.71.03"}, {"kecamatan_rumah": "12.71.02"})
    for code, east in (("12.71.02", 60_000), ("12.71.03", -30_000)):
        tables["unor"].append(
            {**POINT, "kunci": code, "jenis": "KECAMATAN", "kode_kecamatan": code, "bujur_e6": 98_670_000 + east}
        )
    tables["unor"][3] |= {"bujur_e6": 98_620_000}  # sd-2 lies west
    found = told(seat_of(tables, bobot={**BAWAAN["bobot"], "km_mikro": 1_000}))

    assert found[0] == ("1", "JALAN")
    assert found[1][1] == "UNDIAN"


def test_the_order_is_the_citys_own() -> None:
    tables = three_clerks(HERE | ASKED, {}, {"pindah_tercatat": 2})

    assert told(seat_of(tables, urutan_setara=["SETUJU", "PINDAH", "MINAT"])) == [("1", "PINDAH"), ("2", "SETUJU"), ("0", None)]
    assert seat_of(tables, urutan_setara=["SETUJU"])["urutan_ditetapkan"] == ["SETUJU"]


def test_a_draw_can_be_checked_by_anybody() -> None:
    seat = seat_of(three_clerks({}, {}, {}))
    tickets = {
        row["pegawai"]: hashlib.sha256(f"undian|{row['pegawai']}|sd-2|PENGADMINISTRASI|".encode()).hexdigest()[:16]
        for row in seat["calon"]
    }

    assert [row["pegawai"] for row in seat["calon"]] == sorted(tickets, key=lambda key: tickets[key])
    assert {row["pegawai"]: row["tiket"] for row in seat["undian"]["tiket"]} == tickets
    assert seat["undian"]["benih"] == "undian"
    assert seat_of(three_clerks(HERE, ASKED, {}))["undian"] is None


def test_how_much_is_lost_is_told_in_posts_and_in_lesson_hours() -> None:
    teacher = {"mapel": "KELAS", "sertifikat_mapel": "KELAS"}
    people = [*staff("sd-1", 3, "guru", **teacher), *staff("sd-2", 1, "guru", **teacher)]
    people[0] |= {"tmt_unit": date(2020, 1, 1)}
    school = [{"unor": s, "tahun_ajaran": "2026/2027", "rombel": 2, "siswa": 56} for s in ("sd-1", "sd-2")]
    seat = seat_of({"unor": units("sd-1", "sd-2"), "jabatan": posts(), "pegawai": people, "sekolah": school})
    lost = {row["pegawai"][-1]: (row["selisih_mikro_fte"], row["selisih_mili_jp"]) for row in seat["calon"]}

    assert (seat["batas_selisih_mikro_fte"], seat["batas_selisih_mili_jp"]) == (900_000, 21_600)
    assert lost["1"] == lost["2"] == (0, 0)
    assert lost["0"][0] > 0
    assert lost["0"][1] == round(lost["0"][0] * 24 / 1_000)


@settings(max_examples=12)
@given(seed=st.integers(0, 10**6))
def test_the_plans_own_choice_stands_among_the_equals_and_nobody_twice(seed: int) -> None:
    found = analysis(random_city(np.random.default_rng(seed)), setara_mikro=60_000)
    moved = {move["pegawai"]: move for move in found["usulan"]}
    for key, move in moved.items():
        rows = move["kursi"]["calon"]
        assert [row["pegawai"] for row in rows if row["diusulkan"]] == [key]
        assert len({row["pegawai"] for row in rows}) == len(rows)
        assert not {row["pegawai"] for row in rows if not row["diusulkan"]} & set(moved)
        assert [row["urutan"] for row in rows] == list(range(1, len(rows) + 1))
        assert [row["penentu"] is None for row in rows] == [False] * (len(rows) - 1) + [True]
        assert all(0 <= row["selisih_mikro_fte"] <= 60_000 for row in rows)
    assert found["rencana"]["jumlah"] == len(moved)


def test_a_policy_names_each_criterion_once() -> None:
    assert defects({"urutan_setara": ["LAMA", "MINAT"]}) == defects({"urutan_setara": []}) == []
    for wrong in (["LAMA", "LAMA"], ["TINGGI"], "MINAT", None):
        assert [path for path, _ in defects({"urutan_setara": wrong})] == ["urutan_setara"]
