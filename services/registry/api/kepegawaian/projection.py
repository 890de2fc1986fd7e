"""Strength in the coming years."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter

from services.registry.api.wiring import Reading, TheClock
from services.registry.operations.kepegawaian import projection
from shared.web import paging
from shared.web.clock import today

router = APIRouter(prefix="/v1")


@router.get("/proyeksi")
async def project(
    instansi_id: uuid.UUID, reading: Reading, clock: TheClock, per: date | None = None, tahun: int = 5, kelompok: str = "unor",
    unor_id: uuid.UUID | None = None, limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await projection.projection(
        reading, instansi_id, per or today(clock), tahun, kelompok, unor_id, paging.clamp(limit), cursor
    )
