"""A snapshot of a whole city beside PostgreSQL's own COPY of the very same joins: `python -m benchmarks.freezing EMPLOYEES`.

In a process of its own, so that its peak memory is its own; the records are made in another. Both ways run twice, the second time in
the other order, and the better time of each counts: whoever comes first fills the database's cache for the next.
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
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from benchmarks.records import AT, PER
from launcher import postgres, roles
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.kepegawaian.freeze_snapshot import Frozen, freeze_snapshot
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.snapshot_source import sources
from services.registry.storage.work import UnitOfWork, connect
from services.scoring.stopwatch import peak_memory_mb
from shared.vocabulary import JenisInstansi
from shared.web.clock import SystemClock

VAULT = Vault(bytes(32), bytes(range(32)))
"""Keys of nobody."""
ROOT = Path(__file__).resolve().parents[1]


async def measure(server: postgres.Server, people: int) -> dict[str, Any]:
    engine = connect(server.app_url())
    async with UnitOfWork(engine, "bench", AT) as work:
        agency = await ensure_agency(work, "BENCH", "Bench", JenisInstansi.KOTA.value)
    fill = [sys.executable, "-m", "benchmarks.records", server.owner_url().replace("+asyncpg", ""), str(agency), str(people)]
    await (await asyncio.create_subprocess_exec(*fill, cwd=ROOT)).wait()
    before = peak_memory_mb()
    frozen, *first = await _freeze(engine, agency)
    raw = [await _copy(server, engine, agency) for _ in range(2)]
    again, *second = await _freeze(engine, agency)
    assert again.hash == frozen.hash
    started = time.perf_counter()
    async with UnitOfWork(engine, "bench", SystemClock().now()) as work:
        assert (await freeze_snapshot(work, VAULT, agency, PER)).id == again.id
    unchanged = time.perf_counter() - started
    await engine.dispose()
    assert frozen.ringkasan["pegawai"] == people
    return {
        "employees": people, "rows": sum(frozen.ringkasan.values()), "seconds": min(first[0], second[0]),
        "cpu_seconds": min(first[1], second[1]), "copy_seconds": min(raw),
        "unchanged_seconds": unchanged, "bundle_mb": frozen.ukuran_byte / 1e6, "before_mb": before, "peak_mb": peak_memory_mb(),
    }  # fmt: skip


async def _freeze(engine: AsyncEngine, agency: uuid.UUID) -> tuple[Frozen, float, float]:
    """(the snapshot, seconds, seconds of this process alone)."""
    async with engine.begin() as connection:
        await connection.execute(text("DELETE FROM snapshot"))  # else the kept one would be given
    started, busy = time.perf_counter(), time.process_time()
    async with UnitOfWork(engine, "bench", SystemClock().now()) as work:
        frozen = await freeze_snapshot(work, VAULT, agency, PER)
    return frozen, time.perf_counter() - started, time.process_time() - busy


async def _copy(server: postgres.Server, engine: AsyncEngine, agency: uuid.UUID) -> float:
    """Every table of the snapshot by COPY … TO STDOUT in binary; nothing is done with the bytes."""
    connection = await asyncpg.connect(server.app_url().replace("+asyncpg", ""))

    async def ignore(_data: bytes) -> None:
        return

    started = time.perf_counter()
    for source in sources(agency, Moment(PER)).values():
        asked = source.rows.compile(dialect=engine.dialect, compile_kwargs={"render_postcompile": True})
        values = [asked.params[name] for name in asked.positiontup or ()]
        await connection.copy_from_query(str(asked), *values, output=ignore, format="binary")
    seconds = time.perf_counter() - started
    await connection.close()
    return seconds


def in_a_database(measure: Callable[[postgres.Server, int], Coroutine[Any, Any, dict[str, Any]]]) -> int:
    """Tells what was measured in a migrated database of its own, for as many people as the command line says."""
    people = int(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="seimbang-bench-", dir="/var/tmp", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)  # PostgreSQL's own user comes in
        server = postgres.start(folder / "db", durable=False)
        try:
            roles.prepare(server.owner_url("postgres"), server.app_password, folder)
            migrate = {**os.environ, "SEIMBANG_OWNER_DATABASE_URL": server.owner_url()}
            command = [sys.executable, "-m", "alembic", "-c", "migrations/alembic.ini", "upgrade", "head"]
            subprocess.run(command, cwd=ROOT, env=migrate, check=True, capture_output=True)
            print(json.dumps({"done": asyncio.run(measure(server, people))}), flush=True)
        finally:
            server.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(in_a_database(measure))
