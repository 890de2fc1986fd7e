"""One column of a sheet: each distinct text is typed once.

A city's file says 'PNS', 'III/c' and '01-04-2019' tens of thousands of times. What was typed is kept for as many texts as fit in a
small memory, the least used ones go; what names one person, and is different in every row, is not kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from services.registry.intake.cells import clean, is_empty, read
from shared.contracts.v1.masukan import KolomMasukan
from shared.errors import Masalah

TEXTS_KEPT = 4096
ALL_DIFFERENT = frozenset(("nip", "id_sumber", "nama", "pegawai", "nuptk", "nik", "nip_lama", "nomor_hp", "email", "alamat"))
WORDED = frozenset(("kedudukan", "status", "hukdis_tingkat", "golongan", "tugas_tambahan", "mapel", "sertifikat_mapel"))
"""Columns whose words may also answer a neighbour, or are answered by one."""


class Note(NamedTuple):
    """What a cell says besides its value."""

    wrong: Masalah | None
    text: str | None
    """The cell's own words, where they are kept beside the value."""


Typed = tuple[Any, Note | None, int]
"""(value, note, 1 when anything stands in the cell); most cells need no note."""
EMPTY: Typed = (None, None, 0)


class Column(NamedTuple):
    """A field of a row: an import column, or a helping one, which has its text alone."""

    field: str
    at: int
    read: Callable[[Any], Typed]


def column(field: str, known: KolomMasukan | None, index: int) -> Column:
    def type_cell(cell: Any) -> Typed:
        if cell == "":
            return EMPTY
        if known is None:
            return EMPTY if is_empty(cell) else (None, Note(None, clean(cell)), 1)
        value, wrong = read(known, cell)
        if value is None and wrong is None and is_empty(cell):
            return EMPTY
        text = clean(cell) if field in WORDED else None
        if wrong is None and text is None:
            return value, None, 1
        return value, Note(None if wrong is None else replace(wrong, pesan=f"{field}: {wrong.pesan}"), text), 1

    return Column(field, index, type_cell if field in ALL_DIFFERENT else lru_cache(TEXTS_KEPT, typed=True)(type_cell))
