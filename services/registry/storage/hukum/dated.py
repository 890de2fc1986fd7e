"""What a city states of the law for a span of days: what it meets in that span ends there, what it leaves of other days stays."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, func, insert, select
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.as_known import known
from services.registry.storage.kepegawaian.versions import close

Row = dict[str, Any]


async def state(
    connection: AsyncConnection,
    table: Table,
    about: Mapping[str, Any],
    values: Mapping[str, Any],
    days: Range[date],
    at: datetime,
) -> bool:
    """Was that new? `about` = the agency and the columns that name the subject; `days` half-open, an end may be None."""
    same = [table.c[name] == value for name, value in about.items()]
    meeting = select(table).where(*same, func.upper_inf(table.c.dicatat), table.c.berlaku.overlaps(days)).with_for_update()
    met = [dict(row) for row in (await connection.execute(meeting)).mappings()]
    if len(met) == 1 and {**met[0], **values, "berlaku": days} == {**met[0], "oleh": values["oleh"]}:
        return False
    await close(connection, table, [row["id"] for row in met], at)
    made = {"id": new_id(), **about, **values, "berlaku": days, "dicatat": Range(at, None)}
    left = [
        {**row, "id": new_id(), "berlaku": part, "dicatat": Range(at, None)}
        for row in met
        for part in _left(row["berlaku"], days)
    ]
    await connection.execute(insert(table), [*left, made])
    return True


async def holding(connection: AsyncConnection, table: Table, instansi_id: uuid.UUID, on: date) -> list[Row]:
    """Rows that hold on a day, as recorded now, by their subject."""
    query = select(table).where(table.c.instansi_id == instansi_id, known(table, on)).order_by(table.c.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def spoken_of(connection: AsyncConnection, table: Table, about: Mapping[str, Any]) -> list[Row]:
    """Every row about one subject as recorded now, in the order of its days."""
    same = [table.c[name] == value for name, value in about.items()]
    query = select(table).where(*same, func.upper_inf(table.c.dicatat)).order_by(func.lower(table.c.berlaku).nulls_first())
    return [dict(row) for row in (await connection.execute(query)).mappings()]


def _left(held: Range[date], days: Range[date]) -> list[Range[date]]:
    """What lies before and after `days`."""
    parts = []
    if days.lower is not None and (held.lower is None or held.lower < days.lower):
        parts.append(Range(held.lower, days.lower))
    if days.upper is not None and (held.upper is None or held.upper > days.upper):
        parts.append(Range(days.upper, held.upper))
    return parts
