"""Migrates registry's database with the owner's URL; refuses a PostgreSQL below 18."""

from __future__ import annotations

import asyncio
import os

from alembic import context
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine

from services.registry.storage.tables import metadata

URL = "SEIMBANG_OWNER_DATABASE_URL"


def migrate(connection: Connection) -> None:
    version = int(connection.execute(text("SHOW server_version_num")).scalar_one())
    if version < 180000:
        raise SystemExit(f"PostgreSQL {version // 10000} is too old: Seimbang needs 18 or newer.")
    connection.rollback()
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        connection.execute(text("SET LOCAL lock_timeout = '5s'"))  # a migration waits for nobody for long
        context.run_migrations()


async def main() -> None:
    if URL not in os.environ:
        raise SystemExit(f"set {URL} to the owner's postgresql+asyncpg:// address.")
    engine = create_async_engine(os.environ[URL])
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
        await connection.commit()
    await engine.dispose()


asyncio.run(main())
