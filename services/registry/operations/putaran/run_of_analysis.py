"""What the worker tells of an analysis it runs: progress, the six hashes, the result with its recommendations, or why there is none."""

from __future__ import annotations

import hashlib
import json
import uuid
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.kepegawaian.find_people import ids_of
from services.registry.operations.putaran.analyses import RUNNING, get_analysis
from services.registry.storage.peristiwa import files
from services.registry.storage.putaran.tables import analisis, rekomendasi
from services.registry.storage.work import UnitOfWork
from shared.contracts.canonical import canonical_hash
from shared.errors import Bentrok, MasukanTidakSah
from shared.vocabulary import StatusTugas


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
