"""The audit chains as they stand, streamed: however long one is, a few rows of it are in memory."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy import Row, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.peristiwa.tables import audit, audit_baca, baca_head, instansi, instansi_head, peristiwa

AT_ONCE = 2000


async def agencies(connection: AsyncConnection, code: str = "") -> list[Row[Any]]:
    """Every agency, or the one of this code, trials too."""
    query = select(instansi.c.id, instansi.c.kode, instansi.c.nama).order_by(instansi.c.kode)
    return list(await connection.execute(query.where(instansi.c.kode == code) if code else query))


async def heads(connection: AsyncConnection, instansi_id: uuid.UUID) -> tuple[Row[Any] | None, Row[Any] | None]:
    """The head rows of changes and of reads."""
    changes = await connection.execute(select(instansi_head).where(instansi_head.c.instansi_id == instansi_id))
    reads = await connection.execute(select(baca_head).where(baca_head.c.instansi_id == instansi_id))
    return changes.first(), reads.first()


def links(connection: AsyncConnection, instansi_id: uuid.UUID) -> AsyncIterator[Row[Any]]:
    return _in_order(connection, audit, instansi_id)


def events(connection: AsyncConnection, instansi_id: uuid.UUID) -> AsyncIterator[Row[Any]]:
    return _in_order(connection, peristiwa, instansi_id)


def reads(connection: AsyncConnection, instansi_id: uuid.UUID) -> AsyncIterator[Row[Any]]:
    return _in_order(connection, audit_baca, instansi_id)


async def _in_order(connection: AsyncConnection, table: Table, instansi_id: uuid.UUID) -> AsyncIterator[Row[Any]]:
    query = select(table).where(table.c.instansi_id == instansi_id).order_by(table.c.nomor)
    async with connection.stream(query.execution_options(yield_per=AT_ONCE)) as rows:
        async for part in rows.partitions():
            for row in part:
                yield row
