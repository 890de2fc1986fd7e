"""Contested data as rows; open = without a verdict while the case waits for one."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.dengar.tables import sanggah
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import StatusUsulan

Row = dict[str, Any]
CASE = usulan_mutasi.c
LISTED = select(sanggah, CASE.tahun, CASE.nomor, CASE.status, CASE.versi, CASE.asal_unor_id).join(
    usulan_mutasi, CASE.id == sanggah.c.usulan_id
)


async def of_case(connection: AsyncConnection, usulan_id: uuid.UUID) -> list[Row]:
    query = select(sanggah).where(sanggah.c.usulan_id == usulan_id).order_by(sanggah.c.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def add(connection: AsyncConnection, rows: Sequence[Row]) -> None:
    await connection.execute(insert(sanggah), list(rows))


async def change(connection: AsyncConnection, sanggah_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(sanggah).where(sanggah.c.id == sanggah_id).values(**values))


async def one(connection: AsyncConnection, sanggah_id: uuid.UUID) -> Row | None:
    row = (await connection.execute(LISTED.where(sanggah.c.id == sanggah_id))).mappings().first()
    return None if row is None else dict(row)


async def page(
    connection: AsyncConnection, instansi_id: uuid.UUID, units: frozenset[uuid.UUID] | None, *, waiting: bool | None, limit: int,
    after: uuid.UUID | None,
) -> list[Row]:  # fmt: skip
    """Oldest first. `units`: owners over these alone; None = the whole agency."""
    query = LISTED.where(sanggah.c.instansi_id == instansi_id)
    open_ = sanggah.c.putusan.is_(None) & (CASE.status == StatusUsulan.SANGGAH)
    if waiting is not None:
        query = query.where(open_ if waiting else or_(sanggah.c.putusan.is_not(None), CASE.status != StatusUsulan.SANGGAH))
    if units is not None:
        query = query.where(among(sanggah.c.pemilik_unor_id, units))
    if after is not None:
        query = query.where(sanggah.c.id > after)
    return [dict(row) for row in (await connection.execute(query.order_by(sanggah.c.id).limit(limit))).mappings()]
