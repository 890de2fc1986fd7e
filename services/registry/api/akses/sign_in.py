"""Signing in, asked by the gateway alone."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel

from services.registry.api.wiring import Reading, TheClock, TheVault, Work
from services.registry.operations.akses.sign_in import demo_users, sign_in_demo
from services.registry.operations.akses.told_user import told_users
from shared.web import paging
from shared.web.clock import today

router = APIRouter(prefix="/v1/masuk")


class MasukDemo(BaseModel):
    pengguna_id: uuid.UUID


@router.post("/demo")
async def demo(body: MasukDemo, work: Work) -> dict[str, Any]:
    return await sign_in_demo(work, body.pengguna_id)


@router.get("/demo")
async def demo_list(
    reading: Reading, vault: TheVault, clock: TheClock, limit: int = paging.LIMIT_DEFAULT, cursor: str = ""
) -> dict[str, Any]:
    wanted = paging.clamp(limit)
    rows = await demo_users(reading, paging.decode(cursor, uuid.UUID)[0] if cursor else None, wanted + 1)
    items = await told_users(reading, vault, rows[:wanted], today(clock))
    return {"items": items, "berikutnya": paging.encode([str(rows[wanted - 1]["id"])]) if len(rows) > wanted else None}
