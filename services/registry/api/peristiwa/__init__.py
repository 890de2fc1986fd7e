"""Events, changes per collection, and the audit chain."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine
from services.registry.operations.peristiwa import feed, verify
from shared.vocabulary import Koleksi
from shared.web import paging

router = APIRouter(prefix="/v1")


@router.get("/peristiwa")
async def events(
    instansi_id: uuid.UUID, reading: Reading, clock: TheClock, sejak: str = "", limit: int = paging.LIMIT_DEFAULT
) -> dict[str, Any]:
    return await feed.events_since(reading, instansi_id, sejak, paging.clamp(limit), clock.now())


@router.get("/perubahan/{koleksi}")
async def changes(
    koleksi: Koleksi,
    instansi_id: uuid.UUID,
    reading: Reading,
    clock: TheClock,
    sejak: str = "",
    limit: int = paging.LIMIT_DEFAULT,
) -> dict[str, Any]:
    return await feed.changes_since(reading, instansi_id, koleksi, sejak, paging.clamp(limit), clock.now())


@router.get("/audit/verifikasi")
async def verify_audit(instansi_id: uuid.UUID, actor: CurrentActor, engine: TheEngine) -> dict[str, Any]:
    return await verify.verify_agency(engine, instansi_id)
