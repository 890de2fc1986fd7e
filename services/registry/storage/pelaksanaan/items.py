"""Items as rows: added once per case and code, read with the case they belong to, changed one at a time."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, or_, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.pelaksanaan.list_tables import butir_periksa
from services.registry.storage.usulan.listing import Pandangan
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import StatusButir

Row = dict[str, Any]
ITEM, CASE = butir_periksa.c, usulan_mutasi.c
OF_CASE = ("tahun", "nomor", "status", "asal_unor_id", "tujuan_unor_id", "asal_opd_id", "tujuan_opd_id", "putaran_id")


@dataclass(frozen=True, kw_only=True)
class SaringanButir:
    """`terlambat`: open and due before this day."""

    terlambat: date | None = None
    status: str | None = None
    pemilik: str | None = None
    penerima: str | None = None
    putaran_id: uuid.UUID | None = None
    unor_id: uuid.UUID | None = None


async def add(connection: AsyncConnection, rows: Sequence[Row]) -> int:
    """How many are new."""
    if not rows:
        return 0
    done = await connection.execute(insert(butir_periksa).values(list(rows)).on_conflict_do_nothing())
    return int(done.rowcount)


async def of_case(connection: AsyncConnection, usulan_id: uuid.UUID) -> list[Row]:
    query = select(butir_periksa).where(ITEM.usulan_id == usulan_id).order_by(ITEM.tenggat, ITEM.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def one(connection: AsyncConnection, usulan_id: uuid.UUID, kode: str) -> Row | None:
    query = select(butir_periksa).where(ITEM.usulan_id == usulan_id, ITEM.kode == kode).with_for_update()
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def change(connection: AsyncConnection, butir_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(butir_periksa).where(ITEM.id == butir_id).values(**values))


async def page(
    connection: AsyncConnection, view: Pandangan, wanted: SaringanButir, limit: int, after: tuple[date, uuid.UUID] | None
) -> list[Row]:
    """The most overdue first, of cases this caller sees."""
    beside = [CASE[name].label(f"usulan_{name}" if name in ("status", "nomor") else name) for name in OF_CASE]
    query = select(*butir_periksa.c, *beside).join(usulan_mutasi, CASE.id == ITEM.usulan_id)
    query = query.where(ITEM.instansi_id == view.instansi_id)
    if wanted.terlambat is not None:
        query = query.where(ITEM.status == StatusButir.TERBUKA, ITEM.tenggat < wanted.terlambat)
    for name in ("status", "pemilik", "penerima", "unor_id"):
        if (value := getattr(wanted, name)) is not None:
            query = query.where(ITEM[name] == value)
    if wanted.putaran_id is not None:
        query = query.where(CASE.putaran_id == wanted.putaran_id)
    if view.units is not None:
        units, own = list(view.units), and_(CASE.pegawai_id == view.pegawai_id)
        query = query.where(or_(among(CASE.asal_unor_id, units), among(CASE.tujuan_unor_id, units), own))
    if after is not None:
        query = query.where(tuple_(ITEM.tenggat, ITEM.id) > after)
    rows = await connection.execute(query.order_by(ITEM.tenggat, ITEM.id).limit(limit))
    return [dict(row) for row in rows.mappings()]
