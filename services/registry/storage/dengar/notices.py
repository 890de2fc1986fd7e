"""Notices as rows: the newest of a case counts, a reply is written once."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.dengar.tables import pemberitahuan
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import StatusUsulan

Row = dict[str, Any]


async def newest(connection: AsyncConnection, usulan_id: uuid.UUID) -> Row | None:
    query = select(pemberitahuan).where(pemberitahuan.c.usulan_id == usulan_id).order_by(pemberitahuan.c.id.desc()).limit(1)
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def all_of(connection: AsyncConnection, usulan_id: uuid.UUID) -> list[Row]:
    query = select(pemberitahuan).where(pemberitahuan.c.usulan_id == usulan_id).order_by(pemberitahuan.c.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def add(connection: AsyncConnection, row: Row) -> None:
    await connection.execute(insert(pemberitahuan).values(**row))


async def answer(connection: AsyncConnection, notice_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(pemberitahuan).where(pemberitahuan.c.id == notice_id).values(**values))


async def page(
    connection: AsyncConnection, instansi_id: uuid.UUID, pegawai_id: uuid.UUID | None, *, waiting: bool, limit: int, after: uuid.UUID | None
) -> list[Row]:  # fmt: skip
    """Oldest first, each with the case's agenda number, status and version; `waiting`: no reply yet and the case still waits for one."""
    case = usulan_mutasi.c
    query = select(pemberitahuan, case.tahun, case.nomor, case.status, case.versi, case.tujuan_unor_id, case.tmt_rencana)
    query = query.join(usulan_mutasi, case.id == pemberitahuan.c.usulan_id).where(pemberitahuan.c.instansi_id == instansi_id)
    if waiting:
        query = query.where(pemberitahuan.c.tanggapan.is_(None), case.status == StatusUsulan.DIBERITAHUKAN)
    if pegawai_id is not None:
        query = query.where(pemberitahuan.c.pegawai_id == pegawai_id)
    if after is not None:
        query = query.where(pemberitahuan.c.id > after)
    return [dict(row) for row in (await connection.execute(query.order_by(pemberitahuan.c.id).limit(limit))).mappings()]
