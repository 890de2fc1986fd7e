"""Close and replace: how a dated fact changes without losing what was known before.

A statement about a day changes what holds from that day until the next one somebody spoke of (domain/kepegawaian/pernyataan.py). The
recorded time of the version it meets is closed; its parts that still hold are written again beside the new one. Saying again what is
known already writes nothing but the day it was said of.

Facts whose key already says when they hold (a volume of a month, an entry of a history) need no splitting: `correct`.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Date, Table, case, func, literal, select, update
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.pernyataan import parts
from services.registry.storage.base import among, columns_of, new_id
from services.registry.storage.bulk import copy, copy_rows, span

Facts = dict[str, Any]
Held = dict[uuid.UUID, Facts]
Key = TypeVar("Key", bound=tuple[Any, ...])
TIMES = ("berlaku", "dicatat", "per", "ditegaskan")


async def replace(
    connection: AsyncConnection,
    table: Table,
    owner: str,
    wanted: dict[uuid.UUID, Facts],
    as_of: date,
    at: datetime,
    compare: Iterable[str] | None = None,
) -> dict[uuid.UUID, str]:
    """State facts of a day for each owner; returns dibuat | diperbarui | tidak_berubah per owner.

    `compare` names the columns that tell whether anything changed (default: all wanted columns). A column that is not wanted keeps
    what it held.
    """
    held = await read(connection, table, owner, wanted, as_of)
    return await write(connection, table, owner, held, wanted, as_of, at, compare)


async def read(connection: AsyncConnection, table: Table, owner: str, owners: Iterable[uuid.UUID], as_of: date) -> Held:
    """The version of each owner that covers the day, as recorded now."""
    query = select(table).where(among(table.c[owner], owners), func.upper_inf(table.c.dicatat), table.c.berlaku.contains(as_of))
    found = await connection.execute(query)
    names = tuple(found.keys())
    at = names.index(owner)
    return {row[at]: dict(zip(names, row, strict=True)) for row in found}


async def write(
    connection: AsyncConnection,
    table: Table,
    owner: str,
    held: Held,
    wanted: Mapping[uuid.UUID, Facts],
    as_of: date,
    at: datetime,
    compare: Iterable[str] | None = None,
) -> dict[uuid.UUID, str]:
    """`replace`, for who has read already."""
    names = columns_of(table, "id", owner, *TIMES)
    told = tuple(compare) if compare is not None else None
    known, always = span(at, None), span(None, None)
    result: dict[uuid.UUID, str] = {}
    closing: list[uuid.UUID] = []
    said_again: list[uuid.UUID] = []
    fresh: list[tuple[Any, ...]] = []
    for key, values in wanted.items():
        old = held.get(key)
        if old is None:
            result[key] = "dibuat"
            fresh.append((new_id(), key, always, known, as_of, None, *map(values.get, names)))
        elif all(old[name] == values[name] for name in told or values):
            result[key] = "tidak_berubah"
            if as_of not in days_said(old):
                said_again.append(old["id"])
        else:
            result[key] = "diperbarui"
            closing.append(old["id"])
            new = {**old, **values}
            days, valid = days_said(old), old["berlaku"]
            for part in parts(valid.lower, valid.upper, days, as_of, assumed=old["per"] is None):
                facts = new if part.baru else old
                times = (span(part.dari, part.sampai), known, part.hari[0] if part.hari else None, multirange(part.hari[1:]))
                fresh.append((new_id(), key, *times, *map(facts.get, names)))
    await close(connection, table, closing, at)
    if fresh:
        await copy(connection, table, ("id", owner, *TIMES, *names), fresh)
    await say_again(connection, table, said_again, as_of)
    return result


def days_said(row: Mapping[Any, Any]) -> tuple[date, ...]:
    """The days a row was stated of. Rows older than the noting of days say it by their beginning, if at all."""
    first = row["per"] or row["berlaku"].lower
    days = {first} if first is not None else set()
    for run in row["ditegaskan"] or ():
        days.update(run.lower + timedelta(days=more) for more in range((run.upper - run.lower).days))
    return tuple(sorted(days))


def multirange(days: Iterable[date]) -> list[Any] | None:
    """Days as COPY takes them; the server joins those that follow each other."""
    return [span(day, day + timedelta(days=1)) for day in days] or None


async def say_again(connection: AsyncConnection, table: Table, ids: list[uuid.UUID], as_of: date) -> None:
    """Note one more day on which the same was stated. No fact changes, so no answer does, and the row stays as it is."""
    if not ids:
        return
    day, first = literal(as_of, Date), table.c.per
    other = case((first > day, first), else_=day)
    more = func.datemultirange(func.daterange(other, other, "[]"))
    said = func.coalesce(table.c.ditegaskan, func.datemultirange()).op("+")(more)
    await connection.execute(
        update(table).where(among(table.c.id, ids)).values(per=case((first > day, day), else_=first), ditegaskan=said)
    )


async def correct(
    connection: AsyncConnection,
    table: Table,
    named: tuple[str, ...],
    held: Iterable[Mapping[Any, Any]],
    wanted: Mapping[Key, Facts],
    at: datetime,
    noted: Facts | None = None,
) -> dict[Key, str]:
    """Bring the rows recorded now (`held`) to the wanted facts; a key holds the values of the columns `named`.

    A column that is not wanted keeps what it held; what is `noted` is written with a change and makes none.
    Returns dibuat | diperbarui | tidak_berubah per key.
    """
    current = {tuple(row[name] for name in named): row for row in held}
    names = columns_of(table)
    result: dict[Key, str] = {}
    closing: list[uuid.UUID] = []
    fresh: list[Facts] = []
    for key, facts in wanted.items():
        old = current.get(key)
        if old is not None and all(old[name] == value for name, value in facts.items()):
            result[key] = "tidak_berubah"
            continue
        result[key] = "dibuat" if old is None else "diperbarui"
        if old is not None:
            closing.append(old["id"])
        new = {
            **(old or {}),
            **dict(zip(named, key, strict=True)),
            **facts,
            **(noted or {}),
            "id": new_id(),
            "dicatat": Range(at, None),
        }
        fresh.append({name: new.get(name) for name in names})
    await close(connection, table, closing, at)
    await copy_rows(connection, table, fresh)
    return result


async def close(connection: AsyncConnection, table: Table, ids: list[uuid.UUID], at: datetime) -> None:
    """End the recorded time of rows: from `at` on we know better."""
    if ids:
        ended = func.tstzrange(func.lower(table.c.dicatat), at)
        await connection.execute(update(table).where(among(table.c.id, ids)).values(dicatat=ended))
