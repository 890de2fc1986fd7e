"""Rows out of and into tables by COPY, as text: readable by any PostgreSQL and by eyes, in pieces of any size.

The wrapped keys of people leave `pegawai` and stand in a member of their own, so that an erasure can be carried into old backups
without touching anything else (docs/decisions/0013).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.cadangan.catalog import Tabel

PEOPLE, KEY = "pegawai", "kunci_sandi"
KEYS = Tabel(KEY, ("id", KEY))
PLAIN = ("SET LOCAL DateStyle = 'ISO, DMY'", "SET LOCAL IntervalStyle = 'postgres'", "SET LOCAL bytea_output = 'hex'",
         "SET LOCAL timezone = 'UTC'", "SET LOCAL extra_float_digits = 1", "SET LOCAL statement_timeout = 0")  # fmt: skip
"""One spelling of every value, whatever the server is set to."""
Sink = Callable[[bytes], Awaitable[None]]


def members(tables: list[Tabel]) -> list[Tabel]:
    """What a backup holds of these tables: people without their keys, and the keys."""
    found: list[Tabel] = []
    for table in tables:
        if table.nama == PEOPLE and KEY in table.kolom:
            found += [Tabel(PEOPLE, tuple(name for name in table.kolom if name != KEY)), KEYS]
        else:
            found.append(table)
    return found


async def spell_plainly(connection: AsyncConnection) -> None:
    for statement in PLAIN:
        await connection.execute(text(statement))


async def copy_out(connection: AsyncConnection, member: Tabel, sink: Sink) -> int:
    """Every row of a member; returns how many. The connection's transaction has begun."""
    source = f'"{PEOPLE}" WHERE {KEY} IS NOT NULL' if member == KEYS else f'"{member.nama}"'
    driver = await _driver(connection)
    done: str = await driver.copy_from_query(f"SELECT {_named(member)} FROM {source}", output=sink)  # noqa: S608
    return int(done.rsplit(maxsplit=1)[-1])


async def copy_in(connection: AsyncConnection, member: Tabel, source: AsyncIterator[bytes]) -> int:
    """The rows of a member into its table, in the connection's transaction; returns how many."""
    driver = await _driver(connection)
    if member == KEYS:
        await driver.execute(f"CREATE TEMP TABLE kunci_dipulihkan ON COMMIT DROP AS SELECT {_named(KEYS)} FROM pegawai LIMIT 0")  # noqa: S608
        done: str = await driver.copy_to_table("kunci_dipulihkan", source=source, columns=KEYS.kolom)
        await driver.execute("UPDATE pegawai p SET kunci_sandi = k.kunci_sandi FROM kunci_dipulihkan k WHERE k.id = p.id")
    else:
        done = await driver.copy_to_table(member.nama, source=source, columns=member.kolom)
    return int(done.split()[-1])


async def _driver(connection: AsyncConnection) -> Any:
    return (await connection.get_raw_connection()).driver_connection


def _named(member: Tabel) -> str:
    return ", ".join(f'"{name}"' for name in member.kolom)
