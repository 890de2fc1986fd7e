"""Do an import: read the file, bring its rows in by batches, be ready to be killed at any moment and go on where it stopped.

The next batch is read while the last one is written; no more of the file is in memory. Reading is deterministic: after a kill the same
file gives the same rows, is read again from its start (so that doubled keys are still known), and enters from `baris_selesai` on.
Until the last row is read, `baris_total` is the most that there can be; then it is what there was.
"""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from collections.abc import AsyncGenerator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, nullcontext
from datetime import date
from typing import Any

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.impor.isi import Isi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.intake.read_apart import open_import
from services.registry.operations.impor.apply import Numbered
from services.registry.operations.impor.close_lists import close_lists
from services.registry.operations.impor.count_nameless import count_nameless
from services.registry.operations.impor.pace import brisk
from services.registry.operations.impor.progress import Progress, database_gone, told
from services.registry.operations.kepegawaian.context import Batch
from services.registry.operations.kepegawaian.identify import from_school
from services.registry.operations.kepegawaian.load_references import load_references
from services.registry.storage.impor import imports
from services.registry.storage.peristiwa import files
from services.registry.storage.peristiwa.tables import instansi
from services.registry.storage.putaran import jobs
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, DomainError, TidakDitemukan
from shared.vocabulary import JenisInstansi, JenisMasukan, StatusBaris, StatusTugas
from shared.web.clock import JAKARTA, Clock

BATCH = 2000
"""A batch is one transaction and some thirty statements, whatever its size; a kill loses one at most."""
LEASE_S = 30
ENDED = (StatusTugas.SELESAI.value, StatusTugas.GAGAL.value, StatusTugas.DIBATALKAN.value)
UNCHANGED = "Tidak ada yang berubah: semua baris sudah ada di registri dengan isi yang sama."
SPEAKS_FOR = (
    "Berkas ini unduhan {sendiri}: dibaca sebagai sumber {sendiri}, bukan {disebut}, agar tidak menggantikan data dari SK."
)
UNFORESEEN = "Impor berhenti karena galat yang tidak terduga. Ulangi; bila berlanjut, sampaikan id impor kepada pengelola."
log = structlog.get_logger()


async def run_import(engine: AsyncEngine, vault: Vault, clock: Clock, job: jobs.Job, worker: str) -> None:
    """Do a claimed job to its end. A lost database raises (the lease keeps the job); everything else ends in the import's status."""
    impor_id = uuid.UUID(job.isi["impor_id"])
    try:
        with brisk():
            await _run(engine, vault, clock, job, worker, impor_id)
    except Bentrok as lost:
        log.warning("import left to another worker", id=str(impor_id), kode=lost.kode)
        return
    except TidakDitemukan:
        log.warning("import erased meanwhile", id=str(impor_id))
    except DomainError as refused:
        await _fail(engine, clock, impor_id, f"{refused.pesan} {refused.saran}".strip(), [m.pesan for m in refused.masalah])
    except OSError:
        raise
    except Exception as unforeseen:  # a fault of ours: try again, then give up in words
        if database_gone(unforeseen):
            raise
        log.error("import failed", id=str(impor_id), kind=type(unforeseen).__name__)
        if job.last_attempt:  # told before the job ends: a kill in between must not leave an import that runs for ever
            await _fail(engine, clock, impor_id, UNFORESEEN, [])
        async with engine.connect() as connection:
            await jobs.fail(connection, job.id, worker, type(unforeseen).__name__, clock.now(), again=True)
        return
    async with engine.connect() as connection:
        await jobs.finish(connection, job.id, worker)


async def _run(engine: AsyncEngine, vault: Vault, clock: Clock, job: jobs.Job, worker: str, impor_id: uuid.UUID) -> None:
    async with engine.connect() as connection:
        row = await imports.get(connection, impor_id)
        if row["status"] in ENDED:
            return
        content = await files.get(connection, row["instansi_id"], row["berkas_hash"])
    wanted = JenisMasukan(row["jenis"]) if row["jenis"] else None
    with await asyncio.to_thread(open_import, row["nama_berkas"], content, wanted, BATCH) as read:
        progress, trial = await _begin(engine, vault, clock, row, read)
        dry = UnitOfWork(engine, progress.actor, clock.now()) if row["mode"] == "periksa" else None
        batches, resumed = _batches(read, progress.done, nameless=trial), progress.done > 0
        async with dry or nullcontext():
            progress.dry = dry
            stopped = await _enter_all(progress, batches, engine, clock, job, worker)
            if not stopped and (text := await close_lists(progress, clock, resumed=resumed)):
                read.peringatan.append(text)
        await _finish(engine, clock, row, progress, read, stopped=stopped)


