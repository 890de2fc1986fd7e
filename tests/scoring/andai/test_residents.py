"""Held plans as processes: at hand the second time, gone when idle, when their snapshot is gone, when they are one too many."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from services.scoring.api import resident
from services.scoring.api.processes import Channel
from services.scoring.api.residents import Residents
from shared.errors import LayananSibuk, MasukanTidakSah, SnapshotTidakAda
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from tests.scoring.cities import DECISION, a_policy, packed, random_city

QUESTION = {"pertanyaan": "harga", "mulai": 0, "banyak": 3, "opd": "", "keluarga": "", "kecamatan": ""}


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

    await until(lambda: hasty.at_hand() == 0)
    await hasty.close()


async def test_who_only_waits_may_leave_and_the_one_being_answered_is(held: Residents, whole: dict[str, Any]) -> None:
    answered = asyncio.create_task(held.ask("k", QUESTION, whole))
    await until(lambda: held.at_hand() == 1 and held._held["k"].giliran.locked())
    waits = asyncio.create_task(held.ask("k", QUESTION, whole))
    await until(lambda: held._held["k"].peminta == 2)
    waits.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waits

    assert json.loads(await answered)["items"]
    assert held.knows("k")


async def test_who_waits_in_vain_is_told_and_the_process_stays(whole: dict[str, Any]) -> None:
    brief = Residents(most=2, memory_mb=4_000, idle_s=60, time_limit_s=60)
    await brief.ask("k", QUESTION, whole)
    brief._answer_limit_s = 0.2
    one = brief._held["k"]
    async with one.giliran:
        with pytest.raises(LayananSibuk, match="batas 0 detik"):
            await brief.ask("k", QUESTION, None)

    assert not one.proses.ended
    assert brief.knows("k")
    await brief.close()


async def test_an_asker_whose_time_ends_in_the_middle_of_the_answer_is_told_and_the_next_is_answered(
    whole: dict[str, Any],
) -> None:
    """The turn came late, so that patience ends while the process works: it must not be killed for that, nor answer the next one with
    what it owed the one before."""
    brief = Residents(most=2, memory_mb=4_000, idle_s=60, time_limit_s=60)
    first = await brief.ask("k", QUESTION, whole)
    one = brief._held["k"]
    brief._answer_limit_s = 3.0
    await one.giliran.acquire()
    late = asyncio.create_task(brief.ask("k", {**QUESTION, "banyak": 1}, None))
    await asyncio.sleep(2.5)
    os.kill(one.proses.pid, signal.SIGSTOP)  # an answer that takes longer than the half second left to this asker
    one.giliran.release()
    with pytest.raises(LayananSibuk, match="belum selesai") as told:
        await late
    assert told.value.coba_lagi_s > 0
    assert not one.proses.ended

    brief._answer_limit_s = 30.0
    after = asyncio.create_task(brief.ask("k", QUESTION, None))
    os.kill(one.proses.pid, signal.SIGCONT)
    assert await after == first
    assert brief._held["k"] is one
    await brief.close()


async def test_who_asks_while_the_plan_is_made_is_told_to_ask_again_and_finds_it_then(whole: dict[str, Any]) -> None:
    brief = Residents(most=2, memory_mb=4_000, idle_s=60, time_limit_s=60, answer_limit_s=0.05)
    with pytest.raises(LayananSibuk, match="masih disiapkan"):
        await brief.ask("k", QUESTION, whole)

    await until(lambda: brief.knows("k"), 60)
    brief._answer_limit_s = 30.0
    assert json.loads(await brief.ask("k", QUESTION, None))["items"]
    await brief.close()


async def test_no_more_wait_than_may(whole: dict[str, Any]) -> None:
    narrow = Residents(most=2, memory_mb=4_000, idle_s=60, time_limit_s=60, waiting=1)
    asked = [asyncio.create_task(narrow.ask("k", QUESTION, whole)) for _ in range(2)]
    await until(lambda: narrow.at_hand() == 1 and narrow._held["k"].peminta == 2)
    with pytest.raises(LayananSibuk, match="penuh") as told:
        await narrow.ask("k", QUESTION, whole)

    assert told.value.coba_lagi_s > 0
    assert len(set(await asyncio.gather(*asked))) == 1
    assert await narrow.ask("k", QUESTION, None)
    await narrow.close()


def test_weights_too_large_are_told_with_what_to_do_and_the_process_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_large(*_: Any) -> bytes:
        raise OverflowError("a way is too dear to be told exactly: lower the weights of the policy")

    monkeypatch.setattr(resident, "hold_plan", lambda *_: "a plan")
    monkeypatch.setattr(resident, "HELD_ANSWERS", {"harga": too_large})
    (tmp_path / "a").write_bytes(b"")
    job = json.dumps({**QUESTION, "masukan_berkas": str(tmp_path / "a")}).encode() + b"\n"
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(job + job)
        ours.shutdown(socket.SHUT_WR)
        assert resident.main(Channel(theirs)) == 0
        theirs.shutdown(socket.SHUT_WR)
        said = [json.loads(line) for line in ours.makefile()]

    assert [row["jenis"] for row in said] == ["galat", "galat"]
    assert "terlalu besar" in said[1]["pesan"]
    assert "bobot" in said[1]["saran"]


async def until(true: Callable[[], bool], patience_s: float = 10) -> None:
    for _ in range(int(patience_s / 0.005)):
        if true():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("never came true")
