"""The database of a city: the embedded server of its folder, or the one DATABASE_URL names; its roles and its migration."""

from __future__ import annotations

import asyncio
import os
import subprocess
from dataclasses import dataclass

import asyncpg

from launcher import database_url, postgres, roles
from launcher.console import Stop
from launcher.paths import CHECKOUT, Home
from launcher.supervisor import python


@dataclass(frozen=True)
class Database:
    """`server` is None when DATABASE_URL names somebody else's."""

    owner_url: str
    app_url: str
    server: postgres.Server | None = None

    def close(self) -> None:
        if self.server is not None:
            self.server.stop()


def open_database(home: Home, *, durable: bool = True, share: bool = False) -> Database:
    """Running and with its roles. `share`: use the server another process runs for this folder, for short administration."""
    if text := os.environ.get("DATABASE_URL"):
        address = database_url.parse(text)
        return Database(address.for_sqlalchemy, roles.prepare(text, None, home.secrets))
    server = postgres.start(home.postgres, durable=durable, share=share)
    try:
        roles.prepare(server.owner_url("postgres"), server.app_password, home.secrets)
    except BaseException:
        server.stop()
        raise
    return Database(server.owner_url(), server.app_url(), server)


def migrate(owner_url: str) -> None:
    """Bring the database to migrations/head; one query and no more when it is there already."""
    if asyncio.run(_version(owner_url)) == (CHECKOUT / "migrations" / "head").read_text().strip():
        return
    done = subprocess.run(
        python("-m", "alembic", "-c", "migrations/alembic.ini", "upgrade", "head"), cwd=CHECKOUT, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "SEIMBANG_OWNER_DATABASE_URL": owner_url}, check=False,
    )  # fmt: skip
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["unknown"])[-1]
        raise Stop(f"the database could not be migrated ({last}): correct that, then start again; nothing was changed.")


def unsealed(app_url: str) -> bool:
    """Does the database hold people of an earlier schema, in plain text? One query; what it asks for `admin backfill` writes last."""
    return asyncio.run(_ask(app_url, "SELECT EXISTS (SELECT FROM pegawai WHERE kunci IS NULL)"))


async def _ask(url: str, question: str) -> bool:
    connection = await roles.connect(database_url.parse(url))
    try:
        return bool(await connection.fetchval(question))
    finally:
        await connection.close()


async def _version(owner_url: str) -> str | None:
    connection = await roles.connect(database_url.parse(owner_url))
    try:
        found: str | None = await connection.fetchval("SELECT version_num FROM alembic_version")
        return found
    except asyncpg.UndefinedTableError:
        return None
    finally:
        await connection.close()
