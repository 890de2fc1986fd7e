"""The stored bundle of a snapshot by its content hash."""

from __future__ import annotations

import uuid

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.peristiwa import files
from services.registry.storage.putaran.tables import snapshot
from shared.errors import TidakDitemukan


async def bundle(connection: AsyncConnection, instansi_id: uuid.UUID, digest: str) -> bytes:
    """The newest bundle of that content. Raises TidakDitemukan."""
    query = select(snapshot.c.berkas_hash).where(snapshot.c.instansi_id == instansi_id, snapshot.c.hash == digest)
    stored = (await connection.execute(query.order_by(snapshot.c.diketahui.desc()).limit(1))).scalar_one_or_none()
    if stored is None:
        raise TidakDitemukan("Snapshot tidak ada.", saran="Bekukan lagi lewat POST /v1/snapshot.")
    return await files.get(connection, instansi_id, stored)
