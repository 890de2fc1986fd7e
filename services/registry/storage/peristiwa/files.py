"""Files by SHA-256 in chunks of one megabyte: uploads, snapshots, results, workbooks. The same content is kept once per agency."""

from __future__ import annotations

import hashlib
import io
import uuid
from datetime import datetime
from typing import BinaryIO

from sqlalchemy import insert, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.peristiwa.tables import berkas, berkas_bagian
from shared.errors import TidakDitemukan

CHUNK = 1 << 20


async def put(connection: AsyncConnection, instansi_id: uuid.UUID, content: bytes, kind: str, at: datetime) -> str:
    """Keep `content`; returns its SHA-256."""
    return (await put_file(connection, instansi_id, io.BytesIO(content), kind, at))[0]


async def put_file(
    connection: AsyncConnection, instansi_id: uuid.UUID, file: BinaryIO, kind: str, at: datetime
) -> tuple[str, int]:
    """Keep what an open file holds, never more than a chunk of it in memory; returns its SHA-256 and size in bytes."""
    file.seek(0)
    hashed = hashlib.sha256()
    for part in iter(lambda: file.read(CHUNK), b""):
        hashed.update(part)
    digest, size = hashed.hexdigest(), file.tell()
    head = {"hash": digest, "instansi_id": instansi_id, "ukuran": size, "jenis": kind, "dibuat_pada": at}
    made = await connection.execute(upsert(berkas).values(**head).on_conflict_do_nothing().returning(berkas.c.hash))
    if made.first() is not None:
        file.seek(0)
        for at_ in range(max(1, -(-size // CHUNK))):
            row = {"id": new_id(), "hash": digest, "instansi_id": instansi_id, "urutan": at_, "isi": file.read(CHUNK)}
            await connection.execute(insert(berkas_bagian).values(**row))
    return digest, size


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
