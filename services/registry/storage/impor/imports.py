"""Reading and writing imports and what happened to each of their rows."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.bulk import copy_rows
from services.registry.storage.putaran.tables import impor, impor_baris
from shared.errors import TidakDitemukan


async def get(connection: AsyncConnection, impor_id: uuid.UUID) -> dict[str, Any]:
    """Raises TidakDitemukan."""
    row = (await connection.execute(select(impor).where(impor.c.id == impor_id))).mappings().first()
    if row is None:
        raise TidakDitemukan("Impor tidak ada.", saran="Periksa id impor.", pesan_en="No such import.")
    return dict(row)


async def change(connection: AsyncConnection, impor_id: uuid.UUID, **values: Any) -> None:
    await connection.execute(update(impor).where(impor.c.id == impor_id).values(**values))


async def add_rows(connection: AsyncConnection, impor_id: uuid.UUID, rows: list[dict[str, Any]]) -> None:
    """What happened to rows: nomor (position in the import), lembar, baris, status, masalah."""
    await copy_rows(connection, impor_baris, [{"id": new_id(), "impor_id": impor_id, **row} for row in rows])


async def forget_rows(connection: AsyncConnection, impor_id: uuid.UUID) -> None:
    """A dry run that was killed begins anew."""
    await connection.execute(delete(impor_baris).where(impor_baris.c.impor_id == impor_id))


async def rows(
    connection: AsyncConnection, impor_id: uuid.UUID, *, status: str | None = None, after: int = -1, limit: int | None = None
) -> list[dict[str, Any]]:
    """Rows in file order after a position."""
    query = (
        select(impor_baris).where(impor_baris.c.impor_id == impor_id, impor_baris.c.nomor > after).order_by(impor_baris.c.nomor)
    )
    if status is not None:
        query = query.where(impor_baris.c.status == status)
    found = await connection.execute(query if limit is None else query.limit(limit))
    return [dict(row) for row in found.mappings()]
