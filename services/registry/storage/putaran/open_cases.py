"""Cases of a round that still run."""

from __future__ import annotations

import uuid

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.usulan.tables import usulan_mutasi

ENDS = ("SELESAI", "DITOLAK", "DITARIK", "DICABUT", "DIBATALKAN")


async def count(connection: AsyncConnection, putaran_id: uuid.UUID) -> int:
    running = (usulan_mutasi.c.putaran_id == putaran_id, usulan_mutasi.c.status.not_in(ENDS))
    return int((await connection.execute(select(func.count()).where(*running))).scalar_one())
