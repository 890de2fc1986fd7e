"""The cells of a text file: byte order mark, UTF-8 then windows-1252, the delimiter that the heading agrees with."""

from __future__ import annotations

import csv
import io
from collections import Counter

from services.registry.domain.impor.lembar import Lembar
from services.registry.intake.limits import HEADER_ROWS
from shared.errors import MasukanTidakSah

DELIMITERS = ("|", ";", "\t", ",")
csv.field_size_limit(1 << 20)


def read(name: str, content: bytes) -> Lembar:
    """One sheet, named after the file. Raises MasukanTidakSah when it is no table of text."""
    text = decode(content)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sniff(text), skipinitialspace=True))
    except csv.Error as damage:
        raise MasukanTidakSah(
            "Berkas CSV tidak dapat dibaca.",
            saran="Simpan ulang dari Excel sebagai CSV UTF-8.",
            pesan_en="The CSV file is damaged.",
        ) from damage
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return Lembar(name.rsplit("/", 1)[-1].rsplit(".", 1)[0] or "csv", [list(row) for row in rows])


def decode(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def sniff(text: str) -> str:
    """The delimiter that cuts most of the first lines into the same, largest number of cells."""
    lines = [line for line in text.splitlines()[: HEADER_ROWS + 10] if line.strip()]
    best, best_score = ",", 0
    for delimiter in DELIMITERS:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1)
        score = max((count * (width - 1) for width, count in widths.items()), default=0)
        if score > best_score:
            best, best_score = delimiter, score
    return best
