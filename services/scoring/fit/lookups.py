"""Whatever is derived from the evidence of a pair (a level, a feature, a learned part), looked up instead of worked out.

It is asked of every combination of codes that exists (`joined`), by the very function that defines it. A pair then reads the answer: two
codes added, one number taken, in blocks that stay in the cache of a core. What everybody has the same answer to is written, not looked up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from services.scoring.facts import Float, Int, Pasangan
from services.scoring.fit.joined import Column, Road, Shown, together

BLOCK = 16_384
"""Pairs looked up at a time: their codes (three times 128 KB) stay in the cache while every table is read."""
HALF = 31
"""Bits of a code: a table has fewer answers than that."""
IN_RANGE: Literal["wrap"] = "wrap"
"""Every code is: "raise" would look up into a copy first, and "clip" takes half as long again (measured)."""
Question = tuple[Callable[[Float], Any], Sequence[str]]
"""(function of some columns side by side, one number per row; their names). A road is asked about alone."""


@dataclass(frozen=True)
class Table:
    """`nilai` at code of the person plus code of the cell. Where the seat says nothing (`sel` None), `orang` is the answer itself."""

    orang: Any
    sel: Int | None
    nilai: Any


@dataclass(frozen=True)
class Measured:
    """The same without a table: the function is asked about each pair's own road."""

    fungsi: Callable[[Float], Any]
    jalan: Road

    def read(self, people: Int, cells: Int, out: Any) -> None:
        out[:] = np.ravel(self.fungsi(self.jalan.km(people, cells)[:, None]))


def table(question: Question, among: Shown, *, simple: bool = False) -> Table | Measured:
    """The answers to every combination of a person's and a seat's codes that occurs. `simple`: quicker asked of every person
    than who is alike is found."""
    function, names = question
    if simple and all(name in among.sendiri for name in names):
        answers = np.ravel(function(np.column_stack([among.sendiri[name] for name in names])))
        alike = (answers == answers[:1]).all() or np.isnan(answers).all()
        return Table(_spread(answers, among.orang, among.pegawai_n), None, answers[:1] if alike else answers)
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
    looked_up = [(at, one) for at, one in enumerate(tables) if isinstance(one, Table)]
    for at, one in looked_up:
        if len(one.nilai) == 1:
            found[at] = one.nilai[0]
    by_person = [(at, one.orang) for at, one in looked_up if one.sel is None and len(one.nilai) != 1]
    by_both = [(at, one) for at, one in looked_up if one.sel is not None]
    couples = [(by_both[at : at + 2], *_couple([one for _, one in by_both[at : at + 2]])) for at in range(0, len(by_both), 2)]
    measured = [(at, one) for at, one in enumerate(tables) if isinstance(one, Measured)]
    codes = np.empty((2, BLOCK), dtype=np.int64)
    for start in range(0, len(pairs), BLOCK):
        rows = slice(start, start + BLOCK)
        people, cells = pairs.pegawai_i[rows], pairs.sel_i[rows]
        both, part = codes[:, : len(people)]
        for at, answers in by_person:
            np.take(answers, people, out=found[at, rows], mode=IN_RANGE)
        for couple, of_people, of_cells in couples:
            np.take(of_people, people, out=both, mode=IN_RANGE)
            np.take(of_cells, cells, out=part, mode=IN_RANGE)
            both += part
            for second, (at, one) in enumerate(couple):
                code = np.right_shift(both, HALF, out=part) if second else np.bitwise_and(both, (1 << HALF) - 1, out=part)
                np.take(one.nilai, code, out=found[at, rows], mode=IN_RANGE)
        for at, road in measured:
            road.read(people, cells, found[at, rows])
    return found.T


def _couple(tables: list[Table]) -> tuple[Int, Int]:
    """Codes of one or two tables in one number each, the second above the first: looked up once and added once for both."""
    people, cells = np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.int64)
    for at, one in enumerate(tables):
        assert one.sel is not None
        people, cells = people + (one.orang << HALF * at), cells + (one.sel << HALF * at)
    return people, cells


def _spread(values: Any, at: Int, count: int) -> Any:
    """Back among everybody; who is in no pair is never looked up."""
    found = np.zeros(count, dtype=values.dtype)
    found[at] = values
    return found
