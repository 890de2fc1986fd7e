"""Trials (coba)."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, Request, Response, status
from pydantic import BaseModel

from services.registry.api.wiring import Reading, Work
from services.registry.operations.putaran import trials
from services.registry.storage.peristiwa import files
from shared.errors import TidakDitemukan

router = APIRouter()
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class CobaBaru(BaseModel):
    instansi_id: uuid.UUID
    impor: list[str]
    opsi: dict[str, Any]


class Kemajuan(BaseModel):
    status: str | None = None
    tahap: str | None = None
    persen: int | None = None
    ringkasan_teks: list[str] | None = None
    analisis_id: uuid.UUID | None = None
    galat: str | None = None


@router.post("/coba", status_code=status.HTTP_202_ACCEPTED)
async def ask(body: CobaBaru, work: Work) -> dict[str, Any]:
    return await trials.ask_trial(work, body.instansi_id, body.impor, body.opsi)


@router.get("/coba/{coba_id}")
async def get(coba_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return await trials.get_trial(reading, coba_id)


@router.put("/coba/{coba_id}/progres")
async def progress(coba_id: uuid.UUID, body: Kemajuan, work: Work) -> dict[str, Any]:
    await trials.update_trial(work, coba_id, body.model_dump(exclude_none=True))
    return {}


@router.put("/coba/{coba_id}/hasil")
async def finish(coba_id: uuid.UUID, request: Request, work: Work) -> dict[str, Any]:
    await trials.finish_trial(work, coba_id, await request.body())
    return {}


@router.get("/coba/{coba_id}/hasil.xlsx")
async def workbook(coba_id: uuid.UUID, reading: Reading) -> Response:
    row = await trials.get_trial(reading, coba_id)
    if row["hasil_hash"] is None:
        raise TidakDitemukan("Hasil belum ada.", saran="Tunggu sampai statusnya SELESAI.", pesan_en="Not ready yet.")
    return Response(await files.get(reading, row["instansi_id"], row["hasil_hash"]), media_type=XLSX)
