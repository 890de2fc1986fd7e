"""The database and its two roles: an owner that migrates, an app role that may not touch history."""

from __future__ import annotations

import asyncio
import secrets
from pathlib import Path

import asyncpg

from launcher.console import Stop
from launcher.database_url import DatabaseUrl, parse
from launcher.postgres import APP, DATABASE, MAJOR_MIN

TIMEOUT_S = 15


def prepare(owner_url: str, app_password: str | None, secret_folder: Path) -> str:
    """Make the app role, and on an embedded server the database; returns the app role's URL. Raises Stop with a way out."""
    return asyncio.run(_prepare(parse(owner_url), app_password, secret_folder))


async def _prepare(url: DatabaseUrl, app_password: str | None, secret_folder: Path) -> str:
    connection = await connect(url)
    try:
        if int(await connection.fetchval("SHOW server_version_num")) // 10000 < MAJOR_MIN:
            raise Stop(f"the database server is too old: Seimbang needs PostgreSQL {MAJOR_MIN} or newer.")
        password = app_password or _kept_password(secret_folder)
        await _make_role(connection, password)
        if app_password and not await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", DATABASE):
            await connection.execute(f"CREATE DATABASE {DATABASE}")
    except asyncpg.InsufficientPrivilegeError:
        raise Stop(
            f"the role {url.user} of DATABASE_URL may not make the role {APP}: give it CREATEROLE, or make {APP} beforehand."
        ) from None
    finally:
        await connection.close()
    return url.as_role(APP, password).for_sqlalchemy


async def connect(url: DatabaseUrl) -> asyncpg.Connection:
    """A connection. Raises Stop with what to correct; no sentence holds a password."""
    try:
        return await asyncpg.connect(url.for_asyncpg, timeout=TIMEOUT_S)
    except (asyncpg.InvalidPasswordError, asyncpg.InvalidAuthorizationSpecificationError):
        raise Stop(f"the database server refuses user {url.user}: check user and password in DATABASE_URL.") from None
    except asyncpg.InvalidCatalogNameError:
        raise Stop(
            f"the database {url.database} does not exist on the server: create it there, or correct DATABASE_URL."
        ) from None
    except (OSError, TimeoutError) as wrong:
        raise Stop(
            f"no database server answers at {url.place} ({type(wrong).__name__}): check DATABASE_URL and the server."
        ) from None
    except (asyncpg.PostgresError, asyncpg.InterfaceError, ValueError) as wrong:
        raise Stop(
            f"the database of DATABASE_URL cannot be opened ({type(wrong).__name__}): check its options and the server."
        ) from None


async def _make_role(connection: asyncpg.Connection, password: str) -> None:
    exists = await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", APP)
    verb = "ALTER" if exists else "CREATE"
    # a role's password is no bind parameter, so the server itself quotes it
    command = await connection.fetchval(f"SELECT format('{verb} ROLE %I LOGIN PASSWORD %L', $1::text, $2::text)", APP, password)
    await connection.execute(command)


def _kept_password(folder: Path) -> str:
    path = folder / "db_app"
    if not path.exists() or not path.stat().st_size:
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32))
    return path.read_text().strip()
