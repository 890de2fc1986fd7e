"""Waivers of persons."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, status
from pydantic import BaseModel, ConfigDict

from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.hukum.ask_waiver import Permohonan, ask_waiver
from services.registry.operations.hukum.decide_waiver import Putusan, decide_waiver
from services.registry.operations.hukum.read_waivers import list_waivers, read_waiver
from shared.vocabulary import JenisPembebasan, StatusPembebasan
from shared.web import paging

router = APIRouter(prefix="/pembebasan")


class PermohonanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pegawai_id: uuid.UUID
    aturan: str
    jenis: JenisPembebasan
    alasan: str
    pemohon: str
    sejak: date
    sampai: date


class PutusanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    instansi_id: uuid.UUID
    keputusan: StatusPembebasan
    pejabat: str
    nomor: str
    alasan: str


@router.post("", status_code=status.HTTP_201_CREATED)
async def ask(body: PermohonanMasuk, work: Work, vault: TheVault, actor: CurrentActor) -> dict[str, Any]:
    return await ask_waiver(work, vault, actor, Permohonan(**body.model_dump()))


@router.get("")
async def waivers(
    instansi_id: uuid.UUID, reading: Reading, status: StatusPembebasan | None = None, aturan: str | None = None,
    pegawai_id: uuid.UUID | None = None, limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    filters = {"status": status, "aturan": aturan, "pegawai_id": pegawai_id}
    return await list_waivers(reading, instansi_id, filters, paging.clamp(limit), cursor)


@router.get("/{pembebasan_id}")
async def one(
    pembebasan_id: uuid.UUID, instansi_id: uuid.UUID, actor: CurrentActor, engine: TheEngine, reading: Reading, vault: TheVault,
    clock: TheClock,
) -> dict[str, Any]:  # fmt: skip
    return await read_waiver(engine, reading, vault, actor, instansi_id, pembebasan_id, clock.now())


@router.post("/{pembebasan_id}/putusan")
async def decide(
    pembebasan_id: uuid.UUID, body: PutusanMasuk, work: Work, vault: TheVault, actor: CurrentActor
) -> dict[str, Any]:
    said = Putusan(**body.model_dump(exclude={"instansi_id"}))
    return await decide_waiver(work, vault, actor, body.instansi_id, pembebasan_id, said)
