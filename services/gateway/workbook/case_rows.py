"""Cases as rows of a CSV or of a workbook, written while they come: a page at a time is in memory, never the whole."""

from __future__ import annotations

import asyncio
import csv
import io
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import xlsxwriter

from services.gateway.workbook.book import safe
from shared.texts.case_export import COLUMNS, cells

ROWS_MAX = 1_048_575
"""Of one sheet, less its head."""
PART_BYTES = 256 * 1024
WIDTH = 18
Pages = AsyncIterator[list[dict[str, Any]]]


async def csv_parts(pages: Pages) -> AsyncIterator[bytes]:
    """With the mark by which Excel knows UTF-8; no cell is a formula."""
    yield b"\xef\xbb\xbf" + _lines([COLUMNS])
    async for rows in pages:
        yield _lines([safe(told) if isinstance(told, str) else told for told in cells(row)] for row in rows)


async def xlsx_parts(pages: Pages) -> AsyncIterator[bytes]:
    """Each row goes to a file as it comes; the book can only be sent when it is whole. Cut at what a sheet holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "usulan.xlsx"
        options = {"constant_memory": True, "tmpdir": folder, "strings_to_formulas": False, "strings_to_urls": False}
        book = xlsxwriter.Workbook(path, options)
        sheet = book.add_worksheet("Usulan")
        sheet.set_column(0, len(COLUMNS) - 1, WIDTH)
        sheet.write_row(0, 0, COLUMNS, book.add_format({"bold": True}))
        sheet.freeze_panes(1, 0)
        at = 0
        async for rows in pages:
            for row in rows[: ROWS_MAX - at]:
                at += 1
                for column, told in enumerate(cells(row)):
                    if told is not None:
                        sheet.write(at, column, told)
        sheet.autofilter(0, 0, at, len(COLUMNS) - 1)
        await asyncio.to_thread(book.close)  # zipping a hundred thousand rows takes seconds
        with path.open("rb") as file:
            while part := file.read(PART_BYTES):
                yield part


def _lines(rows: Any) -> bytes:
    sink = io.StringIO(newline="")
    csv.writer(sink).writerows(rows)
    return sink.getvalue().encode()
