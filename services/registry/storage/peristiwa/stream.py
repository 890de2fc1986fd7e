"""The one event stream of an agency, read in commit order.

Numbers are given under the agency's head row as a transaction's last act, so whoever reads the head and then the events up to it
has them all: what commits later gets a higher number.
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Row, Select, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.peristiwa.tables import instansi_head, peristiwa


async def last_number(connection: AsyncConnection, instansi_id: uuid.UUID) -> int:
    """The number of the newest committed event; 0 before the first and for an unknown agency."""
    query = select(instansi_head.c.nomor).where(instansi_head.c.instansi_id == instansi_id)
    return int((await connection.execute(query)).scalar_one_or_none() or 0)


async def around(connection: AsyncConnection, instansi_id: uuid.UUID, number: int) -> dict[int, Row[Any]]:
    """The event of this number and the one after it, as far as they exist."""
    query = _of(instansi_id).where(peristiwa.c.nomor.in_((number, number + 1)))
    return {row.nomor: row for row in await connection.execute(query)}


async def page(connection: AsyncConnection, instansi_id: uuid.UUID, after: int, until: int, limit: int) -> list[dict[str, Any]]:
    """Every event after `after` up to `until`."""
    query = _of(instansi_id).where(peristiwa.c.nomor > after, peristiwa.c.nomor <= until)
    return await _rows(connection, query, limit)


async def latest(
    connection: AsyncConnection, instansi_id: uuid.UUID, topics: tuple[str, ...], after: int, until: int, limit: int
) -> list[dict[str, Any]]:
    """Of each subject the last event of these topics (what stands before the dot of `jenis`), where it lies in that stretch."""
    later = peristiwa.alias("later")
    overtaken = exists().where(
        later.c.instansi_id == peristiwa.c.instansi_id,
        later.c.subjek_jenis == peristiwa.c.subjek_jenis,
        later.c.subjek_id == peristiwa.c.subjek_id,
        later.c.nomor > peristiwa.c.nomor,
        later.c.nomor <= until,
        func.split_part(later.c.jenis, ".", 1).in_(topics),
    )
    query = _of(instansi_id).where(
        peristiwa.c.nomor > after, peristiwa.c.nomor <= until, func.split_part(peristiwa.c.jenis, ".", 1).in_(topics), ~overtaken
    )
    return await _rows(connection, query, limit)


def _of(instansi_id: uuid.UUID) -> Select[Any]:
    return select(peristiwa).where(peristiwa.c.instansi_id == instansi_id)


async def _rows(connection: AsyncConnection, query: Select[Any], limit: int) -> list[dict[str, Any]]:
    found = await connection.execute(query.order_by(peristiwa.c.nomor).limit(limit))
    return [dict(row) for row in found.mappings()]
