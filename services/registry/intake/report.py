"""The file back to its sender: the sheets as they came, each row with STATUS, KODE_MASALAH, PESAN and SARAN beside it.

Row numbers stay those of the original, so that an address in a message still points at its cell. Text that a spreadsheet would
run as a formula (= + - @) is written with an apostrophe in front.
"""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import Any

import xlsxwriter

from services.registry.domain.impor.lembar import Lembar
from services.registry.intake.own_sheets import SUMMARY_SHEET, TITLES

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
Told = dict[tuple[str, int], dict[str, Any]]
"""(sheet, row number) → what happened: status and masalah."""


def report(sheets: list[Lembar], headings: dict[str, int], told: Told, summary: list[str]) -> bytes:
    """The .xlsx. `headings` gives the row number of each recognised sheet's heading."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    formats = {
        "bold": book.add_format({"bold": True}), "bad": book.add_format({"bg_color": "#f8cbad"}),
        "warned": book.add_format({"bg_color": "#fff2cc"}), "day": book.add_format({"num_format": "dd-mm-yyyy"}),
    }  # fmt: skip
    first = book.add_worksheet(SUMMARY_SHEET)
    first.set_column(0, 0, 120)
    for row, line in enumerate(summary):
        first.write_string(row, 0, escape(line))
    used = {SUMMARY_SHEET.lower()}
    for sheet in sheets:
        _copy(book.add_worksheet(_unique(sheet.nama, used)), sheet, headings.get(sheet.nama), told, formats)
    book.close()
    return buffer.getvalue()


def _copy(target: Any, sheet: Lembar, heading: int | None, told: Told, formats: dict[str, Any]) -> None:
    width = sheet.lebar
    for index, cells in enumerate(sheet.buka()):
        for column, cell in enumerate(cells):
            _write(target, index, column, cell, formats["day"])
        if heading is not None and index + 1 == heading:
            for offset, title in enumerate(TITLES):
                target.write_string(index, width + offset, title, formats["bold"])
        if (what := told.get((sheet.nama, index + 1))) is not None:
            paint = formats["bad"] if what["status"] == "gagal" else formats["warned"] if what["masalah"] else None
            for offset, text in enumerate(_texts(what)):
                target.write_string(index, width + offset, escape(text), paint)


def _texts(what: dict[str, Any]) -> tuple[str, str, str, str]:
    problems = what["masalah"]
    return (
        str(what["status"]),
        "; ".join(dict.fromkeys(str(p["kode"]) for p in problems)),
        "; ".join(f"{p['kolom']} {p['pesan']}".strip() for p in problems),
        " ".join(dict.fromkeys(str(p["saran"]) for p in problems)),
    )


def _write(target: Any, row: int, column: int, cell: Any, day: Any) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        target.write_boolean(row, column, cell)
    elif isinstance(cell, int | float):
        target.write_number(row, column, cell)
    elif isinstance(cell, datetime | date) and cell.year >= 1900:
        target.write_datetime(row, column, cell, day)
    elif isinstance(cell, time):
        target.write_string(row, column, cell.isoformat())
    else:
        target.write_string(row, column, escape(str(cell)))


def escape(text: str) -> str:
    """Harmless in any spreadsheet, and no longer than a cell may hold."""
    safe = "".join(letter for letter in text if letter in "\n" or letter.isprintable())[:32_000]
    return f"'{safe}" if safe.startswith(DANGEROUS) else safe


def _unique(name: str, used: set[str]) -> str:
    base = "".join("_" if letter in "[]:*?/\\" else letter for letter in name).strip("'")[:28] or "Lembar"
    made, number = base, 2
    while made.lower() in used:
        made, number = f"{base}~{number}"[:31], number + 1
    used.add(made.lower())
    return made
