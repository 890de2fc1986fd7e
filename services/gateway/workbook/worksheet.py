"""The worksheet of a round for those who decide in Excel: everything locked but the five yellow columns, ids hidden, choices as lists.

The sheet bears no password: it keeps hands from slipping, not from editing. What comes back is checked row by row.
"""

from __future__ import annotations

import io
from collections.abc import Container
from typing import Any

import xlsxwriter

from services.gateway.workbook.book import safe
from services.gateway.workbook.forms import FOLIO
from services.gateway.workbook.worksheet_rows import cells
from shared.texts.lembar import KOLOM, LEMBAR, PETUNJUK
from shared.texts.numbers import day
from shared.vocabulary import AlasanUsulan, KeputusanLembar, StatusPutaran

Row = dict[str, Any]
PAPER = {"F4": FOLIO, "A4": 9}
HEAD = 5
CHOICES = "Pilihan pengganti"
ALLOWED = {
    "select_locked_cells": True, "select_unlocked_cells": True, "autofilter": True, "sort": True, "format_cells": True,
    "format_columns": True, "format_rows": True, "insert_columns": True,
}  # fmt: skip


def write_worksheet(found: Row, kop: Row, paper: str, scopes: Container[str]) -> bytes:
    """`found`: registry's rows; `kop`: the letterhead, empty where the city has none yet."""
    rows = [cells(no, row, scopes) for no, row in enumerate(found["items"], start=1)]
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        style = _styles(book)
        sheet = book.add_worksheet(LEMBAR)
        _page(sheet, paper)
        _titles(sheet, style, found, kop)
        for at, column in enumerate(KOLOM):
            sheet.write_string(HEAD, at, column.judul, style["kepala_isian" if column.isian else "kepala"])
            sheet.set_column(at, at, column.lebar, None, {"hidden": column.tersembunyi})
            for line, row in enumerate(rows, start=HEAD + 1):
                sheet.write_string(line, at, safe(row[column.nama]), style["isian" if column.isian else "tetap"])
        if rows:
            sheet.autofilter(HEAD, 0, HEAD + len(rows), len(KOLOM) - 1)
            _lists(sheet, len(rows))
            _replacements(book, sheet, found["items"], style)
        sheet.protect("", ALLOWED)
        help_ = book.add_worksheet("Petunjuk")
        help_.set_column(0, 0, 100)
        for line, text in enumerate((*PETUNJUK.split(". "), *_codes())):
            help_.write_string(line, 0, text, style["kecil"])
    return sink.getvalue()


def _page(sheet: Any, paper: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(PAPER[paper])
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD)
    sheet.freeze_panes(HEAD + 1, 6)
    sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")


def _titles(sheet: Any, style: Row, found: Row, kop: Row) -> None:
    """In the third column, for the first two are hidden."""
    round_ = found["putaran"]
    number = f" · keputusan {round_['keputusan_nomor']}" if round_["keputusan_nomor"] else ""
    mark = " · SIMULASI: kriteria belum ditetapkan dengan keputusan" if round_["status"] == StatusPutaran.SIMULASI else number
    lines = (
        (" · ".join(str(kop[name]) for name in ("kop_pemda", "kop_opd") if kop.get(name)), "kop"),
        (f"LEMBAR KERJA PUTARAN: {round_['nama']}", "judul"),
        (f"TMT {day(round_['tmt_rencana'])} · {len(found['items'])} baris · versi lembar v{found['versi']}{mark}", "kecil"),
        (PETUNJUK, "kecil"),
    )
    for line, (text, kind) in enumerate(lines):
        sheet.write_string(line, 2, text, style[kind])


def _lists(sheet: Any, many: int) -> None:
    """Choices as lists; a value that is not on one is refused by Excel, and by us when it comes back."""
    for name, values in (
        ("keputusan", [one.value for one in KeputusanLembar]),
        ("alasan_kode", [one.value for one in AlasanUsulan]),
    ):
        at = _at(name)
        source: Any = values if len(",".join(values)) < 255 else f"=Petunjuk!$A$20:$A${19 + len(values)}"
        told = {"error_title": "Tidak ada pada daftar", "error_message": "Pilih salah satu dari daftar pada sel ini."}
        sheet.data_validation(HEAD + 1, at, HEAD + many, at, {"validate": "list", "source": source, **told})


def _replacements(book: Any, sheet: Any, items: list[Row], style: Row) -> None:
    """One line of choices per row. Sorting leaves a list where it was, so each choice names its row and is checked when it comes back."""
    extra = book.add_worksheet(CHOICES)
    extra.write_row(0, 0, ["Baris", "Pilihan"], style["kepala"])
    at = _at("pengganti")
    for line, row in enumerate(items, start=1):
        extra.write_string(line, 0, row["agenda"] or f"rencana no. {row['rekomendasi_no']}", style["kecil"])
        for place, choice in enumerate(row["pilihan_pengganti"], start=1):
            extra.write_string(line, place, safe(choice), style["kecil"])
        if row["pilihan_pengganti"]:
            last = xlsxwriter.utility.xl_col_to_name(len(row["pilihan_pengganti"]))
            source = f"='{CHOICES}'!$B${line + 1}:${last}${line + 1}"
            sheet.data_validation(
                HEAD + line, at, HEAD + line, at, {"validate": "list", "source": source, "error_type": "warning"}
            )


def _codes() -> list[str]:
    """Reasons from line 20 on, where a list too long for a cell's own choices points."""
    above = ["", "Alasan kode:"]
    free = 19 - len(PETUNJUK.split(". ")) - len(above)
    return [*above, *[""] * free, *[one.value for one in AlasanUsulan]]


def _at(name: str) -> int:
    return next(at for at, column in enumerate(KOLOM) if column.nama == name)


def _styles(book: Any) -> Row:
    plain = {"text_wrap": True, "valign": "top", "border": 1, "font_size": 9}
    head = {**plain, "bold": True, "valign": "vcenter"}
    return {
        "kop": book.add_format({"bold": True, "font_size": 11}), "judul": book.add_format({"bold": True, "font_size": 13}),
        "kecil": book.add_format({"font_size": 9}), "kepala": book.add_format({**head, "bg_color": "#0b6e4f", "font_color": "white"}),
        "kepala_isian": book.add_format({**head, "bg_color": "#f2c200"}), "tetap": book.add_format(plain),
        "isian": book.add_format({**plain, "bg_color": "#fff8d6", "locked": False, "num_format": "@"}),
    }  # fmt: skip
