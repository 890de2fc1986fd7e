"""People of a closing school about whom was decided beforehand: they choose first, and what cannot be given is named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.scoring.cities import analysis
from tests.scoring.outcome import pin
from tests.scoring.schools import regrouped, school


def seat_of(result: dict[str, Any], person: str) -> str | None:
    return next((row["ke"]["sel"] for row in result["terdampak"]["penempatan"] if row["pegawai"] == person), None)


def test_a_pin_to_the_seat_somebody_gets_anyhow_changes_nothing() -> None:
    free, kept = analysis(regrouped()), analysis(regrouped(), pin=[pin("kepala", "sd-2|GURU|KELAS")])

    assert kept["terdampak"] == free["terdampak"]
    assert kept["rencana"] == free["rencana"]


def test_a_ruled_out_seat_is_not_given_and_a_decided_one_is() -> None:
    tables = regrouped()
    tables["sekolah"][2] |= school("sd-3", 8)
    there, here = "sd-2|GURU|KELAS", "sd-3|GURU|KELAS"
    assert seat_of(analysis(tables), "kepala") == there

    for pins in ([pin("kepala", there, "LARANG")], [pin("kepala", here)]):
        result = analysis(tables, pin=pins)
        assert seat_of(result, "kepala") == here
        assert result["rencana"]["status"] != "TIDAK_LAYAK"
        assert result["rencana"]["penghalang"] == []


def test_who_is_decided_about_chooses_before_the_head() -> None:
    """Two seats are left at sd-2; free, the head and one class teacher other than the last have them."""
    tables, cell = regrouped(heir=None), "sd-2|GURU|KELAS"
    free = {row["pegawai"] for row in analysis(tables)["terdampak"]["penempatan"]}
    last = sorted({f"sd-1-guru-00{n}" for n in range(4)} - free)[:2]
    told = analysis(tables, pin=[pin(person, cell) for person in last])

    assert [row["pegawai"] for row in told["terdampak"]["penempatan"]] == last
    assert told["rencana"]["status"] != "TIDAK_LAYAK"


def test_without_the_seats_that_are_ruled_out_nobody_is_dropped() -> None:
    tables = regrouped()
    ruled_out = [pin("kepala", cell, "LARANG") for cell in ("sd-2|GURU|KELAS", "sd-3|GURU|KELAS")]
    told = analysis(tables, pin=ruled_out)["terdampak"]

    assert "kepala" in {row["pegawai"] for row in told["belum"]}


@pytest.mark.parametrize("cells", [("sd-3|GURU|KELAS",), ("sd-2|GURU|KELAS", "sd-3|GURU|KELAS")])
def test_a_decided_seat_that_cannot_be_given_blocks_with_its_number(cells: tuple[str, ...]) -> None:
    """Sd-3 has people enough; and nobody goes to two places."""
    result = analysis(regrouped(), pin=[pin("kepala", cell) for cell in cells])
    blocked = result["rencana"]["penghalang"]

    assert result["rencana"]["status"] == "TIDAK_LAYAK"
    assert {one["no"] for row in blocked for one in row["pin"]} == {n + 1 for n in range(len(cells))}
    assert seat_of(result, "kepala") is None


def blocked_by(result: dict[str, Any]) -> list[tuple[list[str], list[int]]]:
    return [(row["batas"], [one["no"] for one in row["pin"]]) for row in result["rencana"]["penghalang"]]


@pytest.mark.parametrize(
    ("changed", "limits", "policy"),
    [
        ({}, ["batas_atas_sel"], {}),
        ({}, ["jarak_maks_m", "batas_atas_sel"], {"jarak_maks_m": 5_000}),
        ({"status": "NON_ASN"}, ["BUKAN_PELAKSANA_ATAU_JF_ASN", "batas_atas_sel"], {}),
        ({"cuti_besar_sampai": date(2027, 3, 1)}, ["LEV-02", "batas_atas_sel"], {}),
        ({"persetujuan": "MENOLAK"}, ["batas_atas_sel"], {}),  # waived, for the unit closes
    ],
)
def test_a_decided_seat_that_cannot_be_given_tells_what_the_seating_met(
    changed: dict[str, Any], limits: list[str], policy: dict[str, Any]
) -> None:
    """Sd-3 has people enough, and where distance counts is 40 km away."""
    tables = regrouped()
    tables["pegawai"][1] |= changed
    if policy:
        next(unit for unit in tables["unor"] if unit["kunci"] == "sd-3")["lintang_e6"] = 3_990_000
    result = analysis(tables, pin=[pin("sd-1-guru-000", "sd-3|GURU|KELAS")], **policy)
    told = {limit for names, _ in blocked_by(result) for limit in names}

    assert set(limits) <= told
    assert not {"RUANG_LINGKUP", "CON-01"} & told
    assert {number for _, numbers in blocked_by(result) for number in numbers} == {1}


def test_more_decided_for_a_seat_than_it_has_room_block_one_another() -> None:
    """Two seats are left at sd-2, and three people are decided for it."""
    people = [f"sd-1-guru-00{n}" for n in range(3)]
    result = analysis(regrouped(heir=None), pin=[pin(person, "sd-2|GURU|KELAS") for person in people])

    assert blocked_by(result) == [(["batas_atas_sel"], [1, 2, 3])]
    assert len(result["terdampak"]["penempatan"]) == 2


def test_pins_that_rule_out_every_seat_are_told_as_the_reason() -> None:
    """Free, the head gets a seat at sd-2; sd-3 has people enough, so without sd-2 nothing is left."""
    tables = regrouped()
    told = analysis(tables, pin=[pin("kepala", "sd-2|GURU|KELAS", "LARANG")])["terdampak"]["belum"]
    tables["pegawai"][1] |= {"sertifikat_mapel": "PJOK"}
    barred = analysis(tables, pin=[pin("sd-1-guru-000", "sd-2|GURU|KELAS", "LARANG")])["terdampak"]["belum"]

    assert {row["pegawai"]: row["sebab"] for row in told}["kepala"] == "PIN"
    assert {row["pegawai"]: row["sebab"] for row in barred}["sd-1-guru-000"] == "ATURAN_KURSI"  # with or without the pin
