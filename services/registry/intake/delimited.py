"""The cells of a text file: byte order mark, UTF-8 then windows-1252, the delimiter that the heading agrees with.

The file is decoded and cut into cells as it is read. It is gone through once before, so that a damaged or oversized file is
refused before anything of it has entered.
"""

from __future__ import annotations

import codecs
import csv
import io
import itertools
from collections import Counter
from functools import partial
from typing import Any

from services.registry.domain.impor.lembar import KEPALA, Lembar
from services.registry.intake.aliases import ALIASES, IGNORED, normalise
from services.registry.intake.limits import HEADER_ROWS
from shared.errors import MasukanTidakSah

DELIMITERS = ("|", ";", "\t", ",")
HEAD_BYTES = 1 << 16
CELL_MAX = 1 << 20
_KNOWN = {spelling for spellings in ALIASES.values() for spelling in spellings} | IGNORED


def read(name: str, content: bytes) -> Lembar:
    """One sheet, named after the file. Raises MasukanTidakSah when it is no table of text."""
    encoding = encoding_of(content)
    csv.field_size_limit(CELL_MAX)
    try:
        delimiter = sniff(_head(content, encoding))
        rows = partial(_rows, content, encoding, delimiter)
        head = list(itertools.islice(rows(), KEPALA))
        filled, width = _measure(rows(), head, delimiter)
    except csv.Error as damage:
        raise MasukanTidakSah(
            "Berkas CSV tidak dapat dibaca.",
            saran="Simpan ulang dari Excel sebagai CSV UTF-8.",
            pesan_en="The CSV file is damaged.",
        ) from damage
    return Lembar(name.rsplit("/", 1)[-1].rsplit(".", 1)[0] or "csv", head, rows, filled, width, teks=True)


def _rows(content: bytes, encoding: str, delimiter: str) -> Any:
    return csv.reader(_open(content, encoding), delimiter=delimiter, skipinitialspace=True)


def _open(content: bytes, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding, errors="replace", newline="")


def _measure(rows: Any, head: list[list[str]], delimiter: str) -> tuple[int, int]:
    """(rows that hold anything, cells of the widest). A quote that is never closed swallows the rows after it: refused."""
    usual = Counter(map(len, head)).most_common(1)[0][0] if head else 0
    filled = width = line = 0
    for row in rows:
        filled += any(row)
        width = max(width, len(row))
        if rows.line_num - line > 1 and _swallows(row, usual, delimiter):
            raise MasukanTidakSah(
                f"Tanda kutip yang dibuka pada baris {line + 1} tidak ditutup, sehingga baris sesudahnya ikut tertelan.",
                saran="Hapus tanda kutip itu, atau simpan ulang dari Excel sebagai .xlsx, lalu unggah.",
                pesan_en=f"A quote opened on line {line + 1} is never closed.",
                kode="kutip_tidak_ditutup",
            )
        line = rows.line_num
    return filled, width


def _swallows(row: list[str], usual: int, delimiter: str) -> bool:
    """A cell of several lines is fine (an address); one that holds separators too, in a row that is cut short by it, is not."""
    least = 1 if len(row) < usual else max(1, usual - 1)
    return any("\n" in cell and cell.count(delimiter) >= least for cell in row)


def encoding_of(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(content)
    try:
        for start in range(0, len(content), HEAD_BYTES):
            decoder.decode(view[start : start + HEAD_BYTES])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _head(content: bytes, encoding: str) -> str:
    with _open(content, encoding) as text:
        return text.read(HEAD_BYTES)


def sniff(text: str) -> str:
    """The delimiter under which a line names most headings we know; without one, the most even and widest cut of the lines."""
    lines = [line for line in text.splitlines()[: HEADER_ROWS + 10] if line.strip()]

    def score(delimiter: str) -> tuple[int, int]:
        rows = list(csv.reader(lines, delimiter=delimiter))
        known = max((sum(normalise(cell) in _KNOWN for cell in row) for row in rows if len(row) > 1), default=0)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return known, max((count * (width - 1) for width, count in widths.items()), default=0)

    best = max(DELIMITERS, key=score)
    return best if score(best) > (0, 0) else ","
