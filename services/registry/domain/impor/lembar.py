"""What an import holds while it travels from file to database: sheets of cells, then rows in our words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from shared.errors import Masalah
from shared.vocabulary import JenisMasukan


@dataclass(frozen=True)
class Lembar:
    """One sheet as it stands: `baris[i][j]` is row i + 1, column j + 1 of the file."""

    nama: str
    baris: list[list[Any]]


@dataclass
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
    """One recognised sheet: its kind, why, and its rows."""

    jenis: JenisMasukan
    lembar: str
    alasan: str
    baris: list[BarisMasukan]
    peringatan: list[str]


@dataclass(frozen=True)
class Isi:
    """A whole file, in the order in which its tables must enter."""

    tabel: list[Tabel]
    peringatan: list[str]

    @property
    def baris(self) -> list[BarisMasukan]:
        return [row for table in self.tabel for row in table.baris]


def alamat(column: int, row: int) -> str:
    """Cell address: column counted from 0, row from 1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"
