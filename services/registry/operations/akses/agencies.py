"""Agencies: a city, or a trial that is erased as a whole."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.peristiwa.rantai import GENESIS
from services.registry.storage.base import new_id
from services.registry.storage.peristiwa.tables import baca_head, instansi, instansi_head, penanda
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, TidakDitemukan
from shared.vocabulary import JenisInstansi


async def ensure_agency(work: UnitOfWork, kode: str, nama: str, jenis: str) -> uuid.UUID:
    """The agency of this code, made when missing. Commits."""
    held = (await work.connection.execute(select(instansi.c.id).where(instansi.c.kode == kode))).scalar_one_or_none()
    if held is not None:
        return uuid.UUID(str(held))
    made = new_id()
    await work.connection.execute(insert(instansi).values(id=made, kode=kode, nama=nama, jenis=jenis, dibuat_pada=work.at))
    await work.connection.execute(insert(instansi_head).values(instansi_id=made, nomor=0, audit_nomor=0, audit_hash=GENESIS))
    await work.connection.execute(insert(baca_head).values(instansi_id=made, nomor=0, hash=GENESIS))
    work.record(made, "instansi.dibuat", "instansi", made)
    await work.commit()
    return made


async def hold(connection: AsyncConnection, instansi_id: uuid.UUID) -> None:
    """One writer of the agency at a time from here to the end of the transaction; what is read after this is what will stand."""
    await connection.execute(select(instansi_head.c.nomor).where(instansi_head.c.instansi_id == instansi_id).with_for_update())


async def list_agencies(connection: AsyncConnection) -> list[dict[str, Any]]:
    query = select(instansi.c.id, instansi.c.kode, instansi.c.nama, instansi.c.jenis)
    rows = await connection.execute(query.where(instansi.c.jenis == JenisInstansi.KOTA).order_by(instansi.c.kode))
    return [dict(row) for row in rows.mappings()]


async def erase_trial(work: UnitOfWork, instansi_id: uuid.UUID) -> None:
    """Erase a trial with everything under it. Raises Bentrok for anything but a trial. Commits."""
    kind = (await work.connection.execute(select(instansi.c.jenis).where(instansi.c.id == instansi_id))).scalar_one_or_none()
    if kind is None:
        raise TidakDitemukan("Instansi tidak ada.", saran="Periksa id instansi.")
    if kind != JenisInstansi.PERCOBAAN:
        raise Bentrok("Hanya percobaan yang boleh dihapus utuh.", saran="Data kota tidak dihapus.")
    await work.connection.execute(delete(instansi).where(instansi.c.id == instansi_id))
    await work.connection.commit()


async def is_demo(connection: AsyncConnection) -> bool:
    return (await connection.execute(select(penanda.c.nilai).where(penanda.c.nama == "mode"))).scalar_one_or_none() == "demo"


async def mark_demo(connection: AsyncConnection) -> None:
    """Mark the database as holding synthetic people. Raises Bentrok once it holds an agency: the mark is set at creation."""
    if await is_demo(connection):
        return
    if (await connection.execute(select(instansi.c.id).limit(1))).first():
        raise Bentrok("Basis data ini sudah dipakai.", saran="Tanda demo hanya dapat dipasang pada basis data kosong.")
    await connection.execute(insert(penanda).values(nama="mode", nilai="demo"))
    await connection.commit()
