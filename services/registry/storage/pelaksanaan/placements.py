"""Changes of placement that decrees made: which are due, which hold, and of whom."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, exists, insert, select, update
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among, new_id
from services.registry.storage.pelaksanaan.tables import akibat_pembatalan, perubahan_penempatan
from services.registry.storage.usulan.tables import himpunan, usulan_mutasi
from shared.vocabulary import AlurUsulan, JenisHimpunan

Row = dict[str, Any]
BRINGS = (AlurUsulan.DALAM.value, AlurUsulan.MASUK.value)
"""Ways that end in a seat of this agency."""


def due(statuses: Iterable[str], day: date) -> Select[Any]:
    """(id, instansi_id, tmt_rencana) of cases whose TMT has come and that changed nothing yet."""
    case, done = usulan_mutasi.c, perubahan_penempatan.c
    made = exists().where(done.usulan_id == case.id, done.dipulihkan_pada.is_(None))
    return select(case.id, case.instansi_id, case.tmt_rencana).where(
        case.status.in_(list(statuses)), case.alur.in_(BRINGS), case.tmt_rencana <= day, ~made
    )


async def of_case(connection: AsyncConnection, usulan_id: uuid.UUID) -> Row | None:
    """The change that holds."""
    mine = (perubahan_penempatan.c.usulan_id == usulan_id, perubahan_penempatan.c.dipulihkan_pada.is_(None))
    row = (await connection.execute(select(perubahan_penempatan).where(*mine))).mappings().first()
    return None if row is None else dict(row)


async def swapped_with(connection: AsyncConnection, case: Mapping[str, Any], statuses: Iterable[str]) -> list[Row]:
    """Cases at these statuses that change places with this one, each with `berubah`."""
    if case["himpunan_id"] is None:
        return []
    other = usulan_mutasi.c
    query = (
        select(usulan_mutasi)
        .join(himpunan, himpunan.c.id == other.himpunan_id)
        .where(other.himpunan_id == case["himpunan_id"], himpunan.c.jenis == JenisHimpunan.TUKAR, other.id != case["id"])
        .where(other.status.in_(list(statuses)))
        .order_by(other.id)
    )
    rows = [dict(row) for row in (await connection.execute(query)).mappings()]
    moved = await changed(connection, [row["id"] for row in rows])
    return [{**row, "berubah": row["id"] in moved} for row in rows]


async def changed(connection: AsyncConnection, cases: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """Which of these cases have changed a placement, and the change holds."""
    query = select(perubahan_penempatan.c.usulan_id).where(
        among(perubahan_penempatan.c.usulan_id, cases), perubahan_penempatan.c.dipulihkan_pada.is_(None)
    )
    return set((await connection.execute(query)).scalars())


async def last_of_people(connection: AsyncConnection, people: Iterable[uuid.UUID], on: date) -> dict[uuid.UUID, Row]:
    """Of each of these people the decree in force that took effect last, on or before the day."""
    change = perubahan_penempatan
    query = (
        select(change)
        .where(among(change.c.pegawai_id, people), change.c.dipulihkan_pada.is_(None), change.c.tmt <= on)
        .ext(distinct_on(change.c.pegawai_id))
        .order_by(change.c.pegawai_id, change.c.tmt.desc(), change.c.id.desc())
    )
    return {row["pegawai_id"]: dict(row) for row in (await connection.execute(query)).mappings()}


async def add(connection: AsyncConnection, case: Row, before: Row, after: Row, at: datetime) -> None:
    await connection.execute(insert(perubahan_penempatan).values(
        id=new_id(), usulan_id=case["id"], pegawai_id=case["pegawai_id"], tmt=case["tmt_rencana"], sebelum=before, sesudah=after,
        diterapkan_pada=at,
    ))  # fmt: skip


async def settle(connection: AsyncConnection, pegawai_id: uuid.UUID, at: datetime) -> None:
    """The decision that was owed about this person has come."""
    owed = (akibat_pembatalan.c.pegawai_id == pegawai_id, akibat_pembatalan.c.selesai_pada.is_(None))
    await connection.execute(update(akibat_pembatalan).where(*owed).values(selesai_pada=at))


async def close(connection: AsyncConnection, change_id: uuid.UUID, why: str, at: datetime) -> None:
    values = {"dipulihkan_pada": at, "sebab_pulih": why}
    await connection.execute(update(perubahan_penempatan).where(perubahan_penempatan.c.id == change_id).values(**values))
