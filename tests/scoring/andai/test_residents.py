"""Held plans as processes: at hand the second time, gone when idle, when their snapshot is gone, when they are one too many."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from services.scoring.api.residents import Residents
from shared.errors import LayananSibuk, MasukanTidakSah, SnapshotTidakAda
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from tests.scoring.cities import DECISION, a_policy, packed, random_city

QUESTION = {"pertanyaan": "harga", "mulai": 0, "banyak": 3}


@pytest.fixture
def whole(tmp_path: Path) -> dict[str, Any]:
    file = tmp_path / "a.snapshot"
    file.write_bytes(packed(random_city(np.random.default_rng(1))))
    return {
        "masukan_berkas": str(file), "aturan": rule_set(CATALOGUE, DECISION), "kebijakan": a_policy(kapasitas_meja=3),
        "model": default_model(), "benih": "undian",
    }  # fmt: skip


@pytest.fixture
async def held() -> AsyncIterator[Residents]:
    made = Residents(most=2, memory_mb=4_000, idle_s=60, time_limit_s=60)
    yield made
    await made.close()


async def test_the_second_question_needs_no_input(held: Residents, whole: dict[str, Any]) -> None:
    with pytest.raises(SnapshotTidakAda):
        await held.ask("k", QUESTION, None)
    first = await held.ask("k", QUESTION, whole)

    assert await held.ask("k", QUESTION, None) == first
    assert len(json.loads(first)["items"]) == 3


async def test_a_refused_question_leaves_the_plan_at_hand(held: Residents, whole: dict[str, Any]) -> None:
    strange = {"pertanyaan": "andai", "ubah": [{"jenis": "LARANG_PERPINDAHAN", "no": 99}], "pratinjau_saja": False}
    with pytest.raises(MasukanTidakSah, match="nomor 99"):
        await held.ask("k", strange, whole)

    assert await held.ask("k", QUESTION, None)


async def test_the_least_recently_asked_goes_first(held: Residents, whole: dict[str, Any]) -> None:
    for key in ("a", "b"):
        await held.ask(key, QUESTION, whole)
    await held.ask("a", QUESTION, None)
    await held.ask("c", QUESTION, whole)

    assert await held.ask("a", QUESTION, None)
    with pytest.raises(SnapshotTidakAda):
        await held.ask("b", QUESTION, None)


async def test_one_whose_snapshot_is_deleted_ends(held: Residents, whole: dict[str, Any]) -> None:
    await held.ask("k", QUESTION, whole)
    await asyncio.to_thread(Path(whole["masukan_berkas"]).unlink)

    with pytest.raises(SnapshotTidakAda):
        await held.ask("k", QUESTION, None)
    assert held.at_hand() == 0


async def test_idle_ones_end_by_themselves(whole: dict[str, Any]) -> None:
    brief = Residents(most=2, memory_mb=4_000, idle_s=0.4, time_limit_s=60)
    brief.start()
    await brief.ask("k", QUESTION, whole)
    assert brief.at_hand() == 1
    for _ in range(50):
        await asyncio.sleep(0.1)
        if not brief.at_hand():
            break
    assert brief.at_hand() == 0
    await brief.close()


async def test_too_much_memory_ends_all_but_the_last(whole: dict[str, Any]) -> None:
    small = Residents(most=5, memory_mb=1, idle_s=60, time_limit_s=60)
    for key in ("a", "b"):
        await small.ask(key, QUESTION, whole)

    assert small.at_hand() == 1
    assert await small.ask("b", QUESTION, None)
    await small.close()


async def test_a_killed_process_loses_nothing(held: Residents, whole: dict[str, Any]) -> None:
    first = await held.ask("k", QUESTION, whole)
    os.kill(held._held["k"].proses.pid, signal.SIGKILL)

    with pytest.raises((LayananSibuk, SnapshotTidakAda)):
        await held.ask("k", QUESTION, None)
    assert await held.ask("k", QUESTION, whole) == first


async def test_a_question_that_takes_too_long_ends_the_process(whole: dict[str, Any]) -> None:
    hasty = Residents(most=2, memory_mb=4_000, idle_s=60, time_limit_s=0.05)
    with pytest.raises(LayananSibuk, match="batas"):
        await hasty.ask("k", QUESTION, whole)

    assert hasty.at_hand() == 0
    await hasty.close()
