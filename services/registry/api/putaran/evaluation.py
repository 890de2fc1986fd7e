"""What a round did, on days after it; and outcomes of units."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.akses.person import WritingPerson
from services.registry.api.wiring import Reading, TheClock, Work
from services.registry.operations.putaran.evaluate import read_evaluation, state_outcomes
from shared.vocabulary import UkuranHasil
from shared.web.clock import today

router = APIRouter()


class HasilUnit(BaseModel):
    model_config = ConfigDict(extra="forbid")
    unor: str
    ukuran: UkuranHasil
    per: date
    nilai_mili: int
    satuan: str
    sumber: str


class HasilMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    baris: list[HasilUnit] = Field(min_length=1, max_length=500)


@router.get("/putaran/{putaran_id}/evaluasi")
async def evaluation(putaran_id: uuid.UUID, instansi_id: uuid.UUID, reading: Reading, clock: TheClock) -> dict[str, Any]:
    return await read_evaluation(reading, putaran_id, instansi_id, today(clock))


@router.put("/hasil-unit")
async def outcomes(body: HasilMasuk, work: Work, who: WritingPerson) -> dict[str, Any]:
    return await state_outcomes(work, who, [one.model_dump() for one in body.baris])
