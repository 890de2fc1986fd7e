"""Two who write at once, and facts that cannot both hold: a problem in words, never a fault."""

from __future__ import annotations

import asyncio
import uuid

import pytest
from sqlalchemy import insert
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.api.database_errors import kind_of
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.bulk import copy, span
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian import versions
from services.registry.storage.peristiwa.tables import penanda
from shared.errors import Bentrok, MasukanTidakSah
from shared.vocabulary import JenisMasukan
from shared.web import problems
from tests.flow.six_units import a_teacher, positions, units
from tests.registry.kepegawaian.writing import TODAY, at, day, state

POST = ("id", "pegawai_id", "jenis", "berlaku", "dicatat", "bermasalah")


async def a_city(engine: AsyncEngine, vault: Vault, agency: uuid.UUID) -> uuid.UUID:
    """Of one teacher, whose id this is."""
    for kind, rows in ((JenisMasukan.UNOR, units()), (JenisMasukan.JABATAN, positions())):
        await state(engine, vault, agency, kind, rows)
    (result,) = await state(engine, vault, agency, JenisMasukan.PEGAWAI, [a_teacher(1, "SD1")])
    person: uuid.UUID = result["id"]
    return person


async def by_copy(connection: AsyncConnection, person: uuid.UUID) -> None:
    record = (uuid.uuid4(), person, "DEFINITIF", span(day(0), day(9)), span(at(0), None), False)
    await copy(connection, t.penempatan, POST, [record])


async def by_statement(connection: AsyncConnection, person: uuid.UUID) -> None:
    row = {"id": uuid.uuid4(), "pegawai_id": person, "jenis": "DEFINITIF", "bermasalah": False}
    await connection.execute(insert(t.penempatan).values(**row, berlaku=Range(day(0), day(9)), dicatat=Range(at(0), None)))


async def test_a_second_definitive_post_on_one_day_is_refused_in_words(
    engine: AsyncEngine, vault: Vault, agency: uuid.UUID
) -> None:
    person = await a_city(engine, vault, agency)

    for write in (by_copy, by_statement):
        async with engine.connect() as connection:
            with pytest.raises(DBAPIError) as refused:
                await write(connection, person)
        told = kind_of(refused.value)
        assert isinstance(told, Bentrok)
        assert problems.STATUS[type(told)][0] == 409
        assert "definitif" in told.pesan
        assert told.saran


async def test_of_two_that_change_one_person_at_once_the_later_is_told_to_come_again(
    engine: AsyncEngine, vault: Vault, agency: uuid.UUID
) -> None:
    person = await a_city(engine, vault, agency)

    async def promote(rank: str, done: asyncio.Event, go: asyncio.Event) -> None:
        async with engine.connect() as connection:
            held = await versions.read(connection, t.pegawai_versi, "pegawai_id", [person], day(5))
            done.set()
            await go.wait()
            await versions.write(connection, t.pegawai_versi, "pegawai_id", held, {person: {"golongan": rank}}, day(5), at(1))
            await connection.commit()

    read, go = [asyncio.Event(), asyncio.Event()], asyncio.Event()
    both = [asyncio.create_task(promote(rank, event, go)) for rank, event in zip(("III/d", "IV/a"), read, strict=True)]
    await asyncio.gather(*(event.wait() for event in read))
    go.set()
    ended = await asyncio.gather(*both, return_exceptions=True)

    refused = [error for error in ended if isinstance(error, DBAPIError)]
    assert len(refused) == 1
    assert isinstance(kind_of(refused[0]), Bentrok)


async def test_a_value_the_database_cannot_hold_is_refused_by_copy_as_by_any_other_statement(engine: AsyncEngine) -> None:
    for value in ("\0", 7, "\ud800"):
        async with engine.connect() as connection:
            with pytest.raises(DBAPIError) as refused:
                await copy(connection, penanda, ("nama", "nilai"), [("x", value)])
        assert isinstance(kind_of(refused.value), MasukanTidakSah)
        assert "\0" not in str(refused.value)


async def test_rows_of_one_day_written_twice_at_once_make_each_person_once(
    engine: AsyncEngine, vault: Vault, agency: uuid.UUID
) -> None:
    await a_city(engine, vault, agency)
    rows = [a_teacher(number, "SD2") for number in range(2, 30)]

    ended = await asyncio.gather(
        *(state(engine, vault, agency, JenisMasukan.PEGAWAI, rows, per=TODAY, hour=2) for _ in range(3)), return_exceptions=True
    )

    refused = [error for error in ended if isinstance(error, BaseException)]
    assert all(isinstance(error, DBAPIError) and isinstance(kind_of(error), Bentrok) for error in refused)
    again = await state(engine, vault, agency, JenisMasukan.PEGAWAI, rows, per=TODAY, hour=3)
    assert {result["status"] for result in again} == {"tidak_berubah"}
