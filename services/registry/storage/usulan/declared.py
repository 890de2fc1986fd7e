"""What officials declared of ties, over many cases at once."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.usulan.case_tables import pernyataan_kepentingan


async def of_cases(
    connection: AsyncConnection, usulan_ids: Sequence[uuid.UUID], at: datetime | None = None
) -> list[dict[str, Any]]:
    """As it holds now, or as it had been said at that instant."""
    row = pernyataan_kepentingan.c
    query = select(row.usulan_id, row.oleh, row.diri_sendiri, row.derajat_keluarga, row.berkepentingan).where(
        among(row.usulan_id, usulan_ids), func.upper_inf(row.dicatat) if at is None else row.dicatat.contains(at)
    )
    return [dict(found) for found in (await connection.execute(query)).mappings()] if usulan_ids else []
