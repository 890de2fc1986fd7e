"""What has been kept long enough, found and deleted by batches; an import's end is told by its event."""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import ColumnElement, Select, Text, and_, cast, delete, exists, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.peristiwa.tables import berkas, berkas_bagian, peristiwa
from services.registry.storage.putaran.tables import impor, impor_baris
from shared.vocabulary import StatusTugas

ENDED = tuple(f"impor.{status.value.lower()}" for status in (StatusTugas.SELESAI, StatusTugas.GAGAL, StatusTugas.DIBATALKAN))
BATCH = 2000


async def drop_files(connection: AsyncConnection, before: datetime) -> dict[uuid.UUID, int]:
    """Uploads whose every import ended before; how many per agency. Does not commit."""
    of_it = and_(impor.c.instansi_id == berkas.c.instansi_id, impor.c.berkas_hash == berkas.c.hash)
    young = select(impor.c.id).where(of_it, not_(_ended(before)))
    old = select(berkas.c.instansi_id, berkas.c.hash).where(
        berkas.c.jenis == "impor", berkas.c.dibuat_pada < before, not_(exists(young))
    )
    counts: dict[uuid.UUID, int] = {}
    for row in (await connection.execute(old.limit(BATCH))).all():
        for table in (berkas_bagian, berkas):
            await connection.execute(delete(table).where(table.c.instansi_id == row.instansi_id, table.c.hash == row.hash))
        counts[row.instansi_id] = counts.get(row.instansi_id, 0) + 1
    return counts


async def drop_rows(connection: AsyncConnection, before: datetime) -> dict[uuid.UUID, int]:
    """What was told about rows of imports that ended before; how many per agency. Does not commit."""
    batch = _rows(before).limit(BATCH).cte("lama")
    gone = delete(impor_baris).where(impor_baris.c.id == batch.c.id).returning(batch.c.instansi_id)
    counts: dict[uuid.UUID, int] = {}
    for (agency,) in (await connection.execute(gone)).all():
        counts[agency] = counts.get(agency, 0) + 1
    return counts


def _rows(before: datetime) -> Select[tuple[uuid.UUID, uuid.UUID]]:
    return select(impor_baris.c.id, impor.c.instansi_id).join(impor, impor.c.id == impor_baris.c.impor_id).where(_ended(before))


def _ended(before: datetime) -> ColumnElement[bool]:
    """The import's end is on record and before that instant."""
    told = and_(
        peristiwa.c.instansi_id == impor.c.instansi_id,
        peristiwa.c.subjek_id == cast(impor.c.id, Text),
        peristiwa.c.jenis.in_(ENDED),
    )
    running = impor.c.status.in_((StatusTugas.ANTRE.value, StatusTugas.BERJALAN.value))
    return and_(
        impor.c.dibuat_pada < before,
        not_(or_(running, exists(select(peristiwa.c.nomor).where(told, peristiwa.c.pada >= before)))),
    )
