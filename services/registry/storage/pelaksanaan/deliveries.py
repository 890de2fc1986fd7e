"""Deliveries, corrections and reminders of one case as rows, oldest first."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Table, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.pelaksanaan.tables import akibat_pembatalan

Row = dict[str, Any]


async def add(connection: AsyncConnection, table: Table, case: Row, values: Row) -> None:
    """About this case and its person."""
    about = {"id": new_id(), "usulan_id": case["id"], "pegawai_id": case["pegawai_id"]}
    await connection.execute(insert(table).values(**about, **values))


async def of_case(connection: AsyncConnection, table: Table, usulan_id: uuid.UUID) -> list[Row]:
    query = select(table).where(table.c.usulan_id == usulan_id).order_by(table.c.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def owed_because_of(connection: AsyncConnection, usulan_id: uuid.UUID) -> list[Row]:
    """Consequences of the fall of this case's decree that nobody has settled yet."""
    table = akibat_pembatalan.c
    query = select(akibat_pembatalan).where(table.karena_usulan_id == usulan_id, table.selesai_pada.is_(None))
    return [dict(row) for row in (await connection.execute(query.order_by(table.id))).mappings()]
