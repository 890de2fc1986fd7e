"""Judgements of sets as they were given, newest last; none is ever changed."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.usulan.case_tables import pemeriksaan


async def last_of(connection: AsyncConnection, case: Mapping[str, Any]) -> dict[str, Any] | None:
    """The newest one of the case's set, or of the case where it stands alone."""
    alone = case["himpunan_id"] is None
    mine = pemeriksaan.c.usulan_id == case["id"] if alone else pemeriksaan.c.himpunan_id == case["himpunan_id"]
    row = (
        (await connection.execute(select(pemeriksaan).where(mine).order_by(pemeriksaan.c.id.desc()).limit(1))).mappings().first()
    )
    return None if row is None else dict(row)


async def by_id(connection: AsyncConnection, pemeriksaan_id: uuid.UUID) -> dict[str, Any] | None:
    row = (await connection.execute(select(pemeriksaan).where(pemeriksaan.c.id == pemeriksaan_id))).mappings().first()
    return None if row is None else dict(row)
