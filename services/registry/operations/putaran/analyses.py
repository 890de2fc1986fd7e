"""The life of an analysis: asked for, running with progress, finished with a result kept by hash, cancelled or failed."""

from __future__ import annotations

import hashlib
import json
import uuid
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.kepegawaian.find_people import ids_of
from services.registry.operations.putaran.rounds import get_round
from services.registry.storage.base import new_id
from services.registry.storage.peristiwa import files
from services.registry.storage.putaran import jobs
from services.registry.storage.putaran.tables import analisis, rekomendasi, tugas
from services.registry.storage.work import UnitOfWork
from shared.contracts.canonical import canonical_hash
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
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
    made = new_id()
    row = {
        "id": made, "instansi_id": round_["instansi_id"], "putaran_id": putaran_id, "status": StatusTugas.ANTRE.value, "tahap": "antre",
        "persen": 0, "batal": False, "tahapan": [], "idempotensi": idempotency, "dibuat_oleh": work.actor, "dibuat_pada": work.at,
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
    await work.commit()
    return await get_analysis(work.connection, made)


async def get_analysis(connection: AsyncConnection, analisis_id: uuid.UUID) -> dict[str, Any]:
    row = (await connection.execute(select(analisis).where(analisis.c.id == analisis_id))).mappings().first()
    if row is None:
        raise TidakDitemukan("Analisis tidak ada.", saran="Periksa id analisis.", pesan_en="No such analysis.")
    return dict(row)


async def latest_analysis(connection: AsyncConnection, putaran_id: uuid.UUID) -> dict[str, Any]:
    """The newest finished analysis of a round."""
    query = select(analisis).where(analisis.c.putaran_id == putaran_id, analisis.c.status == StatusTugas.SELESAI)
    row = (await connection.execute(query.order_by(analisis.c.dibuat_pada.desc()).limit(1))).mappings().first()
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


async def report_progress(work: UnitOfWork, analisis_id: uuid.UUID, tahap: str, persen: int) -> bool:
    """Note progress (not an event); answers whether cancellation was asked for. Commits."""
    done = await work.connection.execute(
        update(analisis)
        .where(analisis.c.id == analisis_id, analisis.c.status.in_(RUNNING))
        .values(status=StatusTugas.BERJALAN.value, tahap=tahap, persen=persen)
        .returning(analisis.c.batal)
    )
    row = done.first()
    await work.commit()
    return row is None or bool(row.batal)


async def set_six(work: UnitOfWork, analisis_id: uuid.UUID, six: dict[str, str]) -> str | None:
    """Fix the six hashes; answers the result hash of an equal finished analysis of the agency, if there is one. Commits."""
    row = await get_analysis(work.connection, analisis_id)
    key = canonical_hash(six)
    await work.connection.execute(update(analisis).where(analisis.c.id == analisis_id).values(kunci=key, enam_hash=six))
    query = select(analisis.c.hasil_hash).where(
        analisis.c.instansi_id == row["instansi_id"], analisis.c.kunci == key, analisis.c.status == StatusTugas.SELESAI
    )
    equal = (await work.connection.execute(query.limit(1))).scalar_one_or_none()
    await work.commit()
    return equal


async def finish(work: UnitOfWork, analisis_id: uuid.UUID, content: bytes, tahapan: list[dict[str, Any]]) -> str:
    """Keep the result and its recommendations; repeating with the same bytes changes nothing. Commits.

    Raises MasukanTidakSah when the result does not belong to the analysis, Bentrok when it was cancelled.
    """
    row = await get_analysis(work.connection, analisis_id)
    digest = hashlib.sha256(content).hexdigest()
    if row["status"] == StatusTugas.SELESAI and row["hasil_hash"] == digest:
        return digest
    if row["status"] not in RUNNING:
        raise Bentrok(f"Analisis sudah {row['status']}.", saran="Minta analisis baru.")
    result = json.loads(content)
    if result.get("kunci") != row["kunci"]:
        raise MasukanTidakSah("Hasil ini bukan milik analisis itu.", saran="Ulangi analisis.")
    await files.put(work.connection, row["instansi_id"], content, "analisis", work.at)
    await _keep_recommendations(work.connection, row, result["usulan"])
    await work.connection.execute(
        update(analisis)
        .where(analisis.c.id == analisis_id)
        .values(status=StatusTugas.SELESAI.value, tahap="selesai", persen=100, hasil_hash=digest, tahapan=tahapan)
    )
    work.record(row["instansi_id"], "analisis.selesai", "analisis", analisis_id, hasil_hash=digest, usulan=len(result["usulan"]))
    await work.commit()
    return digest


async def give_up(work: UnitOfWork, analisis_id: uuid.UUID, reason: str) -> None:
    """Failed for good, or cancelled when that was asked for. Commits."""
    row = await get_analysis(work.connection, analisis_id)
    if row["status"] not in RUNNING:
        return
    status = StatusTugas.DIBATALKAN if row["batal"] else StatusTugas.GAGAL
    await work.connection.execute(update(analisis).where(analisis.c.id == analisis_id).values(status=status.value, galat=reason))
    work.record(row["instansi_id"], f"analisis.{status.value.lower()}", "analisis", analisis_id)
    await work.commit()


async def result_bytes(connection: AsyncConnection, analisis_id: uuid.UUID) -> bytes:
    row = await get_analysis(connection, analisis_id)
    if row["hasil_hash"] is None:
        raise TidakDitemukan(f"Analisis {row['status']}; belum ada hasil.", saran="Tunggu sampai statusnya SELESAI.")
    return await files.get(connection, row["instansi_id"], row["hasil_hash"])


async def list_recommendations(
    connection: AsyncConnection, analisis_id: uuid.UUID, limit: int, after: int, filters: dict[str, Any]
) -> list[dict[str, Any]]:
    """In plan order, from after number `after`; filters: opd, keluarga, kelompok, pegawai_id."""
    query = select(rekomendasi).where(rekomendasi.c.analisis_id == analisis_id, rekomendasi.c.no > after)
    for name, value in filters.items():
        if value:
            query = query.where(rekomendasi.c[name] == value)
    rows = await connection.execute(query.order_by(rekomendasi.c.no).limit(limit))
    return [dict(row) for row in rows.mappings()]


async def _keep_recommendations(connection: AsyncConnection, row: dict[str, Any], moves: list[dict[str, Any]]) -> None:
    people = await ids_of(connection, row["instansi_id"], [move["pegawai"] for move in moves])
    await connection.execute(delete(rekomendasi).where(rekomendasi.c.analisis_id == row["id"]))
    rows = [
        {
            "analisis_id": row["id"], "no": move["no"], "pegawai_id": people[move["pegawai"]], "kunci": move["pegawai"],
            "opd": move["dari"]["opd"], "keluarga": move["dari"]["keluarga"], "kelompok": move["kelompok"], "isi": move,
        }
        for move in moves
    ]  # fmt: skip
    if rows:
        await connection.execute(insert(rekomendasi), rows)
