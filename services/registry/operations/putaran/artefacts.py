"""Rule sets, policies and model tables by hash: what an analysis was a function of, kept for replay."""

from __future__ import annotations

import hashlib

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.putaran.tables import artefak
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah, TidakDitemukan


async def put_artefact(work: UnitOfWork, digest: str, content: bytes) -> None:
    """Raises MasukanTidakSah when the bytes do not have that hash. Commits."""
    if hashlib.sha256(content).hexdigest() != digest:
        raise MasukanTidakSah("Isi tidak sesuai hash.", saran="Kirim JSON kanonik dan hash-nya.")
    row = {"hash": digest, "isi": content.decode(), "dibuat_pada": work.at}
    await work.connection.execute(insert(artefak).values(**row).on_conflict_do_nothing())
    await work.commit()


async def get_artefact(connection: AsyncConnection, digest: str) -> bytes:
    found = (await connection.execute(select(artefak.c.isi).where(artefak.c.hash == digest))).scalar_one_or_none()
    if found is None:
        raise TidakDitemukan("Artefak tidak ada.", saran="Periksa hash.")
    return str(found).encode()
