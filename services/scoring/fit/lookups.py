"""Whatever is derived from the evidence of a pair (a level, a feature, a learned part), looked up instead of worked out.

It is asked of every combination of codes that exists (`joined`), by the very function that defines it. A pair then reads the answer: two
codes added, one number taken, in blocks that stay in the cache of a core.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import Float, Int, Pasangan
from services.scoring.fit.joined import Column, Road, Shown, together

BLOCK = 16_384
"""Pairs looked up at a time: their codes (three times 128 KB) stay in the cache while every table is read."""
Question = tuple[Callable[[Float], Any], Sequence[str]]
"""(function of some columns side by side, one number per row; their names). A road is asked about alone."""


@dataclass(frozen=True)
class Table:
    """`nilai` at code of the person plus code of the cell. Where the seat says nothing (`sel` None), `orang` is the answer itself."""

    orang: Any
    sel: Int | None
    nilai: Any

    def read(self, people: Int, cells: Int, out: Any, codes: tuple[Int, Int]) -> None:
        if self.sel is None:
            np.take(self.orang, people, out=out, mode="clip")  # "raise" would look up into a copy first
            return
        at, more = (code[: len(people)] for code in codes)
        np.take(self.orang, people, out=at, mode="clip")
        np.take(self.sel, cells, out=more, mode="clip")
        at += more
        np.take(self.nilai, at, out=out, mode="clip")


@dataclass(frozen=True)
class Measured:
    """The same without a table: the function is asked about each pair's own road."""

    fungsi: Callable[[Float], Any]
    jalan: Road

    def read(self, people: Int, cells: Int, out: Any, codes: tuple[Int, Int]) -> None:
        out[:] = np.ravel(self.fungsi(self.jalan.km(people, cells)[:, None]))


def table(question: Question, among: Shown) -> Table | Measured:
    """The answers to every combination of a person's and a seat's codes that occurs."""
    function, names = question
    asked = [among.kolom[name]() for name in names]
    if isinstance(asked[0], Road):
        return Measured(function, asked[0])
    held = [column for column in asked if isinstance(column, Column)]
    person, people = together([column.orang for column in held])
    seat, seats = together([column.sel for column in held])
    rows = [column.nilai[column.orang[person]][:, column.sel[seat]].ravel() for column in held]
    answers = np.ravel(function(np.column_stack(rows))) if len(person) else np.zeros(0)  # of no pairs nothing can be asked
    if len(seat) == 1:
        return Table(_spread(answers[people], among.orang, among.pegawai_n), None, answers)
    return Table(_spread(people * len(seat), among.orang, among.pegawai_n), _spread(seats, among.sel, among.sel_n), answers)


def read(tables: Sequence[Table | Measured], pairs: Pasangan, dtype: type[Any]) -> Any:
    """(pairs, tables), a column after the other in memory."""
    found = np.empty((len(tables), len(pairs)), dtype=dtype)
    codes = (np.empty(BLOCK, dtype=np.int64), np.empty(BLOCK, dtype=np.int64))
    for start in range(0, len(pairs), BLOCK):
        at = slice(start, start + BLOCK)
        people, cells = pairs.pegawai_i[at], pairs.sel_i[at]
        for out, one in zip(found, tables, strict=True):
            one.read(people, cells, out[at], codes)
    return found.T


def _spread(values: Any, at: Int, count: int) -> Any:
    """Back among everybody; who is in no pair is never looked up."""
    found = np.zeros(count, dtype=values.dtype)
    found[at] = values
    return found
