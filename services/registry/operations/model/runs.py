"""A training run: asked for, running with progress, ended with a model, or failed. Its job is carried by the gateway's worker."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.model import models
from services.registry.storage.model.tables import pelatihan
from services.registry.storage.putaran import jobs
from services.registry.storage.work import UnitOfWork
from shared.contracts.canonical import canonical_bytes, canonical_hash
from shared.errors import Bentrok, TidakDitemukan
from shared.vocabulary import JenisTugas, StatusTugas

RUNNING = (StatusTugas.ANTRE.value, StatusTugas.BERJALAN.value)


async def ask_run(work: UnitOfWork, instansi_id: uuid.UUID, per: date, idempotency: str | None) -> dict[str, Any]:
    """Row and job in one transaction. The same Idempotency-Key answers with the same run. Commits.

    Raises Bentrok while another run of the agency is going on.
    """
    if idempotency:
        query = select(pelatihan).where(pelatihan.c.instansi_id == instansi_id, pelatihan.c.idempotensi == idempotency)
        if held := (await work.connection.execute(query)).mappings().first():
            return dict(held)
    made = new_id()
    row = {
        "id": made, "instansi_id": instansi_id, "per": per, "status": StatusTugas.ANTRE.value, "tahap": "antre", "persen": 0,
        "idempotensi": idempotency, "dibuat_oleh": work.actor, "dibuat_pada": work.at,
    }  # fmt: skip
    try:
        await work.connection.execute(insert(pelatihan).values(**row))
    except IntegrityError as taken:
        raise Bentrok(
            "Pelatihan lain untuk instansi ini masih berjalan.",
            saran="Tunggu sampai selesai.",
            pesan_en="Another training run of this agency is going on.",
        ) from taken
    await jobs.ask(work.connection, JenisTugas.LATIH, f"latih:{made}", instansi_id, {"pelatihan_id": str(made)}, work.at)
    work.record(instansi_id, "pelatihan.diminta", "pelatihan", made)
    await work.commit()
    return await get_run(work.connection, made)


async def get_run(connection: AsyncConnection, pelatihan_id: uuid.UUID) -> dict[str, Any]:
    row = (await connection.execute(select(pelatihan).where(pelatihan.c.id == pelatihan_id))).mappings().first()
    if row is None:
        raise TidakDitemukan("Pelatihan tidak ada.", saran="Periksa id pelatihan.", pesan_en="No such training run.")
    return dict(row)


async def report_progress(work: UnitOfWork, pelatihan_id: uuid.UUID, tahap: str, persen: int, latihan_hash: str | None) -> bool:
    """Note progress (not an event); answers whether the run has ended meanwhile. Commits."""
    values = {"status": StatusTugas.BERJALAN.value, "tahap": tahap, "persen": persen}
    noted = update(pelatihan).where(pelatihan.c.id == pelatihan_id, pelatihan.c.status.in_(RUNNING))
    if latihan_hash is not None:
        values["latihan_hash"] = latihan_hash
    done = (await work.connection.execute(noted.values(**values).returning(pelatihan.c.id))).first()
    await work.commit()
    return done is None


async def finish(
    work: UnitOfWork, pelatihan_id: uuid.UUID, tabel: dict[str, Any], kartu: dict[str, Any], mesin: str
) -> dict[str, Any]:
    """Keep tables and card by hash as the agency's next model; repeated, it is the same model. Commits. Raises Bentrok."""
    run = await get_run(work.connection, pelatihan_id)
    if (held := await models.of_run(work.connection, pelatihan_id)) is not None:
        return held
    if run["status"] not in RUNNING or run["latihan_hash"] is None:
        raise Bentrok(f"Pelatihan sudah {run['status']}.", saran="Minta pelatihan baru.", pesan_en="This run has ended.")
    hashes = {}
    for name, content in (("tabel_hash", tabel), ("kartu_hash", kartu)):
        hashes[name] = canonical_hash(content)
        await models.keep_artefact(work.connection, hashes[name], canonical_bytes(content), work.at)
    made = await models.add(
        work.connection, run["instansi_id"],
        {"pelatihan_id": pelatihan_id, **hashes, "latihan_hash": run["latihan_hash"], "mesin": mesin,
         "dibuat_oleh": run["dibuat_oleh"], "dibuat_pada": work.at},
    )  # fmt: skip
    ended = {"status": StatusTugas.SELESAI.value, "tahap": "selesai", "persen": 100, "nomor_model": made["nomor"]}
    await work.connection.execute(update(pelatihan).where(pelatihan.c.id == pelatihan_id).values(**ended))
    work.record(run["instansi_id"], "model.dibuat", "model", made["id"], nomor=made["nomor"], **hashes)
    await work.commit()
    return made


async def give_up(work: UnitOfWork, pelatihan_id: uuid.UUID, reason: str) -> None:
    """Failed for good. Commits."""
    run = await get_run(work.connection, pelatihan_id)
    if run["status"] not in RUNNING:
        return
    failed = {"status": StatusTugas.GAGAL.value, "galat": reason}
    await work.connection.execute(update(pelatihan).where(pelatihan.c.id == pelatihan_id).values(**failed))
    work.record(run["instansi_id"], "pelatihan.gagal", "pelatihan", pelatihan_id)
    await work.commit()
