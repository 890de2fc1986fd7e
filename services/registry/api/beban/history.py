"""The records behind a unit's load, by month."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.registry.api.kepegawaian.moment import ThePage
from services.registry.api.wiring import Reading
from services.registry.operations.beban.load_history import load_history

router = APIRouter(prefix="/v1")


@router.get("/unor/{unor_id}/beban")
async def history(unor_id: uuid.UUID, reading: Reading, page: ThePage) -> dict[str, Any]:
    return await load_history(reading, page, unor_id)
