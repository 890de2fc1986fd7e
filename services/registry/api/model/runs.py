"""Training files and the runs that carry them to scoring and bring tables back."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, Header, Response, status
from pydantic import BaseModel, ConfigDict

from services.registry.api.wiring import CurrentActor, Reading, TheVault, Work
from services.registry.operations.akses.scopes import need
from services.registry.operations.model import runs
from services.registry.operations.model.freeze_training import freeze_training
from services.registry.storage.model import training_files

router = APIRouter()
TRAIN = "model:latih"


class Beku(BaseModel):
    instansi_id: uuid.UUID
    per: date


class Kemajuan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tahap: str
    persen: int
    latihan_hash: str | None = None


class Hasil(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tabel: dict[str, Any]
    kartu: dict[str, Any]
    mesin: str


class Alasan(BaseModel):
    galat: str


@router.post("/latihan", status_code=status.HTTP_201_CREATED)
async def freeze(body: Beku, work: Work, vault: TheVault) -> dict[str, Any]:
    frozen = await freeze_training(work, vault, body.instansi_id, body.per)
    return {"hash": frozen.hash, "per": body.per, "diketahui": frozen.diketahui, "ringkasan": frozen.ringkasan}


@router.get("/latihan/{digest}/isi")
async def bundle(digest: str, instansi_id: uuid.UUID, reading: Reading) -> Response:
    return Response(await training_files.bundle(reading, instansi_id, digest), media_type="application/zip")


@router.post("/pelatihan", status_code=status.HTTP_202_ACCEPTED)
async def ask(body: Beku, work: Work, actor: CurrentActor, idempotency_key: str | None = Header(None)) -> dict[str, Any]:
    need(actor, TRAIN)
    return await runs.ask_run(work, body.instansi_id, body.per, idempotency_key)


@router.get("/pelatihan/{pelatihan_id}")
async def get_run(pelatihan_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return await runs.get_run(reading, pelatihan_id)


@router.put("/pelatihan/{pelatihan_id}/progres")
async def progress(pelatihan_id: uuid.UUID, body: Kemajuan, work: Work) -> dict[str, Any]:
    return {"berakhir": await runs.report_progress(work, pelatihan_id, body.tahap, body.persen, body.latihan_hash)}


@router.put("/pelatihan/{pelatihan_id}/hasil")
async def finish(pelatihan_id: uuid.UUID, body: Hasil, work: Work) -> dict[str, Any]:
    return await runs.finish(work, pelatihan_id, body.tabel, body.kartu, body.mesin)


@router.put("/pelatihan/{pelatihan_id}/gagal")
async def give_up(pelatihan_id: uuid.UUID, body: Alasan, work: Work) -> dict[str, Any]:
    await runs.give_up(work, pelatihan_id, body.galat)
    return {}
