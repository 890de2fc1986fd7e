"""People whom an earlier schema kept in plain text: sealed once, answerable as before, and back again without loss."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, func, insert, select
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.backfill import backfill
from services.registry.storage.akses.legacy import PLAIN
from services.registry.storage.kepegawaian import tables as t
from tests.registry.kepegawaian.writing import at

HOURS = (0, 1, 2, 3, 4, 5)
SPRING = date(2026, 3, 1)
ALWAYS = Range(None, None, bounds="()")


def told(_done: int, _of: int) -> None:
    pass


def recorded(since: int, until: int | None = None) -> Range[datetime]:
    return Range(at(since), None if until is None else at(until), bounds="[)")


async def a_person_of_0001(connection: AsyncConnection, vault: Vault, agency: uuid.UUID) -> uuid.UUID:
    """Punished from spring on, as was heard at hour 2; rated at hours 0 and 3, one rating corrected at hour 4."""
    person = uuid.uuid4()
    key, wrapped = vault.new_wrapped_key(person)
    sealed = sandi.seal(key, {"nip": None, "nama": "Contoh", "tanggal_lahir": "1980-02-29"})

    async def put(table: Table, **values: Any) -> None:
        await connection.execute(insert(table).values(**{"id": uuid.uuid4(), "pegawai_id": person} | values))

    await connection.execute(
        insert(t.pegawai).values(
            id=person, instansi_id=agency, sumber="uji", id_sumber=str(person), anonim=False, kunci_sandi=wrapped
        )
    )
    await put(t.pegawai_identitas, berlaku=ALWAYS, dicatat=recorded(0), isi_digest="x", sandi=sealed)
    await put(t.pegawai_versi, berlaku=ALWAYS, dicatat=recorded(0), status="PNS", kedudukan="AKTIF")
    plain = {"hukdis_diketahui": True, "persetujuan": "SETUJU", "kecamatan_rumah": "12.71.01"}
    until, since = Range(None, SPRING, bounds="[)"), Range(SPRING, None, bounds="[)")
    await put(t.pegawai_keadaan, berlaku=ALWAYS, dicatat=recorded(0, 2), **plain)
    await put(t.pegawai_keadaan, berlaku=until, dicatat=recorded(2), **plain)
    punished = {"hukdis_tingkat": "RINGAN", "hukdis_selesai": date(2026, 9, 1)}
    await put(t.pegawai_keadaan, berlaku=since, dicatat=recorded(2), **plain, **punished)
    for year, rating, known in ((2024, "BAIK", recorded(0)), (2025, "CUKUP", recorded(3, 4)), (2025, "BAIK", recorded(4))):
        valid = Range(date(year, 1, 1), date(year + 1, 1, 1), bounds="[)")
        await put(t.predikat, tahun=year, berlaku=valid, dicatat=known, predikat=rating)
    return person


async def plain_answers(connection: AsyncConnection, person: uuid.UUID) -> list[Any]:
    """What stood in plain columns, as known at each hour about a day before and a day after spring."""
    found: list[Any] = []
    for hour in HOURS:
        known = t.predikat.c.dicatat.contains(at(hour))
        query = select(t.predikat.c.tahun, t.predikat.c.predikat).where(t.predikat.c.pegawai_id == person, known)
        ratings = {str(row.tahun): row.predikat for row in await connection.execute(query)}
        for day in (date(2026, 2, 1), date(2026, 4, 1)):
            row = (await connection.execute(as_known(t.pegawai_keadaan, person, hour, day))).mappings().one()
            found.append({name: row[name] for name in PLAIN} | {"predikat": ratings})
    return found


async def sealed_answers(connection: AsyncConnection, vault: Vault, person: uuid.UUID) -> list[Any]:
    wrapped = (await connection.execute(select(t.pegawai.c.kunci_sandi).where(t.pegawai.c.id == person))).scalar_one()
    key = vault.unwrap(wrapped, person)
    found: list[Any] = []
    for hour in HOURS:
        for day in (date(2026, 2, 1), date(2026, 4, 1)):
            row = (await connection.execute(as_known(t.pegawai_keadaan, person, hour, day))).mappings().one()
            assert {row[name] for name in PLAIN} == {None}
            found.append(keadaan.opened(sandi.unseal(key, row["sandi"], sandi.CIRCUMSTANCES)))
    return found


def as_known(table: Table, person: uuid.UUID, hour: int, day: date) -> Any:
    return select(table).where(table.c.pegawai_id == person, table.c.dicatat.contains(at(hour)), table.c.berlaku.contains(day))


async def test_every_past_answer_stays_what_it_was_when_it_is_sealed_and_when_it_is_opened_again(
    engine: AsyncEngine, vault: Vault, agency: uuid.UUID
) -> None:
    async with engine.begin() as connection:
        person = await a_person_of_0001(connection, vault, agency)
        before = await plain_answers(connection, person)

    done = await backfill(engine, vault, told)

    async with engine.connect() as connection:
        sealed = await sealed_answers(connection, vault, person)
        left = (await connection.execute(select(func.count()).select_from(t.predikat))).scalar_one()
        base = (await connection.execute(select(t.pegawai_versi.c.dasar_pensiun))).scalar_one()
        key = (await connection.execute(select(t.pegawai.c.kunci))).scalar_one()
    again = await backfill(engine, vault, told)
    undone = await backfill(engine, vault, told, undo=True)
    async with engine.connect() as connection:
        after = await plain_answers(connection, person)

    assert sealed == before
    assert (done, again, undone, left) == (1, 0, 1, 0)
    assert base == date(1980, 3, 1)
    assert key == vault.pseudonym("uji", str(person))
    assert after == before


async def test_of_a_person_without_a_key_nothing_is_kept(engine: AsyncEngine, vault: Vault, agency: uuid.UUID) -> None:
    async with engine.begin() as connection:
        person = await a_person_of_0001(connection, vault, agency)
        await connection.execute(t.pegawai.update().values(kunci_sandi=None))

    await backfill(engine, vault, told)

    async with engine.connect() as connection:
        rows = (await connection.execute(select(t.pegawai_keadaan).where(t.pegawai_keadaan.c.pegawai_id == person))).mappings()
        assert {row[name] for row in rows for name in (*PLAIN, "sandi", "isi_digest")} == {None}
