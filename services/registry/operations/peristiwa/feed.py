"""The event stream in commit order, and proof that the audit chain is whole."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.peristiwa.rantai import GENESIS, change_entry, content_hash, link
from services.registry.storage.peristiwa.tables import audit, peristiwa


async def events_since(connection: AsyncConnection, instansi_id: uuid.UUID, since: int, limit: int) -> list[dict[str, Any]]:
    query = select(peristiwa).where(peristiwa.c.instansi_id == instansi_id, peristiwa.c.nomor > since)
    return [dict(row) for row in (await connection.execute(query.order_by(peristiwa.c.nomor).limit(limit))).mappings()]


async def verify_chain(connection: AsyncConnection, instansi_id: uuid.UUID) -> dict[str, Any]:
    """Recompute every link and every entry's content from the events; tells the first broken number."""
    before, count = GENESIS, 0
    for row in await connection.execute(select(audit).where(audit.c.instansi_id == instansi_id).order_by(audit.c.nomor)):
        content = content_hash(await _content(connection, instansi_id, row.dari_nomor, row.sampai_nomor))
        entry = change_entry(row.nomor, row.pada, row.aktor, row.dari_nomor, row.sampai_nomor, content)
        if row.hash_sebelum != before or link(before, entry) != row.hash:
            return {"jumlah": count, "utuh": False, "putus_pada": row.nomor}
        before, count = row.hash, count + 1
    return {"jumlah": count, "utuh": True, "putus_pada": None}


async def _content(connection: AsyncConnection, instansi_id: uuid.UUID, first: int, last: int) -> list[dict[str, Any]]:
    query = select(peristiwa.c.jenis, peristiwa.c.subjek_jenis, peristiwa.c.subjek_id, peristiwa.c.isi).where(
        peristiwa.c.instansi_id == instansi_id, peristiwa.c.nomor.between(first, last)
    )
    return [dict(row) for row in (await connection.execute(query.order_by(peristiwa.c.nomor))).mappings()]
