"""A city with people, and an empty place to bring its backup into."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest

from launcher import postgres
from services.registry.operations.cadangan.back_up import back_up
from services.registry.storage.work import connect
from tests.registry.cadangan.city import AT, City


@asynccontextmanager
async def a_database(server: postgres.Server) -> AsyncIterator[City]:
    name = f"uji_{uuid.uuid4().hex[:10]}"
    root = await asyncpg.connect(server.owner_url("postgres").replace("+asyncpg", ""))
    await root.execute(f"CREATE DATABASE {name} TEMPLATE {postgres.DATABASE}")
    owner = await asyncpg.connect(server.owner_url(name).replace("+asyncpg", ""))
    engine = connect(server.app_url(name), pool_size=2)
    try:
        yield City(name, server, engine, owner)
    finally:
        await engine.dispose()
        await owner.close()
        await root.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await root.close()


@pytest.fixture(scope="module")
async def city(server: postgres.Server) -> AsyncIterator[City]:
    async with a_database(server) as made:
        await made.fill()
        yield made


@pytest.fixture(scope="module")
async def vacant(server: postgres.Server) -> AsyncIterator[City]:
    """Stays empty, for backups that do not come in."""
    async with a_database(server) as made:
        yield made


@pytest.fixture
async def empty(server: postgres.Server) -> AsyncIterator[City]:
    async with a_database(server) as made:
        yield made


@pytest.fixture
async def saved(city: City, tmp_path: Path) -> Path:
    file = tmp_path / "kota.cadangan"
    await back_up(city.engine, file, AT, lambda name, rows: None)
    return file
