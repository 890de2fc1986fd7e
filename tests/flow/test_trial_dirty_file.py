"""A workbook with wrong, missing and doubled cells still gives a useful answer: what can be used is used, the rest is told by row."""

from __future__ import annotations

import pytest

from tests.flow.dirty_file import GOOD, dirty_workbook, row_of
from tests.flow.trials import SHEETS, Trial, try_files
from tests.stack import Stack

USED = 14
"""Among them three whose NIP cannot be read: in a trial they are counted by name and unit."""
REFUSED = 3


@pytest.fixture(scope="module")
def dirty(stack: Stack) -> Trial:
    return try_files(stack.agency(), ("pegawai.xlsx", dirty_workbook()))


def test_it_ends_well_with_every_sheet_the_desk_asked_for(dirty: Trial) -> None:
    assert dirty.row["status"] == "SELESAI", dirty.row["galat"]
    assert set(SHEETS) <= set(dirty.sheets)
    assert dirty.sheets["Ringkasan"][0][0].startswith("SIMULASI")


def test_good_rows_are_used_and_bad_ones_are_counted(dirty: Trial) -> None:
    assert f"Berkas pegawai.xlsx: {USED} baris dibaca, {REFUSED} baris ditolak." in dirty.text
    assert f"Pegawai {USED};" in dirty.text
    assert set(GOOD) <= {str(row["NIP"]) for row in dirty.table("Tidak dapat dinilai")}


@pytest.mark.parametrize(
    ("what", "place", "status", "said"),
    [
        ("nip as a number", "B", "dibuat", "terpotong menjadi angka"), ("nip too short", "B", "dibuat", "18 digit"),
        ("nip of nobody's month", "B", "dibuat", "Tanggal di dalam NIP tidak ada"),
        ("same nip again", "B", "gagal", "sudah ada pada baris sebelumnya"), ("no unit", "I", "gagal", "unor: Kolom wajib"),
        ("no position", "G", "gagal", "jabatan: Kolom wajib"), ("date that is none", "H", "dibuat", "tidak dapat dibaca"),
        ("date of words", "H", "dibuat", "tidak dapat dibaca"), ("unknown grade", "F", "dibuat", "Golongan tidak dikenal"),
        ("very long", "C", "dibuat", "500 huruf"),
    ],
)  # fmt: skip
def test_a_bad_cell_is_named_with_its_address_reason_and_cure(
    dirty: Trial, what: str, place: str, status: str, said: str
) -> None:
    at = row_of(what)
    found = [row for row in dirty.table("Masalah baris") if row["Tempat"] == f"{place}{at}"]
    assert found, f"nothing is said about {place}{at}"
    assert any(said in row["Masalah"] for row in found)
    assert all((row["Baris"], row["Status"]) == (at, status) and row["Cara memperbaiki"] for row in found)


@pytest.mark.parametrize("what", ["fine", "fine, other unit", "number with apostrophe and blanks", "empty", "empty again"])
def test_nothing_is_held_against_a_good_or_an_empty_row(dirty: Trial, what: str) -> None:
    assert not [row for row in dirty.table("Masalah baris") if row["Baris"] == row_of(what)]


def test_a_formula_or_markup_in_a_name_comes_back_as_text(dirty: Trial) -> None:
    names = [str(row["Nama"]) for row in dirty.table("Tidak dapat dinilai")]
    assert any("HYPERLINK" in name and not name.startswith("=") for name in names)
    assert "<script>alert(1)</script>" in names


def test_no_fault_of_ours_shows_anywhere(dirty: Trial) -> None:
    cells = [str(cell) for rows in dirty.sheets.values() for row in rows for cell in row]
    assert not [cell for cell in cells if cell in ("nan", "None", "inf") or "Traceback" in cell or "Exception" in cell]


def test_the_same_file_beside_others_of_every_kind_is_still_read(stack: Stack) -> None:
    files = (("pegawai.xlsx", dirty_workbook()), ("foto.xlsx", b"\x89PNG\r\n" + bytes(300)), ("lain.csv", b"warna\nbiru\n"))
    trial = try_files(stack.agency(), *files)
    assert trial.row["status"] == "SELESAI", trial.row["galat"]
    assert f"Pegawai {USED};" in trial.text
