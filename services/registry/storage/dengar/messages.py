"""Messages as rows: told once, claimed by one worker at a time, ended as sent or not."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.akses.tables import pengguna
from services.registry.storage.base import among
from services.registry.storage.dengar.tables import kotak_keluar, pemberitahuan, sanggah
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import SaluranKabar, StatusKabar, StatusUsulan

Row = dict[str, Any]
BOX, CASE = kotak_keluar.c, usulan_mutasi.c


async def add(connection: AsyncConnection, rows: Sequence[Row]) -> list[uuid.UUID]:
    """Ids of those that were not there yet."""
    if not rows:
        return []
    made = insert(kotak_keluar).values(list(rows)).on_conflict_do_nothing().returning(BOX.id)
    return list((await connection.execute(made)).scalars())


async def next_due(connection: AsyncConnection, channels: Sequence[str], at: datetime) -> Row | None:
    """The oldest one that waits and goes out by one of these channels, or by none that is known yet; held against other workers."""
    ways = or_(BOX.saluran.is_(None), among(BOX.saluran, channels))
    query = select(kotak_keluar).where(BOX.status == StatusKabar.ANTRE, BOX.berikutnya_pada <= at, ways)
    query = query.order_by(BOX.berikutnya_pada, BOX.id).limit(1).with_for_update(skip_locked=True)
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def locked(connection: AsyncConnection, kabar_id: uuid.UUID) -> Row | None:
    row = (await connection.execute(select(kotak_keluar).where(BOX.id == kabar_id).with_for_update())).mappings().first()
    return None if row is None else dict(row)


async def change(connection: AsyncConnection, kabar_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(kotak_keluar).where(BOX.id == kabar_id).values(**values))


async def page(
    connection: AsyncConnection,
    instansi_id: uuid.UUID,
    status: str | None,
    *,
    printable: bool,
    limit: int,
    after: uuid.UUID | None,
) -> list[Row]:
    """Oldest first, with the agenda number. `printable`: nothing sends them, so somebody prints them."""
    query = select(kotak_keluar, CASE.tahun, CASE.nomor).outerjoin(usulan_mutasi, CASE.id == BOX.usulan_id)
    query = query.where(BOX.instansi_id == instansi_id)
    query = query.where(BOX.status == status) if status else query
    if printable:
        by_letter = or_(BOX.saluran.is_(None), BOX.saluran == SaluranKabar.SURAT)
        query = query.where(or_(and_(BOX.status == StatusKabar.ANTRE, by_letter), BOX.status == StatusKabar.GAGAL))
    query = query.where(BOX.id > after) if after is not None else query
    return [dict(row) for row in (await connection.execute(query.order_by(BOX.id).limit(limit))).mappings()]


async def ending_soon(connection: AsyncConnection, until: date, today: date) -> list[Row]:
    """Whoever must still act before a period ends: people who have not answered, owners of a datum who are one person."""
    told, said = pemberitahuan.c, sanggah.c
    end = func.coalesce(told.batas, told.paling_cepat)
    waiting = select(told.instansi_id, told.pegawai_id, told.usulan_id, told.id, told.petugas, told.jam_layanan).join(
        usulan_mutasi, CASE.id == told.usulan_id
    ).where(told.tanggapan.is_(None), CASE.status == StatusUsulan.DIBERITAHUKAN, end >= today, end <= until)  # fmt: skip
    late = func.coalesce(said.batas, said.paling_cepat)
    owning = select(said.instansi_id, pengguna.c.pegawai_id, said.usulan_id, said.id).join(
        usulan_mutasi, CASE.id == said.usulan_id
    ).join(pengguna, pengguna.c.id == said.pemilik_id).where(
        said.putusan.is_(None), CASE.status == StatusUsulan.SANGGAH, pengguna.c.pegawai_id.is_not(None), late >= today, late <= until
    )  # fmt: skip
    found = [{**dict(row), "apa": "tanggapan"} for row in (await connection.execute(waiting)).mappings()]
    return found + [{**dict(row), "apa": "sanggah"} for row in (await connection.execute(owning)).mappings()]
