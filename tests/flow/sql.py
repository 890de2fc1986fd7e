"""The owner's hand in the database of a running city: to look where no API looks, and to make what only an accident makes."""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg

from launcher.city import City


def sql(city: City, statement: str, *values: Any) -> Any:
    """Do one statement; returns the first value of its first row."""
    assert city.server is not None
    url = city.server.owner_url().replace("+asyncpg", "")

    async def ask() -> Any:
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetchval(statement, *values)
        finally:
            await connection.close()

    return asyncio.run(ask())
