"""The app role's engine and an agency of its own per test; the owner's hand for what no service may do."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import asyncpg
import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from launcher import postgres
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisInstansi

AT = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)


@pytest.fixture
async def agency(engine: AsyncEngine) -> uuid.UUID:
    code = f"uji-{uuid.uuid4().hex[:8]}"
    async with UnitOfWork(engine, "uji", AT) as work:
        return await ensure_agency(work, code, f"Instansi {code}", JenisInstansi.KOTA.value)


@pytest.fixture
async def owner(server: postgres.Server, database: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(server.owner_url(database).replace("+asyncpg", ""))
    yield connection
    await connection.close()
