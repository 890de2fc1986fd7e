"""Models by number, newest first, and which of them answers for a day."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.model.tables import model, model_aktif
from services.registry.storage.putaran.tables import artefak

COLD_START = 0
NOW = func.upper_inf(model_aktif.c.dicatat)
Row = dict[str, Any]


async def keep_artefact(connection: AsyncConnection, digest: str, content: bytes, at: datetime) -> None:
    row = {"hash": digest, "isi": content.decode(), "dibuat_pada": at}
    await connection.execute(upsert(artefak).values(**row).on_conflict_do_nothing())


async def add(connection: AsyncConnection, instansi_id: uuid.UUID, values: Row) -> Row:
    """With the next number of the agency; one training run at a time keeps numbers apart, a constraint holds it."""
    last = select(func.coalesce(func.max(model.c.nomor), COLD_START)).where(model.c.instansi_id == instansi_id)
    nomor = int((await connection.execute(last)).scalar_one()) + 1
    row = {"id": new_id(), "instansi_id": instansi_id, "nomor": nomor, **values}
    await connection.execute(insert(model).values(**row))
    return row


async def of_run(connection: AsyncConnection, pelatihan_id: uuid.UUID) -> Row | None:
    row = (await connection.execute(select(model).where(model.c.pelatihan_id == pelatihan_id))).mappings().first()
    return None if row is None else dict(row)


async def one(connection: AsyncConnection, instansi_id: uuid.UUID, nomor: int) -> Row | None:
    query = select(model).where(model.c.instansi_id == instansi_id, model.c.nomor == nomor)
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def page(connection: AsyncConnection, instansi_id: uuid.UUID, limit: int, below: int | None) -> list[Row]:
    query = select(model).where(model.c.instansi_id == instansi_id).order_by(model.c.nomor.desc()).limit(limit)
    if below is not None:
        query = query.where(model.c.nomor < below)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def active_on(connection: AsyncConnection, instansi_id: uuid.UUID, day: date) -> int:
    """The number of the model that answers for a day; the cold start where no act says otherwise."""
    query = select(model_aktif.c.nomor).where(model_aktif.c.instansi_id == instansi_id, NOW, model_aktif.c.berlaku.contains(day))
    found = (await connection.execute(query)).scalar_one_or_none()
    return COLD_START if found is None else int(found)


async def activations(connection: AsyncConnection, instansi_id: uuid.UUID) -> list[Row]:
    """Recorded now, earliest first: which number, from and to which day, by which act."""
    columns = (model_aktif.c[name] for name in ("nomor", "jenis", "nomor_dasar", "alasan", "oleh"))
    first, after = func.lower(model_aktif.c.berlaku).label("mulai"), func.upper(model_aktif.c.berlaku).label("sampai")
    query = select(*columns, first, after).where(model_aktif.c.instansi_id == instansi_id, NOW).order_by(first)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def earlier_active(connection: AsyncConnection, instansi_id: uuid.UUID, below: int) -> set[int]:
    """Numbers below one that were ever active, the cold start among them."""
    query = select(model_aktif.c.nomor).where(model_aktif.c.instansi_id == instansi_id, model_aktif.c.nomor < below).distinct()
    return {COLD_START, *(await connection.execute(query)).scalars()}


async def activate(connection: AsyncConnection, instansi_id: uuid.UUID, since: date, at: datetime, values: Row) -> None:
    """From that day on this one alone; what held on later days is replaced, what held before keeps its days."""
    span = model_aktif.c.berlaku
    later = or_(func.upper_inf(span), func.upper(span) > since)
    ended = func.tstzrange(func.lower(model_aktif.c.dicatat), at)
    closing = update(model_aktif).where(model_aktif.c.instansi_id == instansi_id, NOW, later).values(dicatat=ended)
    fresh = [
        {**row, "id": new_id(), "berlaku": Range(row["berlaku"].lower, since), "dicatat": Range(at, None)}
        for row in map(dict, (await connection.execute(closing.returning(model_aktif))).mappings())
        if row["berlaku"].lower < since
    ]
    named = {"id": new_id(), "instansi_id": instansi_id, "berlaku": Range(since, None), "dicatat": Range(at, None), **values}
    await connection.execute(insert(model_aktif), [*fresh, named])
