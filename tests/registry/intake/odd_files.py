"""Strategies for files that nobody meant: sheets of anything under real headings, and good files with bytes changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from typing import Any

import xlsxwriter
from hypothesis import strategies as st

from tests.registry.intake.builders import HEADINGS, a_person, text, xlsx
from tests.registry.intake.xls import xls

WORDS = (
    *HEADINGS, "PNS ID", "npsn", "nama_sekolah", "K", "KEBUTUHAN", "induk", "id_sumber", "bulan", "STATUS", "KODE_MASALAH", "PESAN",
    "SARAN", "UNIT KERJA : Dinas X", "JUMLAH", "CONTOH — HAPUS", "#N/A", "null", "'", '"', "1.98E+17", "=1+1", "\x00", "\ufeff",
    "\r\n", "a|b;c,d\te",
)  # fmt: skip
CELLS: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.sampled_from(WORDS), st.text(max_size=15), st.integers(-5, 10**18), st.floats(), st.booleans(),
    st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)),
)  # fmt: skip
GRIDS = st.one_of(
    st.lists(st.lists(CELLS, max_size=9), max_size=9),
    st.lists(st.lists(CELLS, min_size=8, max_size=8), max_size=6).map(lambda rows: [HEADINGS, *rows]),
    st.lists(st.lists(CELLS, max_size=10), max_size=4).map(lambda rows: [["DAFTAR"], [], HEADINGS, a_person(), *rows]),
)
MERGES = st.lists(st.tuples(st.integers(0, 25), st.integers(0, 9), st.integers(0, 3), st.integers(1, 5)), max_size=3)


@st.composite
def workbooks(draw: st.DrawFn) -> bytes:
    """An .xlsx of odd cells with merged ranges, formulas that failed and a cell far from the others."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_numbers": False, "nan_inf_to_errors": True, "default_date_format": "dd-mm-yyyy"}
    book = xlsxwriter.Workbook(buffer, options)
    for grid in draw(st.lists(GRIDS, min_size=1, max_size=2)):
        sheet = book.add_worksheet()
        for row, cells in enumerate(grid):
            for column, cell in enumerate(cells):
                if isinstance(cell, str):
                    sheet.write_string(row, column, "".join(c for c in cell if c.isprintable()))
                else:
                    sheet.write(row, column, cell)
        for top, left, height, width in draw(MERGES):
            with suppress(xlsxwriter.exceptions.OverlappingRange):
                sheet.merge_range(top, left, top + height, left + width, draw(st.sampled_from(HEADINGS)))
        if draw(st.booleans()):
            sheet.write_formula(3, draw(st.integers(0, 9)), "=NA()", value=draw(st.sampled_from(("#N/A", "#REF!", ""))))
        if draw(st.integers(0, 39)) == 7:
            sheet.write(draw(st.sampled_from((70_000, 1_048_575))), draw(st.sampled_from((2, 200, 16_383))), "jauh")
    book.close()
    return buffer.getvalue()


TEXTS = st.builds(
    lambda grid, delimiter, encoding: text(grid, delimiter).decode().encode(encoding, "replace"),
    GRIDS, st.sampled_from("|;\t,"), st.sampled_from(("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be", "utf-7")),
)  # fmt: skip


def ods(rows: list[list[Any]]) -> bytes:
    """A small OpenDocument sheet."""
    spaces = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    lines = [
        "<table:table-row>"
        + "".join(f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row)
        + "</table:table-row>"
        for row in rows
    ]
    body = f'<table:table table:name="Data">{"".join(lines)}</table:table>'
    manifest = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"></m:manifest>'
    document = f"<office:document-content {spaces}><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", document + "</office:document-content>")
    return buffer.getvalue()


GOOD_ROWS = [HEADINGS, *[a_person(900 + i) for i in range(12)]]
GOOD: dict[str, bytes] = {
    "a.xlsx": xlsx(Data=GOOD_ROWS), "a.xls": xls(GOOD_ROWS), "a.ods": ods(GOOD_ROWS), "a.csv": text(GOOD_ROWS, ";"),
}  # fmt: skip


TELLING = (b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\xff\xff\xff\x7f", b"<c>", b"</row>", b'"')


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A good file with bytes overwritten, cut out or doubled; of an archive, in one of its parts too, so that it still opens."""
    name = draw(st.sampled_from(sorted(GOOD)))
    content = GOOD[name]
    if content.startswith(b"PK") and draw(st.booleans()):
        return name, _within(content, draw(st.integers(0, 30)), lambda part: _changed(draw, part))
    return name, _changed(draw, content)


def _changed(draw: st.DrawFn, content: bytes) -> bytes:
    made = bytearray(content)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(made) - 1)))
        how = draw(st.sampled_from(("byte", "bytes", "cut", "double", "number")))
        if how == "byte":
            made[at : at + 1] = bytes([draw(st.integers(0, 255))])
        elif how == "bytes":
            made[at : at + 4] = draw(
                st.sampled_from((b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\xff\xff\xff\x7f", b"<c>", b"</row>", b'"'))
            )
        elif how == "cut":
            del made[at : at + draw(st.integers(1, 400))]
        elif how == "double":
            made[at:at] = made[at : at + draw(st.integers(1, 400))]
        else:
            digits = [i for i, byte in enumerate(made[at : at + 200], start=at) if 48 <= byte <= 57]
            if digits:
                made[digits[0] : digits[0] + 1] = str(draw(st.integers(0, 10**10))).encode()
    return bytes(made)


def _within(content: bytes, turn: int, change: Callable[[bytes], bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        names = source.namelist()
        for name in names:
            part = source.read(name)
            target.writestr(name, change(part) if name == names[turn % len(names)] else part)
    return buffer.getvalue()
