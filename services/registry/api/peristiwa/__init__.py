"""Events and the audit chain."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.registry.api.wiring import Reading
from services.registry.operations.peristiwa import feed
from shared.web import paging

router = APIRouter(prefix="/v1")


@router.get("/peristiwa")
async def events(instansi_id: uuid.UUID, reading: Reading, sejak: int = 0, limit: int = paging.LIMIT_MAX) -> dict[str, Any]:
    rows = await feed.events_since(reading, instansi_id, sejak, paging.clamp(limit))
    return {"items": rows, "berikutnya": rows[-1]["nomor"] if rows else sejak}


@router.get("/audit/verifikasi")
async def verify(instansi_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return await feed.verify_chain(reading, instansi_id)
