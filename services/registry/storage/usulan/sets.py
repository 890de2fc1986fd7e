"""The open cases of a set."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.usulan.tables import RUNNING, usulan_mutasi


async def open_cases(connection: AsyncConnection, instansi_id: uuid.UUID, himpunan_id: uuid.UUID) -> list[dict[str, Any]]:
    """In the order they were made."""
    case = usulan_mutasi.c
    query = select(usulan_mutasi).where(case.instansi_id == instansi_id, case.himpunan_id == himpunan_id, RUNNING)
    return [dict(row) for row in (await connection.execute(query.order_by(case.id))).mappings()]
