"""Own requests as rows."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.usulan.tables import permohonan, usulan_mutasi

Row = dict[str, Any]


async def one(connection: AsyncConnection, permohonan_id: uuid.UUID) -> Row | None:
    row = (await connection.execute(select(permohonan).where(permohonan.c.id == permohonan_id))).mappings().first()
    return None if row is None else dict(row)


async def add(connection: AsyncConnection, row: Row) -> None:
    await connection.execute(insert(permohonan).values(**row))


async def change(connection: AsyncConnection, permohonan_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(permohonan).where(permohonan.c.id == permohonan_id).values(**values))


async def page(
    connection: AsyncConnection,
    instansi_id: uuid.UUID,
    status: str | None,
    pegawai_id: uuid.UUID | None,
    limit: int,
    after: uuid.UUID | None,
) -> list[Row]:
    """Oldest first: whoever has waited longest comes first."""
    query = select(permohonan).where(permohonan.c.instansi_id == instansi_id)
    for column, value in ((permohonan.c.status, status), (permohonan.c.pegawai_id, pegawai_id)):
        if value is not None:
            query = query.where(column == value)
    if after is not None:
        query = query.where(permohonan.c.id > after)
    return [dict(row) for row in (await connection.execute(query.order_by(permohonan.c.id).limit(limit))).mappings()]


async def cases_of(connection: AsyncConnection, ids: list[uuid.UUID]) -> dict[uuid.UUID, list[Row]]:
    """The cases that came of each request, in their order."""
    case = usulan_mutasi.c
    query = select(case.permohonan_id, case.id, case.nomor, case.tahun, case.status).where(case.permohonan_id.in_(ids))
    found: dict[uuid.UUID, list[Row]] = {}
    for row in await connection.execute(query.order_by(case.id)):
        told = {"usulan_id": row.id, "agenda": f"{row.nomor}/{row.tahun}", "status": row.status}
        found.setdefault(row.permohonan_id, []).append(told)
    return found
