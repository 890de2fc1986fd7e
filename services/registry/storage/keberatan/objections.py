"""Objections as rows: one, a page of the register, whether one is open on a case."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.keberatan.tables import keberatan
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import StatusKeberatan

Row = dict[str, Any]
OPEN = (StatusKeberatan.DITERIMA.value, StatusKeberatan.TERLAMBAT.value)
CASE = tuple(usulan_mutasi.c[name].label(f"usulan_{name}") for name in ("tahun", "nomor", "status", "kelompok", "jenis"))


async def one(connection: AsyncConnection, instansi_id: uuid.UUID, which: uuid.UUID) -> Row | None:
    """With what the register shows of its case."""
    query = _rows().where(keberatan.c.id == which, keberatan.c.instansi_id == instansi_id)
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def open_on(connection: AsyncConnection, usulan_id: uuid.UUID) -> str | None:
    """The number of the objection that waits."""
    query = select(keberatan.c.nomor, keberatan.c.tahun).where(keberatan.c.usulan_id == usulan_id, keberatan.c.status.in_(OPEN))
    row = (await connection.execute(query)).first()
    return None if row is None else f"{row.nomor}/{row.tahun}"


async def page(
    connection: AsyncConnection, instansi_id: uuid.UUID, status: str | None, lewat: date | None, pegawai_id: uuid.UUID | None,
    after: uuid.UUID | None, limit: int,
) -> list[Row]:  # fmt: skip
    """Oldest first; `lewat`: open ones whose last day to decide, or the earliest it could be, is before."""
    own = keberatan.c
    query = _rows().where(own.instansi_id == instansi_id)
    for column, value in ((own.status, status), (own.pegawai_id, pegawai_id)):
        if value is not None:
            query = query.where(column == value)
    if lewat is not None:
        query = query.where(func.coalesce(own.putus_batas, own.putus_paling_cepat) < lewat, own.status.in_(OPEN))
    if after is not None:
        query = query.where(own.id > after)
    return [dict(row) for row in (await connection.execute(query.order_by(own.id).limit(limit))).mappings()]


async def add(connection: AsyncConnection, values: Row) -> uuid.UUID:
    made = new_id()
    await connection.execute(insert(keberatan).values(id=made, **values))
    return made


async def change(connection: AsyncConnection, which: uuid.UUID, values: Row) -> None:
    """The version counts every change."""
    await connection.execute(update(keberatan).where(keberatan.c.id == which).values(versi=keberatan.c.versi + 1, **values))


def _rows() -> Any:
    return select(keberatan, *CASE).join(usulan_mutasi, usulan_mutasi.c.id == keberatan.c.usulan_id)
