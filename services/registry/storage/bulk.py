"""Many rows at once: PostgreSQL's COPY, inside the transaction that is going on.

A row costs the server a few microseconds this way, against some thirty for a statement of its own. What the database refuses comes out
as the same errors as from any other statement.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import asyncpg
from sqlalchemy import Table, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql.ranges import AbstractRange
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

Record = Sequence[Any]
_UNFIT = (TypeError, ValueError, OverflowError)
"""What the driver raises for a value that does not fit the column's type."""


def span(lower: Any, upper: Any) -> asyncpg.Range:
    """A range as COPY takes it: from `lower` on, up to but without `upper`; None is endless."""
    return asyncpg.Range(lower, upper)


async def copy(connection: AsyncConnection, table: Table, names: Sequence[str], records: Iterable[Record]) -> None:
    """Add rows given as values of the columns `names`; ranges as `span` makes them, JSONB as any JSON value."""
    raw = await connection.get_raw_connection()
    driver = raw.driver_connection
    assert isinstance(driver, asyncpg.Connection)
    if not driver.is_in_transaction():
        await connection.execute(select(1))  # the driver begins with the first statement, and COPY goes past its door
    for at, name in enumerate(names):
        if isinstance(table.c[name].type, JSONB):
            records = _changed(records, at, _text)
    try:
        await driver.copy_records_to_table(table.name, records=records, columns=names)
    except (asyncpg.PostgresError, asyncpg.InterfaceError, *_UNFIT) as refused:
        raise _as_usual(connection, table, refused, driver) from refused


async def copy_rows(connection: AsyncConnection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """The same for rows by name, which all name the same columns in the same order."""
    if not rows:
        return
    names = list(rows[0])
    records: Iterable[Record] = [tuple(row.values()) for row in rows]
    for at, name in enumerate(names):
        if isinstance(table.c[name].type, AbstractRange):
            records = _changed(records, at, lambda valid: span(valid.lower, valid.upper))
    await copy(connection, table, names, records)


def _changed(records: Iterable[Record], at: int, change: Callable[[Any], Any]) -> Iterable[Record]:
    return [(*row[:at], None if row[at] is None else change(row[at]), *row[at + 1 :]) for row in records]


def _text(value: Any) -> str:
    return (
        json.dumps(value)
        if value
        else ("{}" if isinstance(value, dict) else "[]" if isinstance(value, list) else json.dumps(value))
    )


def _as_usual(connection: AsyncConnection, table: Table, refused: Exception, driver: asyncpg.Connection) -> Exception:
    """The error that any other statement would have ended in; its text holds no value."""
    dbapi: Any = connection.dialect.dbapi
    text = "invalid input for query argument" if isinstance(refused, _UNFIT) else type(refused).__name__
    told = _kind(dbapi, refused)(f"{text}: {table.name}", refused)
    gone = driver.is_closed()
    made: Any = DBAPIError.instance(
        f"COPY {table.name}",
        None,
        told,
        dbapi.Error,
        hide_parameters=True,
        connection_invalidated=gone,
        dialect=connection.dialect,
    )
    return made if isinstance(made, Exception) else refused


def _kind(dbapi: Any, refused: Exception) -> Any:
    if isinstance(refused, asyncpg.IntegrityConstraintViolationError):
        return dbapi.IntegrityError
    if isinstance(refused, asyncpg.InterfaceError):
        return dbapi.InterfaceError
    return dbapi.ProgrammingError if isinstance(refused, asyncpg.SyntaxOrAccessError) else dbapi.Error
