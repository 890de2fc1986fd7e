"""Files by SHA-256 in chunks of one megabyte: uploads, snapshots, results, workbooks. The same content is kept once per agency."""

from __future__ import annotations

import hashlib
import uuid
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.peristiwa.tables import berkas, berkas_bagian
from shared.errors import TidakDitemukan

CHUNK = 1 << 20


async def put(connection: AsyncConnection, instansi_id: uuid.UUID, content: bytes, kind: str, at: datetime) -> str:
    """Keep `content`; returns its SHA-256."""
    digest = hashlib.sha256(content).hexdigest()
    head = {"hash": digest, "instansi_id": instansi_id, "ukuran": len(content), "jenis": kind, "dibuat_pada": at}
    made = await connection.execute(upsert(berkas).values(**head).on_conflict_do_nothing().returning(berkas.c.hash))
    if made.first() is not None:
        parts = [
            {"id": new_id(), "hash": digest, "instansi_id": instansi_id, "urutan": at_, "isi": content[start : start + CHUNK]}
            for at_, start in enumerate(range(0, max(1, len(content)), CHUNK))
        ]
        await connection.execute(insert(berkas_bagian), parts)
    return digest


async def get(connection: AsyncConnection, instansi_id: uuid.UUID, digest: str) -> bytes:
    """The content. Raises TidakDitemukan."""
    query = (
        select(berkas_bagian.c.isi)
        .where(berkas_bagian.c.instansi_id == instansi_id, berkas_bagian.c.hash == digest)
        .order_by(berkas_bagian.c.urutan)
    )
    parts = [row.isi for row in await connection.execute(query)]
    if not parts:
        raise TidakDitemukan("Berkas tidak ada.", saran="Periksa alamatnya; berkas percobaan dihapus setelah sehari.")
    return b"".join(parts)
