"""Scoring's internal API: keep a snapshot, answer an analysis as a stream, answer small questions about one person or seat."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Request, Response, status
from fastapi.responses import StreamingResponse

from services.scoring.api.asked import (
    Permintaan,
    PermintaanFormulir,
    PermintaanHimpunan,
    PermintaanKandidat,
    PermintaanKeadilan,
    PermintaanKursi,
    PermintaanPenjelasan,
    PermintaanPosisi,
    PermintaanPratinjau,
)
from services.scoring.api.cache import SnapshotCache
from services.scoring.api.pool import ChildPool
from services.scoring.api.relay import answer, stream
from services.scoring.api.upload import keep
from services.scoring.api.wiring import Cache, Pool
from services.scoring.version import MESIN
from shared.web.identity import require_actor

router = APIRouter(prefix="/v1", dependencies=[Depends(require_actor("scoring"))])


@router.get("/mesin", operation_id="getEngine", summary="Version of the engine")
async def engine() -> dict[str, str]:
    return {"mesin": MESIN}


@router.put("/snapshot/{snapshot}", status_code=status.HTTP_204_NO_CONTENT, operation_id="putSnapshot")
async def put_snapshot(snapshot: str, request: Request, cache: Cache) -> Response:
    """Keep a bundle in the scratch cache; its hash is recomputed from its rows."""
    return await keep(snapshot, request, cache)


@router.head("/snapshot/{snapshot}", operation_id="hasSnapshot")
async def has_snapshot(snapshot: str, cache: Cache) -> Response:
    cache.path(snapshot)
    return Response()


@router.post("/analisis", operation_id="analyse")
async def analyse(body: Annotated[Permintaan, Body()], cache: Cache, pool: Pool) -> StreamingResponse:
    """Run the analysis in a child process and stream its progress as NDJSON; the last line is the canonical result, or why there is none.

    Closing the connection kills the child.
    """
    return await stream(pool, _job("analisis", body, cache))


@router.post("/posisi", operation_id="positionsForPerson")
async def positions(body: Annotated[PermintaanPosisi, Body()], cache: Cache, pool: Pool) -> Response:
    """A page of the seats one person could be considered for, with rules and fit."""
    return await _answer("posisi", body, cache, pool)


@router.post("/kandidat", operation_id="candidatesForCell")
async def candidates(body: Annotated[PermintaanKandidat, Body()], cache: Cache, pool: Pool) -> Response:
    """A page of those who could be considered for one cell, with rules and fit."""
    return await _answer("kandidat", body, cache, pool)


@router.post("/kandidat/banding", operation_id="compareCandidates")
async def compare_candidates(body: Annotated[PermintaanKursi, Body()], cache: Cache, pool: Pool) -> Response:
    """The lawful candidates of one cell by every method, on the levels of our own profile."""
    return await _answer("kandidat/banding", body, cache, pool)


@router.post("/himpunan", operation_id="judgeSet")
async def judged_set(body: Annotated[PermintaanHimpunan, Body()], cache: Cache, pool: Pool) -> Response:
    """What the law says to these transfers together, and what that changes against another set."""
    return await _answer("himpunan", body, cache, pool)


@router.post("/penjelasan", operation_id="explainPerson")
async def explanation(body: Annotated[PermintaanPenjelasan, Body()], cache: Cache, pool: Pool) -> Response:
    """Why one person is or is not proposed, what would change it, or why not that cell."""
    return await _answer("penjelasan", body, cache, pool)


@router.post("/keadilan", operation_id="compareGroups")
async def equity(body: Annotated[PermintaanKeadilan, Body()], cache: Cache, pool: Pool) -> Response:
    """Who is moved against who could be, by protected attribute, with small groups put together."""
    return await _answer("keadilan", body, cache, pool)


@router.post("/kriteria", operation_id="separatingCriteria")
async def criteria(body: Annotated[Permintaan, Body()], cache: Cache, pool: Pool) -> Response:
    """How many candidates each criterion of the fit tells apart."""
    return await _answer("kriteria", body, cache, pool)


@router.post("/formulir", operation_id="workloadFormsOfRound")
async def forms(body: Annotated[PermintaanFormulir, Body()], cache: Cache, pool: Pool) -> Response:
    """Content of Forms A to E from the tasks, volumes and holders of a snapshot."""
    return await _answer("formulir", body, cache, pool)


@router.post("/pratinjau", operation_id="previewOfRules", summary="Who flips when the rules change")
async def preview(body: Annotated[PermintaanPratinjau, Body()], cache: Cache, pool: Pool) -> Response:
    """Every person in scope and every candidate pair under both sets of rules."""
    return await _answer("pratinjau", body, cache, pool)


@router.post("/pergeseran", operation_id="driftOfModel")
async def drift(body: Annotated[Permintaan, Body()], cache: Cache, pool: Pool) -> Response:
    """Whether the people of a snapshot are still like the placements the model was learned from, per family and feature."""
    return await _answer("pergeseran", body, cache, pool)


async def _answer(question: str, body: Permintaan, cache: SnapshotCache, pool: ChildPool) -> Response:
    return await answer(pool, _job(question, body, cache))


def _job(question: str, body: Permintaan, cache: SnapshotCache) -> dict[str, Any]:
    return {**body.model_dump(), "pertanyaan": question, "masukan_berkas": str(cache.path(body.snapshot))}
