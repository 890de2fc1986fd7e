"""The cells of a text file: byte order mark, UTF-8 then windows-1252, the delimiter that the heading agrees with."""

from __future__ import annotations

import csv
import io
from collections import Counter

from services.registry.domain.impor.lembar import Lembar
from services.registry.intake.aliases import ALIASES, IGNORED, normalise
from services.registry.intake.limits import HEADER_ROWS
from shared.errors import MasukanTidakSah

DELIMITERS = ("|", ";", "\t", ",")
_KNOWN = {spelling for spellings in ALIASES.values() for spelling in spellings} | IGNORED
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
    """The delimiter under which a line names most headings we know; without one, the most even and widest cut of the lines."""
    lines = [line for line in text.splitlines()[: HEADER_ROWS + 10] if line.strip()]

    def score(delimiter: str) -> tuple[int, int]:
        rows = list(csv.reader(lines, delimiter=delimiter))
        known = max((sum(normalise(cell) in _KNOWN for cell in row) for row in rows if len(row) > 1), default=0)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return known, max((count * (width - 1) for width, count in widths.items()), default=0)

    best = max(DELIMITERS, key=score)
    return best if score(best) > (0, 0) else ","
