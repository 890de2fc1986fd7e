"""What changes with the calendar alone is brought up to date once a day: with an event, once, and on behind a kill."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.kepegawaian import derive_daily as daily
from services.registry.storage.kepegawaian import derivations
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.peristiwa.tables import peristiwa
from services.registry.storage.putaran import jobs
from services.registry.storage.putaran.tables import tugas
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisInstansi, JenisTugas, StatusTugas
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher
from tests.registry.kepegawaian.city import City

LAST = date(2026, 12, 31)
BEFORE, AFTER = datetime(2026, 12, 31, 3, tzinfo=UTC), datetime(2026, 12, 31, 17, 30, tzinfo=UTC)
"""Noon of its last day; half past midnight of the next one in Jakarta, which is still the last day in UTC."""
PEOPLE = 7


@dataclass
class Watch:
    """A clock somebody sets."""

    at: datetime

    def now(self) -> datetime:
        return self.at


@pytest.fixture
async def city(engine: AsyncEngine) -> City:
    async with UnitOfWork(engine, "uji", BEFORE) as work:
        agency = await ensure_agency(work, f"uji-{uuid.uuid4().hex[:8]}", "Uji", JenisInstansi.KOTA.value)
    made = await City(engine, Vault(b"k" * 32, b"s" * 32), agency).build()
    teachers = [a_teacher(n, "SD1", nip=None, id_sumber=f"P{n}") for n in range(PEOPLE)]
    await made.hear(*teachers)
    leave = [{"pegawai": f"P{n}", "jenis_cuti": "CLTN", "mulai": "2026-01-01", "selesai": "2026-12-31"} for n in range(PEOPLE)]
    await made.hear(*leave, kind=J.RIWAYAT_CLTN, hour=1)
    return made


async def claimed(city: City, clock: Watch, worker: str) -> jobs.Job:
    """This city's job; those of other tests' cities are ended, for their keys are not ours."""
    while True:
        async with city.engine.connect() as connection:
            job = await jobs.claim(connection, [JenisTugas.TURUNAN.value], worker, 30, clock.now())
            assert job is not None
            if job.instansi_id == city.agency:
                return job
            await jobs.finish(connection, job.id, worker)


async def run(city: City, at: datetime, *, again: bool = False) -> tuple[int, int]:
    clock = Watch(at)
    await daily.ask_for_today(city.engine, clock, again=again)
    done = await daily.derive_daily(city.engine, city.vault, clock, await claimed(city, clock, "w1"), "w1")
    return done["selesai"], done["berubah"]


async def standings(city: City, when: date) -> set[str]:
    query = select(t.pegawai_versi.c.kedudukan).join(t.pegawai, t.pegawai.c.id == t.pegawai_versi.c.pegawai_id)
    now = func.upper_inf(t.pegawai_versi.c.dicatat) & t.pegawai_versi.c.berlaku.contains(when)
    async with city.engine.connect() as connection:
        return set((await connection.execute(query.where(t.pegawai.c.instansi_id == city.agency, now))).scalars())


async def told(city: City) -> list[str]:
    query = select(peristiwa.c.subjek_id).where(peristiwa.c.instansi_id == city.agency, peristiwa.c.aktor == "turunan")
    async with city.engine.connect() as connection:
        return sorted((await connection.execute(query.where(peristiwa.c.jenis == "pegawai.diperbarui"))).scalars())


async def test_on_the_last_day_of_a_leave_nothing_changes_and_on_the_next_day_its_people_are_back(city: City) -> None:
    assert await standings(city, LAST) == {"CLTN"}
    assert await run(city, BEFORE) == (PEOPLE, 0)
    assert await told(city) == []

    assert await run(city, AFTER) == (PEOPLE, PEOPLE)
    assert await standings(city, LAST + timedelta(days=1)) == {"AKTIF"}
    assert await standings(city, LAST) == {"CLTN"}
    assert await told(city) == sorted(map(str, await city.people()))


async def test_a_second_run_of_a_day_changes_nothing_and_the_worker_asks_once_a_day(city: City) -> None:
    await run(city, AFTER)
    async with city.engine.connect() as connection:
        count = select(func.count()).select_from(t.pegawai_versi)
        rows = (await connection.execute(count)).scalar_one()
    heard = await told(city)

    assert await run(city, AFTER + timedelta(hours=1), again=True) == (PEOPLE, 0)
    assert await told(city) == heard
    async with city.engine.begin() as connection:
        assert (await connection.execute(count)).scalar_one() == rows
        await derivations.ask(connection, LAST + timedelta(days=1), AFTER)
        mine = select(tugas.c.status).where(tugas.c.instansi_id == city.agency, tugas.c.jenis == "TURUNAN")
        assert list((await connection.execute(mine)).scalars()) == [StatusTugas.SELESAI.value]


async def test_killed_in_the_middle_another_worker_goes_on_behind_the_last_batch(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily, "BATCH", 3)
    clock = Watch(AFTER)
    await daily.ask_for_today(city.engine, clock)
    job = await claimed(city, clock, "killed")
    assert await daily._one_batch(city.engine, city.vault, clock, job, "killed")  # and is heard of no more
    assert len(await told(city)) == 3

    clock.at += timedelta(seconds=31)
    job = await claimed(city, clock, "w2")
    assert (job.isi["selesai"], job.isi["berubah"]) == (3, 3)
    done = await daily.derive_daily(city.engine, city.vault, clock, job, "w2")
    assert (done["selesai"], done["berubah"]) == (PEOPLE, PEOPLE)
    assert await told(city) == sorted(map(str, await city.people()))


async def test_a_list_heard_after_the_end_knows_more_than_the_history(city: City) -> None:
    await city.hear(a_teacher(0, "SD1", nip=None, id_sumber="P0", kedudukan="CLTN"), per=date(2027, 1, 2), hour=24 * 38)
    assert await run(city, datetime(2027, 1, 3, 3, tzinfo=UTC)) == (PEOPLE, PEOPLE - 1)
    assert await standings(city, date(2027, 1, 3)) == {"AKTIF", "CLTN"}


async def test_by_hand_every_city_is_brought_to_today_and_once_more_says_that_nothing_changed(city: City) -> None:
    clock = Watch(AFTER + timedelta(days=60))  # later than whatever the other cities here have on record
    seen, changed = await daily.derive_now(city.engine, city.vault, clock)
    assert changed >= PEOPLE
    assert seen >= PEOPLE
    assert await standings(city, clock.at.date() + timedelta(days=1)) == {"AKTIF"}

    clock.at += timedelta(minutes=5)
    seen, changed = await daily.derive_now(city.engine, city.vault, clock)
    assert (seen >= PEOPLE, changed) == (True, 0)
