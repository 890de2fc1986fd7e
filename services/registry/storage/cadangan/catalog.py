"""What a database holds, read from the database itself: a backup takes every table, also one this code does not know."""

from __future__ import annotations

import graphlib
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

VERSION_TABLE = "alembic_version"
COLUMNS = text("""
    SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    GROUP BY c.relname ORDER BY c.relname
""")
REFERENCES = text("""
    SELECT DISTINCT child.relname AS child, parent.relname AS parent
    FROM pg_constraint k JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid
""")


@dataclass(frozen=True)
class Tabel:
    nama: str
    kolom: tuple[str, ...]


async def schema_head(connection: AsyncConnection) -> str:
    """The migration the database stands at; '' when it was never migrated."""
    known = await connection.execute(text("SELECT to_regclass('public.alembic_version') IS NOT NULL"))
    if not known.scalar_one():
        return ""
    return str((await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar_one_or_none() or "")


async def tables(connection: AsyncConnection) -> list[Tabel]:
    """Every table but the version's, each after those it refers to: in this order they can be filled."""
    columns = {row.relname: tuple(row.columns) for row in await connection.execute(COLUMNS)}
    columns.pop(VERSION_TABLE, None)
    parents: dict[str, set[str]] = {name: set() for name in columns}
    for row in await connection.execute(REFERENCES):
        parents[row.child].add(row.parent)
    return [Tabel(name, columns[name]) for name in graphlib.TopologicalSorter(parents).static_order()]


async def first_filled(connection: AsyncConnection, names: list[str]) -> str:
    """The first of these tables that has a row; '' when all are empty."""
    for name in names:
        if (await connection.execute(text(f'SELECT EXISTS (SELECT FROM "{name}")'))).scalar_one():  # noqa: S608
            return name
    return ""


async def server_version(connection: AsyncConnection) -> str:
    return str((await connection.execute(text("SHOW server_version"))).scalar_one())
