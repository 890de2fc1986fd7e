"""Tables in code, migrations, the pinned head and the committed dump say the same; history cannot be rewritten by the services."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest

from launcher.postgres import Server
from tests.repo.schema import alembic, dump

ROOT = Path(__file__).resolve().parents[2]
COMMITTED = ROOT / "migrations" / "schema.sql"
HISTORY = ("peristiwa", "audit", "audit_baca", "penghapusan")
A_ROW = {
    "peristiwa": "INSERT INTO peristiwa VALUES ($1, 1, 'a.b', 'a', 'x', 'uji', now(), '{}')",
    "audit": "INSERT INTO audit VALUES ($1, 1, now(), 'uji', 1, 1, '', '', '')",
    "audit_baca": "INSERT INTO audit_baca VALUES ($1, 1, now(), 'uji', 'a', '{}', 0, '[]', '', '')",
    "penghapusan": "INSERT INTO penghapusan VALUES (gen_random_uuid(), $1, gen_random_uuid(), '', '', 'uji', now())",
}


def test_code_and_migrations_describe_the_same_tables(server: Server, database: str) -> None:
    checked = alembic(server, database, "check")

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_there_is_one_head_and_it_is_the_pinned_one(server: Server, database: str) -> None:
    heads = alembic(server, database, "heads").stdout.split("\n")

    assert [line.split()[0] for line in heads if line] == [(ROOT / "migrations" / "head").read_text().strip()]


def test_the_committed_schema_is_the_migrated_one(server: Server, database: str) -> None:
    found = dump(server, database)
    if os.environ.get("SEIMBANG_WRITE_SCHEMA"):
        COMMITTED.write_text(found)

    assert found == COMMITTED.read_text(), (
        "a migration changed the schema: run this test with SEIMBANG_WRITE_SCHEMA=1 and read the diff"
    )


async def test_down_and_up_again_gives_the_same_schema(server: Server) -> None:
    owner = await asyncpg.connect(server.owner_url("postgres").replace("+asyncpg", ""))
    await owner.execute("CREATE DATABASE naik_turun")
    await owner.close()
    assert alembic(server, "naik_turun", "upgrade", "head").returncode == 0
    before = dump(server, "naik_turun")

    down = alembic(server, "naik_turun", "downgrade", "base")
    assert down.returncode == 0, down.stderr
    assert [line for line in dump(server, "naik_turun").splitlines() if line.startswith("CREATE TABLE")] == [
        "CREATE TABLE public.alembic_version ("
    ]
    up = alembic(server, "naik_turun", "upgrade", "head")
    assert up.returncode == 0, up.stderr
    assert dump(server, "naik_turun") == before


@pytest.fixture
async def app(server: Server, database: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(server.app_url(database).replace("+asyncpg", ""))
    yield connection
    await connection.close()


@pytest.mark.parametrize("table", HISTORY)
@pytest.mark.parametrize("statement", ["UPDATE {} SET aktor = 'lain'", "DELETE FROM {}", "TRUNCATE {}", "DROP TABLE {}"])
async def test_the_services_role_cannot_rewrite_history(table: str, statement: str, app: asyncpg.Connection) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await app.execute(statement.format(table))
    assert await app.fetchval(f"SELECT count(*) FROM {table}") >= 0  # reading is allowed


@pytest.mark.parametrize("table", HISTORY)
@pytest.mark.parametrize("statement", ["UPDATE {} SET aktor = 'lain'", "DELETE FROM {}", "TRUNCATE {}"])
async def test_even_the_owner_must_first_take_the_guard_away(table: str, statement: str, server: Server, database: str) -> None:
    owner = await asyncpg.connect(server.owner_url(database).replace("+asyncpg", ""))
    try:
        agency = await owner.fetchval(
            "INSERT INTO instansi (id, kode, nama, jenis, dibuat_pada) VALUES (gen_random_uuid(), $1, $1, 'KOTA', now()) RETURNING id",
            f"{table} {statement}",
        )
        await owner.execute(A_ROW[table], agency)
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="written once"):
            await owner.execute(statement.format(table))
    finally:
        await owner.close()


async def test_history_does_not_go_with_an_agency_either(app: asyncpg.Connection) -> None:
    """Deleting a row deletes by cascade what the role may not delete itself; only a trial agency may go that way."""
    make = "INSERT INTO instansi (id, kode, nama, jenis, dibuat_pada) VALUES (gen_random_uuid(), $1, $1, $2, now())"
    await app.execute(make, "kota", "KOTA")
    await app.execute(make, "coba", "PERCOBAAN")

    for statement in ("DELETE FROM instansi WHERE kode = 'kota'", "UPDATE instansi SET jenis = 'PERCOBAAN' WHERE kode = 'kota'"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await app.execute(statement)
    assert await app.execute("DELETE FROM instansi WHERE kode = 'coba'") == "DELETE 1"


@pytest.mark.parametrize("table", HISTORY)
async def test_the_services_role_may_add_to_history(table: str, app: asyncpg.Connection) -> None:
    allowed = await app.fetchval("SELECT has_table_privilege(current_user, $1, 'INSERT')", table)

    assert allowed


async def test_the_services_role_cannot_give_itself_more(app: asyncpg.Connection) -> None:
    for statement in ("CREATE TABLE milikku (a int)", "CREATE ROLE lain", "ALTER TABLE audit DISABLE TRIGGER ALL"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await app.execute(statement)
    await app.execute("GRANT UPDATE ON audit TO CURRENT_USER")  # the server only warns that nothing was granted
    assert not await app.fetchval("SELECT has_table_privilege(current_user, 'audit', 'UPDATE')")
