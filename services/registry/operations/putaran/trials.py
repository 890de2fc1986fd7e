"""Trials (coba): a few files in, one workbook out, an agency of their own that is erased after a day."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.retensi import MASA, Simpanan
from services.registry.storage.base import new_id
from services.registry.storage.peristiwa import files
from services.registry.storage.peristiwa.tables import instansi, peristiwa
from services.registry.storage.putaran import jobs
from services.registry.storage.putaran.tables import coba
from services.registry.storage.work import UnitOfWork
from shared.errors import TidakDitemukan
from shared.vocabulary import JenisInstansi, JenisTugas, StatusTugas

ASKED = "coba.diminta"


async def ask_trial(work: UnitOfWork, instansi_id: uuid.UUID, imports: list[str], options: dict[str, Any]) -> dict[str, Any]:
    made = new_id()
    row = {
        "id": made, "instansi_id": instansi_id, "status": StatusTugas.ANTRE.value, "tahap": "antre", "persen": 0, "impor": imports,
        "opsi": options, "ringkasan_teks": [], "dibuat_pada": work.at,
    }  # fmt: skip
    await work.connection.execute(insert(coba).values(**row))
    await jobs.ask(work.connection, JenisTugas.COBA, f"coba:{made}", instansi_id, {"coba_id": str(made)}, work.at)
    work.record(instansi_id, ASKED, "coba", made)
    await work.commit()
    return await get_trial(work.connection, made)


async def get_trial(connection: AsyncConnection, coba_id: uuid.UUID) -> dict[str, Any]:
    """The trial and `dibuat_oleh`, which its event tells: a trial has an agency of its own, so there is one such event."""
    asked = and_(peristiwa.c.instansi_id == coba.c.instansi_id, peristiwa.c.jenis == ASKED)
    query = select(coba, peristiwa.c.aktor.label("dibuat_oleh")).join(peristiwa, asked).where(coba.c.id == coba_id)
    row = (await connection.execute(query)).mappings().first()
    if row is None:
        raise TidakDitemukan(
            "Percobaan tidak ada.", saran="Percobaan dihapus setelah sehari; unggah lagi.", pesan_en="No such trial."
        )
    return dict(row)


async def update_trial(work: UnitOfWork, coba_id: uuid.UUID, values: dict[str, Any]) -> None:
    """Progress, failure or the link to its analysis. Commits."""
    await work.connection.execute(update(coba).where(coba.c.id == coba_id).values(**values))
    await work.commit()


async def finish_trial(work: UnitOfWork, coba_id: uuid.UUID, workbook: bytes) -> None:
    """Keep the workbook and mark the trial done. Commits."""
    row = await get_trial(work.connection, coba_id)
    digest = await files.put(work.connection, row["instansi_id"], workbook, "hasil.xlsx", work.at)
    done = {"status": StatusTugas.SELESAI.value, "tahap": "selesai", "persen": 100, "hasil_hash": digest}
    await work.connection.execute(update(coba).where(coba.c.id == coba_id).values(**done))
    work.record(row["instansi_id"], "coba.selesai", "coba", coba_id)
    await work.commit()


async def purge_trials(connection: AsyncConnection, at: datetime) -> int:
    """Erase trials older than a day; answers how many. Commits."""
    done = await connection.execute(
        delete(instansi)
        .where(instansi.c.jenis == JenisInstansi.PERCOBAAN, instansi.c.dibuat_pada < at - MASA[Simpanan.PERCOBAAN].lama)
        .returning(instansi.c.id)
    )
    count = len(done.all())
    await connection.commit()
    return count
