"""Waivers as recorded now: one row per waiver, closed and replaced whenever its status changes."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.hukum.tables import pembebasan
from services.registry.storage.kepegawaian.tables import pegawai
from services.registry.storage.kepegawaian.versions import close
from shared.vocabulary import StatusPembebasan

Row = dict[str, Any]
NOW = func.upper_inf(pembebasan.c.dicatat)


async def locked(connection: AsyncConnection, instansi_id: uuid.UUID, pembebasan_id: uuid.UUID) -> Row | None:
    """The waiver as it stands, held against other deciders."""
    mine = (pembebasan.c.pembebasan_id == pembebasan_id, pembebasan.c.instansi_id == instansi_id, NOW)
    row = (await connection.execute(select(pembebasan).where(*mine).with_for_update())).mappings().first()
    return None if row is None else dict(row)


async def one(connection: AsyncConnection, instansi_id: uuid.UUID, pembebasan_id: uuid.UUID) -> Row | None:
    mine = (pembebasan.c.pembebasan_id == pembebasan_id, pembebasan.c.instansi_id == instansi_id, NOW)
    row = (await connection.execute(select(pembebasan).where(*mine))).mappings().first()
    return None if row is None else dict(row)


async def write(connection: AsyncConnection, row: Row, at: datetime, instead_of: uuid.UUID | None = None) -> None:
    """A new state of a waiver; `instead_of` is the id of the row it replaces."""
    await close(connection, pembebasan, [instead_of] if instead_of else [], at)
    await connection.execute(insert(pembebasan).values({**row, "id": new_id(), "dicatat": Range(at, None)}))


async def page(
    connection: AsyncConnection, instansi_id: uuid.UUID, filters: dict[str, Any], after: uuid.UUID | None, limit: int
) -> list[Row]:
    """Newest first; filters: status, aturan, pegawai_id."""
    query = select(pembebasan).where(pembebasan.c.instansi_id == instansi_id, NOW)
    for name, value in filters.items():
        if value is not None:
            query = query.where(pembebasan.c[name] == value)
    if after is not None:
        query = query.where(pembebasan.c.pembebasan_id < after)
    rows = await connection.execute(query.order_by(pembebasan.c.pembebasan_id.desc()).limit(limit))
    return [dict(row) for row in rows.mappings()]


async def approved(connection: AsyncConnection, instansi_id: uuid.UUID, on: date) -> list[Row]:
    """Approved ones that are not over on the day, with the pseudonyms of their people: a rule may look at a later day."""
    query = select(pembebasan, pegawai.c.kunci).join(pegawai, pegawai.c.id == pembebasan.c.pegawai_id)
    mine = (pembebasan.c.instansi_id == instansi_id, NOW, pembebasan.c.status == StatusPembebasan.DISETUJUI)
    rows = await connection.execute(query.where(*mine, func.upper(pembebasan.c.berlaku) > on))
    return [dict(row) for row in rows.mappings()]
