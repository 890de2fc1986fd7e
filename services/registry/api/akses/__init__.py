"""Clients and agencies."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, status
from pydantic import BaseModel

from services.registry.api.wiring import CurrentActor, Reading, Work
from services.registry.operations.akses import agencies, clients
from shared.vocabulary import JenisInstansi

router = APIRouter(prefix="/v1")


class Kredensial(BaseModel):
    client_id: uuid.UUID
    client_secret: str


class InstansiBaru(BaseModel):
    kode: str
    nama: str
    jenis: JenisInstansi


@router.post("/klien/verifikasi")
async def verify(body: Kredensial, reading: Reading) -> dict[str, Any]:
    client = await clients.verify_client(reading, body.client_id, body.client_secret)
    demo = await agencies.is_demo(reading)
    return {"client_id": client.id, "nama": client.nama, "scopes": client.scopes, "instansi_id": client.instansi_id, "demo": demo}


@router.get("/instansi")
async def list_agencies(reading: Reading) -> dict[str, Any]:
    return {"items": await agencies.list_agencies(reading), "demo": await agencies.is_demo(reading)}


@router.post("/instansi", status_code=status.HTTP_201_CREATED)
async def ensure_agency(body: InstansiBaru, work: Work) -> dict[str, Any]:
    return {"id": await agencies.ensure_agency(work, body.kode, body.nama, body.jenis.value)}


@router.delete("/instansi/{instansi_id}", status_code=status.HTTP_204_NO_CONTENT)
async def erase_trial(instansi_id: uuid.UUID, work: Work, actor: CurrentActor) -> None:
    await agencies.erase_trial(work, instansi_id)
