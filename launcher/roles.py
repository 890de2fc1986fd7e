"""The database and its two roles: an owner that migrates, an app role that may not touch history."""

from __future__ import annotations

import asyncio
import secrets
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg

from launcher.console import Stop
from launcher.postgres import APP, DATABASE, MAJOR_MIN


def prepare(owner_url: str, app_password: str | None, secret_folder: Path) -> str:
    """Make the app role, and on an embedded server the database; returns the app role's URL. Raises Stop with a way out."""
    return asyncio.run(_prepare(owner_url.replace("+asyncpg", ""), app_password, secret_folder))


async def _prepare(url: str, app_password: str | None, secret_folder: Path) -> str:
    try:
        connection = await asyncpg.connect(url, timeout=15)
    except (OSError, asyncpg.PostgresError, TimeoutError) as wrong:
        raise Stop(
            f"the database of DATABASE_URL does not answer ({type(wrong).__name__}): check the address and password."
        ) from wrong
    try:
        if int(await connection.fetchval("SHOW server_version_num")) // 10000 < MAJOR_MIN:
            raise Stop(f"the database server is too old: Seimbang needs PostgreSQL {MAJOR_MIN} or newer.")
        password = app_password or _kept_password(secret_folder)
        exists = await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", APP)
        # a role's password is no bind parameter; ours is URL-safe base64, so quoting it is safe
        await connection.execute(f"{'ALTER' if exists else 'CREATE'} ROLE {APP} LOGIN PASSWORD '{password}'")
        if app_password and not await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", DATABASE):
            await connection.execute(f"CREATE DATABASE {DATABASE}")
    finally:
        await connection.close()
    parts = urlsplit(url)
    return urlunsplit(
        parts._replace(scheme="postgresql+asyncpg", netloc=f"{APP}:{password}@{parts.hostname}:{parts.port or 5432}")
    )


def _kept_password(folder: Path) -> str:
    path = folder / "db_app"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32))
    return path.read_text()
