"""People from a file into the records, beside the same import written by hand: `python -m benchmarks.importing PEOPLE [--alone]`.

In a process of its own, so that its peak memory is a worker's own. Both ways run twice in turn, and the better time of each counts.
Files hold 50,000 people at most, as uploads do. `--alone`: only ours, end to end, for memory at sizes nobody writes by hand.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy.ext.asyncio import AsyncEngine

from benchmarks import by_hand
from benchmarks.people_file import a_file, positions, units
from launcher import postgres, roles
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.intake.read_import import read_import
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.impor.batch import run_batch
from services.registry.operations.impor.pace import brisk
from services.registry.operations.impor.progress import Progress
from services.registry.operations.impor.run_import import BATCH, run_import
from services.registry.operations.impor.start_import import start_import
from services.registry.operations.kepegawaian.context import Batch
from services.registry.operations.kepegawaian.load_references import load_references
from services.registry.storage.impor import imports
from services.registry.storage.putaran import jobs
from services.registry.storage.work import UnitOfWork, connect
from services.scoring.stopwatch import peak_memory_mb
from shared.vocabulary import JenisInstansi, JenisMasukan, JenisTugas
from shared.web.clock import SystemClock

ROOT = Path(__file__).resolve().parents[1]
VAULT = Vault(bytes(32), bytes(range(32)))
"""Keys of nobody."""
FILE_MAX = 50_000
ROUNDS = 2
NAME, KIND, SOURCE = "people.csv", JenisMasukan.PEGAWAI, "bench"


async def measure(server: postgres.Server, people: int, *, alone: bool) -> dict[str, Any]:
    engine = connect(server.app_url())
    files = [(first, min(FILE_MAX, people - first)) for first in range(0, people, FILE_MAX)]
    told: dict[str, Any] = {"people": people}
    agency = await _agency(engine)
    before = peak_memory_mb()
    told["end_to_end_s"] = await _each(engine, agency, files)
    told |= {"before_mb": before, "peak_mb": peak_memory_mb()}
    told["again_s"] = await _each(engine, agency, files[:1]) * people / files[0][1]
    if not alone:
        told |= await _beside_hand(server, engine, files[0][1])
    await engine.dispose()
    return told


async def _each(engine: AsyncEngine, agency: uuid.UUID, files: list[tuple[int, int]]) -> float:
    """Seconds from the worker's taking a file up to its last row, of all files together."""
    seconds = 0.0
    for first, rows in files:
        impor = await _asked(engine, agency, a_file(first, rows))
        async with engine.connect() as connection:
            job = await jobs.claim(connection, [JenisTugas.IMPOR.value], "bench", 60, SystemClock().now())
        assert job is not None
        seconds += await _timed(lambda job=job: run_import(engine, VAULT, SystemClock(), job, "bench"))  # type: ignore[misc]
        async with engine.connect() as connection:
            done = await imports.get(connection, impor)
        assert done["status"] == "SELESAI", done["galat"]
        assert done["ringkasan"]["gagal"] == 0
    return seconds


async def _beside_hand(server: postgres.Server, engine: AsyncEngine, people: int) -> dict[str, Any]:
    """Reading, writing alone, and the import by hand, of one file."""
    content = a_file(0, people)
    started = time.perf_counter()
    with read_import(NAME, content, KIND) as read:
        rows = [row for part in read.potongan(BATCH) for row in part]
    told: dict[str, Any] = {"rows": people, "reading_s": time.perf_counter() - started}
    staged = by_hand.ready_made(VAULT, rows, SystemClock().now().date())
    ours, hand = [], []
    for _ in range(ROUNDS):
        agency = await _agency(engine)
        ours.append(await _timed(lambda agency=agency: _write(engine, agency, rows)))  # type: ignore[misc]
        agency = await _agency(engine)
        impor = await _asked(engine, agency, b"-")
        connection = await asyncpg.connect(server.app_url().replace("+asyncpg", ""))
        hand.append(await _timed(lambda a=agency, i=impor, c=connection: by_hand.bring_in(c, a, i, staged)))  # type: ignore[misc]
        await connection.close()
    return {**told, "writing_s": min(ours), "hand_s": min(hand)}


async def _write(engine: AsyncEngine, agency: uuid.UUID, rows: list[Any]) -> None:
    """What the worker does with rows that are read already."""
    impor = await _asked(engine, agency, b"-")
    async with engine.connect() as connection:
        references = await load_references(connection, agency)
    batch = Batch(agency, SOURCE, SystemClock().now().date(), VAULT, references)
    progress = Progress(engine, SystemClock(), impor, "bench", batch, 0)
    numbered = list(enumerate(rows))
    with brisk():
        for start in range(0, len(numbered), BATCH):
            await progress.enter(numbered[start : start + BATCH])


async def _asked(engine: AsyncEngine, agency: uuid.UUID, content: bytes) -> uuid.UUID:
    async with UnitOfWork(engine, "bench", SystemClock().now()) as work:
        return await start_import(work, instansi_id=agency, name=NAME, content=content, kind=KIND, source=SOURCE, mode="terapkan")


async def _agency(engine: AsyncEngine) -> uuid.UUID:
    async with UnitOfWork(engine, "bench", SystemClock().now()) as work:
        made = await ensure_agency(work, f"BENCH-{uuid.uuid4().hex[:8]}", "Bench", JenisInstansi.KOTA.value)
    today = SystemClock().now().date()
    for kind, rows in ((JenisMasukan.UNOR, units()), (JenisMasukan.JABATAN, positions())):
        async with UnitOfWork(engine, "bench", SystemClock().now()) as work:
            await run_batch(work, VAULT, today, kind, made, SOURCE, rows, atomic=True)
    return made


async def _timed(work: Callable[[], Awaitable[None]]) -> float:
    started = time.perf_counter()
    await work()
    return time.perf_counter() - started


def main() -> int:
    people, alone = int(sys.argv[1]), "--alone" in sys.argv
    with tempfile.TemporaryDirectory(prefix="seimbang-bench-", dir="/var/tmp", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)  # PostgreSQL's own user comes in
        server = postgres.start(folder / "db", durable=False)
        try:
            roles.prepare(server.owner_url("postgres"), server.app_password, folder)
            migrate = {**os.environ, "SEIMBANG_OWNER_DATABASE_URL": server.owner_url()}
            command = [sys.executable, "-m", "alembic", "-c", "migrations/alembic.ini", "upgrade", "head"]
            subprocess.run(command, cwd=ROOT, env=migrate, check=True, capture_output=True)
            print(json.dumps({"done": asyncio.run(measure(server, people, alone=alone))}), flush=True)
        finally:
            server.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
