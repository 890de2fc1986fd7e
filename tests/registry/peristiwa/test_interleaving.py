"""Readers beside writers: whatever the order in which transactions begin, number their events and commit, nothing is missed.

First the orders that are dangerous elsewhere, written by hand; then orders nobody thought of.
"""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import dataclass, field
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.peristiwa import feed
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisInstansi, Koleksi
from tests.registry.peristiwa.conftest import AT
from tests.registry.peristiwa.writing import note, write

PAUSE_S = 0.01


@dataclass
class Reader:
    """Polls with its cursor and keeps what it got, in the order it came."""

    engine: AsyncEngine
    agency: uuid.UUID
    of_units: bool = False
    limit: int = 500
    cursor: str = "awal"
    seen: list[dict[str, Any]] = field(default_factory=list)

    async def poll(self) -> None:
        async with self.engine.connect() as connection:
            if self.of_units:
                page = await feed.changes_since(connection, self.agency, Koleksi.UNOR, self.cursor, self.limit, AT)
            else:
                page = await feed.events_since(connection, self.agency, self.cursor, self.limit, AT)
        self.seen += page["items"]
        self.cursor = page["berikutnya"]

    async def finish(self) -> None:
        before = None
        while before != self.cursor:
            before = self.cursor
            await self.poll()

    @property
    def numbers(self) -> list[int]:
        return [item["nomor"] for item in self.seen]


async def test_who_began_first_but_commits_last_is_seen_last(engine: AsyncEngine, agency: uuid.UUID) -> None:
    reader = Reader(engine, agency)
    async with UnitOfWork(engine, "pertama", AT) as first, UnitOfWork(engine, "kedua", AT) as second:
        await first.connection.exec_driver_sql("SELECT txid_current()")  # it has a transaction number before the other
        note(first, agency, ["a"])
        await reader.poll()
        note(second, agency, ["b"])
        await reader.poll()
        await second.commit()
        await reader.poll()
        assert [item["aktor"] for item in reader.seen] == ["uji", "kedua"]
        await first.commit()
        await reader.poll()
    assert [item["aktor"] for item in reader.seen] == ["uji", "kedua", "pertama"]
    assert reader.numbers == [1, 2, 3]


async def test_a_numbered_but_uncommitted_change_holds_back_what_comes_after_it(engine: AsyncEngine, agency: uuid.UUID) -> None:
    """The gap every feed over a sequence has: number 3 is visible while number 2 is still open."""
    reader = Reader(engine, agency)
    async with UnitOfWork(engine, "lambat", AT) as slow:
        note(slow, agency, ["a"])
        await slow.link()
        fast = asyncio.create_task(write(engine, agency, "b", actor="cepat"))
        await asyncio.sleep(0.2)
        await reader.poll()
        assert (reader.numbers, fast.done()) == ([1], False)
        await slow.connection.commit()
        await fast
    await reader.poll()
    assert [item["aktor"] for item in reader.seen] == ["uji", "lambat", "cepat"]


async def test_a_numbered_change_that_is_undone_leaves_no_gap(engine: AsyncEngine, agency: uuid.UUID) -> None:
    reader = Reader(engine, agency)
    async with UnitOfWork(engine, "batal", AT) as undone:
        note(undone, agency, ["a", "b"])
        await undone.link()
        other = asyncio.create_task(write(engine, agency, "c"))
        await asyncio.sleep(0.1)
        await reader.poll()
    await other
    await reader.poll()
    assert [(item["nomor"], item["subjek_id"]) for item in reader.seen[1:]] == [(2, "c")]


@dataclass
class Writer:
    """A transaction that goes one step further each time it is let: begin, number, end. A step may wait for another writer's lock."""

    engine: AsyncEngine
    agency: uuid.UUID
    name: str
    subjects: list[str]
    kept: bool
    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))

    async def run(self) -> None:
        await self.turns.acquire()
        async with UnitOfWork(self.engine, self.name, AT) as work:
            note(work, self.agency, self.subjects)
            await self.turns.acquire()
            await work.link()
            await self.turns.acquire()
            if self.kept:
                await work.connection.commit()


STEPS = 3
WRITERS = st.lists(
    st.tuples(st.lists(st.sampled_from("abcd"), min_size=1, max_size=3, unique=True), st.booleans()), min_size=2, max_size=4
)


@given(writers=WRITERS, data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_in_any_order_every_committed_change_is_seen_once(
    engine: AsyncEngine, writers: list[Any], data: st.DataObject
) -> None:
    agency = await _an_agency(engine)
    moves = data.draw(st.permutations([who for who in range(len(writers)) for _ in range(STEPS)]), label="order")
    limits = data.draw(st.tuples(st.integers(1, 4), st.integers(1, 4)), label="limits")
    readers = [Reader(engine, agency, limit=limits[0]), Reader(engine, agency, of_units=True, limit=limits[1])]
    made = [Writer(engine, agency, f"penulis-{i}", subjects, kept) for i, (subjects, kept) in enumerate(writers)]
    running = [asyncio.create_task(one.run()) for one in made]
    for who in moves:
        made[who].turns.release()
        await asyncio.sleep(PAUSE_S)
        await _all(reader.poll for reader in readers)
    await asyncio.gather(*running)
    await _all(reader.finish for reader in readers)

    every, latest = readers
    assert every.numbers == list(range(1, 2 + sum(len(one.subjects) for one in made if one.kept)))
    assert {item["aktor"] for item in every.seen[1:]} == {one.name for one in made if one.kept}
    assert latest.numbers == sorted(set(latest.numbers))
    truth = {item["subjek_id"]: item["nomor"] for item in every.seen if item["subjek_jenis"] == "unor"}
    assert {item["id"]: item["nomor"] for item in latest.seen} == truth  # the last seen of each is its last change


async def _all(steps: Any) -> None:
    for step in steps:
        await step()


async def _an_agency(engine: AsyncEngine) -> uuid.UUID:
    code = f"uji-{uuid.uuid4().hex[:8]}"
    async with UnitOfWork(engine, "uji", AT) as work:
        return await ensure_agency(work, code, code, JenisInstansi.KOTA.value)
