"""Durable jobs: a row written with what asks for it, claimed with SKIP LOCKED, lost by nobody (docs/decisions/0005)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.putaran.tables import tugas
from shared.errors import Bentrok
from shared.vocabulary import JenisTugas, StatusTugas

ATTEMPTS_MAX = 5
RETRY_AFTER = timedelta(seconds=2)


@dataclass(frozen=True)
class Job:
    id: uuid.UUID
    instansi_id: uuid.UUID
    jenis: str
    isi: dict[str, Any]
    percobaan: int

    @property
    def last_attempt(self) -> bool:
        return self.percobaan >= ATTEMPTS_MAX


async def ask(
    connection: AsyncConnection, kind: JenisTugas, key: str, instansi_id: uuid.UUID, content: dict[str, Any], at: datetime
) -> uuid.UUID:
    """Write a job in the caller's transaction; `key` is unique, so asking twice cannot run twice."""
    made = new_id()
    await connection.execute(
        insert(tugas).values(
            id=made, instansi_id=instansi_id, jenis=kind.value, kunci=key, isi=content, status=StatusTugas.ANTRE.value, percobaan=0,
            berikutnya_pada=at, batal=False, dibuat_pada=at,
        )
    )  # fmt: skip
    return made


async def claim(connection: AsyncConnection, kinds: list[str], worker: str, lease_s: int, at: datetime) -> Job | None:
    """The job this worker holds already, else the oldest one that waits or whose lease ran out. Commits.

    A worker does one job at a time. One that asks while it holds a job has lost hold of it: the answer to its claim never
    arrived, the database went away in the middle, or it was started again under its name.
    """
    own = and_(tugas.c.status == StatusTugas.BERJALAN, tugas.c.pekerja == worker)
    waiting = and_(tugas.c.status == StatusTugas.ANTRE, tugas.c.berikutnya_pada <= at)
    orphaned = and_(tugas.c.status == StatusTugas.BERJALAN, tugas.c.sewa_sampai < at)
    oldest = (own.desc(), tugas.c.dibuat_pada, tugas.c.id)
    query = select(tugas).where(tugas.c.jenis.in_(kinds), or_(own, waiting, orphaned)).order_by(*oldest)
    row = (await connection.execute(query.limit(1).with_for_update(skip_locked=True))).first()
    if row is None:
        await connection.rollback()
        return None
    await connection.execute(
        update(tugas)
        .where(tugas.c.id == row.id)
        .values(
            status=StatusTugas.BERJALAN.value,
            pekerja=worker,
            sewa_sampai=at + timedelta(seconds=lease_s),
            percobaan=row.percobaan + 1,
        )
    )
    await connection.commit()
    return Job(row.id, row.instansi_id, row.jenis, row.isi, row.percobaan + 1)


async def beat(connection: AsyncConnection, job: uuid.UUID, worker: str, lease_s: int, at: datetime) -> bool:
    """Prolong the lease; answers whether the job is to be cancelled. Raises Bentrok when the lease is no longer ours. Commits."""
    done = await connection.execute(
        update(tugas)
        .where(tugas.c.id == job, tugas.c.pekerja == worker, tugas.c.status == StatusTugas.BERJALAN)
        .values(sewa_sampai=at + timedelta(seconds=lease_s))
        .returning(tugas.c.batal)
    )
    row = done.first()
    await connection.commit()
    if row is None:
        raise Bentrok("Sewa tugas sudah beralih.", saran="Hentikan pekerjaan ini.", pesan_en="The lease is lost.")
    return bool(row.batal)


async def finish(connection: AsyncConnection, job: uuid.UUID, worker: str) -> None:
    """Mark a job done; a lost lease is not an error here, for its work was safe to repeat. Commits."""
    await _end(connection, job, worker, {"status": StatusTugas.SELESAI.value, "galat": None})


async def fail(connection: AsyncConnection, job: uuid.UUID, worker: str, reason: str, at: datetime, *, again: bool) -> bool:
    """Put a job back for later, or give it up after too many attempts; answers whether it was given up. Commits."""
    attempts = (await connection.execute(select(tugas.c.percobaan).where(tugas.c.id == job))).scalar_one_or_none() or 0
    if again and attempts < ATTEMPTS_MAX:
        later = at + RETRY_AFTER * attempts
        await _end(connection, job, worker, {"status": StatusTugas.ANTRE.value, "berikutnya_pada": later, "galat": reason})
        return False
    await _end(connection, job, worker, {"status": StatusTugas.GAGAL.value, "galat": reason})
    return True


async def _end(connection: AsyncConnection, job: uuid.UUID, worker: str, values: dict[str, Any]) -> None:
    await connection.execute(update(tugas).where(tugas.c.id == job, tugas.c.pekerja == worker).values(**values))
    await connection.commit()
