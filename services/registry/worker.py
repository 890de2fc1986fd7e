"""Registry's worker: claims import jobs directly, derives the day anew, and deletes what has been kept long enough."""

from __future__ import annotations

import asyncio
import os
import signal
import uuid
from datetime import date

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.retention import keep_no_longer
from services.registry.operations.dengar.remind import remind
from services.registry.operations.impor.run_import import run_import
from services.registry.operations.kepegawaian.derive_daily import ask_for_today, derive_daily
from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.operations.putaran.evaluate import evaluate_due
from services.registry.operations.putaran.staleness import look_at_all
from services.registry.settings import Settings
from services.registry.storage.putaran import jobs
from services.registry.storage.work import connect
from shared.vocabulary import JenisTugas
from shared.web import heartbeat, observability
from shared.web.clock import Clock, SystemClock, today
from shared.web.idle import Idle

LEASE_S = 30
PURGE_EVERY_S = 600
log = structlog.get_logger()


async def work_once(engine: AsyncEngine, vault: Vault, clock: Clock, worker: str) -> bool:
    """Claim and do one import, or a daily derivation; answers whether there was one."""
    async with engine.connect() as connection:
        job = await jobs.claim(connection, [JenisTugas.IMPOR.value, JenisTugas.TURUNAN.value], worker, LEASE_S, clock.now())
    if job is None:
        return False
    log.info("job", kind=job.jenis, id=str(job.id), attempt=job.percobaan)
    if job.jenis == JenisTugas.TURUNAN:
        await derive_daily(engine, vault, clock, job, worker)
    else:
        await run_import(engine, vault, clock, job, worker)
    return True


async def main() -> None:
    observability.configure()
    settings, clock = Settings(), SystemClock()
    engine, vault = connect(settings.database_url, pool_size=4), Vault.from_folder(settings.secrets_dir)
    worker = settings.worker_name or f"registry-{os.getpid()}-{uuid.uuid4().hex[:8]}"
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    beating = asyncio.create_task(heartbeat.beat(settings.heartbeat_file))
    idle = Idle(stopping)
    next_purge, watched = 0.0, date.min
    while not stopping.is_set():
        try:
            if asyncio.get_running_loop().time() >= next_purge:
                gone = await keep_no_longer(engine, clock.now(), settings.ledger_file)
                if deleted := {str(what): count for what, count in gone.items() if count}:
                    log.info("retention", **deleted)
                await ask_for_today(engine, clock)
                if (moved := await take_effect_of_all(engine, clock)) > 0:  # decrees whose day has come
                    log.info("placements by decree", changed=moved)
                if (day := today(clock)) != watched:  # plans under way, once a day
                    watched, stale = day, await look_at_all(engine, clock)
                    log.info("plans looked at", stale=stale)
                    log.info("rounds evaluated", new=await evaluate_due(engine, clock))
                    if (count := await remind(engine, clock)) > 0:  # who must answer within two days
                        log.info("people reminded", count=count)
                next_purge = asyncio.get_running_loop().time() + PURGE_EVERY_S
            if await work_once(engine, vault, clock, worker):
                idle.worked()
                continue
        except (SQLAlchemyError, OSError) as gone:  # the database went away: wait for it, the lease keeps the job
            log.warning("database unavailable", kind=type(gone).__name__)
            await asyncio.sleep(1)
        await idle.wait()
    beating.cancel()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
