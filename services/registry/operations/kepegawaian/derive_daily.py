"""Once a day, what changes with the calendar alone: a leave or study duty that ends, an extra duty that is over, a year that is rated.

People with histories are brought to the day by batches. A batch and the place reached are one transaction, so a kill loses one batch
at most and the next worker goes on behind the last. A second run of a day finds everything as it is and writes nothing.
"""

from __future__ import annotations

import uuid
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian.context import Batch, References
from services.registry.operations.kepegawaian.derive import Touched, bring
from services.registry.storage.kepegawaian import derivations
from services.registry.storage.putaran import jobs
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok
from shared.vocabulary import JenisTugas
from shared.web.clock import JAKARTA, Clock

BATCH = 500
LEASE_S = 30
ACTOR = SOURCE = "turunan"
log = structlog.get_logger()


async def ask_for_today(engine: AsyncEngine, clock: Clock, *, again: bool = False) -> int:
    """Every city waits for its derivation of this day, unless it has had it; how many wait anew."""
    async with engine.begin() as connection:
        return await derivations.ask(connection, clock.now().astimezone(JAKARTA).date(), clock.now(), again=again)


async def derive_now(engine: AsyncEngine, vault: Vault, clock: Clock) -> tuple[int, int]:
    """Every city's derivation of today, once more if it has had it; (people looked at, people changed) by this process."""
    worker, seen, changed = f"admin-{uuid.uuid4().hex[:8]}", 0, 0
    await ask_for_today(engine, clock, again=True)
    while True:
        async with engine.connect() as connection:
            job = await jobs.claim(connection, [JenisTugas.TURUNAN.value], worker, LEASE_S, clock.now())
        if job is None:
            return seen, changed
        done = await derive_daily(engine, vault, clock, job, worker)
        seen, changed = seen + done["selesai"] - job.isi["selesai"], changed + done["berubah"] - job.isi["berubah"]


async def derive_daily(engine: AsyncEngine, vault: Vault, clock: Clock, job: jobs.Job, worker: str) -> dict[str, Any]:
    """Do a claimed job to its end; how many people were looked at and changed. A lost database raises, the lease keeps the job."""
    done: dict[str, Any] = dict(job.isi)
    try:
        while (reached := await _one_batch(engine, vault, clock, job, worker)) is not None:
            done = reached
            async with engine.connect() as connection:
                if await jobs.beat(connection, job.id, worker, LEASE_S, clock.now()):
                    break
    except Bentrok as lost:
        log.warning("derivation left to another worker", id=str(job.id), kode=lost.kode)
        return done
    except (OSError, SQLAlchemyError):
        raise
    except Exception as unforeseen:  # a fault of ours, or a key being changed: try again, then give up until tomorrow
        log.error("derivation failed", id=str(job.id), kind=type(unforeseen).__name__)
        async with engine.connect() as connection:
            await jobs.fail(connection, job.id, worker, type(unforeseen).__name__, clock.now(), again=True)
        return done
    async with engine.connect() as connection:
        await jobs.finish(connection, job.id, worker)
    log.info("derived", id=str(job.id), people=done["selesai"], changed=done["berubah"])
    return done


async def _one_batch(engine: AsyncEngine, vault: Vault, clock: Clock, job: jobs.Job, worker: str) -> dict[str, Any] | None:
    """The place reached; None when nobody is left. Raises Bentrok when the job is no longer ours."""
    async with UnitOfWork(engine, ACTOR, clock.now()) as work:
        place = await derivations.place(work.connection, job.id, worker)
        if place is None:
            raise Bentrok("Turunan ini sudah dilanjutkan pekerja lain.", kode="sewa_beralih")
        after = uuid.UUID(place["sesudah"]) if place["sesudah"] else None
        wrapped = await derivations.people_after(work.connection, job.instansi_id, after, BATCH)
        if not wrapped:
            return None
        keys = {person: vault.unwrap(key, person) for person, key in wrapped.items()}
        batch = Batch(job.instansi_id, SOURCE, work.at.astimezone(JAKARTA).date(), vault, References())
        changed = await bring(work, batch, Touched(set(keys)), keys)
        if changed:  # the number alone: what changed of whom may be secret, that the city's record is another is not
            work.record(job.instansi_id, "turunan.diperbarui", "instansi", job.instansi_id, jumlah=len(changed))
        reached = {
            **place, "sesudah": str(max(keys)), "selesai": place["selesai"] + len(keys), "berubah": place["berubah"] + len(changed),
        }  # fmt: skip
        await derivations.move(work.connection, job.id, reached)
        await work.commit()
        return reached
