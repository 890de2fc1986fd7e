"""Do an import: read the file, bring its rows in by batches, be ready to be killed at any moment and go on where it stopped.

Reading is deterministic, so after a kill the same file gives the same rows and `baris_selesai` tells where to go on.
"""

from __future__ import annotations

import asyncio
import itertools
import uuid
from collections import Counter
from collections.abc import Iterator
from typing import Any

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.impor.lembar import Isi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.intake.read_import import read_import
from services.registry.operations.impor.apply import Numbered
from services.registry.operations.impor.count_nameless import count_nameless
from services.registry.operations.impor.progress import Progress, database_gone, told
from services.registry.operations.kepegawaian.context import Batch
from services.registry.operations.kepegawaian.load_references import load_references
from services.registry.storage.impor import imports
from services.registry.storage.peristiwa import files
from services.registry.storage.peristiwa.tables import instansi
from services.registry.storage.putaran import jobs
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, DomainError, TidakDitemukan
from shared.vocabulary import JenisInstansi, JenisMasukan, StatusBaris, StatusTugas
from shared.web.clock import JAKARTA, Clock

BATCH = 500
LEASE_S = 30
ENDED = (StatusTugas.SELESAI.value, StatusTugas.GAGAL.value, StatusTugas.DIBATALKAN.value)
UNCHANGED = "Tidak ada yang berubah: semua baris sudah ada di registri dengan isi yang sama."
UNFORESEEN = "Impor berhenti karena galat yang tidak terduga. Ulangi; bila berlanjut, sampaikan id impor kepada pengelola."
log = structlog.get_logger()


async def run_import(engine: AsyncEngine, vault: Vault, clock: Clock, job: jobs.Job, worker: str) -> None:
    """Do a claimed job to its end. A lost database raises (the lease keeps the job); everything else ends in the import's status."""
    impor_id = uuid.UUID(job.isi["impor_id"])
    try:
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
    read = await asyncio.to_thread(read_import, row["nama_berkas"], content, wanted)
    progress = await _begin(engine, vault, clock, row, read)
    dry = UnitOfWork(engine, progress.actor, clock.now()) if row["mode"] == "periksa" else None
    if dry is None:
        stopped = await _enter_all(progress, read, engine, clock, job, worker)
    else:
        async with dry:
            progress.dry = dry
            stopped = await _enter_all(progress, read, engine, clock, job, worker)
    await _finish(engine, clock, row, progress, read, stopped=stopped)


async def _begin(engine: AsyncEngine, vault: Vault, clock: Clock, row: dict[str, Any], read: Isi) -> Progress:
    """Mark the import as running; what was decided at its first start holds after a kill too."""
    options = dict(row["opsi"])
    async with engine.begin() as connection:
        references = await load_references(connection, row["instansi_id"])
        if "buat_bila_tiada" not in options:
            query = select(instansi.c.jenis).where(instansi.c.id == row["instansi_id"])
            options["percobaan"] = trial = (await connection.execute(query)).scalar_one() == JenisInstansi.PERCOBAAN
            own_tree = any(table.jenis == JenisMasukan.UNOR for table in read.tabel)
            options["buat_bila_tiada"] = trial or (not references.unor and not own_tree)
        if options.get("percobaan"):
            count_nameless(read)
        done, summary = row["baris_selesai"], Counter(row["ringkasan"])
        if row["mode"] == "periksa":
            await imports.forget_rows(connection, row["id"])
            done, summary = 0, Counter()
        await imports.change(
            connection, row["id"], status=StatusTugas.BERJALAN.value, opsi=options, baris_total=len(read.baris), baris_selesai=done,
            ringkasan=told(summary), peringatan=read.peringatan,
        )  # fmt: skip
    as_of = row["dibuat_pada"].astimezone(JAKARTA).date()
    batch = Batch(row["instansi_id"], row["sumber"], as_of, vault, references, options["buat_bila_tiada"])
    return Progress(engine, clock, row["id"], options["aktor"], batch, done, summary)


async def _enter_all(progress: Progress, read: Isi, engine: AsyncEngine, clock: Clock, job: jobs.Job, worker: str) -> bool:
    """Every batch that is left; answers whether somebody asked to stop."""
    for rows in _batches(read, progress.done):
        async with engine.connect() as connection:
            if await jobs.beat(connection, job.id, worker, LEASE_S, clock.now()):
                return True
        await progress.enter(rows)
    return False


def _batches(read: Isi, start: int) -> Iterator[list[Numbered]]:
    """At most 500 rows of one kind at a time, numbered through the whole file."""
    left = itertools.islice(enumerate(read.baris), start, None)
    for _, rows in itertools.groupby(left, key=lambda numbered: numbered[1].jenis):
        while batch := list(itertools.islice(rows, BATCH)):
            yield batch


async def _finish(
    engine: AsyncEngine, clock: Clock, row: dict[str, Any], progress: Progress, read: Isi, *, stopped: bool
) -> None:
    status = StatusTugas.DIBATALKAN if stopped else StatusTugas.SELESAI
    warnings = list(read.peringatan)
    if not stopped and progress.summary[StatusBaris.TIDAK_BERUBAH.value] == len(read.baris):
        warnings.append(UNCHANGED)
    async with UnitOfWork(engine, progress.actor, clock.now()) as work:
        await imports.change(work.connection, row["id"], status=status.value, peringatan=warnings)
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
