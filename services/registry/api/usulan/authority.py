"""The authority matrix."""

from __future__ import annotations

from datetime import date
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import Reading, TheClock, Work
from services.registry.operations.usulan.authority import BarisKewenangan, read_matrix, state_row
from shared.vocabulary import JenisMutasi, KelompokJabatan
from shared.web.clock import today

router = APIRouter(prefix="/v1/kewenangan")


class Baris(BaseModel):
    model_config = ConfigDict(extra="forbid")
    isi: dict[str, Any]
    nomor: str
    tanggal: date
    sejak: date
    sampai: date | None = None


@router.get("")
async def matrix(reading: Reading, view: TheViewOf, clock: TheClock, per: date | None = None) -> dict[str, Any]:
    day = per or today(clock)
    return {"per": day, "items": await read_matrix(reading, view.instansi_id, day), "berikutnya": None}


@router.put("/{jenis}/{kelompok}")
async def put(jenis: JenisMutasi, kelompok: KelompokJabatan, body: Baris, work: Work, who: Who) -> dict[str, Any]:
    return await state_row(work, who, BarisKewenangan(jenis=jenis, kelompok=kelompok, **body.model_dump()))
