"""Where people serve, as stated day by day: the definitive post, and beside it what other sources say and second schools.

Each line of posts (a person's definitive one, or one of those beside it) is a row of statements; which holds when is decided by
domain/kepegawaian/pernyataan.py. A statement that never holds, because a later one knows of an earlier beginning, stays with an empty
`berlaku`: it was heard, and counts again should the later one be corrected.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

import asyncpg
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.pernyataan import Masa, Sejak, terms
from services.registry.storage.base import among, new_id
from services.registry.storage.bulk import copy, span
from services.registry.storage.kepegawaian.tables import penempatan
from services.registry.storage.kepegawaian.versions import close, days_said, multirange, say_again
from shared.vocabulary import JenisPenempatan

Row = dict[str, Any]
POST = (
    "unor_id", "jabatan_id", "mapel", "unor_teks", "jabatan_teks", "bermasalah", "tmt_jabatan", "tmt_unit", "tugas_tambahan",
    "jam_per_minggu",
)  # fmt: skip
KINDS = (
    JenisPenempatan.DEFINITIF.value, JenisPenempatan.BERTENTANGAN.value, JenisPenempatan.DE_FACTO.value, JenisPenempatan.NON_INDUK.value,
    JenisPenempatan.TUGAS_TAMBAHAN.value,
)  # fmt: skip
NAMES = ("id", "pegawai_id", "jenis", "sumber", "id_sumber", "berlaku", "dicatat", "per", "ditegaskan", *POST)
TMT_UNIT, TMT_JABATAN = POST.index("tmt_unit"), POST.index("tmt_jabatan")
NEVER = asyncpg.Range(empty=True)


class Line(NamedTuple):
    """Statements that follow each other: at most one of a line holds on a day."""

    pegawai_id: uuid.UUID
    jenis: str = JenisPenempatan.DEFINITIF.value
    sumber: str | None = None
    id_sumber: str | None = None


Lines = dict[Line, list[Row]]


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement: of a day, which post, and in which row it stands already."""

    day: date
    facts: tuple[Any, ...]
    row: Row | None = None

    @property
    def since(self) -> Sejak:
        """A post is a unit and a position, so it begins with the later of both; with nothing before, the unit's date reaches back."""
        unit, position = self.facts[TMT_UNIT], self.facts[TMT_JABATAN]
        return Sejak(self.day, max(filter(None, (unit, position)), default=None), unit or position)


async def read(connection: AsyncConnection, people: Iterable[uuid.UUID], kinds: Sequence[str] = KINDS) -> Lines:
    """Every line of these people, as recorded now."""
    query = select(penempatan).where(
        among(penempatan.c.pegawai_id, people), penempatan.c.jenis.in_(kinds), func.upper_inf(penempatan.c.dicatat)
    )
    found = await connection.execute(query)
    names = tuple(found.keys())
    lines: Lines = {}
    for values in found:
        row = dict(zip(names, values, strict=True))
        lines.setdefault(Line(row["pegawai_id"], row["jenis"], row["sumber"], row["id_sumber"]), []).append(row)
    return lines


def held_on(rows: Sequence[Row], day: date) -> Row | None:
    """The post of a line on a day, else the one stated last."""
    for row in rows:
        if day in row["berlaku"]:
            return row
    return max(rows, key=lambda row: days_said(row)[-1:], default=None)


async def replace_definitive(
    connection: AsyncConnection, wanted: Mapping[uuid.UUID, Row], as_of: date, at: datetime
) -> dict[uuid.UUID, str]:
    """State definitive posts of a day. A post begins at its TMT, or else on the day it is first stated of."""
    held = await read(connection, wanted, (JenisPenempatan.DEFINITIF.value,))
    changes = await write(connection, held, {Line(person): post for person, post in wanted.items()}, as_of, at)
    return {line.pegawai_id: change for line, change in changes.items()}


