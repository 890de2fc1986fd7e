"""Which rows below the headings are no data? Numbering rows, repeated headings, totals, blank rows, notes and signatures."""

from __future__ import annotations

import itertools
import re
from typing import Any

from services.registry.intake.aliases import normalise
from services.registry.intake.cells import clean, is_empty
from services.registry.intake.header import Header

EXAMPLE = "CONTOH — HAPUS"
EXAMPLE_START = "contoh —"
_TOTAL = re.compile(r"(grand_|sub_)?(total|jumlah|rekapitulasi)(_.*)?$")
_FIGURE = re.compile(r"[\d.,\s-]+")
_TOTAL_WORDS = ("total", "jumlah", "rekap")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\(?(\d{1,3})\)?\.?(=.*)?$")


class Skipping:
    """Is a row below the headings no data? Looks closely only where a cheap sign says that it may be none."""

    def __init__(self, header: Header, head: list[list[Any]]) -> None:
        """`head` holds the sheet's first rows, down to the headings at least."""
        start = header.first + header.height
        self._header = header
        self._numbering_until = start + 1
        self._telling = min(header.titles)
        words = [row[self._telling] for row in head[header.first : start] if self._telling < len(row)]
        self._always = any(_DIGIT.search(str(word)) for word in words)

    def __call__(self, index: int, cells: list[Any], *, blank: bool) -> bool:
        if blank and all(is_empty(cell) for cell in cells):
            return True
        text = _text_of(cells)
        return (
            (EXAMPLE_START in text and is_example(cells))
            or (index <= self._numbering_until and is_numbering(cells))
            or (self._may_be_heading(cells) and is_heading_again(cells, self._header))
            or (any(word in text for word in _TOTAL_WORDS) and is_total(cells))
        )

    def _may_be_heading(self, cells: list[Any]) -> bool:
        """A heading is a word; the first column of data is a number or a code almost always."""
        cell = cells[self._telling] if self._telling < len(cells) else ""
        return self._always or (isinstance(cell, str) and _DIGIT.search(cell) is None)


def _text_of(cells: list[Any]) -> str:
    try:
        return "\n".join(cells).lower()
    except TypeError:  # not all are text
        return "\n".join([cell for cell in cells if type(cell) is str]).lower()


def is_numbering(row: list[Any]) -> bool:
    """The '1 2 3 4' row under the headings: at least three cells, each a small number, mostly rising by one."""
    numbers = []
    for cell in row:
        text = clean(cell)
        if not text:
            continue
        found = _NUMBER.match(text)
        if found is None:
            return False
        numbers.append(int(found[1]))
    rising = sum(second - first == 1 for first, second in itertools.pairwise(numbers))
    return len(numbers) >= 3 and numbers[0] in (0, 1) and rising >= (len(numbers) - 1) * 0.6


def is_heading_again(row: list[Any], header: Header) -> bool:
    """A heading printed anew on each page: every filled cell repeats its column's heading."""
    filled = 0
    for index, cell in enumerate(row):
        if not is_empty(cell):
            if header.titles.get(index) != normalise(clean(cell)):
                return False
            filled += 1
    return filled >= 2


def is_total(row: list[Any]) -> bool:
    """The first words of the row say total or jumlah, and hardly any other words follow."""
    words = 0
    for cell in row:
        if not isinstance(cell, str) or is_empty(cell) or _FIGURE.fullmatch(cell):
            continue
        if words == 0 and not _TOTAL.match(normalise(clean(cell))):
            return False
        words += 1
    return 1 <= words <= 2


def is_example(row: list[Any]) -> bool:
    """The example row of our own templates."""
    return any(isinstance(cell, str) and cell.strip().upper().startswith(EXAMPLE_START.upper()) for cell in row)
