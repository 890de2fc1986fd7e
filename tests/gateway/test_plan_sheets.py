"""The sheets about the plan as a whole say what the published analysis says, read with another library than wrote them."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from services.gateway.workbook import summary
from services.gateway.workbook.book import write_book
from tests.contracts.example import ANALYSIS

RESULT: dict[str, Any] = json.loads(ANALYSIS.read_bytes())


@pytest.fixture(scope="module")
def book() -> CalamineWorkbook:
    people = {move["pegawai"]: {"nama": f"Contoh {move['no']}", "nip": None} for move in RESULT["usulan"]}
    return CalamineWorkbook.from_filelike(io.BytesIO(write_book(RESULT, people, [])))


def table(book: CalamineWorkbook, name: str) -> list[dict[str, Any]]:
    head, *rows = book.get_sheet_by_name(name).to_python()
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_the_curve_is_told_point_by_point_with_its_marks(book: CalamineWorkbook) -> None:
    rows, curve = table(book, "Kurva perpindahan"), RESULT["kurva"]

    assert [(row["Perpindahan"], row["Kurang (orang)"]) for row in rows] == [
        (point["jumlah"], point["kurang_orang"]) for point in curve["titik"]
    ]
    marked = {row["Perpindahan"]: row["Tanda"] for row in rows if row["Tanda"]}
    assert marked[curve["habis"]] == "tidak ada lagi yang diperoleh"
    assert curve["meja"] in marked


def test_every_limit_is_named_in_words_with_its_worth(book: CalamineWorkbook) -> None:
    rows = table(book, "Harga batas")

    assert [row["Tanpa batas menambah (orang yang kurang)"] for row in rows] == [
        row["tanpa_batas_mikro"] / 1e6 for row in RESULT["harga_batas"]
    ]
    assert rows
    assert not any("_" in row["Batas"] for row in rows)


def test_each_of_the_three_plans_lists_its_moves(book: CalamineWorkbook) -> None:
    rows = table(book, "Tiga rencana")

    assert len(rows) == sum(plan["jumlah"] for plan in RESULT["tiga_rencana"])
    assert all(row["Nama"].startswith("Contoh") for row in rows if row["Juga di usulan"] == "ya")


def test_missing_data_are_ranked_by_what_they_open(book: CalamineWorkbook) -> None:
    rows = table(book, "Nilai data")

    assert [(row["Dilengkapi oleh"], row["Usulan yang terbuka"]) for row in rows] == [
        (row["pemilik"], row["terbuka"]) for row in RESULT["nilai_data"]
    ]


def test_proposals_say_how_sure_they_are_and_the_summary_counts_them(book: CalamineWorkbook) -> None:
    said = [row["Ketahanan"] for row in table(book, "Usulan perpindahan")]
    lines = [str(row[0]) for row in book.get_sheet_by_name("Ringkasan").to_python()]

    assert said
    for text, move in zip(said, RESULT["usulan"], strict=True):
        assert f"({round(move['ketahanan']['tetap_mikro'] / 10_000)} %)" in text
    assert any(line.startswith("Tiga rencana: ") for line in lines)
    assert any(f"{RESULT['ketahanan']['putusan']['KUAT']} kuat" in line for line in lines)


def test_the_summary_claims_no_more_of_the_plan_than_is_proved() -> None:
    free = {**RESULT["rencana"], "anggaran": [], "wajib": 0}
    priced = {**free, "anggaran": [{}], "celah_anggaran_ppm": 286, "wajib": 2}
    told = [*summary_of(free), *summary_of(priced)]

    assert "optimal untuk (S)" in told[0]
    assert "optimal" not in told[1]
    assert "paling jauh 0,0286 % dari yang terbaik" in told[1]
    assert "(2 sudah diputuskan)" in told[1]


def test_the_summary_says_what_keeps_decided_moves_from_being_made() -> None:
    blocked = {"pesan": "Pin nomor 1, 2 tidak dapat dipenuhi bersama.", "saran": "Cabut salah satu."}
    told = summary_of({**RESULT["rencana"], "status": "TIDAK_LAYAK", "penghalang": [blocked]})

    assert "Tidak ada usulan" in told[0]
    assert told[1].strip() == "Pin nomor 1, 2 tidak dapat dipenuhi bersama. Cabut salah satu."


def summary_of(plan: dict[str, Any]) -> list[str]:
    return [line for line in summary._plan(plan) if line]
