"""The row of a user's second factor."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.akses.tables import totp

Row = dict[str, Any]


async def locked(connection: AsyncConnection, pengguna_id: uuid.UUID) -> Row | None:
    """Held against another try of the same user: of two equal codes at once only one is taken."""
    query = select(totp).where(totp.c.pengguna_id == pengguna_id).with_for_update()
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def begin(connection: AsyncConnection, pengguna_id: uuid.UUID, sealed: bytes, at: datetime) -> None:
    """A new secret, not proved yet, in place of any other."""
    fresh = {
        "sandi": sealed, "langkah_terakhir": 0, "gagal": 0, "terkunci_sampai": None, "dikonfirmasi_pada": None, "dibuat_pada": at,
    }  # fmt: skip
    statement = insert(totp).values(pengguna_id=pengguna_id, **fresh)
    await connection.execute(statement.on_conflict_do_update(index_elements=["pengguna_id"], set_=fresh))


async def change(connection: AsyncConnection, pengguna_id: uuid.UUID, **values: Any) -> None:
    await connection.execute(update(totp).where(totp.c.pengguna_id == pengguna_id).values(**values))


async def drop(connection: AsyncConnection, pengguna_id: uuid.UUID) -> bool:
    done = await connection.execute(delete(totp).where(totp.c.pengguna_id == pengguna_id).returning(totp.c.pengguna_id))
    return done.first() is not None


async def all_sealed(connection: AsyncConnection) -> list[Row]:
    """Every secret, for a change of the city key."""
    query = select(totp.c.pengguna_id, totp.c.sandi).with_for_update()
    return [dict(row) for row in (await connection.execute(query)).mappings()]
