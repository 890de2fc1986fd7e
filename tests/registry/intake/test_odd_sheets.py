"""Sheets that go wrong in their own ways: formulas that failed, cells far away, quotes that never end, separators inside cells."""

from __future__ import annotations

import gc
import io
import os
from typing import Any

import pytest
import xlsxwriter

from services.registry.intake.json_row import type_row
from services.registry.intake.read_import import read_import
from services.registry.intake.workbook import Workbook
from shared.errors import MasukanTidakSah
from shared.vocabulary import JenisMasukan
from tests.registry.intake.builders import HEADINGS, a_person, nip, text, xlsx
from tests.registry.intake.xls import xls


def with_cell(row: int, column: int, *, formula: str | None = None) -> bytes:
    """Two people, and one more cell somewhere."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("Data")
    for index, cells in enumerate([HEADINGS, a_person(900), a_person(901)]):
        for at, cell in enumerate(cells):
            sheet.write_string(index, at, cell)
    if formula is None:
        sheet.write_string(row, column, "jauh")
    else:
        sheet.write_formula(row, column, formula, value="#N/A")
    book.close()
    return buffer.getvalue()


def codes(read: Any) -> list[tuple[str, str]]:
    return [(wrong.kolom, wrong.kode) for row in read.baris for wrong in row.masalah]


def test_a_lookup_that_failed_in_a_workbook_is_told_at_its_cell() -> None:
    assert codes(read_import("a.xlsx", with_cell(1, 6, formula="=VLOOKUP(1,A1:B2,2)"))) == [("G2", "galat_rumus")]
    assert codes(read_import("a.xlsx", with_cell(2, 5, formula="=NA()"))) == [("F3", "galat_rumus"), ("F3", "wajib_kosong")]


@pytest.mark.parametrize(("row", "column"), [(1_048_575, 16_383), (1_048_575, 3), (400_000, 0)])
def test_a_cell_at_the_end_of_the_sheet_costs_a_sentence_and_not_the_worker(row: int, column: int) -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        read_import("a.xlsx", with_cell(row, column))
    assert "jauh dari tabelnya" in refused.value.pesan


def test_a_note_some_thousand_rows_below_does_no_harm() -> None:
    read = read_import("a.xlsx", with_cell(60_000, 0))
    assert (len(read.baris), read.dilewati) == (2, 1)


def test_the_old_kind_of_workbook_is_read() -> None:
    read = read_import("a.xls", xls([["DAFTAR PEGAWAI"], [], HEADINGS, a_person(900), a_person(901, nip=1.98502282010012e17)]))
    assert codes(read) == [("A5", "nip_terpotong"), ("A5", "tanpa_pengenal")]


def test_the_process_of_a_workbook_ends_with_it_forgotten_or_not() -> None:
    content = xlsx(Data=[HEADINGS, a_person()])
    book = Workbook(content)
    pid = book._child.pid
    os.kill(pid, 0)
    book.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    forgotten = Workbook(content)
    pid = forgotten._child.pid
    del forgotten, book
    gc.collect()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_child_that_dies_while_reading_is_told_as_a_broken_file() -> None:
    with Workbook(xlsx(Data=[HEADINGS, a_person()])) as book:
        book._child.kill()
        book._child.wait()
        with pytest.raises(MasukanTidakSah):
            list(book.sheets[0].buka())


def test_a_quote_that_never_ends_is_refused_with_its_line() -> None:
    good = text([HEADINGS, *[a_person(900 + i) for i in range(9)]], "|").decode()
    broken = good.replace("Contoh 904", '"Contoh 904').encode()
    with pytest.raises(MasukanTidakSah, match="baris 6") as refused:
        read_import("a.csv", broken)
    assert refused.value.kode == "kutip_tidak_ditutup"


def test_an_address_of_several_lines_in_quotes_is_one_cell() -> None:
    rows = [[*HEADINGS, "ALAMAT"], [*a_person(900), "Jl. Contoh, No. 1\nMedan, Indonesia"], [*a_person(901), ""]]
    read = read_import("a.csv", text(rows, ","))
    assert [(row.nomor, row.nilai["nip"], row.masalah) for row in read.baris] == [(2, nip(900), []), (3, nip(901), [])]


def test_a_separator_inside_a_cell_fails_the_row_instead_of_shifting_it() -> None:
    lines = text([HEADINGS, a_person(900), a_person(901)], ",").decode().replace("Contoh 900", "Contoh 900, S.Pd")
    first, second = read_import("a.csv", lines.encode()).baris
    assert ("baris_bergeser" in [wrong.kode for wrong in first.masalah], first.gagal) == (True, True)
    assert (second.gagal, second.masalah) == (False, [])


def test_cells_beyond_the_headings_of_a_workbook_are_no_shift() -> None:
    (row,) = read_import("a.xlsx", xlsx(D=[HEADINGS, [*a_person(900), "", "catatan"]])).baris
    assert (row.gagal, row.masalah) == (False, [])


@pytest.mark.parametrize("cell", [["a"], {"nama": "a"}, [], {}])
def test_a_list_or_an_object_in_a_row_of_the_batch_is_refused_by_its_column(cell: Any) -> None:
    _, problems, refused = type_row(JenisMasukan.PEGAWAI, {"nip": nip(900), "nama": cell, "unor": "D", "jabatan": "J"})
    assert (refused, [(wrong.kode, wrong.kolom) for wrong in problems]) == (True, [("isi_bersarang", "nama")])


def test_siasns_letter_gives_way_to_the_word_beside_it() -> None:
    headings = ["NIP BARU", "NAMA", "JABATAN NAMA", "UNOR NAMA", "STATUS CPNS PNS", "KEDUDUKAN HUKUM NAMA"]
    rows = [[nip(900), "Contoh", "Arsiparis", "Dinas", "P", words] for words in ("PPPK Aktif", "Aktif", "PPPK Paruh Waktu Aktif")]
    rows[1][0], rows[2][0] = nip(901), nip(902)
    found = [row.nilai["status"] for row in read_import("a.csv", text([headings, *rows])).baris]
    assert found == ["PPPK", "PNS", "PPPK_PARUH_WAKTU"]


def test_a_code_beside_an_empty_name_names_the_unit() -> None:
    headings = ["NIP BARU", "NAMA", "JABATAN NAMA", "UNOR ID", "UNOR NAMA"]
    (row,) = read_import("a.csv", text([headings, [nip(), "Contoh", "Arsiparis", "U-1", "null"]])).baris
    assert (row.nilai["unor"], row.gagal) == ("U-1", False)
