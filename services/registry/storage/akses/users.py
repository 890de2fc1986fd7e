"""Users and their roles as recorded now."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.akses.tables import pengguna, peran_pengguna
from services.registry.storage.base import among, new_id
from services.registry.storage.kepegawaian.versions import close

Row = dict[str, Any]
NOW = func.upper_inf(peran_pengguna.c.dicatat)


async def user(connection: AsyncConnection, pengguna_id: uuid.UUID) -> Row | None:
    row = (await connection.execute(select(pengguna).where(pengguna.c.id == pengguna_id))).mappings().first()
    return None if row is None else dict(row)


async def user_of_person(connection: AsyncConnection, pegawai_id: uuid.UUID) -> Row | None:
    row = (await connection.execute(select(pengguna).where(pengguna.c.pegawai_id == pegawai_id))).mappings().first()
    return None if row is None else dict(row)


async def users_by_id(connection: AsyncConnection, instansi_id: uuid.UUID, ids: list[uuid.UUID]) -> list[Row]:
    """Those of this agency, whether or not they may still sign in."""
    query = select(pengguna).where(pengguna.c.instansi_id == instansi_id, among(pengguna.c.id, ids))
    return [dict(row) for row in (await connection.execute(query.order_by(pengguna.c.id))).mappings()]


async def of_persons(connection: AsyncConnection, pegawai_ids: Collection[uuid.UUID]) -> list[Row]:
    """The accounts of these people: id and pegawai_id."""
    query = select(pengguna.c.id, pengguna.c.pegawai_id).where(among(pengguna.c.pegawai_id, pegawai_ids))
    return [dict(row) for row in (await connection.execute(query.order_by(pengguna.c.id))).mappings()] if pegawai_ids else []


async def user_by_name(connection: AsyncConnection, instansi_id: uuid.UUID, nama: str) -> Row | None:
    """Of those who are not on the records."""
    query = select(pengguna).where(pengguna.c.instansi_id == instansi_id, pengguna.c.nama_tampil == nama, pengguna.c.aktif)
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def add_user(connection: AsyncConnection, values: Row) -> uuid.UUID:
    made = new_id()
    await connection.execute(insert(pengguna).values(id=made, aktif=True, **values))
    return made


async def set_active(connection: AsyncConnection, pengguna_id: uuid.UUID, aktif: bool) -> None:
    await connection.execute(update(pengguna).where(pengguna.c.id == pengguna_id).values(aktif=aktif))


async def roles_on(connection: AsyncConnection, pengguna_id: uuid.UUID, per: date) -> list[Row]:
    """Grants that hold on the day, in the order they were made."""
    query = select(peran_pengguna).where(peran_pengguna.c.pengguna_id == pengguna_id, NOW, peran_pengguna.c.berlaku.contains(per))
    return [dict(row) for row in (await connection.execute(query.order_by(peran_pengguna.c.peran_id))).mappings()]


async def roles_of(connection: AsyncConnection, users: list[uuid.UUID], per: date) -> dict[uuid.UUID, list[Row]]:
    """The same of several users at once."""
    query = select(peran_pengguna).where(among(peran_pengguna.c.pengguna_id, users), NOW, peran_pengguna.c.berlaku.contains(per))
    found: dict[uuid.UUID, list[Row]] = {}
    for row in (await connection.execute(query.order_by(peran_pengguna.c.peran_id))).mappings():
        found.setdefault(row["pengguna_id"], []).append(dict(row))
    return found


async def role_held(connection: AsyncConnection, row: Row) -> bool:
    """Is the same role over the same unit recorded for one of these days?"""
    same = [peran_pengguna.c[name] == row[name] for name in ("pengguna_id", "peran")]
    unit = peran_pengguna.c.unor_id.is_not_distinct_from(row["unor_id"])
    query = select(peran_pengguna.c.id).where(*same, unit, NOW, peran_pengguna.c.berlaku.overlaps(row["berlaku"]))
    return (await connection.execute(query.limit(1))).first() is not None


async def locked_role(connection: AsyncConnection, instansi_id: uuid.UUID, peran_id: uuid.UUID) -> Row | None:
    """The grant as it stands, held against others who would end it."""
    mine = (peran_pengguna.c.peran_id == peran_id, peran_pengguna.c.instansi_id == instansi_id, NOW)
    row = (await connection.execute(select(peran_pengguna).where(*mine).with_for_update())).mappings().first()
    return None if row is None else dict(row)


async def write_role(connection: AsyncConnection, row: Row, at: datetime, instead_of: uuid.UUID | None = None) -> None:
    """A grant, or its new state; `instead_of` is the id of the row it replaces."""
    await close(connection, peran_pengguna, [instead_of] if instead_of else [], at)
    await connection.execute(insert(peran_pengguna).values({**row, "id": new_id(), "dicatat": Range(at, None)}))


async def close_role(connection: AsyncConnection, row_id: uuid.UUID, at: datetime) -> None:
    """From `at` on the grant is known never to have been."""
    await close(connection, peran_pengguna, [row_id], at)


async def users_page(connection: AsyncConnection, instansi_id: uuid.UUID, after: uuid.UUID | None, limit: int) -> list[Row]:
    """Users of an agency in the order they were made."""
    query = select(pengguna).where(pengguna.c.instansi_id == instansi_id)
    if after is not None:
        query = query.where(pengguna.c.id > after)
    return [dict(row) for row in (await connection.execute(query.order_by(pengguna.c.id).limit(limit))).mappings()]


async def roles_page(
    connection: AsyncConnection,
    instansi_id: uuid.UUID,
    filters: dict[str, Any],
    per: date | None,
    after: uuid.UUID | None,
    limit: int,
) -> list[Row]:
    """Grants of an agency, newest first; `per` None: those that are over or to come too. Filters: peran, pengguna_id, unor_id."""
    query = select(peran_pengguna).where(peran_pengguna.c.instansi_id == instansi_id, NOW)
    if per is not None:
        query = query.where(peran_pengguna.c.berlaku.contains(per))
    for name, value in filters.items():
        if value is not None:
            query = query.where(peran_pengguna.c[name] == value)
    if after is not None:
        query = query.where(peran_pengguna.c.peran_id < after)
    rows = await connection.execute(query.order_by(peran_pengguna.c.peran_id.desc()).limit(limit))
    return [dict(row) for row in rows.mappings()]
