"""Close and replace: how a dated fact changes without losing what was known before.

A change valid from `as_of`: the open row's `dicatat` is closed; the same facts are written again ending at `as_of`, and the
new facts from `as_of` on. A second change for the same day is a correction: the earlier wording stays in recorded time only.

Facts whose key already says when they hold (a rating of a year, a volume of a month) need no splitting: `correct`.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Table, func, insert, select, update
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import columns_of, new_id

Facts = dict[str, Any]
Key = TypeVar("Key", bound=tuple[Any, ...])


async def replace(
    connection: AsyncConnection,
    table: Table,
    owner: str,
    wanted: dict[uuid.UUID, Facts],
    as_of: date,
    at: datetime,
    compare: Iterable[str] | None = None,
) -> dict[uuid.UUID, str]:
    """Bring the open version of each owner to the wanted facts; returns dibuat | diperbarui | tidak_berubah per owner.

    `compare` names the columns that tell whether anything changed (default: all wanted columns).
    """  # fmt: skip
    if not wanted:
        return {}
    column = table.c[owner]
    facts = columns_of(table, "id", owner, "berlaku", "dicatat")
    open_rows = (
        await connection.execute(
            select(table).where(column.in_(list(wanted)), func.upper_inf(table.c.dicatat), func.upper_inf(table.c.berlaku))
        )
    ).mappings()
    current = {row[owner]: row for row in open_rows}
    result: dict[uuid.UUID, str] = {}
    closing: list[uuid.UUID] = []
    fresh: list[Facts] = []
    known = Range(at, None, bounds="[)")
    for key, values in wanted.items():
        held = current.get(key)
        if held is None:
            result[key] = "dibuat"
            fresh.append({"id": new_id(), owner: key, "berlaku": Range(None, None), "dicatat": known, **_complete(facts, values)})
            continue
        if all(held[name] == values.get(name) for name in compare or values):
            result[key] = "tidak_berubah"
            continue
        result[key] = "diperbarui"
        closing.append(held["id"])
        since = held["berlaku"].lower
        if since is None or since < as_of:
            before = {name: held[name] for name in facts}
            fresh.append({"id": new_id(), owner: key, "berlaku": Range(since, as_of, bounds="[)"), "dicatat": known, **before})
        start = as_of if since is None or since < as_of else since
        fresh.append({"id": new_id(), owner: key, "berlaku": Range(start, None), "dicatat": known, **_complete(facts, values)})
    await close(connection, table, closing, at)
    if fresh:
        await connection.execute(insert(table), fresh)
    return result


async def correct(
    connection: AsyncConnection,
    table: Table,
    named: tuple[str, ...],
    held: Iterable[Mapping[Any, Any]],
    wanted: Mapping[Key, Facts],
    at: datetime,
) -> dict[Key, str]:
    """Bring the rows recorded now (`held`) to the wanted facts; a key holds the values of the columns `named`.

    Returns dibuat | diperbarui | tidak_berubah per key.
    """
    current = {tuple(row[name] for name in named): row for row in held}
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
        fresh.append({"id": new_id(), **dict(zip(named, key, strict=True)), "dicatat": Range(at, None), **facts})
    await close(connection, table, closing, at)
    if fresh:
        await connection.execute(insert(table), fresh)
    return result


async def close(connection: AsyncConnection, table: Table, ids: list[uuid.UUID], at: datetime) -> None:
    """End the recorded time of rows: from `at` on we know better."""
    if ids:
        ended = func.tstzrange(func.lower(table.c.dicatat), at)
        await connection.execute(update(table).where(table.c.id.in_(ids)).values(dicatat=ended))


def _complete(facts: list[str], values: Facts) -> Facts:
    return {name: values.get(name) for name in facts}
