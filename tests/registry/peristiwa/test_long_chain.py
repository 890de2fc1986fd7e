"""A hundred thousand entries are checked in seconds, in a memory that does not grow with them."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from launcher import postgres, secret_files
from services.registry.domain.peristiwa.rantai import GENESIS, change_entry, content_hash, link
from tests.conftest import ROOT
from tests.registry.peristiwa.conftest import AT

LINKS, EVENTS_EACH, SECONDS_MAX, MEGABYTES_MAX = 100_000, 2, 60, 150


MEASURED = """
import pathlib, resource, runpy
try:
    runpy.run_module("services.registry.verify_audit", run_name="__main__")
except SystemExit as end:
    code = end.code
used = resource.getrusage(resource.RUSAGE_SELF)
highest = next(line.split()[1] for line in pathlib.Path("/proc/self/status").open() if line.startswith("VmHWM"))
print("USED", code, used.ru_utime + used.ru_stime, int(highest) // 1024)
"""


def _measured(environment: dict[str, str]) -> str:
    """The command as it is typed, in a process of its own that tells its processor time and its largest memory (Linux)."""
    command = [sys.executable, "-c", MEASURED]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.mark.long
async def test_a_hundred_thousand_entries_take_seconds(
    server: postgres.Server, database: str, agency: uuid.UUID, owner: asyncpg.Connection, tmp_path: Path
) -> None:
    await _written(owner, agency)
    secret_files.make_all(tmp_path, demo=True)
    environment = {**os.environ, "SEIMBANG_SECRETS_DIR": str(tmp_path), "SEIMBANG_DATABASE_URL": server.app_url(database)}

    done = await asyncio.to_thread(_measured, environment)
    code, seconds, megabytes = done.rpartition("USED ")[2].split()
    print(f"{LINKS:,} entries, {LINKS * EVENTS_EACH:,} events: {float(seconds):.1f} s, {megabytes} MB")

    assert (code, f"{LINKS:,} entri, utuh" in done) == ("0", True), done
    assert float(seconds) < SECONDS_MAX
    assert int(megabytes) < MEGABYTES_MAX


async def _written(owner: asyncpg.Connection, agency: uuid.UUID) -> None:
    """The chain as the program links it, put in at once by the owner."""
    await owner.execute("SET session_replication_role = replica")
    for table in ("audit", "peristiwa"):
        await owner.execute(f"DELETE FROM {table} WHERE instansi_id = $1", agency)
    events: list[tuple[Any, ...]] = []
    links: list[tuple[Any, ...]] = []
    before = GENESIS
    for number in range(1, LINKS + 1):
        first, at = (number - 1) * EVENTS_EACH + 1, AT + timedelta(seconds=number)
        told = [
            {"jenis": "unor.diperbarui", "subjek_jenis": "unor", "subjek_id": str(uuid.uuid4()), "isi": {"kolom": ["nama"]}}
            for _ in range(EVENTS_EACH)
        ]
        entry = change_entry(number, at, "uji", first, first + EVENTS_EACH - 1, content_hash(told))
        linked = link(before, entry)
        links.append((agency, number, at, "uji", first, first + EVENTS_EACH - 1, entry["isi_hash"], before, linked))
        events += [
            (agency, first + i, one["jenis"], one["subjek_jenis"], one["subjek_id"], "uji", at, json.dumps(one["isi"]))
            for i, one in enumerate(told)
        ]
        before = linked
    await owner.copy_records_to_table("audit", records=links)
    await owner.copy_records_to_table("peristiwa", records=events)
    await owner.execute(
        "UPDATE instansi_head SET nomor = $2, audit_nomor = $3, audit_hash = $4 WHERE instansi_id = $1", agency,
        LINKS * EVENTS_EACH, LINKS, before,
    )  # fmt: skip
