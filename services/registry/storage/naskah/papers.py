"""Papers and decrees as rows: added, read one at a time or by the page, changed with their version counted up."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table, func, insert, select, update
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among, new_id
from services.registry.storage.naskah.tables import kop_surat, naskah, naskah_berkas, naskah_bertanda, sk_baris, templat_naskah
from services.registry.storage.usulan.tables import usulan_mutasi

Row = dict[str, Any]


async def add(connection: AsyncConnection, table: Table, values: Row) -> uuid.UUID:
    made = new_id()
    await connection.execute(insert(table).values(id=made, **values))
    return made


async def one(
    connection: AsyncConnection, table: Table, instansi_id: uuid.UUID, which: uuid.UUID, *, lock: bool = False
) -> Row | None:
    query = select(table).where(table.c.id == which, table.c.instansi_id == instansi_id)
    row = (await connection.execute(query.with_for_update() if lock else query)).mappings().first()
    return None if row is None else dict(row)


async def by_code(connection: AsyncConnection, code: str) -> Row | None:
    row = (await connection.execute(select(naskah).where(naskah.c.kode == code))).mappings().first()
    return None if row is None else dict(row)


async def change(connection: AsyncConnection, table: Table, which: uuid.UUID, values: Row) -> None:
    """The version counts every change."""
    await connection.execute(update(table).where(table.c.id == which).values(versi=table.c.versi + 1, **values))


async def page(
    connection: AsyncConnection,
    table: Table,
    instansi_id: uuid.UUID,
    filters: Mapping[str, Any],
    after: uuid.UUID | None,
    limit: int,
) -> list[Row]:
    """Newest first."""
    query = select(table).where(table.c.instansi_id == instansi_id)
    for name, value in filters.items():
        if value is not None:
            query = query.where(table.c[name] == value)
    if after is not None:
        query = query.where(table.c.id < after)
    return [dict(row) for row in (await connection.execute(query.order_by(table.c.id.desc()).limit(limit))).mappings()]


async def lines(connection: AsyncConnection, sk_id: uuid.UUID) -> list[Row]:
    """A decree's lines in their order."""
    query = select(sk_baris).where(sk_baris.c.sk_id == sk_id).order_by(sk_baris.c.no)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def line_of_case(connection: AsyncConnection, usulan_id: uuid.UUID) -> Row | None:
    """The line that holds, where the case stands on a decree written here."""
    query = select(sk_baris).where(sk_baris.c.usulan_id == usulan_id, sk_baris.c.status != "DICABUT")
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def papers_of_decree(connection: AsyncConnection, sk_id: uuid.UUID) -> list[Row]:
    query = select(naskah).where(naskah.c.sk_id == sk_id).order_by(naskah.c.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def files_of(connection: AsyncConnection, naskah_id: uuid.UUID) -> tuple[list[Row], list[Row]]:
    """(every pair of files it had, every signed file that came back), oldest first."""
    found = []
    for table in (naskah_berkas, naskah_bertanda):
        query = select(table).where(table.c.naskah_id == naskah_id).order_by(table.c.id)
        found.append([dict(row) for row in (await connection.execute(query)).mappings()])
    return found[0], found[1]


async def letterhead(connection: AsyncConnection, instansi_id: uuid.UUID) -> Row | None:
    query = select(kop_surat).where(kop_surat.c.instansi_id == instansi_id, func.upper_inf(kop_surat.c.dicatat))
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def templates(connection: AsyncConnection, instansi_id: uuid.UUID) -> dict[str, Row]:
    """The city's own, by kind."""
    query = select(templat_naskah).where(templat_naskah.c.instansi_id == instansi_id, func.upper_inf(templat_naskah.c.dicatat))
    return {row["jenis"]: dict(row) for row in (await connection.execute(query)).mappings()}


async def replace(connection: AsyncConnection, table: Table, about: Row, values: Row | None, at: Any) -> bool:
    """Close what holds and say it anew; with `values` None only close. Was there something to close?"""
    same = [table.c[name] == value for name, value in about.items()]
    closed = func.tstzrange(func.lower(table.c.dicatat), at)
    query = update(table).where(*same, func.upper_inf(table.c.dicatat)).values(dicatat=closed).returning(table.c.id)
    ended = (await connection.execute(query)).first() is not None
    if values is not None:
        await connection.execute(insert(table).values(id=new_id(), **about, **values, dicatat=Range(at, None)))
    return ended


async def on_decrees(connection: AsyncConnection, usulan_ids: list[uuid.UUID]) -> set[uuid.UUID]:
    """Which of these cases stand on a decree already, on a line that holds."""
    query = select(sk_baris.c.usulan_id).where(among(sk_baris.c.usulan_id, usulan_ids), sk_baris.c.status != "DICABUT")
    return set((await connection.execute(query)).scalars())


async def people_of_cases(connection: AsyncConnection, usulan_ids: list[uuid.UUID]) -> list[uuid.UUID]:
    """Whom these cases are about."""
    query = select(usulan_mutasi.c.pegawai_id).where(among(usulan_mutasi.c.id, usulan_ids)).order_by(usulan_mutasi.c.id)
    return list((await connection.execute(query)).scalars())
