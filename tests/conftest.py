"""One embedded server per test process, a migrated database per module, and one running stack for whoever needs all services."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from launcher import postgres, roles
from launcher.city import running
from launcher.paths import Home
from tests import dates
from tests.stack import Stack

dates.hold()
ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def a_folder() -> Iterator[Path]:
    """A folder that PostgreSQL's own user can enter, also when the tests run as root."""
    with tempfile.TemporaryDirectory(prefix="seimbang-uji-", dir="/var/tmp", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """An embedded server whose database `seimbang` is migrated and stays a template."""
    with a_folder() as folder:
        made = postgres.start(folder / "db", durable=False)
        try:
            roles.prepare(made.owner_url("postgres"), made.app_password, folder)
            migrate = {**os.environ, "SEIMBANG_OWNER_DATABASE_URL": made.owner_url()}
            command = [sys.executable, "-m", "alembic", "-c", "migrations/alembic.ini", "upgrade", "head"]
            subprocess.run(command, cwd=ROOT, env=migrate, check=True, capture_output=True)
            yield made
        finally:
            made.stop()


@pytest.fixture(scope="module")
def database(server: postgres.Server) -> str:
    """Name of a fresh copy of the migrated database; `server.app_url(name)` and `server.owner_url(name)` lead to it."""
    name = f"uji_{uuid.uuid4().hex[:10]}"

    async def copy() -> None:
        connection = await asyncpg.connect(server.owner_url("postgres").replace("+asyncpg", ""))
        await connection.execute(f"CREATE DATABASE {name} TEMPLATE {postgres.DATABASE}")
        await connection.close()

    asyncio.run(copy())
    return name


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    """Everything running, in demo mode (synthetic people); shared, so each test takes an agency of its own."""
    os.environ.setdefault("SEIMBANG_PREPARE_PLANS", "false")  # of the hundreds of analyses here few are asked what if
    with a_folder() as folder, running(Home(folder / "kota"), demo=True, durable=False) as city:
        city.admin("mark-demo")
        made = Stack(city)
        try:
            yield made
        finally:
            made.close()


@pytest.fixture
def a_problem() -> Any:
    """Checks that an answer is a problem as the contract says, and gives it back."""

    def check(answer: Any, status: int) -> dict[str, Any]:
        assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
        body: dict[str, Any] = answer.json()
        members = {"type", "title", "judul_en", "status", "detail", "saran", "kode", "trace_id", "errors"}
        assert set(body) == members
        assert (body["status"], body["trace_id"]) == (status, answer.headers["x-request-id"])
        assert all(body[name] for name in members - {"errors"}), body
        assert all(part["kode"] and part["pesan"] and part["saran"] for part in body["errors"]), body
        return body

    return check
