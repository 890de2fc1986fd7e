"""The sheets about the plan as a whole say what the published analysis says, read with another library than wrote them."""

from __future__ import annotations

import copy
import io
import json
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from services.gateway.operations.run_trial import named
from services.gateway.workbook import plan_rows, summary
from services.gateway.workbook.book import write_book
from tests.contracts.example import ANALYSIS

OTHER = "orang-di-luar-usulan"


def with_one_more_plan(result: dict[str, Any]) -> dict[str, Any]:
    """The published analysis, whose middle plan moves somebody the proposal does not, and with a limit and a datum of each kind."""
    told = copy.deepcopy(result)
    checked, approved = told["tiga_rencana"][1:]
    checked["pindah"] = [{**approved["pindah"][0], "pegawai": OTHER, "kelompok": "SIAP", "dalam_usulan": False}]
    checked["jumlah"] = 1
    gain = {"jumlah": 1, "nilai_mikro": 900_000, "kurang_mikro_fte": 1_000_000, "kurang_orang": 1}
    told["nilai_data"] = [
        {"datum": datum, "pemilik": "BKPSDM", "aturan": ["STS-01"], "pegawai": 3, "pasangan": 5, "pegawai_sendiri": 3, "terbuka": 1,
         "sendiri": gain, "terakhir": gain}
        for datum in ("kedudukan", "pendidikan", None)
    ]  # fmt: skip
    return told


RESULT: dict[str, Any] = with_one_more_plan(json.loads(ANALYSIS.read_bytes()))


@pytest.fixture(scope="module")
def book() -> CalamineWorkbook:
    people = {key: {"nama": f"Contoh {key}", "nip": None} for key in named(RESULT)}
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

    assert [row["Tanpa batas ini: nilai rencana membaik (setara orang)"] for row in rows] == [
        row["tanpa_batas_mikro"] / 1e6 for row in RESULT["harga_batas"]
    ]
    assert rows
    assert not any("_" in row["Batas"] for row in rows)


def test_a_limit_without_a_unit_has_no_worth_of_one_more(book: CalamineWorkbook) -> None:
    title = "Satu satuan lagi: nilai rencana membaik (setara orang)"
    told = {row["batas"]: shown[title] for row, shown in zip(RESULT["harga_batas"], table(book, "Harga batas"), strict=True)}

    assert told["jarak_maks_m"] == told["fit_minimum_mikro"] == ""
    for row in RESULT["harga_batas"]:
        if row["batas"] in ("kapasitas_meja", "batas_keluar_unit", "batas_keluar_opd"):
            assert told[row["batas"]] == row["satu_lagi_mikro"] / 1e6


def test_no_figure_of_worth_is_told_as_missing_people() -> None:
    worth = [title for title in (*plan_rows.CURVE, *plan_rows.LIMITS) if "membaik" in title or "memburuk" in title]

    assert len(worth) == 4
    assert all(title.endswith("(setara orang)") for title in worth)
    assert not any("menambah" in title for title in (*plan_rows.CURVE, *plan_rows.LIMITS))


def test_each_of_the_three_plans_lists_its_moves_and_an_empty_one_says_so(book: CalamineWorkbook) -> None:
    rows, plans = table(book, "Tiga rencana"), RESULT["tiga_rencana"]

    assert [plan["jumlah"] for plan in plans] == [0, 1, 1]
    assert [row["Jumlah seluruh rencana itu"] for row in rows] == [0, 1, 1]
    assert rows[0]["Nama"] == "tidak ada perpindahan"
    assert len({row["Rencana"] for row in rows}) == 3


def test_everybody_the_three_plans_list_has_a_name(book: CalamineWorkbook) -> None:
    rows = table(book, "Tiga rencana")[1:]

    assert [row["Juga di usulan"] for row in rows] == ["tidak", "ya"]
    assert rows[0]["Nama"] == f"Contoh {OTHER}"
    assert rows[1]["Nama"].startswith("Contoh")


def test_the_summary_says_that_the_three_plans_hold_one_another(book: CalamineWorkbook) -> None:
    lines = [str(row[0]) for row in book.get_sheet_by_name("Ringkasan").to_python()]
    at = next(n for n, line in enumerate(lines) if line.startswith("Tiga rencana: hanya yang siap: 0 "))

    assert lines[at].count("seluruhnya") == 2
    assert "jangan dijumlahkan" in lines[at + 1]


def test_missing_data_are_ranked_by_what_they_open(book: CalamineWorkbook) -> None:
    rows = table(book, "Nilai data")

    assert [(row["Dilengkapi oleh"], row["Usulan yang terbuka"]) for row in rows] == [
        (row["pemilik"], row["terbuka"]) for row in RESULT["nilai_data"]
    ]
    told = [row["Data (batas atas: andaikan semua ternyata memenuhi)"] for row in rows]
    assert ["jangan dijumlahkan" in text for text in told] == [row["datum"] is None for row in RESULT["nilai_data"]]
    assert any("jangan dijumlahkan" in text for text in told)


def test_proposals_say_how_sure_they_are_and_the_summary_counts_them(book: CalamineWorkbook) -> None:
    said = [row["Ketahanan"] for row in table(book, "Usulan perpindahan")]
    lines = [str(row[0]) for row in book.get_sheet_by_name("Ringkasan").to_python()]

    assert said
    for text, move in zip(said, RESULT["usulan"], strict=True):
        assert f"({round(move['ketahanan']['tetap_mikro'] / 10_000)} %)" in text
    assert any(line.startswith("Tiga rencana: ") for line in lines)
    assert any(f"{RESULT['ketahanan']['putusan']['KUAT']} kuat" in line for line in lines)


def test_the_summary_claims_no_more_of_the_plan_than_is_proved() -> None:
    free = {**RESULT["rencana"], "status": "OPTIMAL", "anggaran": [], "wajib": 0, "celah_rantai_ppm": 0}
    priced = {**free, "anggaran": [{}], "celah_anggaran_ppm": 286, "wajib": 2, "celah_rantai_ppm": 112_498}
    (best, none), (near, chains) = summary_of(free), summary_of(priced)
    nobody = summary_of({**free, "status": "KOSONG"})

    assert "terbukti yang terbaik bila" in best
    assert "terbukti" not in near
    assert "paling jauh 0,0286 % dari yang terbaik" in near
    assert "(2 sudah diputuskan)" in near
    assert none.startswith("Tidak ada rencana lain yang lebih baik")
    assert "paling banyak 11,25 %" in chains
    assert nobody[1].endswith("belum dicari.")


def test_the_summary_says_what_keeps_decided_moves_from_being_made() -> None:
    blocked = {"pesan": "Pin nomor 1, 2 tidak dapat dipenuhi bersama.", "saran": "Cabut salah satu."}
    told = summary_of({**RESULT["rencana"], "status": "TIDAK_LAYAK", "penghalang": [blocked]})

    assert "Tidak ada usulan" in told[0]
    assert told[1].strip() == "Pin nomor 1, 2 tidak dapat dipenuhi bersama. Cabut salah satu."


def summary_of(plan: dict[str, Any]) -> list[str]:
    return [line for line in summary._plan(plan) if line]
