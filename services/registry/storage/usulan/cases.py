"""Cases as rows: read and locked one at a time, numbered per agency and year, and every step they took."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, func, insert, select, update
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among, new_id
from services.registry.storage.peristiwa.tables import instansi_head
from services.registry.storage.usulan.case_tables import (
    lampiran_usulan,
    penyimpangan,
    pernyataan_kepentingan,
    tenggat_usulan,
    transisi_usulan,
)
from services.registry.storage.usulan.tables import RUNNING, usulan_mutasi

Row = dict[str, Any]


async def hold_agency(connection: AsyncConnection, instansi_id: uuid.UUID) -> None:
    """Whoever moves a case of this agency waits here for whoever moves another: seats are counted by one at a time."""
    await connection.execute(select(instansi_head.c.nomor).where(instansi_head.c.instansi_id == instansi_id).with_for_update())


async def one(connection: AsyncConnection, usulan_id: uuid.UUID) -> Row | None:
    row = (await connection.execute(select(usulan_mutasi).where(usulan_mutasi.c.id == usulan_id))).mappings().first()
    return None if row is None else dict(row)


async def next_number(connection: AsyncConnection, table: Table, instansi_id: uuid.UUID, year: int) -> int:
    """The agenda number after the last one of the year; the agency is held."""
    last = select(func.max(table.c.nomor)).where(table.c.instansi_id == instansi_id, table.c.tahun == year)
    return int((await connection.execute(last)).scalar_one() or 0) + 1


async def open_case_of(connection: AsyncConnection, pegawai_id: uuid.UUID) -> str | None:
    """Agenda number of the case that binds this person."""
    mine = select(usulan_mutasi.c.nomor, usulan_mutasi.c.tahun).where(usulan_mutasi.c.pegawai_id == pegawai_id, RUNNING)
    row = (await connection.execute(mine)).first()
    return None if row is None else f"{row.nomor}/{row.tahun}"


async def add(connection: AsyncConnection, rows: Sequence[Row]) -> None:
    await connection.execute(insert(usulan_mutasi), list(rows))


async def change(connection: AsyncConnection, usulan_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(usulan_mutasi).where(usulan_mutasi.c.id == usulan_id).values(**values))


async def add_step(connection: AsyncConnection, row: Row) -> uuid.UUID:
    made = new_id()
    await connection.execute(insert(transisi_usulan).values(id=made, **row))
    return made


async def steps(connection: AsyncConnection, usulan_id: uuid.UUID) -> list[Row]:
    """In their order."""
    query = select(transisi_usulan).where(transisi_usulan.c.usulan_id == usulan_id).order_by(transisi_usulan.c.versi)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def now_of(connection: AsyncConnection, table: Table, usulan_id: uuid.UUID) -> list[Row]:
    """Rows of the case that hold now, of a table that is closed and replaced."""
    query = select(table).where(table.c.usulan_id == usulan_id, func.upper_inf(table.c.dicatat)).order_by(table.c.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def papers(connection: AsyncConnection, usulan_id: uuid.UUID) -> list[Row]:
    return await now_of(connection, lampiran_usulan, usulan_id)


async def papers_of(connection: AsyncConnection, usulan_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, list[Row]]:
    """The same of many cases in one statement."""
    table = lampiran_usulan
    query = select(table).where(among(table.c.usulan_id, usulan_ids), func.upper_inf(table.c.dicatat)).order_by(table.c.id)
    found: dict[uuid.UUID, list[Row]] = {}
    for row in (await connection.execute(query)).mappings():
        found.setdefault(row["usulan_id"], []).append(dict(row))
    return found


async def agendas(connection: AsyncConnection, usulan_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Agenda numbers by case."""
    case = usulan_mutasi.c
    query = select(case.id, case.nomor, case.tahun).where(among(case.id, usulan_ids))
    return {row.id: f"{row.nomor}/{row.tahun}" for row in await connection.execute(query)}


async def declarations(connection: AsyncConnection, usulan_id: uuid.UUID) -> list[Row]:
    return await now_of(connection, pernyataan_kepentingan, usulan_id)


async def deviations(connection: AsyncConnection, usulan_id: uuid.UUID) -> list[Row]:
    query = select(penyimpangan).where(penyimpangan.c.usulan_id == usulan_id).order_by(penyimpangan.c.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def deadlines(connection: AsyncConnection, usulan_id: uuid.UUID) -> list[Row]:
    query = select(tenggat_usulan).where(tenggat_usulan.c.usulan_id == usulan_id)
    rows = await connection.execute(query.order_by(tenggat_usulan.c.paling_cepat, tenggat_usulan.c.id))
    return [dict(row) for row in rows.mappings()]


async def replace(connection: AsyncConnection, table: Table, about: Row, values: Row, at: datetime) -> None:
    """Close what `about` names and say it anew."""
    same = [table.c[name] == value for name, value in about.items()]
    closed = func.tstzrange(func.lower(table.c.dicatat), at)
    await connection.execute(update(table).where(*same, func.upper_inf(table.c.dicatat)).values(dicatat=closed))
    await connection.execute(insert(table).values(id=new_id(), **about, **values, dicatat=Range(at, None)))
