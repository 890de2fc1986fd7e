"""The board's matrix as a workbook: the columns of the printed one (shared/texts/papers/board.py), for those who sort and filter."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from services.gateway.workbook.book import safe
from shared.texts.papers.board import MATRIX

A3 = 8


def board_matrix(rows: list[dict[str, Any]]) -> bytes:
    """One row per case, in the order given; A3 landscape, head repeated on every page."""
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("Bahan sidang")
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "bg_color": "#e8efe9"})
        plain = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        sheet.set_landscape()
        sheet.set_paper(A3)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, 2)
        for at, column in enumerate(MATRIX):
            sheet.write_string(0, at, column.head, bold)
            sheet.set_column(at, at, max(5, round(column.share * 13)))
            for line, row in enumerate(rows, start=1):
                sheet.write_string(line, at, safe(str(row[column.field])), plain)
        if rows:
            sheet.autofilter(0, 0, len(rows), len(MATRIX) - 1)
    return sink.getvalue()
