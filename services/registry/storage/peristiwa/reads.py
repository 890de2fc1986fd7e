"""Reads of TERBATAS and RAHASIA fields go on record: one entry per request, in a chain of its own beside that of the changes."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.peristiwa.rantai import GENESIS, link, read_entry
from services.registry.storage.peristiwa.tables import audit_baca, baca_head


async def note_read(
    where: AsyncEngine | AsyncConnection,
    instansi_id: uuid.UUID,
    actor: str,
    purpose: str,
    columns: Iterable[str],
    subjects: Iterable[object],
    at: datetime,
) -> int:
    """Write down who read which fields of whom and commit, before the answer leaves; returns the entry's number.

    `where`: the engine, or a connection that may write and whose transaction changed nothing of its own (it is committed here).
    `purpose` names the use case; `subjects` are ids. The head row is locked last and briefly, so readers hardly wait.
    """
    if isinstance(where, AsyncEngine):
        async with where.connect() as connection:
            return await note_read(connection, instansi_id, actor, purpose, columns, subjects, at)
    await where.execute(upsert(baca_head).values(instansi_id=instansi_id, nomor=0, hash=GENESIS).on_conflict_do_nothing())
    mine = baca_head.c.instansi_id == instansi_id
    head = (await where.execute(select(baca_head).where(mine).with_for_update())).one()
    entry = read_entry(head.nomor + 1, at, actor, purpose, columns, subjects)
    linked = link(head.hash, entry)
    chained = {**entry, "instansi_id": instansi_id, "hash_sebelum": head.hash, "hash": linked}
    await where.execute(insert(audit_baca).values(**chained))
    await where.execute(update(baca_head).where(mine).values(nomor=entry["nomor"], hash=linked))
    await where.commit()
    return int(entry["nomor"])
