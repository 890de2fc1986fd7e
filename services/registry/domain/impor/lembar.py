"""What an import holds while it travels from file to database: sheets of cells, then rows in our words.

Nothing here holds a whole file: a sheet keeps its first rows, by which it is recognised, and can be run through again and again; the
rows of an import are made while they are asked for, in the order in which they must enter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from shared.errors import Masalah
from shared.vocabulary import JenisMasukan

KEPALA = 120
"""So many first rows tell what a sheet is: titles, headings, and enough rows to see what a column is used for."""


@dataclass(frozen=True)
class Lembar:
    """One sheet as it stands: the first row of `buka()` is row 1 of the file, the first cell of a row column A."""

    nama: str
    kepala: list[list[Any]]
    """The first rows, at most KEPALA."""
    buka: Callable[[], Iterator[list[Any]]]
    """All rows, from the first, every time anew; an empty one may have no cells."""
    terisi: int
    """How many rows hold anything."""
    lebar: int
    teks: bool = False
    """A text file: a row wider than its headings has a separator inside a cell."""


@dataclass(slots=True)
class BarisMasukan:
    """One row in the columns of shared/contracts/v1/masukan.py, with where it came from and what is wrong with it.

    `gagal` refuses the row; a problem without it means that only the named cell is unknown.
    """

    jenis: JenisMasukan
    lembar: str
    nomor: int
    nilai: dict[str, Any]
    masalah: list[Masalah] = field(default_factory=list)
    gagal: bool = False
    tambahan: dict[str, str] = field(default_factory=dict)
    """Columns that are no import columns but help to make missing units and positions: unor_induk, kelas, eselon …"""
    letak: dict[str, int] = field(default_factory=dict)
    """Where each column of ours stands in the sheet, counted from 0; one dict for all rows of a sheet."""

    def alamat(self, column: str) -> str:
        """The cell of a column, or the column's name when the sheet has none."""
        return alamat(self.letak[column], self.nomor) if column in self.letak else column


@dataclass(frozen=True)
class Tabel:
    """One recognised sheet: its kind and why."""

    jenis: JenisMasukan
    lembar: str
    alasan: str


def alamat(column: int, row: int) -> str:
    """Cell address: column counted from 0, row from 1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"
