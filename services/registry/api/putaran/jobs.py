"""Durable jobs for workers outside registry: claim, beat, finish, fail."""

from __future__ import annotations

import uuid
from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Response
from pydantic import BaseModel

from services.registry.api.wiring import TheClock, Work
from services.registry.storage.putaran import jobs
from shared.vocabulary import JenisTugas

router = APIRouter()


class Klaim(BaseModel):
    jenis: list[JenisTugas]
    pekerja: str
    sewa_s: int


class Detak(BaseModel):
    pekerja: str
    sewa_s: int = 30


class Gagal(BaseModel):
    pekerja: str
    galat: str
    ulang: bool


@router.post("/tugas/klaim", response_model=None)
async def claim(body: Klaim, work: Work, clock: TheClock) -> dict[str, Any] | Response:
    job = await jobs.claim(work.connection, [kind.value for kind in body.jenis], body.pekerja, body.sewa_s, clock.now())
    return Response(status_code=204) if job is None else {**asdict(job), "terakhir": job.last_attempt}


@router.post("/tugas/{tugas_id}/detak")
async def beat(tugas_id: uuid.UUID, body: Detak, work: Work, clock: TheClock) -> dict[str, Any]:
    return {"batal": await jobs.beat(work.connection, tugas_id, body.pekerja, body.sewa_s, clock.now())}


@router.post("/tugas/{tugas_id}/selesai")
async def finish(tugas_id: uuid.UUID, body: Detak, work: Work) -> dict[str, Any]:
    await jobs.finish(work.connection, tugas_id, body.pekerja)
    return {}


@router.post("/tugas/{tugas_id}/gagal")
async def fail(tugas_id: uuid.UUID, body: Gagal, work: Work, clock: TheClock) -> dict[str, Any]:
    return {"menyerah": await jobs.fail(work.connection, tugas_id, body.pekerja, body.galat, clock.now(), again=body.ulang)}
