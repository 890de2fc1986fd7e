"""The smallest cities, where the answer is plain: nobody, one person, one too many beside one too few."""

from __future__ import annotations

import pytest

from tests.scoring.cities import POINT, analysis, posts, seats, staff, units
from tests.scoring.schools import CLASS, sizes


def test_a_city_without_anybody_is_analysed() -> None:
    result = analysis({"unor": units("sd-1"), "jabatan": posts()})

    assert (result["rencana"]["status"], result["usulan"], result["kebutuhan"]) == ("KOSONG", [], [])
    assert result["ringkasan"]["pegawai"] == 0


def test_a_city_without_anything_is_analysed() -> None:
    assert analysis({})["rencana"]["status"] == "KOSONG"


@pytest.mark.parametrize("needed", [0, 1, 2, None])
def test_one_person_in_one_unit_stays(needed: int | None) -> None:
    result = analysis(
        {"unor": units("sd-1"), "jabatan": posts(), "pegawai": staff("sd-1", 1), "formasi": seats({"sd-1": needed})}
    )

    assert result["usulan"] == []
    assert result["kebutuhan"][0]["orang_sesudah"] == 1


def test_one_too_many_here_and_one_too_few_there_is_one_move() -> None:
    tables = {
        "unor": units("sd-1", "sd-2"), "jabatan": posts(), "pegawai": [*staff("sd-1", 4), *staff("sd-2", 1)],
        "formasi": seats({"sd-1": 3, "sd-2": 2}),
    }  # fmt: skip
    (move,) = analysis(tables)["usulan"]

    assert (move["dari"]["unor"], move["ke"]["unor"], move["kelompok"]) == ("sd-1", "sd-2", "SIAP")


def test_a_unit_of_no_known_agency_stands_for_itself() -> None:
    lone = {"kunci": "lepas", "jenis": "SEKRETARIAT", **POINT}
    tables = {
        "unor": [*units("sd-1"), lone], "jabatan": posts(), "pegawai": [*staff("lepas", 4), *staff("sd-1", 1)],
        "formasi": seats({"lepas": 3, "sd-1": 2}),
    }  # fmt: skip
    result = analysis(tables, batas_keluar_opd_mikro=80_000, batas_keluar_unit_mikro=200_000)

    assert [(m["dari"]["unor"], m["dari"]["opd"], m["ke"]["unor"]) for m in result["usulan"]] == [("lepas", "lepas", "sd-1")]
    assert {row["opd"] for row in result["keseimbangan_opd"]} == {"dinas", "lepas"}


def test_a_seat_without_an_established_number_is_proposed_under_a_condition_not_lost() -> None:
    """I-MUT asks for an established K; a school of known norm but unknown K is a condition for Bagian Organisasi."""
    tables = {
        "unor": units("sd-1", "sd-2"), "jabatan": posts(),
        "pegawai": [*staff("sd-1", 8, "guru", **CLASS), *staff("sd-2", 4, "guru", **CLASS)],
        "sekolah": sizes({"sd-1": 6, "sd-2": 6}),
    }  # fmt: skip
    moves = analysis(tables)["usulan"]

    assert len(moves) == 2
    for move in moves:
        assert ("IMT-02", "Bagian Organisasi") in {(c["aturan"], c["pemilik"]) for c in move["syarat"]}
