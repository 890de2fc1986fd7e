"""Sessions of people who signed in: one per user and session of whoever vouched."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.akses.tables import sesi_pengguna
from services.registry.storage.base import new_id

Row = dict[str, Any]
KEPT = timedelta(days=1)
"""An ended session stays a day, so that a token of it is told that it ended."""


async def open_session(
    connection: AsyncConnection, pengguna_id: uuid.UUID, klien_id: uuid.UUID | None, digest: str, at: datetime, until: datetime
) -> Row:
    """The session of this user under this digest, made when it is new; one that has ended begins anew, without its second factor."""
    old = (sesi_pengguna.c.pengguna_id == pengguna_id, sesi_pengguna.c.berakhir_pada < at - KEPT)
    await connection.execute(delete(sesi_pengguna).where(*old))
    fresh = {"dibuat_pada": at, "diperkuat_pada": None, "berakhir_pada": until}
    values = {"id": new_id(), "pengguna_id": pengguna_id, "klien_id": klien_id, "sesi_digest": digest, **fresh}
    statement = insert(sesi_pengguna).values(values)
    again = statement.on_conflict_do_update(
        index_elements=["pengguna_id", "klien_id", "sesi_digest"], set_=fresh, where=sesi_pengguna.c.berakhir_pada <= at
    )
    await connection.execute(again)
    same_client = sesi_pengguna.c.klien_id.is_(None) if klien_id is None else sesi_pengguna.c.klien_id == klien_id
    mine = (sesi_pengguna.c.pengguna_id == pengguna_id, same_client, sesi_pengguna.c.sesi_digest == digest)
    return dict((await connection.execute(select(sesi_pengguna).where(*mine))).mappings().one())


async def alive(connection: AsyncConnection, sesi_id: uuid.UUID, pengguna_id: uuid.UUID, at: datetime) -> bool:
    mine = (sesi_pengguna.c.id == sesi_id, sesi_pengguna.c.pengguna_id == pengguna_id, sesi_pengguna.c.berakhir_pada > at)
    return (await connection.execute(select(sesi_pengguna.c.id).where(*mine))).first() is not None


async def one(connection: AsyncConnection, sesi_id: uuid.UUID) -> Row:
    return dict((await connection.execute(select(sesi_pengguna).where(sesi_pengguna.c.id == sesi_id))).mappings().one())


async def strengthen(connection: AsyncConnection, sesi_id: uuid.UUID, at: datetime) -> None:
    """The second factor was shown now."""
    await connection.execute(update(sesi_pengguna).where(sesi_pengguna.c.id == sesi_id).values(diperkuat_pada=at))


async def end(connection: AsyncConnection, pengguna_id: uuid.UUID, at: datetime, sesi_id: uuid.UUID | None = None) -> int:
    """End one session, or all of a user; how many were open."""
    mine = [sesi_pengguna.c.pengguna_id == pengguna_id, sesi_pengguna.c.berakhir_pada > at]
    if sesi_id is not None:
        mine.append(sesi_pengguna.c.id == sesi_id)
    done = await connection.execute(update(sesi_pengguna).where(*mine).values(berakhir_pada=at).returning(sesi_pengguna.c.id))
    return len(done.all())


async def end_of_client(connection: AsyncConnection, klien_id: uuid.UUID, at: datetime) -> int:
    """End every session this client vouched for; how many were open."""
    theirs = (sesi_pengguna.c.klien_id == klien_id, sesi_pengguna.c.berakhir_pada > at)
    done = await connection.execute(update(sesi_pengguna).where(*theirs).values(berakhir_pada=at).returning(sesi_pengguna.c.id))
    return len(done.all())
