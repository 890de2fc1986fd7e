"""Sets: what they are made of, and what was said of them."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, status
from pydantic import BaseModel

from services.registry.api.usulan import told
from services.registry.api.usulan.wiring import ReadBy, TheViewOf, Who
from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.usulan.check_set import composition_of, keep_judgement
from services.registry.operations.usulan.check_stored import check_stored
from services.registry.operations.usulan.replay import decision_of
from shared.web.clock import today

router = APIRouter(prefix="/v1/usulan-mutasi/{usulan_id}")


class SatuUsulan(BaseModel):
    melanggar: list[str]
    aturan: list[dict[str, Any]]


class Penilaian(BaseModel):
    komposisi_hash: str
    enam_hash: dict[str, str]
    usulan: dict[uuid.UUID, SatuUsulan]


@router.get("/komposisi")
async def composed(usulan_id: uuid.UUID, reading: Reading, view: TheViewOf, clock: TheClock) -> dict[str, Any]:
    return await composition_of(reading, view, usulan_id, today(clock))


@router.get("/berkas")
async def described(
    usulan_id: uuid.UUID,
    reading: Reading,
    engine: TheEngine,
    vault: TheVault,
    view: TheViewOf,
    actor: CurrentActor,
    clock: TheClock,
) -> dict[str, Any]:
    """As a described case is answered (POST /v1/hukum/berkas)."""
    found = await check_stored(engine, reading, vault, view, actor.id, usulan_id, today(clock), clock.now())
    return told(found)


@router.post("/pemeriksaan", status_code=status.HTTP_201_CREATED)
async def keep(usulan_id: uuid.UUID, body: Penilaian, work: Work, who: Who) -> dict[str, Any]:
    return await keep_judgement(work, who, usulan_id, body.model_dump(mode="json"))


@router.get("/putar-ulang")
async def decision(usulan_id: uuid.UUID, engine: TheEngine, reading: Reading, who: ReadBy, clock: TheClock) -> dict[str, Any]:
    return await decision_of(engine, reading, who, usulan_id, clock.now())
