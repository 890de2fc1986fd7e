"""The daily derivation's place: one job per agency and day, whose content says after whom it goes on and what it came to."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import exists, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.tables import pegawai, riwayat
from services.registry.storage.peristiwa.tables import instansi
from services.registry.storage.putaran.tables import tugas
from shared.vocabulary import JenisInstansi, JenisTugas, StatusTugas

ENDED = (StatusTugas.SELESAI.value, StatusTugas.GAGAL.value, StatusTugas.DIBATALKAN.value)


async def ask(connection: AsyncConnection, day: date, at: datetime, *, again: bool = False) -> int:
    """A job for every city that has none of this day; with `again`, one that has ended waits anew. How many wait now."""
    cities = (await connection.execute(select(instansi.c.id).where(instansi.c.jenis == JenisInstansi.KOTA))).scalars().all()
    waiting = 0
    for city in cities:
        content = {"hari": day.isoformat(), "sesudah": None, "selesai": 0, "berubah": 0}
        fresh = {"isi": content, "status": StatusTugas.ANTRE.value, "percobaan": 0, "berikutnya_pada": at}
        statement = insert(tugas).values(
            id=new_id(), instansi_id=city, jenis=JenisTugas.TURUNAN.value, kunci=f"turunan:{city}:{day.isoformat()}", batal=False,
            dibuat_pada=at, **fresh,
        )  # fmt: skip
        if again:
            statement = statement.on_conflict_do_update(
                index_elements=[tugas.c.kunci], set_=fresh, where=tugas.c.status.in_(ENDED)
            )
        else:
            statement = statement.on_conflict_do_nothing(index_elements=[tugas.c.kunci])
        waiting += (await connection.execute(statement.returning(tugas.c.id))).first() is not None
    return waiting


async def place(connection: AsyncConnection, job: uuid.UUID, worker: str) -> dict[str, Any] | None:
    """Where the job stands, held until the transaction ends; None when another worker has it."""
    query = select(tugas.c.isi).where(tugas.c.id == job, tugas.c.pekerja == worker, tugas.c.status == StatusTugas.BERJALAN)
    return (await connection.execute(query.with_for_update())).scalar_one_or_none()


async def move(connection: AsyncConnection, job: uuid.UUID, content: Mapping[str, Any]) -> None:
    await connection.execute(update(tugas).where(tugas.c.id == job).values(isi=dict(content)))


async def people_after(
    connection: AsyncConnection, instansi_id: uuid.UUID, after: uuid.UUID | None, limit: int
) -> dict[uuid.UUID, bytes]:
    """The next people with a history, in order of their id, with their wrapped keys."""
    has_history = exists().where(riwayat.c.pegawai_id == pegawai.c.id, func.upper_inf(riwayat.c.dicatat))
    query = select(pegawai.c.id, pegawai.c.kunci_sandi).where(
        pegawai.c.instansi_id == instansi_id, pegawai.c.kunci_sandi.is_not(None), has_history
    )
    if after is not None:
        query = query.where(pegawai.c.id > after)
    return {row.id: row.kunci_sandi for row in await connection.execute(query.order_by(pegawai.c.id).limit(limit))}
