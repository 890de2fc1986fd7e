"""Deliveries, corrections and reminders of one case as rows, oldest first."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Table, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id

Row = dict[str, Any]


async def add(connection: AsyncConnection, table: Table, case: Row, values: Row) -> None:
    """About this case and its person."""
    about = {"id": new_id(), "usulan_id": case["id"], "pegawai_id": case["pegawai_id"]}
    await connection.execute(insert(table).values(**about, **values))


async def of_case(connection: AsyncConnection, table: Table, usulan_id: uuid.UUID) -> list[Row]:
    query = select(table).where(table.c.usulan_id == usulan_id).order_by(table.c.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]
