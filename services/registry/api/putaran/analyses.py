"""Analyses and their recommendations."""

from __future__ import annotations

import json
import uuid
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, Work
from services.registry.operations.putaran import analyses, artefacts, run_of_analysis
from services.registry.operations.putaran.read_recommendations import read_recommendations
from services.registry.storage.peristiwa import files
from shared.web import paging

router = APIRouter()


class Progres(BaseModel):
    tahap: str
    persen: int


class Enam(BaseModel):
    snapshot: str
    aturan: str
    kebijakan: str
    model: str
    benih: str
    mesin: str


class Alasan(BaseModel):
    galat: str


@router.get("/analisis/{analisis_id}")
async def get_analysis(analisis_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return await analyses.get_analysis(reading, analisis_id)


@router.post("/analisis/{analisis_id}/batal")
async def cancel(analisis_id: uuid.UUID, work: Work) -> dict[str, Any]:
    return await analyses.cancel(work, analisis_id)


@router.put("/analisis/{analisis_id}/progres")
async def progress(analisis_id: uuid.UUID, body: Progres, work: Work) -> dict[str, Any]:
    return {"batal": await run_of_analysis.report_progress(work, analisis_id, body.tahap, body.persen)}


@router.put("/analisis/{analisis_id}/enam")
async def six(analisis_id: uuid.UUID, body: Enam, work: Work) -> dict[str, Any]:
    return {"hasil_hash": await run_of_analysis.set_six(work, analisis_id, body.model_dump())}


@router.put("/analisis/{analisis_id}/hasil")
async def finish(analisis_id: uuid.UUID, request: Request, work: Work, tahapan: str = "[]") -> dict[str, Any]:
    """The canonical result bytes; `tahapan` = stage times as JSON."""
    return {"hasil_hash": await run_of_analysis.finish(work, analisis_id, await request.body(), json.loads(tahapan))}


@router.put("/analisis/{analisis_id}/gagal")
async def give_up(analisis_id: uuid.UUID, body: Alasan, work: Work) -> dict[str, Any]:
    await run_of_analysis.give_up(work, analisis_id, body.galat)
    return {}


@router.get("/analisis/{analisis_id}/hasil")
async def result(analisis_id: uuid.UUID, reading: Reading) -> Response:
    return Response(await analyses.result_bytes(reading, analisis_id), media_type="application/json")


@router.get("/hasil/{digest}")
async def result_by_hash(digest: str, instansi_id: uuid.UUID, reading: Reading) -> Response:
    return Response(await files.get(reading, instansi_id, digest), media_type="application/json")


@router.get("/analisis/{analisis_id}/rekomendasi")
async def recommendations(
    analisis_id: uuid.UUID, reading: Reading, engine: TheEngine, clock: TheClock, actor: CurrentActor, limit: int = paging.LIMIT_DEFAULT,
    cursor: str = "", opd: str = "", keluarga: str = "", kelompok: str = "", pegawai_id: uuid.UUID | None = None,
) -> dict[str, Any]:  # fmt: skip
    limit = paging.clamp(limit)
    after = paging.decode(cursor, paging.row_number)[0] if cursor else 0
    filters = {"opd": opd, "keluarga": keluarga, "kelompok": kelompok, "pegawai_id": pegawai_id}
    rows, more = await read_recommendations(engine, reading, actor, clock.now(), analisis_id, limit, after, filters)
    return {"items": rows, "berikutnya": paging.encode([rows[-1]["no"]]) if more else None}


@router.put("/artefak/{digest}", status_code=204)
async def put_artefact(digest: str, request: Request, work: Work) -> None:
    await artefacts.put_artefact(work, digest, await request.body())


@router.get("/artefak/{digest}")
async def get_artefact(digest: str, reading: Reading) -> Response:
    return Response(await artefacts.get_artefact(reading, digest), media_type="application/json")
