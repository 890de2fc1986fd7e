"""Heads of schools in a round."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.registry.api.wiring import Reading, TheClock
from services.registry.operations.putaran import principals
from shared.web import paging
from shared.web.clock import today

router = APIRouter(prefix="/putaran/{putaran_id}/kepala-sekolah")


@router.get("")
async def heads(
    putaran_id: uuid.UUID, instansi_id: uuid.UUID, reading: Reading, clock: TheClock, limit: int = paging.LIMIT_DEFAULT, cursor: str = ""
) -> dict[str, Any]:  # fmt: skip
    return await principals.page(reading, instansi_id, putaran_id, today(clock), limit, cursor)
