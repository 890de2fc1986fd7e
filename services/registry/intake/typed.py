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
ALL_DIFFERENT = frozenset(("nip", "id_sumber", "nama"))
WORDED = frozenset(("kedudukan", "status", "hukdis_tingkat", "golongan"))
"""Columns whose words may also answer a neighbour, or are answered by one."""


class Typed(NamedTuple):
    value: Any
    wrong: Masalah | None
    empty: bool
    text: str | None
    """The cell's own words, where they are kept beside the value."""


EMPTY = Typed(None, None, True, None)


class Column(NamedTuple):
    """A field of a row: an import column, or a helping one, which keeps its text alone."""

    field: str
    at: int
    helping: bool
    read: Callable[[Any], Typed]


def column(field: str, known: KolomMasukan | None, index: int) -> Column:
    def type_cell(cell: Any) -> Typed:
        if known is None:
            return EMPTY if is_empty(cell) else Typed(None, None, False, clean(cell))
        value, wrong = read(known, cell)
        empty = wrong is None and is_empty(cell)
        text = clean(cell) if field in WORDED and not empty else None
        return Typed(value, None if wrong is None else replace(wrong, pesan=f"{field}: {wrong.pesan}"), empty, text)

    return Column(
        field, index, known is None, type_cell if field in ALL_DIFFERENT else lru_cache(TEXTS_KEPT, typed=True)(type_cell)
    )
