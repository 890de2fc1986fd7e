"""An analysis as its asker knows it: asked for, looked at, cancelled, its result read."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import and_, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.putaran.rounds import get_round
from services.registry.storage.base import new_id
from services.registry.storage.peristiwa import files
from services.registry.storage.putaran import jobs
from services.registry.storage.putaran.round_tables import rencana
from services.registry.storage.putaran.tables import analisis, tugas
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, TidakDitemukan
from shared.vocabulary import JenisTugas, StatusTugas

RUNNING = (StatusTugas.ANTRE.value, StatusTugas.BERJALAN.value)


async def ask_analysis(work: UnitOfWork, putaran_id: uuid.UUID, idempotency: str | None) -> dict[str, Any]:
    """Row and job in one transaction. The same Idempotency-Key answers with the same analysis. Commits.

    Raises Bentrok while another analysis of the agency is running.
    """
    round_ = await get_round(work.connection, putaran_id)
    if idempotency:
        query = select(analisis).where(analisis.c.putaran_id == putaran_id, analisis.c.idempotensi == idempotency)
        if held := (await work.connection.execute(query)).mappings().first():
            return dict(held)
    made = await row_of_analysis(work, round_, idempotensi=idempotency)
    await work.commit()
    return await get_analysis(work.connection, made)


async def row_of_analysis(work: UnitOfWork, round_: Mapping[str, Any], **more: Any) -> uuid.UUID:
    """Row, job and event without the commit; `more`: columns beside. Raises Bentrok while another analysis of the agency is running."""
    made = new_id()
    row = {
        "id": made, "instansi_id": round_["instansi_id"], "putaran_id": round_["id"], "status": StatusTugas.ANTRE.value, "tahap": "antre",
        "persen": 0, "batal": False, "tahapan": [], "dibuat_oleh": work.actor, "dibuat_pada": work.at, **more,
    }  # fmt: skip
    try:
        await work.connection.execute(insert(analisis).values(**row))
    except IntegrityError as taken:
        raise Bentrok(
            "Analisis lain untuk instansi ini masih berjalan.",
            saran="Tunggu selesai atau batalkan lewat POST /v1/analisis/{id}/batal.",
            pesan_en="Another analysis of this agency is running.",
        ) from taken
    await jobs.ask(
        work.connection, JenisTugas.ANALISIS, f"analisis:{made}", round_["instansi_id"], {"analisis_id": str(made)}, work.at
    )
    work.record(round_["instansi_id"], "analisis.diminta", "analisis", made)
    return made


async def get_analysis(connection: AsyncConnection, analisis_id: uuid.UUID) -> dict[str, Any]:
    row = (await connection.execute(select(analisis).where(analisis.c.id == analisis_id))).mappings().first()
    if row is None:
        raise TidakDitemukan("Analisis tidak ada.", saran="Periksa id analisis.", pesan_en="No such analysis.")
    return dict(row)


async def latest_analysis(connection: AsyncConnection, putaran_id: uuid.UUID) -> dict[str, Any]:
    """That of the chosen plan; the newest finished one while none is chosen."""
    finished = (analisis.c.putaran_id == putaran_id, analisis.c.status == StatusTugas.SELESAI)
    chosen = and_(rencana.c.analisis_id == analisis.c.id, rencana.c.dipilih_pada.is_not(None))
    query = select(analisis).join(rencana, chosen, isouter=True).where(*finished)
    first = query.order_by(rencana.c.dipilih_pada.is_(None), analisis.c.dibuat_pada.desc()).limit(1)
    row = (await connection.execute(first)).mappings().first()
    if row is None:
        raise TidakDitemukan("Putaran ini belum punya analisis selesai.", saran="POST /v1/putaran/{id}/analisis, lalu tunggu.")
    return dict(row)


async def cancel(work: UnitOfWork, analisis_id: uuid.UUID) -> dict[str, Any]:
    """Ask a running analysis to stop; a finished one stays as it is. Commits."""
    row = await get_analysis(work.connection, analisis_id)
    if row["status"] in RUNNING:
        await work.connection.execute(update(analisis).where(analisis.c.id == analisis_id).values(batal=True))
        await work.connection.execute(update(tugas).where(tugas.c.kunci == f"analisis:{analisis_id}").values(batal=True))
        work.record(row["instansi_id"], "analisis.batal_diminta", "analisis", analisis_id)
        await work.commit()
    return await get_analysis(work.connection, analisis_id)


async def result_bytes(connection: AsyncConnection, analisis_id: uuid.UUID) -> bytes:
    row = await get_analysis(connection, analisis_id)
    if row["hasil_hash"] is None:
        raise TidakDitemukan(f"Analisis {row['status']}; belum ada hasil.", saran="Tunggu sampai statusnya SELESAI.")
    return await files.get(connection, row["instansi_id"], row["hasil_hash"])
