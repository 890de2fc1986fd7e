"""People by batches while a key is being changed, the sign in the database that says so, and where the work stands."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Table, bindparam, delete, func, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.kepegawaian.tables import (
    kunci_lama,
    pegawai,
    pegawai_identitas,
    pegawai_keadaan,
    pegawai_sumber,
    penempatan,
    riwayat,
    unor,
)
from services.registry.storage.peristiwa.tables import instansi, penanda
from services.registry.storage.work import ROTATION

Row = dict[str, Any]
OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()"
)


@dataclass
class Mark:
    """Which key, the fingerprint of the new one, and the last person done."""

    kunci: str
    sidik: str
    sampai: str = ""


async def other_connections(connection: AsyncConnection) -> int:
    """Of our role to this database: services that are running."""
    return int((await connection.execute(OTHERS)).scalar_one())


async def held_mark(connection: AsyncConnection) -> Mark | None:
    found = (await connection.execute(select(penanda.c.nilai).where(penanda.c.nama == ROTATION))).scalar_one_or_none()
    return None if found is None else Mark(**json.loads(found))


async def set_mark(connection: AsyncConnection, mark: Mark) -> None:
    value = json.dumps(asdict(mark))
    statement = upsert(penanda).values(nama=ROTATION, nilai=value)
    await connection.execute(statement.on_conflict_do_update(index_elements=["nama"], set_={"nilai": value}))


async def drop_mark(connection: AsyncConnection) -> None:
    await connection.execute(delete(penanda).where(penanda.c.nama == ROTATION))


async def agencies(connection: AsyncConnection) -> list[uuid.UUID]:
    return list((await connection.execute(select(instansi.c.id).order_by(instansi.c.id))).scalars())


async def count(connection: AsyncConnection) -> int:
    return int((await connection.execute(select(func.count()).select_from(pegawai))).scalar_one())


async def next_people(connection: AsyncConnection, after: str, limit: int) -> list[Row]:
    """In the order of their ids."""
    query = select(pegawai).order_by(pegawai.c.id).limit(limit)
    rows = await connection.execute(query.where(pegawai.c.id > uuid.UUID(after)) if after else query)
    return [dict(row) for row in rows.mappings()]


async def of_people(connection: AsyncConnection, table: Table, people: list[uuid.UUID]) -> dict[uuid.UUID, list[Row]]:
    found: dict[uuid.UUID, list[Row]] = {}
    for row in (await connection.execute(select(table).where(table.c.pegawai_id.in_(people)))).mappings():
        found.setdefault(row["pegawai_id"], []).append(dict(row))
    return found


async def units_of(connection: AsyncConnection, people: list[uuid.UUID]) -> dict[uuid.UUID, set[str]]:
    """Every unit a person ever stood at, as a source wrote it."""
    query = select(penempatan.c.pegawai_id, unor.c.id_sumber, penempatan.c.unor_teks).outerjoin(
        unor, unor.c.id == penempatan.c.unor_id
    )
    found: dict[uuid.UUID, set[str]] = {}
    for row in await connection.execute(query.where(penempatan.c.pegawai_id.in_(people))):
        found.setdefault(row.pegawai_id, set()).update(name for name in (row.id_sumber, row.unor_teks) if name)
    return found


async def write(connection: AsyncConnection, table: Table, rows: Iterable[Row]) -> None:
    """Rows of `id` and the same further columns each; one statement for all."""
    held = list(rows)
    if held:
        names = [name for name in held[0] if name != "id"]
        values = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
        statement = update(table).where(table.c.id == bindparam("row_id")).values(values)
        await connection.execute(
            statement, [{"row_id": row["id"], **{f"new_{name}": row[name] for name in names}} for row in held]
        )


async def remember_pseudonyms(connection: AsyncConnection, people: list[Row]) -> None:
    """The present pseudonyms as earlier ones."""
    rows = [{"instansi_id": one["instansi_id"], "kunci": one["kunci"], "pegawai_id": one["id"]} for one in people if one["kunci"]]
    if rows:
        await connection.execute(upsert(kunci_lama).values(rows).on_conflict_do_nothing())


TABLES = {
    "identitas": pegawai_identitas,
    "keadaan": pegawai_keadaan,
    "riwayat": riwayat,
    "sumber": pegawai_sumber,
    "orang": pegawai,
}
