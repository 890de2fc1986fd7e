"""The metadata every table hangs on, and the two signs of time.

Style of this service: SQLAlchemy Core tables and plain rows, no ORM. A dated fact has `berlaku` (when it holds in the world)
and `dicatat` (when we knew it); rows are closed and replaced, never updated, so that any past answer can be given again.
"""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Iterable
from typing import Any

from asyncpg.pgproto.pgproto import UUID
from sqlalchemy import Column, ColumnElement, Date, MetaData, Table, Uuid, any_, literal
from sqlalchemy.dialects.postgresql import ARRAY, DATEMULTIRANGE, DATERANGE, TSTZRANGE

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def new_id() -> uuid.UUID:
    """UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits, so that ids rise with time.

    Of the driver's own class, which is a uuid.UUID in all but its making, four times as fast: a large import makes millions.
    """
    value = (time.time_ns() // 1_000_000 & (1 << 48) - 1) << 80 | int.from_bytes(os.urandom(10))
    made: uuid.UUID = UUID((value & ~(0xF << 76) & ~(0x3 << 62) | 0x7 << 76 | 0x2 << 62).to_bytes(16))
    return made


def key() -> Column[uuid.UUID]:
    return Column("id", Uuid, primary_key=True)


def two_times() -> list[Column[Any]]:
    """`berlaku` and `dicatat` of a dated fact."""
    return [Column("berlaku", DATERANGE, nullable=False), Column("dicatat", TSTZRANGE, nullable=False)]


def said() -> list[Column[Any]]:
    """Of which days a source spoke when it stated a fact: `per` the first, `ditegaskan` the others."""
    return [Column("per", Date), Column("ditegaskan", DATEMULTIRANGE)]


def among(column: Column[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """`column` is one of these: one parameter however many there are, so that the statement stays the same."""
    return column == any_(literal(list(values), ARRAY(column.type)))


def columns_of(table: Table, *without: str) -> list[str]:
    return [c.name for c in table.columns if c.name not in without]
