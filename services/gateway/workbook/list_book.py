"""Any daily list as a workbook: letterhead, what it is and of which day, the columns of its definition, head row frozen, a filter."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from services.gateway.workbook.book import safe
from services.gateway.workbook.forms import FOLIO
from shared.texts.daftar import cell, heading, title_lines

Row = dict[str, Any]
PAPER = {"F4": FOLIO, "A4": 9}
PER_SHARE = 12
"""Characters of width for one share of a column."""


def list_book(found: Row, rows: list[Row], kop: Row, paper: str) -> bytes:
    """`found`: the list without rows; `rows`: all of them."""
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        plain = {"text_wrap": True, "valign": "top", "border": 1, "font_size": 9}
        bold, small = book.add_format({"bold": True, "font_size": 12}), book.add_format({"font_size": 9})
        head = book.add_format({**plain, "bold": True, "bg_color": "#0b6e4f", "font_color": "white"})
        styles = {rata: book.add_format({**plain, "align": rata}) for rata in ("left", "center", "right")}
        sheet = book.add_worksheet(found["judul"][:31].replace("/", "-"))
        told = title_lines(found, kop)
        for line, text in enumerate(told):
            sheet.write_string(line, 0, text, bold if line < len(told) - 2 else small)
        top = len(told) + 1
        _page(sheet, paper, top)
        columns = found["kolom"]
        sheet.write_string(top, 0, "No.", head)
        sheet.set_column(0, 0, 5)
        for at, column in enumerate(columns, start=1):
            sheet.write_string(top, at, heading(column), head)
            sheet.set_column(at, at, max(6, column["lebar"] * PER_SHARE))
        for line, row in enumerate(rows, start=1):
            sheet.write_number(top + line, 0, line, styles["right"])
            for at, column in enumerate(columns, start=1):
                value = row[column["nama"]]
                if isinstance(value, int) and not isinstance(value, bool):
                    sheet.write_number(top + line, at, value, styles[column["rata"]])
                else:
                    sheet.write_string(top + line, at, safe(cell(value)), styles[column["rata"]])
        if rows:
            sheet.autofilter(top, 0, top + len(rows), len(columns))
    return sink.getvalue()


def _page(sheet: Any, paper: str, head: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(PAPER[paper])
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)
    sheet.freeze_panes(head + 1, 1)
    sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")
