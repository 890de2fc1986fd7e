"""Reviews of urgent moves as rows."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.dengar.tables import tinjauan_mendesak
from services.registry.storage.usulan.tables import usulan_mutasi

Row = dict[str, Any]


async def add(connection: AsyncConnection, row: Row) -> None:
    await connection.execute(insert(tinjauan_mendesak).values(**row))


async def change(connection: AsyncConnection, review_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(tinjauan_mendesak).where(tinjauan_mendesak.c.id == review_id).values(**values))


async def of_case(connection: AsyncConnection, usulan_id: uuid.UUID) -> list[Row]:
    query = select(tinjauan_mendesak).where(tinjauan_mendesak.c.usulan_id == usulan_id).order_by(tinjauan_mendesak.c.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def page(
    connection: AsyncConnection, instansi_id: uuid.UUID, *, waiting: bool | None, overdue_on: date | None, limit: int,
    after: uuid.UUID | None,
) -> list[Row]:  # fmt: skip
    """Oldest first. `overdue_on`: those alone that should have been reviewed before that day and were not."""
    case = usulan_mutasi.c
    query = select(tinjauan_mendesak, case.tahun, case.nomor, case.status, case.versi)
    query = query.join(usulan_mutasi, case.id == tinjauan_mendesak.c.usulan_id).where(
        tinjauan_mendesak.c.instansi_id == instansi_id
    )
    if waiting is not None:
        query = query.where(tinjauan_mendesak.c.hasil.is_(None) if waiting else tinjauan_mendesak.c.hasil.is_not(None))
    if overdue_on is not None:
        query = query.where(tinjauan_mendesak.c.hasil.is_(None), tinjauan_mendesak.c.paling_cepat < overdue_on)
    if after is not None:
        query = query.where(tinjauan_mendesak.c.id > after)
    return [dict(row) for row in (await connection.execute(query.order_by(tinjauan_mendesak.c.id).limit(limit))).mappings()]
