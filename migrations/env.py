"""Migrates registry's database with the owner's address; refuses a PostgreSQL below 18.

The addresses are environment variables, or files of the folder SEIMBANG_SECRETS_DIR, as in production. There the app role
must be made here too: migrations grant to it, and nobody else holds the owner's password.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from alembic import context
from sqlalchemy import Connection, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from services.registry.storage.tables import metadata

URL = "SEIMBANG_OWNER_DATABASE_URL"
APP = "seimbang_app"


def from_file(name: str) -> str:
    """The secret of this name, '' when there is no such file."""
    folder = os.environ.get("SEIMBANG_SECRETS_DIR")
    file = Path(folder) / name if folder else None
    return file.read_text().strip() if file and file.exists() else ""


def make_app_role(connection: Connection, app_url: str) -> None:
    """Make the role services connect as, or give it its present password: changing the file and migrating rotates it."""
    wanted = make_url(app_url)
    if wanted.username != APP:
        raise SystemExit(f"the user in the file database_url must be {APP}.")
    known = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": APP}).scalar_one_or_none()
    verb = "ALTER" if known else "CREATE"
    # utility statements take no parameters, so the server itself quotes the password
    statement = text(f"SELECT format('{verb} ROLE {APP} LOGIN PASSWORD %L', CAST(:password AS text))")
    connection.exec_driver_sql(connection.execute(statement, {"password": wanted.password}).scalar_one())


def migrate(connection: Connection) -> None:
    version = int(connection.execute(text("SHOW server_version_num")).scalar_one())
    if version < 180000:
        raise SystemExit(f"PostgreSQL {version // 10000} is too old: Seimbang needs 18 or newer.")
    if app_url := from_file("database_url"):
        make_app_role(connection, app_url)
        connection.commit()
    connection.rollback()
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        connection.execute(text("SET LOCAL lock_timeout = '5s'"))  # a migration waits for nobody for long
        context.run_migrations()


async def main() -> None:
    url = os.environ.get(URL) or from_file("owner_database_url")
    if not url:
        raise SystemExit(f"set {URL} to the owner's postgresql+asyncpg:// address.")
    engine = create_async_engine(url, hide_parameters=True)
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
        await connection.commit()
    await engine.dispose()


asyncio.run(main())
