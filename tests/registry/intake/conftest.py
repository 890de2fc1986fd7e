"""A migrated database per module and a vault, until this room needs more than the project's own fixtures give."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from launcher import postgres, roles
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.work import connect
from shared.vocabulary import JenisInstansi
from tests.registry.intake.desk import Desk

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def import_server() -> Iterator[postgres.Server]:
    with tempfile.TemporaryDirectory(prefix="seimbang-intake-", dir="/var/tmp", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        server = postgres.start(Path(folder) / "db", durable=False)
        try:
            roles.prepare(server.owner_url("postgres"), server.app_password, Path(folder))
            migrate = {**os.environ, "SEIMBANG_OWNER_DATABASE_URL": server.owner_url()}
            command = [sys.executable, "-m", "alembic", "-c", "migrations/alembic.ini", "upgrade", "head"]
            subprocess.run(command, cwd=ROOT, env=migrate, check=True, capture_output=True)
            yield server
        finally:
            server.stop()


@pytest.fixture(scope="module")
def import_database(import_server: postgres.Server) -> str:
    """URL of the app role on a fresh copy of the migrated database."""
    name = f"impor_{uuid.uuid4().hex[:10]}"

    async def copy() -> None:
        connection = await asyncpg.connect(import_server.owner_url("postgres").replace("+asyncpg", ""))
        await connection.execute(f"CREATE DATABASE {name} TEMPLATE {postgres.DATABASE}")
        await connection.close()

    asyncio.run(copy())
    return import_server.app_url(name)


@pytest.fixture
async def engine(import_database: str) -> AsyncIterator[AsyncEngine]:
    made = connect(import_database)
    yield made
    await made.dispose()


@pytest.fixture
def vault() -> Vault:
    return Vault(b"c" * 32, b"s" * 32)


@pytest.fixture
async def trial(engine: AsyncEngine, vault: Vault) -> Desk:
    """A trial agency: units and positions may be made from names."""
    return await Desk(engine, vault, JenisInstansi.PERCOBAAN).open()


@pytest.fixture
async def city(engine: AsyncEngine, vault: Vault) -> Desk:
    return await Desk(engine, vault, JenisInstansi.KOTA).open()
