"""What 0001 kept in plain text and without pseudonyms: read for sealing, written again for a downgrade.

The one place that knows the old columns; they go with the migration after 0002.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Table, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import columns_of
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_identitas, pegawai_keadaan, pegawai_versi, predikat

Row = dict[str, Any]
PLAIN = columns_of(pegawai_keadaan, "id", "pegawai_id", "berlaku", "dicatat", "per", "ditegaskan", "isi_digest", "sandi")


async def waiting(connection: AsyncConnection, *, sealed: bool, limit: int) -> list[Row]:
    """People still without (or, for the way back, still with) a pseudonym: it is written last, so it tells who is done."""
    query = select(pegawai).where(pegawai.c.kunci.is_not(None) if sealed else pegawai.c.kunci.is_(None))
    return [dict(row) for row in (await connection.execute(query.limit(limit).with_for_update(skip_locked=True))).mappings()]


async def count_waiting(connection: AsyncConnection, *, sealed: bool) -> int:
    query = select(func.count()).where(pegawai.c.kunci.is_not(None) if sealed else pegawai.c.kunci.is_(None))
    return (await connection.execute(query)).scalar_one()


async def held(connection: AsyncConnection, people: list[uuid.UUID]) -> dict[str, dict[uuid.UUID, list[Row]]]:
    """Per table and person every row ever recorded, in the order of recording and then of days."""
    found: dict[str, dict[uuid.UUID, list[Row]]] = {}
    for table in (pegawai_identitas, pegawai_keadaan, pegawai_versi, predikat):
        order = (func.lower(table.c.dicatat), func.lower(table.c.berlaku).nulls_first())
        rows = (await connection.execute(select(table).where(table.c.pegawai_id.in_(people)).order_by(*order))).mappings()
        of: dict[uuid.UUID, list[Row]] = {}
        for row in rows:
            of.setdefault(row["pegawai_id"], []).append(dict(row))
        found[table.name] = of
    return found


async def write_states(connection: AsyncConnection, changed: list[Row], fresh: list[Row]) -> None:
    names = (*PLAIN, "isi_digest", "sandi", "dicatat")
    await _update(connection, pegawai_keadaan, changed, names)
    if fresh:
        await connection.execute(insert(pegawai_keadaan), fresh)


async def write_bases(connection: AsyncConnection, rows: list[Row]) -> None:
    await _update(connection, pegawai_versi, rows, ("dasar_pensiun",))


async def write_pseudonyms(connection: AsyncConnection, rows: list[Row]) -> None:
    await _update(connection, pegawai, rows, ("kunci", "id_sumber"))


async def replace_ratings(connection: AsyncConnection, people: list[uuid.UUID], rows: list[Row]) -> None:
    await connection.execute(delete(predikat).where(predikat.c.pegawai_id.in_(people)))
    if rows:
        await connection.execute(insert(predikat), rows)


async def _update(connection: AsyncConnection, table: Table, rows: list[Row], names: Iterable[str]) -> None:
    if rows:
        values = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
        statement = update(table).where(table.c.id == bindparam("row_id")).values(values)
        bound = [{"row_id": row["id"], **{f"new_{name}": row[name] for name in values}} for row in rows]
        await connection.execute(statement, bound)
