"""Rounds: scope, dates, desk capacity and policy of one redistribution. Without a decree everything is a SIMULASI."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import insert, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.putaran.isi import check_days, dates_and_scope, refuse_defects
from services.registry.storage.base import new_id
from services.registry.storage.putaran.tables import putaran
from services.registry.storage.work import UnitOfWork
from shared.contracts.v1.kebijakan import with_defaults
from shared.errors import TidakDitemukan
from shared.vocabulary import StatusPutaran


async def create_round(work: UnitOfWork, instansi_id: uuid.UUID, values: dict[str, Any]) -> dict[str, Any]:
    """Keep a round with its whole policy. Raises MasukanTidakSah on an unknown policy name or dates out of order. Commits."""
    check_days(values)
    partial = values.pop("kebijakan")
    refuse_defects(partial)
    row = {
        "id": new_id(), "instansi_id": instansi_id, "status": StatusPutaran.SIMULASI.value,
        "kebijakan": with_defaults(partial) | dates_and_scope(values), "dibuat_oleh": work.actor, "dibuat_pada": work.at, **values,
    }  # fmt: skip
    await work.connection.execute(insert(putaran).values(**row))
    work.record(instansi_id, "putaran.dibuat", "putaran", row["id"])
    await work.commit()
    return await get_round(work.connection, row["id"])


async def get_round(connection: AsyncConnection, putaran_id: uuid.UUID) -> dict[str, Any]:
    row = (await connection.execute(select(putaran).where(putaran.c.id == putaran_id))).mappings().first()
    if row is None:
        raise TidakDitemukan("Putaran tidak ada.", saran="Lihat GET /v1/putaran.", pesan_en="No such round.")
    return dict(row)


async def list_rounds(
    connection: AsyncConnection, instansi_id: uuid.UUID, limit: int, after: list[Any] | None
) -> list[dict[str, Any]]:
    """Newest first, from after the cursor (dibuat_pada, id)."""
    query = select(putaran).where(putaran.c.instansi_id == instansi_id)
    if after:
        query = query.where(tuple_(putaran.c.dibuat_pada, putaran.c.id) < tuple_(*after))
    rows = await connection.execute(query.order_by(putaran.c.dibuat_pada.desc(), putaran.c.id.desc()).limit(limit))
    return [dict(row) for row in rows.mappings()]
