"""The process that opens workbooks: run by workbook.py with this file alone, so that a file made to harm harms only this process.

The reader (calamine, Rust) lays a sheet out as one dense field; two cells far apart can ask for more memory than any machine has, and
then the process is gone, not an exception raised. Here that costs one child with a limit on memory and time.

In: the length and the bytes of the workbook; then names of sheets, one a line. Out: messages, each a length and a pickle: first the
sheets, then for each name its rows in parts, an empty part at the end.
"""

from __future__ import annotations

import io
import pickle
import re
import sys
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

MEMORY_MAX = 2 << 30  # 50,000 rows x 300 columns, as dense as they can be, take about 1.2 GB while they are laid out
SECONDS_MAX = 120
ROWS_MAX = 200_000  # empty ones between two tables and all; a cell farther down is a slip of the hand
HELD_MAX = 4_000_000  # cells of sheets kept open between the look at the headings and the reading, about 200 MB
PART = 500
MERGED_ROWS = 20  # titles and headings only: a merged cell below is one value, not many
LENGTH = 8
_ERROR = re.compile(
    rb'<c\b(?=[^>]*\br="([A-Z]{1,3})(\d{1,7})")(?=[^>]*\bt="e")[^>]*>(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)?<v>([^<]{1,20})</v>'
)
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
Row = list[Any]


class Book:
    """A workbook and the sheets of it that are open."""

    def __init__(self, content: bytes, head: int) -> None:
        self._content, self._head = content, head
        self._book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        self._open: dict[str, CalamineSheet] = {}
        self.names = [
            sheet.name
            for sheet in self._book.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
        ]

    def sheet(self, name: str) -> CalamineSheet:
        if name not in self._open:
            made = self._book.get_sheet_by_name(name)
            if made.height > ROWS_MAX:
                raise SystemExit("a cell far below the table")
            while self._open and sum(s.height * s.width for s in self._open.values()) + made.height * made.width > HELD_MAX:
                self._open.pop(next(iter(self._open)))
            self._open[name] = made
        return self._open[name]

    def rows(self, name: str) -> Iterator[Row]:
        """From A1 on, merged headings filled, formulas that failed as the word they show; an empty row has no cells."""
        sheet = self.sheet(name)
        left = [""] * (sheet.start or (0, 0))[1]
        last_row = (sheet.end or (0, 0))[0]
        failed = error_cells(self._content, name)
        merged = [place for place in sheet.merged_cell_ranges or [] if place[0][0] < MERGED_ROWS]
        for number, cells in enumerate(sheet.iter_rows()):
            if cells.count("") == len(cells) and number not in failed:
                yield []
                continue
            row = [*left, *cells] if left else cells
            for column, text in failed.get(number, ()):
                if column < len(row) and row[column] == "":
                    row[column] = text
            if number < MERGED_ROWS:
                for (top, first), (bottom, last) in merged:
                    if top == number and bottom <= last_row and first < len(row):
                        row[first + 1 : last + 1] = [row[first]] * (min(last + 1, len(row)) - first - 1)
            yield row

    def described(self) -> list[dict[str, Any]]:
        """Every sheet with its first rows, its width and how many rows hold anything."""
        told = []
        for name in self.names:
            head: list[Row] = []
            filled = 0
            for row in self.rows(name):
                if len(head) < self._head:
                    head.append(row)
                filled += bool(row)
            told.append({"nama": name, "kepala": head, "terisi": filled, "lebar": 1 + (self.sheet(name).end or (0, -1))[1]})
        return told


def error_cells(content: bytes, name: str) -> dict[int, list[tuple[int, str]]]:
    """Row → (column, word) of the cells of an .xlsx whose formula failed: calamine gives those as empty."""
    found: dict[int, list[tuple[int, str]]] = {}
    path = _part_of(content, name)
    if path is None:
        return found
    with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(path) as stream:
        kept = b""
        while chunk := stream.read(1 << 20):
            text = kept + chunk
            kept = text[-4096:]  # a cell that the end of the chunk cuts is whole in the next one
            if b't="e"' in text:
                for letters, row, word in _ERROR.findall(text):
                    column = 0
                    for letter in letters:
                        column = column * 26 + letter - 64
                    found.setdefault(int(row) - 1, []).append((column - 1, word.decode("ascii", "replace")))
    return found


def _part_of(content: bytes, name: str) -> str | None:
    """The part of an .xlsx that holds a sheet; None for other files and odd ones."""
    if not content.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            book = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 - the worst it can do is end this child
            links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
            ids = [sheet.get(_REFERENCE) for sheet in book.iter(f"{_MAIN}sheet") if sheet.get("name") == name]
            targets = [link.get("Target", "") for link in links if link.get("Id") in ids]
            path = targets[0].lstrip("/") if targets else ""
            path = path if path.startswith("xl/") else f"xl/{path}"
            return path if path in archive.namelist() else None
    except (KeyError, ValueError, zipfile.BadZipFile, ElementTree.ParseError):
        return None


def send(message: Any) -> None:
    packed = pickle.dumps(message, protocol=5)
    sys.stdout.buffer.write(len(packed).to_bytes(LENGTH, "little") + packed)
    sys.stdout.buffer.flush()


def answer(head: int) -> None:
    source = sys.stdin.buffer
    content = source.read(int.from_bytes(source.read(LENGTH), "little"))
    try:
        book = Book(content, head)
        send(book.described())
    except PasswordError:
        send("locked")
        return
    while name := source.readline().decode().rstrip("\n"):
        part: list[Row] = []
        for row in book.rows(book.names[int(name)]):
            part.append(row)
            if len(part) == PART:
                send(part)
                part = []
        if part:
            send(part)
        send([])


def limit() -> None:
    """Where the system can limit a process."""
    try:
        import resource
    except ImportError:  # Windows: the limits on the file's size stand alone
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MAX, MEMORY_MAX))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MAX, SECONDS_MAX))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    limit()
    answer(int(sys.argv[1]))
