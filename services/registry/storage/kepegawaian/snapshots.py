"""Snapshots that were kept: found again while nothing was written since, and their bundles by content hash."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.peristiwa import files
from services.registry.storage.peristiwa.tables import berkas, instansi, instansi_head, peristiwa
from services.registry.storage.putaran.tables import snapshot
from shared.contracts.v1.snapshot import VERSI
from shared.errors import TidakDitemukan

QUIET = ("analisis", "coba", "klien", "latihan", "model", "pelatihan", "putaran", "snapshot")
"""Subjects of events that change nothing a snapshot tells; any other may."""


async def agency(connection: AsyncConnection, instansi_id: uuid.UUID) -> tuple[str, int]:
    """(code, number of its last event as this view sees it). Raises TidakDitemukan."""
    query = select(instansi.c.kode, instansi_head.c.nomor).join_from(instansi, instansi_head).where(instansi.c.id == instansi_id)
    row = (await connection.execute(query)).first()
    if row is None:
        raise TidakDitemukan("Instansi tidak ada.", saran="Periksa id instansi.", pesan_en="No such agency.")
    return str(row.kode), int(row.nomor)


async def find(
    connection: AsyncConnection, instansi_id: uuid.UUID, per: date, diketahui: datetime | None
) -> dict[str, Any] | None:
    """The kept snapshot of that day and that knowledge: as of now while no event since may have changed it, else of that very instant.

    One of an older contract says less than is known now, so it answers only for its own instant.
    """
    mine = (snapshot.c.instansi_id == instansi_id, snapshot.c.per == per)
    query = (
        select(snapshot.c.id, snapshot.c.hash, snapshot.c.diketahui, berkas.c.ukuran.label("ukuran_byte"), snapshot.c.ringkasan)
        .join(berkas, (berkas.c.hash == snapshot.c.berkas_hash) & (berkas.c.instansi_id == snapshot.c.instansi_id))
        .order_by(snapshot.c.diketahui.desc(), snapshot.c.id.desc())
        .limit(1)
    )
    if diketahui is None:
        query = query.where(
            *mine, snapshot.c.versi == VERSI, snapshot.c.nomor.is_not(None), quiet_since(instansi_id, snapshot.c.nomor)
        )
    else:
        query = query.where(*mine, snapshot.c.diketahui == diketahui)
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


def quiet_since(instansi_id: uuid.UUID, nomor: ColumnElement[Any]) -> ColumnElement[bool]:
    """No event after that number may have changed what was frozen."""
    later = (peristiwa.c.instansi_id == instansi_id, peristiwa.c.nomor > nomor, peristiwa.c.subjek_jenis.not_in(QUIET))
    return ~exists().where(*later)


async def keep(connection: AsyncConnection, **values: Any) -> None:
    await connection.execute(insert(snapshot).values(**values, versi=VERSI))


async def bundle(connection: AsyncConnection, instansi_id: uuid.UUID, digest: str) -> bytes:
    """The newest bundle of that content. Raises TidakDitemukan."""
    query = select(snapshot.c.berkas_hash).where(snapshot.c.instansi_id == instansi_id, snapshot.c.hash == digest)
    stored = (await connection.execute(query.order_by(snapshot.c.diketahui.desc()).limit(1))).scalar_one_or_none()
    if stored is None:
        raise TidakDitemukan("Snapshot tidak ada.", saran="Bekukan lagi lewat POST /v1/snapshot.")
    return await files.get(connection, instansi_id, stored)
