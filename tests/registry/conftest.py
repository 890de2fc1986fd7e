"""What every test of registry's own operations begins with: the application's connection to a migrated database."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from launcher import postgres
from services.registry.storage.work import connect


@pytest.fixture
async def engine(server: postgres.Server, database: str) -> AsyncIterator[AsyncEngine]:
    made = connect(server.app_url(database))
    yield made
    await made.dispose()
