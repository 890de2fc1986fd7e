"""The one workbook of a trial: what can be said, what cannot, who should move, what to complete."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from services.gateway.workbook import plan_rows, sheets
from services.gateway.workbook.summary import summary_lines

Row = list[Any]
FORMULA = ("=", "+", "-", "@")
WIDEST, NARROWEST = 70, 10


def write_book(result: dict[str, Any], people: dict[str, dict[str, Any]], imports: list[dict[str, Any]]) -> bytes:
    """The workbook's bytes. `people`: name and number behind each pseudonym, for the file goes back to who sent it."""
    lines = [[line] for line in summary_lines(result, imports)]
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        for name, head, rows in (
            ("Ringkasan", ["SIMULASI: kriteria belum ditetapkan dengan keputusan"], lines),
            ("Bisa dan belum bisa dihitung", sheets.COMPUTABLE, sheets.computable(result)),
            ("Rekap per OPD", sheets.AGENCIES, sheets.agencies(result)),
            ("Kurang-lebih per jabatan", sheets.CELLS, sheets.cells(result)),
            ("Kebutuhan perlu dilihat lagi", sheets.DOUBTS, sheets.second_looks(result)),
            ("Lebih murah dari mutasi", sheets.ACTS, sheets.without_transfer(result)),
            ("Usulan perpindahan", sheets.MOVES, sheets.moves(result, people)),
            ("Tiga rencana", plan_rows.STAGES, plan_rows.stages(result, people)),
            ("Kurva perpindahan", plan_rows.CURVE, plan_rows.curve(result)),
            ("Harga batas", plan_rows.LIMITS, plan_rows.limits(result)),
            ("Tidak dapat dinilai", sheets.UNASSESSED, sheets.unassessed(result, people)),
            ("Data yang harus dilengkapi", sheets.MISSING, sheets.missing(result)),
            ("Nilai data", plan_rows.DATA, plan_rows.data(result)),
            ("Masalah baris", sheets.PROBLEMS, sheets.problems(imports)),
            ("Metode, dasar hukum, versi", sheets.METHOD, sheets.method(result)),
        ):
            write_sheet(book, name, head, rows)
    return sink.getvalue()


def write_sheet(book: Any, name: str, head: list[str], rows: list[Row]) -> None:
    """Landscape A4, head row frozen and repeated on every page, a filter over the rows."""
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "bg_color": "#0b6e4f", "font_color": "white", "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    if rows and len(head) > 1:
        sheet.autofilter(0, 0, len(rows), len(head) - 1)
    for column, title in enumerate(head):
        sheet.write_string(0, column, title, bold)
        longest = max([len(title), *(len(str(row[column])) for row in rows[:200])])
        sheet.set_column(column, column, WIDEST if len(head) == 1 else min(WIDEST, max(NARROWEST, longest + 2)))
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(at, column, value, wrapped)
            elif value is not None:
                sheet.write_string(at, column, safe(str(value)), wrapped)


def safe(text: str) -> str:
    """A text that a spreadsheet would take for a formula is shown as text."""
    return f"'{text}" if text.startswith(FORMULA) else text
