"""A worksheet in a test's hands: filled in, and saved again the way another program or another person would leave it."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx
import xlsxwriter
from python_calamine import CalamineWorkbook

from shared.texts.lembar import JUDUL, LEMBAR
from tests.people import Person

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass
class Sheet:
    """`rows`: dicts by our column names, in the file's order; `extra`: columns somebody added."""

    above: list[list[Any]]
    rows: list[dict[str, str]]
    order: list[str]
    extra: dict[str, str] = field(default_factory=dict)

    def row(self, **like: str) -> dict[str, str]:
        """The one row that has these values."""
        found = [row for row in self.rows if all(value in row[name] for name, value in like.items())]
        assert len(found) == 1, (like, self.rows)
        return found[0]

    def bytes(self, change: Callable[[Sheet], None] | None = None) -> bytes:
        """Saved by another program: one plain sheet, cells as text, no protection, nothing hidden."""
        if change:
            change(self)
        sink = io.BytesIO()
        with xlsxwriter.Workbook(sink, {"in_memory": True}) as book:
            sheet = book.add_worksheet(LEMBAR)
            for line, cells in enumerate(self.above):
                sheet.write_row(line, 0, cells)
            names = [*self.order, *self.extra]
            for at, name in enumerate(names):
                sheet.write_string(len(self.above), at, JUDUL.get(name, name))
                for line, row in enumerate(self.rows, start=len(self.above) + 1):
                    sheet.write_string(line, at, row.get(name, self.extra.get(name, "")))
        return sink.getvalue()


def opened(content: bytes) -> Sheet:
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(LEMBAR).to_python(skip_empty_area=False)
    at = next(line for line, cells in enumerate(rows) if JUDUL["kunci"] in cells)
    names = {title: name for name, title in JUDUL.items()}
    order = [names[str(title)] for title in rows[at]]
    return Sheet(rows[:at], [dict(zip(order, map(str, cells), strict=True)) for cells in rows[at + 1 :]], order)


def choices(content: bytes) -> list[list[str]]:
    """The replacements of each row, in the sheet's order."""
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Pilihan pengganti").to_python()
    return [[str(cell) for cell in cells[1:] if str(cell)] for cells in rows[1:]]


def download(by: Person, round_id: str) -> Sheet:
    answer = by.http.get(f"/v1/putaran/{round_id}/lembar-kerja.xlsx")
    assert (answer.status_code, answer.headers["content-type"]) == (200, XLSX), answer.text
    return opened(answer.content)


def try_(by: Person, round_id: str, content: bytes, kepentingan: str = "") -> httpx.Response:
    files, form = {"berkas": ("lembar.xlsx", content, XLSX)}, {"kepentingan": kepentingan} if kepentingan else {}
    return by.http.post(f"/v1/putaran/{round_id}/lembar-kerja", files=files, data=form)


def apply(by: Person, tried: httpx.Response, body: dict[str, Any], versi: str = "") -> httpx.Response:
    assert tried.status_code == 201, tried.text
    headers = {"If-Match": versi or tried.headers["ETag"]}
    return by.http.post(f"{tried.headers['Location']}/terapkan", json=body, headers=headers)


def states(answer: httpx.Response) -> Sequence[tuple[Any, str, str | None]]:
    """(agenda, state, step) of every row."""
    return [(row["agenda"], row["keadaan"], row["aksi"]) for row in answer.json()["items"]]
