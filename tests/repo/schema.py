"""The migrated database as one text: pg_dump of the structure, without what differs between machines."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from launcher.postgres import Server
from launcher.postgres.binaries import binaries

ROOT = Path(__file__).resolve().parents[2]
NOISE = re.compile(r"^(--.*|SET .*|SELECT pg_catalog\.set_config.*|\\(un)?restrict .*|)$")


def dump(server: Server, database: str) -> str:
    """Tables, constraints, indexes and rights; owners and session settings left out."""
    command = [
        str(binaries() / "pg_dump"), "--schema-only", "--no-owner", "--no-comments", "-h", "127.0.0.1", "-p", str(server.port),
        "-U", "seimbang_owner", database,
    ]  # fmt: skip
    done = subprocess.run(
        command, env={**os.environ, "PGPASSWORD": server.owner_password}, capture_output=True, text=True, check=True
    )
    lines = [line.rstrip() for line in done.stdout.splitlines() if not NOISE.match(line)]
    return "\n".join(lines) + "\n"


def alembic(server: Server, database: str, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SEIMBANG_OWNER_DATABASE_URL": server.owner_url(database)}
    return subprocess.run(
        [sys.executable, "-m", "alembic", "-c", "migrations/alembic.ini", *words], cwd=ROOT, env=environment, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
