"""Which of these does the agency already know? Identities by (sumber, id_sumber), made where missing."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id


async def ensure(
    connection: AsyncConnection, table: Table, instansi_id: uuid.UUID, sumber: str, wanted: dict[str, dict[str, Any]]
) -> tuple[dict[str, uuid.UUID], set[str]]:
    """({id_sumber: id}, those just made). `wanted` maps id_sumber to further columns of a new identity."""
    if not wanted:
        return {}, set()
    rows = [
        {"id": new_id(), "instansi_id": instansi_id, "sumber": sumber, "id_sumber": key, **more} for key, more in wanted.items()
    ]
    made = await connection.execute(
        insert(table)
        .values(rows)
        .on_conflict_do_nothing(index_elements=["instansi_id", "sumber", "id_sumber"])
        .returning(table.c.id_sumber)
    )
    new = {row.id_sumber for row in made}
    found = await connection.execute(
        select(table.c.id_sumber, table.c.id).where(
            table.c.instansi_id == instansi_id, table.c.sumber == sumber, table.c.id_sumber.in_(list(wanted))
        )
    )
    return {row.id_sumber: row.id for row in found}, new
