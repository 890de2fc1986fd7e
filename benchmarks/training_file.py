"""The training file of a whole city, from its histories: `python -m benchmarks.training_file EMPLOYEES`.

In a process of its own, so that its peak memory is its own; the records are made in others. Beside it the least there is to do: every
sealed entry opened once and thrown away.
"""

from __future__ import annotations

import asyncio
import sys
import time
import uuid
from typing import Any

import asyncpg

from benchmarks.freezing import ROOT, VAULT, in_a_database
from benchmarks.past_entries import EACH
from benchmarks.records import AT, PER
from launcher import postgres
from services.registry.domain.kepegawaian import sandi
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.model.freeze_training import freeze_training
from services.registry.storage.work import UnitOfWork, connect
from services.scoring.stopwatch import peak_memory_mb
from shared.vocabulary import JenisInstansi
from shared.web.clock import SystemClock


async def measure(server: postgres.Server, people: int) -> dict[str, Any]:
    engine = connect(server.app_url())
    async with UnitOfWork(engine, "bench", AT) as work:
        agency = await ensure_agency(work, "BENCH", "Bench", JenisInstansi.KOTA.value)
    owner = server.owner_url().replace("+asyncpg", "")
    for words in (("benchmarks.records", owner, str(agency), str(people)), ("benchmarks.past_entries", owner)):
        filled = await (await asyncio.create_subprocess_exec(sys.executable, "-m", *words, cwd=ROOT)).wait()
        assert filled == 0, words[0]
    before = peak_memory_mb()
    started, busy = time.perf_counter(), time.process_time()
    async with UnitOfWork(engine, "bench", SystemClock().now()) as work:
        made = await freeze_training(work, VAULT, agency, PER)
    seconds, cpu = time.perf_counter() - started, time.process_time() - busy
    peak = peak_memory_mb()
    await engine.dispose()
    assert made.ringkasan["orang"] == people
    return {
        "employees": people, "entries": EACH * people, "placements": made.ringkasan["penempatan"], "seconds": seconds, "cpu_seconds": cpu,
        "opening_seconds": await _opening(owner), "before_mb": before, "peak_mb": peak,
    }  # fmt: skip


async def _opening(url: str) -> float:
    """Seconds to open every sealed entry once."""
    connection = await asyncpg.connect(url)
    keys: dict[uuid.UUID, Any] = {
        row["id"]: row["kunci_sandi"] for row in await connection.fetch("SELECT id, kunci_sandi FROM pegawai")
    }
    sealed = await connection.fetch("SELECT pegawai_id, sandi FROM riwayat WHERE sandi IS NOT NULL ORDER BY pegawai_id")
    await connection.close()
    started = time.perf_counter()
    opened = {person: VAULT.unwrap(wrapped, person) for person, wrapped in keys.items()}
    for row in sealed:
        sandi.unseal(opened[row["pegawai_id"]], row["sandi"], sandi.HISTORY)
    return time.perf_counter() - started


if __name__ == "__main__":
    raise SystemExit(in_a_database(measure))
