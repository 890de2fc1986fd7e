"""Declarations of ties over all cases, present and replaced, as rows."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.usulan.case_tables import pernyataan_kepentingan
from services.registry.storage.usulan.tables import usulan_mutasi

Row = dict[str, Any]


async def page(
    connection: AsyncConnection, instansi_id: uuid.UUID, *, tied_only: bool, limit: int, after: uuid.UUID | None
) -> list[Row]:
    """Newest first, with the agenda number of the case, and since and until when each was said."""
    said, case = pernyataan_kepentingan.c, usulan_mutasi.c
    query = select(
        said.id, said.usulan_id, case.tahun, case.nomor, case.status, said.oleh, said.peran, said.diri_sendiri, said.derajat_keluarga,
        said.berkepentingan, func.lower(said.dicatat).label("sejak"), func.upper(said.dicatat).label("sampai"),
    ).join(usulan_mutasi, case.id == said.usulan_id).where(case.instansi_id == instansi_id)  # fmt: skip
    if tied_only:
        query = query.where(or_(said.diri_sendiri, said.derajat_keluarga > 0, said.berkepentingan))
    if after is not None:
        query = query.where(said.id < after)
    return [dict(row) for row in (await connection.execute(query.order_by(said.id.desc()).limit(limit))).mappings()]
