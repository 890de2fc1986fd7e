"""Training files that were kept: found again while nothing was written since, and their bundles by content hash."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.kepegawaian.snapshots import quiet_since
from services.registry.storage.model.tables import latihan
from services.registry.storage.peristiwa import files
from shared.contracts.v1.latihan import VERSI
from shared.errors import TidakDitemukan


async def find(connection: AsyncConnection, instansi_id: uuid.UUID, per: date) -> dict[str, Any] | None:
    """The kept file of that day, while no event since may have changed it."""
    unchanged = quiet_since(instansi_id, latihan.c.nomor)
    query = select(latihan.c.id, latihan.c.hash, latihan.c.diketahui, latihan.c.ringkasan).where(
        latihan.c.instansi_id == instansi_id, latihan.c.per == per, latihan.c.versi == VERSI, unchanged
    )
    row = (await connection.execute(query.order_by(latihan.c.diketahui.desc()).limit(1))).mappings().first()
    return None if row is None else dict(row)


async def keep(connection: AsyncConnection, **values: Any) -> None:
    await connection.execute(insert(latihan).values(**values, versi=VERSI))


async def bundle(connection: AsyncConnection, instansi_id: uuid.UUID, digest: str) -> bytes:
    """Raises TidakDitemukan."""
    query = select(latihan.c.berkas_hash).where(latihan.c.instansi_id == instansi_id, latihan.c.hash == digest)
    stored = (await connection.execute(query.order_by(latihan.c.diketahui.desc()).limit(1))).scalar_one_or_none()
    if stored is None:
        raise TidakDitemukan("Berkas latihan tidak ada.", saran="Bekukan lagi lewat POST /v1/latihan.", pesan_en="No such file.")
    return await files.get(connection, instansi_id, stored)
