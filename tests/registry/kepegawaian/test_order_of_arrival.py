"""Statements in any order of arrival, compared with a calendar of days filled by hand: the plainest reading of docs/decisions/0011."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.operations.akses.agencies import ensure_agency
from services.registry.storage.kepegawaian import posts, versions
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisInstansi
from tests.registry.kepegawaian.writing import AT, at, day

DAYS = range(9)
LOOKED_AT = range(-1, 10)
Statement = tuple[int, Any]
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
STATED = st.lists(st.tuples(st.sampled_from(DAYS), st.sampled_from("ABC")), min_size=1, max_size=7)
POSTS = st.lists(
    st.tuples(st.sampled_from(DAYS), st.tuples(st.sampled_from("ABC"), st.none() | st.sampled_from(range(-1, 9)))),
    min_size=1,
    max_size=7,
)


def told(heard: list[Statement], on: int) -> Any:
    """The statement of the latest day not after `on`, or the earliest one; of two about one day the later heard."""
    by_day = dict(heard)  # later ones win
    before = [stated for stated in by_day if stated <= on]
    return by_day[max(before) if before else min(by_day)]


def serving(heard: list[Statement], on: int) -> Any:
    """The post stated of the latest day among those that had begun by `on`."""
    by_day = dict(heard)
    first = min(by_day)
    begins = {
        stated: since if since is not None else (-99 if stated == first else stated) for stated, (_, since) in by_day.items()
    }
    begun = [stated for stated in by_day if begins[stated] <= on]
    return by_day[max(begun)][0] if begun else None


async def an_agency(engine: AsyncEngine) -> uuid.UUID:
    async with UnitOfWork(engine, "uji", AT) as work:
        return await ensure_agency(work, f"uji-{uuid.uuid4().hex[:10]}", "Instansi", JenisInstansi.KOTA.value)


async def made(connection: AsyncConnection, table: Table, agency: uuid.UUID, code: str, **more: Any) -> uuid.UUID:
    identity = uuid.uuid4()
    await connection.execute(insert(table).values(id=identity, instansi_id=agency, sumber="uji", id_sumber=code, **more))
    return identity


async def recorded(connection: AsyncConnection, table: Table, owner: str, identity: uuid.UUID) -> list[Any]:
    return list((await connection.execute(select(table).where(table.c[owner] == identity))).mappings())


def holding(rows: list[Any], hour: int, on: int) -> list[Any]:
    return [row for row in rows if at(hour) in row["dicatat"] and day(on) in row["berlaku"]]


@given(heard=STATED)
@example(heard=[(1, "A"), (2, "A"), (0, "B")])  # what was said again counts from its own day on
@example(heard=[(1, "A"), (3, "A"), (2, "B")])
@QUIET
async def test_every_day_is_answered_as_stated_whatever_the_order_and_as_it_was_known(
    engine: AsyncEngine, heard: list[Statement]
) -> None:
    agency = await an_agency(engine)
    async with engine.begin() as connection:
        position = await made(connection, t.jabatan, agency, "J")
        person = await made(connection, t.pegawai, agency, "P", anonim=False)
        for hour, (stated, name) in enumerate(heard):
            facts = {"nama": name, "jenis": "PELAKSANA", "keluarga": name}
            await versions.replace(connection, t.jabatan_versi, "jabatan_id", {position: facts}, day(stated), at(hour))
            rank = {"golongan": name, "status": "PNS", "kedudukan": "AKTIF"}
            await versions.replace(connection, t.pegawai_versi, "pegawai_id", {person: rank}, day(stated), at(hour))
        rows = await recorded(connection, t.jabatan_versi, "jabatan_id", position)
        ranks = await recorded(connection, t.pegawai_versi, "pegawai_id", person)

    for hour in range(len(heard)):
        for on in LOOKED_AT:
            wanted = [told(heard[: hour + 1], on)]  # exactly one: no gap and no overlap
            assert [row["nama"] for row in holding(rows, hour, on)] == wanted, (hour, on)
            assert [row["golongan"] for row in holding(ranks, hour, on)] == wanted, (hour, on)


@given(heard=POSTS)
@example(heard=[(1, ("A", None)), (2, ("B", 0)), (2, ("B", 2))])  # a decree mended lets the earlier post count again
@QUIET
async def test_a_post_begins_by_its_decree_whatever_the_order_and_two_never_hold_on_one_day(
    engine: AsyncEngine, heard: list[Statement]
) -> None:
    agency = await an_agency(engine)
    async with engine.begin() as connection:
        person = await made(connection, t.pegawai, agency, "P", anonim=False)
        units = {name: await made(connection, t.unor, agency, name) for name in "ABC"}
        for hour, (stated, (name, since)) in enumerate(heard):
            post = {"unor_id": units[name], "bermasalah": False, "tmt_unit": None if since is None else day(since)}
            await posts.replace_definitive(connection, {person: post}, day(stated), at(hour))
        rows = await recorded(connection, t.penempatan, "pegawai_id", person)

    names = {unit: name for name, unit in units.items()}
    for hour in range(len(heard)):
        for on in LOOKED_AT:
            wanted = serving(heard[: hour + 1], on)
            assert [names[row["unor_id"]] for row in holding(rows, hour, on)] == ([wanted] if wanted else []), (hour, on)


@given(heard=STATED)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_stating_again_what_was_stated_changes_nothing(engine: AsyncEngine, heard: list[Statement]) -> None:
    last = dict(heard)
    agency = await an_agency(engine)
    async with engine.begin() as connection:
        position = await made(connection, t.jabatan, agency, "J")
        for hour, (stated, name) in enumerate([*heard, *last.items()]):
            facts = {"nama": name, "jenis": "PELAKSANA", "keluarga": name}
            change = await versions.replace(connection, t.jabatan_versi, "jabatan_id", {position: facts}, day(stated), at(hour))
            if hour >= len(heard):
                assert change == {position: "tidak_berubah"}


def test_the_days_of_a_row_are_read_back_as_they_were_stated() -> None:
    class Run:
        lower, upper = date(2026, 3, 1), date(2026, 3, 4)

    row = {"per": date(2026, 2, 27), "ditegaskan": [Run()], "berlaku": None}

    assert versions.days_said(row) == (date(2026, 2, 27), date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3))
