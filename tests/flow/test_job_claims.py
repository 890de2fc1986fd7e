"""Who gets a job: the worker that holds it already, then whoever asks first, and nobody while another one's lease lasts."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from launcher.postgres import Server
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.storage.putaran import jobs
from services.registry.storage.work import UnitOfWork, connect
from shared.vocabulary import JenisInstansi, JenisTugas

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
KINDS = [JenisTugas.ANALISIS.value]


@pytest.fixture
async def engine(server: Server, database: str) -> AsyncIterator[AsyncEngine]:
    made = connect(server.app_url(database), pool_size=2)
    yield made
    await made.dispose()


async def _two_jobs(engine: AsyncEngine) -> list[uuid.UUID]:
    async with UnitOfWork(engine, "uji", NOW) as work:
        agency = await ensure_agency(work, f"uji-{uuid.uuid4().hex[:8]}", "Uji", JenisInstansi.KOTA.value)
        made = []
        for minute in range(2):
            at = NOW + timedelta(minutes=minute)
            made.append(await jobs.ask(work.connection, JenisTugas.ANALISIS, f"uji:{uuid.uuid4()}", agency, {}, at))
        await work.commit()
    return made


async def _claim(engine: AsyncEngine, worker: str, at: datetime) -> jobs.Job | None:
    async with engine.connect() as connection:
        return await jobs.claim(connection, KINDS, worker, 30, at)


async def test_a_worker_that_asks_again_gets_its_own_job_back_before_any_other(engine: AsyncEngine) -> None:
    older, newer = await _two_jobs(engine)
    at = NOW + timedelta(minutes=5)
    first, second = await _claim(engine, "satu", at), await _claim(engine, "dua", at)
    assert first is not None
    assert second is not None
    assert [first.id, second.id] == [older, newer]

    assert await _claim(engine, "tiga", at) is None  # both are leased

    again = await _claim(engine, "dua", at + timedelta(seconds=1))
    assert again is not None
    assert (again.id, again.percobaan) == (newer, 2)

    late = at + timedelta(minutes=2)  # every lease has run out: the own job comes first all the same
    own = await _claim(engine, "dua", late)
    other = await _claim(engine, "tiga", late)
    assert own is not None
    assert other is not None
    assert [own.id, other.id] == [newer, older]


async def test_an_ended_job_is_given_to_nobody(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        at = NOW + timedelta(hours=1)
        while (job := await jobs.claim(connection, KINDS, "satu", 30, at)) is not None:
            await jobs.finish(connection, job.id, "satu")
    await _two_jobs(engine)
    job = await _claim(engine, "satu", NOW + timedelta(minutes=5))
    assert job is not None
    async with engine.connect() as connection:
        assert await jobs.fail(connection, job.id, "satu", "uji", NOW + timedelta(minutes=5), again=False)
    following = await _claim(engine, "satu", NOW + timedelta(minutes=5))
    assert following is not None
    assert following.id != job.id
