"""Rounds."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any, Literal

from fastapi import APIRouter, Header, status
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, Work
from services.registry.operations.putaran import analyses, rounds
from services.registry.operations.putaran.read_recommendations import findings_read
from shared.contracts.v1.kebijakan import BAWAAN
from shared.vocabulary import AlasanTmt
from shared.web import paging

router = APIRouter()


class RuangLingkup(BaseModel):
    model_config = ConfigDict(extra="forbid")
    opd: list[str]
    keluarga: list[str]
    kecamatan: list[str]


class PutaranBaru(BaseModel):
    model_config = ConfigDict(extra="forbid")
    instansi_id: uuid.UUID
    nama: str
    per: date
    tanggal_keputusan: date
    tmt_rencana: date
    ruang_lingkup: RuangLingkup
    kapasitas_meja: int | None = Field(default=BAWAAN["kapasitas_meja"], ge=0)
    kalender: dict[str, str] | None = None
    alasan_tmt: AlasanTmt | None = None
    kebijakan: dict[str, Any] = Field(default_factory=dict)


class Pembacaan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tujuan: Literal[
        "posisi", "kandidat", "kejenuhan", "himpunan", "pratinjau", "penjelasan", "kursi", "terdampak", "pelaksanaan", "andai", "rantai",
        "keseimbangan", "hasil", "pin", "kepala-sekolah",
    ]  # fmt: skip
    kunci: list[str] = Field(max_length=10_000)


@router.post("/putaran", status_code=status.HTTP_201_CREATED)
async def create_round(body: PutaranBaru, work: Work) -> dict[str, Any]:
    values = body.model_dump()
    return await rounds.create_round(work, values.pop("instansi_id"), values)


@router.get("/putaran")
async def list_rounds(
    instansi_id: uuid.UUID, reading: Reading, limit: int = paging.LIMIT_DEFAULT, cursor: str = ""
) -> dict[str, Any]:
    limit = paging.clamp(limit)
    after = None
    if cursor:
        after = paging.decode(cursor, datetime.fromisoformat, uuid.UUID)
    rows = await rounds.list_rounds(reading, instansi_id, limit + 1, after)
    more = len(rows) > limit
    rows = rows[:limit]
    last = [rows[-1]["dibuat_pada"].isoformat(), str(rows[-1]["id"])] if more else None
    return {"items": rows, "berikutnya": paging.encode(last) if last else None}


@router.get("/putaran/{putaran_id}")
async def get_round(putaran_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return await rounds.get_round(reading, putaran_id)


@router.post("/putaran/{putaran_id}/analisis", status_code=status.HTTP_202_ACCEPTED)
async def ask_analysis(putaran_id: uuid.UUID, work: Work, idempotency_key: str | None = Header(None)) -> dict[str, Any]:
    return await analyses.ask_analysis(work, putaran_id, idempotency_key)


@router.get("/putaran/{putaran_id}/analisis-terakhir")
async def latest(putaran_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return await analyses.latest_analysis(reading, putaran_id)


@router.post("/putaran/{putaran_id}/pembacaan", status_code=status.HTTP_204_NO_CONTENT)
async def note_reading(
    putaran_id: uuid.UUID, body: Pembacaan, reading: Reading, engine: TheEngine, clock: TheClock, actor: CurrentActor
) -> None:
    await findings_read(engine, reading, actor, clock.now(), putaran_id, body.tujuan, body.kunci)