async def write(
    connection: AsyncConnection, held: Lines, wanted: Mapping[Line, Row], as_of: date, at: datetime
) -> dict[Line, str]:
    """State the posts of these lines of a day; returns dibuat | diperbarui | tidak_berubah per line."""
    known = span(at, None)
    result: dict[Line, str] = {}
    closing: list[uuid.UUID] = []
    again: list[uuid.UUID] = []
    fresh: list[tuple[Any, ...]] = []
    for line, post in wanted.items():
        rows = held.get(line)
        said = Stated(as_of, tuple(map(post.get, POST)))
        if not rows:
            result[line] = "dibuat"
            fresh.append((new_id(), *line, span(said.since.awal, None), known, as_of, None, *said.facts))
            continue
        if any(as_of in _days(row) and _facts(row) == said.facts for row in rows):
            result[line] = "tidak_berubah"
            continue
        left = {row["id"] for row in rows}
        made = []
        for row, valid, days, facts in _as_rows(rows, said):
            kept = set(_days(row)) if row is not None and (valid, facts) == (valid_of(row), _facts(row)) else None
            if row is not None and kept is not None and kept <= set(days) <= kept | {as_of}:
                left.discard(row["id"])
                again += [row["id"]] if as_of not in kept and as_of in days else []
            else:
                said_of = (None if days[0] == date.min else days[0], multirange(days[1:]))
                times = (NEVER if valid is None else span(*valid), known)
                made.append((new_id(), *line, *times, *said_of, *facts))
        result[line] = "diperbarui" if made or left else "tidak_berubah"
        closing += left
        fresh += made
    await close(connection, penempatan, closing, at)
    if fresh:
        await copy(connection, penempatan, NAMES, fresh)
    await say_again(connection, penempatan, again, as_of)
    return result


async def end(connection: AsyncConnection, held: Lines, ended: Iterable[Line], as_of: date, at: datetime) -> dict[Line, str]:
    """These lines hold no more from the day on: what they were before stays."""
    result: dict[Line, str] = {}
    closing: list[uuid.UUID] = []
    kept: list[tuple[Any, ...]] = []
    for line in ended:
        for row in held[line]:
            lower, upper = row["berlaku"].lower, row["berlaku"].upper
            if row["berlaku"].isempty or (upper is not None and upper <= as_of):
                continue
            result[line] = "diperbarui"
            closing.append(row["id"])
            if lower is None or lower < as_of:
                days = [day for day in days_said(row) if day < as_of]
                said_of = (days[0] if days else None, multirange(days[1:]))
                kept.append((new_id(), *line, span(lower, as_of), span(at, None), *said_of, *_facts(row)))
    await close(connection, penempatan, closing, at)
    if kept:
        await copy(connection, penempatan, NAMES, kept)
    return result


def joined(stated: Sequence[Stated]) -> list[tuple[Masa, list[date], tuple[Any, ...]]]:
    """(when it holds, the days it was stated of, the post) for statements in the order of their days; equal neighbours are one."""
    groups: list[tuple[Masa, list[date], tuple[Any, ...]]] = []
    for one, term in zip(stated, terms([one.since for one in stated]), strict=True):
        if groups and groups[-1][2] == one.facts:
            before, days, facts = groups[-1]
            groups[-1] = (_joined(before, term), [*days, one.day], facts)
        else:
            groups.append((term, [one.day], one.facts))
    return groups


def valid_of(row: Row) -> Masa:
    """When a row holds; None when it never does."""
    return None if row["berlaku"].isempty else (row["berlaku"].lower, row["berlaku"].upper)


def _as_rows(rows: Sequence[Row], said: Stated) -> list[tuple[Row | None, Masa, list[date], tuple[Any, ...]]]:
    """(the row that may stay, when it holds, the days it was stated of, the post), for all that was ever stated of a line."""
    stated = [Stated(day, _facts(row), row) for row in rows for day in _days(row) if day != said.day]
    stated.sort(key=lambda one: one.day)
    stated.insert(sum(one.day < said.day for one in stated), said)
    groups: list[tuple[Row | None, Masa, list[date], tuple[Any, ...]]] = []
    for one, term in zip(stated, terms([one.since for one in stated]), strict=True):
        if groups and groups[-1][3] == one.facts:
            row, before, days, facts = groups[-1]
            groups[-1] = (row or one.row, _joined(before, term), [*days, one.day], facts)
        else:
            groups.append((one.row, term, [one.day], one.facts))
    return groups


def _days(row: Row) -> tuple[date, ...]:
    return days_said(row) or (date.min,)


def _joined(earlier: Masa, later: Masa) -> Masa:
    if earlier is None or later is None:
        return later or earlier
    return earlier[0], later[1]


def _facts(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in POST)