async def _begin(engine: AsyncEngine, vault: Vault, clock: Clock, row: dict[str, Any], read: Isi) -> tuple[Progress, bool]:
    """Mark the import as running; what was decided at its first start holds after a kill too. Also: is this a trial?"""
    options = dict(row["opsi"])
    async with engine.begin() as connection:
        references = await load_references(connection, row["instansi_id"], row["sumber"])
        if "buat_bila_tiada" not in options:
            query = select(instansi.c.jenis).where(instansi.c.id == row["instansi_id"])
            options["percobaan"] = trial = (await connection.execute(query)).scalar_one() == JenisInstansi.PERCOBAAN
            own_tree = any(table.jenis == JenisMasukan.UNOR for table in read.tabel)
            options["buat_bila_tiada"] = trial or (not references.unor and not own_tree)
        done, summary = row["baris_selesai"], Counter(row["ringkasan"])
        if row["mode"] == "periksa":
            await imports.forget_rows(connection, row["id"])
            done, summary = 0, Counter()
        await imports.change(
            connection, row["id"], status=StatusTugas.BERJALAN.value, opsi=options, baris_total=read.perkiraan, baris_selesai=done,
            ringkasan=told(summary), peringatan=read.peringatan,
        )  # fmt: skip
    as_of = date.fromisoformat(options["per"]) if "per" in options else row["dibuat_pada"].astimezone(JAKARTA).date()
    source = row["sumber"]
    if read.asal is not None and not from_school(source):
        source = read.asal
        read.peringatan.append(SPEAKS_FOR.format(sendiri=read.asal, disebut=row["sumber"]))
    batch = Batch(row["instansi_id"], source, as_of, vault, references, options["buat_bila_tiada"])
    return Progress(engine, clock, row["id"], options["aktor"], batch, done, summary), bool(options.get("percobaan"))


async def _enter_all(
    progress: Progress, batches: AsyncGenerator[list[Numbered]], engine: AsyncEngine, clock: Clock, job: jobs.Job, worker: str
) -> bool:
    """Every batch that is left; answers whether somebody asked to stop."""

    async def beat() -> bool:
        async with engine.connect() as connection:
            return await jobs.beat(connection, job.id, worker, LEASE_S, clock.now())

    progress.beat = beat
    async with aclosing(batches):
        async for rows in batches:
            if await beat():
                return True
            await progress.enter(rows)
    return False


async def _batches(read: Isi, done: int, *, nameless: bool) -> AsyncGenerator[list[Numbered]]:
    """Rows of one kind, numbered through the whole file, those that entered before a kill left out. One batch is read ahead."""
    parts = read.potongan(BATCH)
    number = 0
    with ThreadPoolExecutor(1) as reader:  # leaving it waits for the part that is being read
        ahead = reader.submit(next, parts, None)
        try:
            while (part := await asyncio.wrap_future(ahead)) is not None:
                ahead = reader.submit(next, parts, None)
                rows = list(enumerate(part, start=number))
                number += len(part)
                if left := rows[max(0, done - rows[0][0]) :]:
                    if nameless:
                        count_nameless(part)
                    yield left
        finally:
            reader.submit(parts.close)


async def _finish(
    engine: AsyncEngine, clock: Clock, row: dict[str, Any], progress: Progress, read: Isi, *, stopped: bool
) -> None:
    status = StatusTugas.DIBATALKAN if stopped else StatusTugas.SELESAI
    warnings = list(read.peringatan)
    progress.summary["dilewati"] = read.dilewati
    if not stopped and progress.summary[StatusBaris.TIDAK_BERUBAH.value] == progress.done:
        warnings.append(UNCHANGED)
    found: dict[str, Any] = {"ringkasan": told(progress.summary)} | ({} if stopped else {"baris_total": progress.done})
    async with UnitOfWork(engine, progress.actor, clock.now()) as work:
        await imports.change(work.connection, row["id"], status=status.value, peringatan=warnings, **found)
        work.record(row["instansi_id"], f"impor.{status.value.lower()}", "impor", row["id"], **told(progress.summary))
        await work.commit()


async def _fail(engine: AsyncEngine, clock: Clock, impor_id: uuid.UUID, reason: str, warnings: list[str]) -> None:
    async with engine.connect() as connection:
        row = await imports.get(connection, impor_id)
    async with UnitOfWork(engine, row["opsi"]["aktor"], clock.now()) as work:
        await imports.change(
            work.connection, impor_id, status=StatusTugas.GAGAL.value, galat=reason, peringatan=[*row["peringatan"], *warnings]
        )
        work.record(row["instansi_id"], "impor.gagal", "impor", impor_id)
        await work.commit()
