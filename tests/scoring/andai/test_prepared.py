"""Plans made ready before anybody asks: at hand for the first question, and never at the cost of anybody who asks or computes."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from services.scoring.api.ahead import Ahead
from services.scoring.api.pool import ChildPool
from services.scoring.api.residents import Residents
from shared.errors import MasukanTidakSah, SnapshotTidakAda
from tests.scoring.andai.test_residents import QUESTION, until, whole

__all__ = ["whole"]  # a fixture


def residents(most: int, memory_mb: int = 4_000) -> Residents:
    return Residents(most=most, memory_mb=memory_mb, idle_s=60, time_limit_s=60)


async def test_the_first_question_finds_the_plan_that_was_prepared(whole: dict[str, Any]) -> None:
    held = residents(2)
    assert await held.prepare("k", whole)
    process = held._held["k"].proses
    answer = await held.ask("k", QUESTION, None)

    assert held._held["k"].proses is process
    assert await held.prepare("k", whole)  # a second time costs nothing
    assert held._held["k"].proses is process
    await held.close()
    anew = residents(1)
    assert await anew.ask("k", QUESTION, whole) == answer
    await anew.close()


async def test_a_plan_somebody_asked_about_is_never_ended_for_one_nobody_asked_about(whole: dict[str, Any]) -> None:
    held = residents(1)
    assert await held.prepare("a", whole)
    assert await held.prepare("b", whole)  # nobody asked about a
    with pytest.raises(SnapshotTidakAda):
        await held.ask("a", QUESTION, None)
    await held.ask("b", QUESTION, None)

    assert not await held.prepare("c", whole)
    assert await held.ask("b", QUESTION, None)
    await held.close()


async def test_one_that_needs_too_much_memory_ends_and_the_others_stay(whole: dict[str, Any]) -> None:
    held = residents(2)
    await held.ask("a", QUESTION, whole)
    held._memory_mb = held._held["a"].puncak_mb

    assert not await held.prepare("b", whole)
    assert held.knows("a")
    await held.close()


class Noted:
    """Residents that note what they are asked to prepare."""

    def __init__(self) -> None:
        self.made: list[str] = []

    async def prepare(self, key: str, _whole: dict[str, Any]) -> bool:
        self.made.append(key)
        if key == "refused":
            raise MasukanTidakSah("ditolak")
        return True


async def test_nothing_is_prepared_while_something_is_computed_and_only_the_newest_then() -> None:
    pool, noted = SimpleNamespace(busy=True), Noted()
    ahead = Ahead(cast(ChildPool, pool), cast(Residents, noted), quiet_s=0.1)
    for key in ("a", "b", "c"):
        ahead.prepare(key, {})
    await asyncio.sleep(0.4)
    assert noted.made == []

    pool.busy = False
    await until(lambda: noted.made == ["c"])
    ahead.prepare("refused", {})
    await until(lambda: noted.made == ["c", "refused"])
    ahead.prepare("d", {})
    await until(lambda: noted.made == ["c", "refused", "d"])
    await ahead.close()


async def test_a_pool_is_busy_from_the_first_message_to_the_last(tmp_path: Path, whole: dict[str, Any]) -> None:
    pool = ChildPool(1, 1, 60)
    job = {**whole, "pertanyaan": "kriteria", "snapshot": "0" * 64, "hasil_berkas": str(tmp_path / "a.json")}
    seen = [pool.busy]
    async for _ in pool.run(job):
        seen.append(pool.busy)

    assert (seen[0], set(seen[1:]), pool.busy) == (False, {True}, False)
