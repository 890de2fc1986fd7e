"""Every row of every table that names a person, in one statement however many tables there are.

No list of tables stands here: a new one with a column `pegawai_id` is read from its first day. Values come as JSON tells them; a span as
its two ends, the open ones null. Digests and keys are left out; what is sealed comes sealed, under `sandi`.
"""

from __future__ import annotations

import base64
import uuid
from typing import Any

from sqlalchemy import Column, Select, Table, func, literal, select, union_all
from sqlalchemy.dialects.postgresql import DATERANGE, TSTZRANGE
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.tables import metadata

LEDGER = "penghapusan"
"""Of erasures: it only knows people who are no more."""
LEFT_OUT = ("id", "pegawai_id", "instansi_id")
SEALED = "sandi"
Row = dict[str, Any]


def tables_of_people() -> list[Table]:
    return [table for table in metadata.sorted_tables if "pegawai_id" in table.c and table.name != LEDGER]


async def held_of(connection: AsyncConnection, pegawai_id: uuid.UUID) -> dict[str, list[Row]]:
    """By table, each in no order; a value that is not there is not named."""
    tables = tables_of_people()
    found: dict[str, list[Row]] = {table.name: [] for table in tables}
    for name, row in (await connection.execute(union_all(*[_rows(table, pegawai_id) for table in tables]))).all():
        values = {column: value for column, value in row.items() if value is not None}
        if SEALED in values:
            values[SEALED] = base64.b64decode(values[SEALED])
        found[name].append(values)
    return found


def _rows(table: Table, pegawai_id: uuid.UUID) -> Select[Any]:
    shown = [_told(column) for column in table.c if column.name not in LEFT_OUT and not column.name.endswith("_digest")]
    one = select(*shown).where(table.c.pegawai_id == pegawai_id).subquery(f"milik_{table.name}")
    return select(literal(table.name), func.to_jsonb(one.table_valued()))


def _told(column: Column[Any]) -> Any:
    if isinstance(column.type, DATERANGE | TSTZRANGE):
        return func.jsonb_build_array(func.lower(column), func.upper(column)).label(column.name)
    return func.encode(column, "base64").label(column.name) if column.name == SEALED else column
