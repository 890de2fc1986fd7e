"""Rounds as rows: held, changed with their version, and every step they took."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.peristiwa.tables import instansi_head
from services.registry.storage.putaran.round_tables import transisi_putaran
from services.registry.storage.putaran.tables import putaran
from shared.errors import TidakDitemukan

Row = dict[str, Any]


async def hold_agency(connection: AsyncConnection, instansi_id: uuid.UUID) -> None:
    """Whoever moves a round or a case of this agency waits here for the other (the same row the cases hold)."""
    await connection.execute(select(instansi_head.c.nomor).where(instansi_head.c.instansi_id == instansi_id).with_for_update())


async def one(connection: AsyncConnection, putaran_id: uuid.UUID, instansi_id: uuid.UUID) -> Row:
    """Of this agency; another agency's round does not exist. Raises TidakDitemukan."""
    mine = (putaran.c.id == putaran_id, putaran.c.instansi_id == instansi_id)
    row = (await connection.execute(select(putaran).where(*mine))).mappings().first()
    if row is None:
        raise TidakDitemukan("Putaran tidak ada.", saran="Lihat GET /v1/putaran.", pesan_en="No such round.")
    return dict(row)


async def change(connection: AsyncConnection, putaran_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(putaran).where(putaran.c.id == putaran_id).values(**values))


async def add_step(connection: AsyncConnection, row: Row) -> None:
    await connection.execute(insert(transisi_putaran).values(id=new_id(), **row))


async def steps(connection: AsyncConnection, putaran_id: uuid.UUID) -> list[Row]:
    """In their order."""
    query = select(transisi_putaran).where(transisi_putaran.c.putaran_id == putaran_id).order_by(transisi_putaran.c.versi)
    return [dict(row) for row in (await connection.execute(query)).mappings()]
