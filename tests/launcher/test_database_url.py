"""Addresses as people write them, given to a real server by both of our drivers."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from launcher import roles
from launcher.console import Stop
from launcher.database_url import DatabaseUrl, parse
from launcher.postgres import APP, Server

NASTY = "p@ss/wo:rd?%#& '\"\\ü"


def opening(server: Server, database: str) -> DatabaseUrl:
    return parse(server.owner_url(database))


@pytest.fixture
async def nasty(server: Server, database: str) -> DatabaseUrl:
    """A role whose password holds everything that means something in an address or in SQL."""
    name = f"uji_{uuid.uuid4().hex[:8]}"
    owner = await asyncpg.connect(opening(server, database).for_asyncpg)
    command = await owner.fetchval(
        "SELECT format('CREATE ROLE %I LOGIN CREATEROLE PASSWORD %L', $1::text, $2::text)", name, NASTY
    )
    await owner.execute(command)
    await owner.close()
    return opening(server, database).as_role(name, NASTY)


@pytest.mark.parametrize("written", [quote(NASTY, safe=""), "p@ss:wo rd"])
def test_a_password_is_read_as_it_was_meant(written: str) -> None:
    found = parse(f"postgres://budi:{written}@db.example:5433/kota?sslmode=require")

    assert found.password in (NASTY, "p@ss:wo rd")
    assert (found.user, found.place, found.database) == ("budi", "db.example:5433", "kota")


async def test_any_password_opens_the_database_by_both_drivers(nasty: DatabaseUrl) -> None:
    direct = await asyncpg.connect(nasty.for_asyncpg)
    assert await direct.fetchval("SELECT current_user") == nasty.user
    await direct.close()

    engine = create_async_engine(nasty.for_sqlalchemy)
    async with engine.connect() as connection:
        assert (await connection.execute(text("SELECT current_user"))).scalar_one() == nasty.user
    await engine.dispose()


@pytest.mark.parametrize("options", ["?sslmode=disable", "?ssl=disable", "?sslmode=disable&application_name=seimbang%20uji"])
async def test_options_reach_both_drivers(options: str, server: Server, database: str) -> None:
    address = parse(server.owner_url(database) + options)
    await (await asyncpg.connect(address.for_asyncpg)).close()

    engine = create_async_engine(address.for_sqlalchemy)
    async with engine.connect() as connection:
        await connection.execute(text("SELECT 1"))
    await engine.dispose()


def test_an_option_nobody_would_honour_is_refused() -> None:
    with pytest.raises(Stop, match=r"channel_binding"):
        parse("postgresql://a:b@h/k?sslmode=require&channel_binding=require")


def test_ipv6_and_sockets_keep_their_place() -> None:
    assert parse("postgresql://a:b@[::1]:5432/k").as_role("x", "y").for_sqlalchemy == "postgresql+asyncpg://x:y@[::1]:5432/k"
    assert parse("postgresql://a@/k?host=/run/pg").for_asyncpg == "postgresql://a@/k?host=/run/pg"


@pytest.mark.parametrize(
    "wrong", ["mysql://a:b@h/k", "kota", "postgresql://a:b@h:5432", "postgresql://h/k", "postgresql://a:rahasia@h:pintu/k"]
)
def test_what_is_no_address_is_told_with_an_example_and_without_the_password(wrong: str) -> None:
    with pytest.raises(Stop, match="postgresql://USER:PASSWORD@HOST:5432/DATABASE") as told:
        parse(wrong)
    assert "rahasia" not in str(told.value)


@pytest.mark.parametrize("quoted", ["it's", 'a"b', "back\\slash", "%L%s", "plain"])
def test_the_app_role_gets_exactly_its_password(quoted: str, server: Server, database: str, tmp_path: Path) -> None:
    (tmp_path / "db_app").write_text(quoted + "\n")  # a file somebody edited by hand ends in a new line

    address = roles.prepare(server.owner_url(database), None, tmp_path)
    try:
        assert parse(address).password == quoted
        assert _opens(parse(address))
    finally:
        roles.prepare(server.owner_url("postgres"), server.app_password, tmp_path)


def _opens(address: DatabaseUrl) -> bool:
    async def ask() -> str:
        connection = await asyncpg.connect(address.for_asyncpg)
        try:
            return str(await connection.fetchval("SELECT current_user"))
        finally:
            await connection.close()

    return asyncio.run(ask()) == APP


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"password": "salah"}, "check user and password"),
        ({"database": "tiada"}, "create it there"),
        ({"place": "127.0.0.1:1"}, "no database server answers at 127.0.0.1:1"),
        ({"place": "tiada.invalid:5432"}, "no database server answers at tiada.invalid"),
    ],
)
def test_a_database_that_cannot_be_opened_is_told_in_one_sentence(
    change: dict[str, str], said: str, server: Server, database: str, tmp_path: Path
) -> None:
    wrong = replace(opening(server, database), **change)

    with pytest.raises(Stop, match=said) as told:
        roles.prepare(wrong.for_sqlalchemy, None, tmp_path)
    assert wrong.password not in str(told.value)
    assert "\n" not in str(told.value)


async def test_a_role_that_may_not_make_roles_is_told_what_it_lacks(nasty: DatabaseUrl, server: Server, database: str) -> None:
    owner = await asyncpg.connect(opening(server, database).for_asyncpg)
    await owner.execute(f"ALTER ROLE {nasty.user} NOCREATEROLE")
    await owner.close()

    with pytest.raises(Stop, match="CREATEROLE"):
        await roles._prepare(nasty, None, server.folder)
