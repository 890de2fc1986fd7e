"""Signing in, asked by the gateway alone."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel

from services.registry.api.wiring import Reading, TheClock, TheVault, Work
from services.registry.operations.akses.sign_in import demo_users, sign_in_demo
from services.registry.operations.akses.told_user import told_users
from services.registry.operations.akses.vouched import exchange, verify_assertion
from shared.web import paging
from shared.web.clock import today

router = APIRouter(prefix="/v1/masuk")


class MasukDemo(BaseModel):
    pengguna_id: uuid.UUID


class Tukar(BaseModel):
    asersi: str
    pernyataan: str
    audiens: str


class Asersi(BaseModel):
    asersi: str
    audiens: str


@router.post("/tukar")
async def vouched(body: Tukar, work: Work, vault: TheVault) -> dict[str, Any]:
    return await exchange(work, vault, body.asersi, body.pernyataan, body.audiens)


@router.post("/klien")
async def client(body: Asersi, work: Work) -> dict[str, Any]:
    found = await verify_assertion(work, body.asersi, body.audiens)
    await work.connection.commit()  # the assertion is used up, which is no fact about the city
    return {"client_id": found.id, "nama": found.nama, "scopes": found.scopes, "instansi_id": found.instansi_id}


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
