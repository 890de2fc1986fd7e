"""A batch with rows that the database will not take: they fail alone, everybody else enters, and the lease is kept meanwhile."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.impor.progress import Progress
from services.registry.operations.impor.start_import import start_import
from services.registry.operations.kepegawaian.context import Batch
from services.registry.operations.kepegawaian.load_references import load_references
from services.registry.storage.impor import imports
from services.registry.storage.putaran.tables import impor
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisMasukan
from shared.web.clock import SystemClock
from tests.flow.six_units import a_teacher
from tests.registry.kepegawaian.city import City
from tests.registry.kepegawaian.writing import AT, TODAY

BAD = (3, 11)


@pytest.fixture
async def city(engine: AsyncEngine, vault: Vault, agency: uuid.UUID) -> City:
    return await City(engine, vault, agency).build()


async def test_rows_the_database_refuses_fail_alone_while_the_worker_tells_that_it_lives(city: City) -> None:
    async with UnitOfWork(city.engine, "uji", AT) as work:
        made = await start_import(
            work, instansi_id=city.agency, name="x.csv", content=b"-", kind=JenisMasukan.PEGAWAI, source="simpeg", mode="terapkan"
        )
    async with city.engine.connect() as connection:
        references = await load_references(connection, city.agency)
    beats: list[int] = []

    async def beat() -> None:
        beats.append(1)

    batch = Batch(city.agency, "simpeg", TODAY, city.vault, references)
    progress = Progress(city.engine, SystemClock(), made, "uji", batch, 0, beat=beat)
    await progress.enter([(number, a_row(number)) for number in range(16)])

    async with city.engine.connect() as connection:
        told = await imports.rows(connection, made)
        done = (await connection.execute(select(impor.c.baris_selesai).where(impor.c.id == made))).scalar_one()
    assert [row["nomor"] for row in told if row["status"] == "gagal"] == list(BAD)
    assert {row["masalah"][-1]["kode"] for row in told if row["status"] == "gagal"} == {"ditolak_penyimpanan"}
    assert (len(await city.people()), done) == (14, 16)
    assert len(beats) >= len(BAD)


def a_row(number: int) -> BarisMasukan:
    values: dict[str, Any] = a_teacher(number, "SD1")
    values["hukdis_nihil"], values["tugas_belajar"], values["bersertifikat"] = True, False, True
    return BarisMasukan(JenisMasukan.PEGAWAI, "x", number + 2, {**values, "golongan": "\0" if number in BAD else "III/c"})
