"""Scoring's internal API: keep a snapshot, answer an analysis as a stream, answer small questions about one person or seat."""

from __future__ import annotations

import asyncio
import hashlib
import json
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Request, Response, status
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from services.scoring.api.cache import SnapshotCache
from services.scoring.api.pool import ChildPool
from services.scoring.version import MESIN
from shared.errors import DomainError, TerlaluBesar
from shared.web.identity import require_actor

router = APIRouter(prefix="/v1", dependencies=[Depends(require_actor("scoring"))])
BUNDLE_LIMIT = 512 * 1024 * 1024
"""Bytes; a province of 300,000 people packs into about 30 MB."""


class Permintaan(BaseModel):
    """The input of an analysis: five of the six hashes' contents; the sixth is this engine's version."""

    model_config = ConfigDict(extra="forbid")

    snapshot: str
    aturan: dict[str, Any]
    kebijakan: dict[str, Any]
    model: dict[str, Any]
    benih: str


class PermintaanPosisi(Permintaan):
    pegawai: str
    """Pseudonym of the person."""


class PermintaanFormulir(Permintaan):
    opd: str
    """Key of one agency; '' = all."""


class PermintaanKandidat(Permintaan):
    sel: str
    """Key of the cell whose seat is asked about."""


class Perpindahan(BaseModel):
    model_config = ConfigDict(extra="forbid")

    pegawai: str
    sel: str


class PermintaanHimpunan(Permintaan):
    himpunan: list[Perpindahan] = Field(max_length=500)
    dasar: list[Perpindahan] = Field(max_length=500)
    """The set the answers are compared with."""


class PermintaanPratinjau(Permintaan):
    aturan_sesudah: dict[str, Any]
    """The set that is tried out against `aturan`."""


class PermintaanPenjelasan(PermintaanPosisi):
    sel: str = ""
    """Key of the cell asked about; '' = the recommended one, or the best within reach."""
    perpindahan: list[dict[str, str]]
    """The plan of the round: {pegawai, dari, ke} by keys."""


class PermintaanKeadilan(Permintaan):
    perpindahan: list[dict[str, str]]
    terlindung: dict[str, Any]
    """Protected attributes of the snapshot's people; read by this question alone and kept nowhere."""


def cache(request: Request) -> SnapshotCache:
    found: SnapshotCache = request.app.state.cache
    return found


def pool(request: Request) -> ChildPool:
    found: ChildPool = request.app.state.pool
    return found


Cache = Annotated[SnapshotCache, Depends(cache)]
Pool = Annotated[ChildPool, Depends(pool)]


@router.get("/mesin", operation_id="getEngine", summary="Version of the engine")
async def engine() -> dict[str, str]:
    return {"mesin": MESIN}


@router.put("/snapshot/{snapshot}", status_code=status.HTTP_204_NO_CONTENT, operation_id="putSnapshot")
async def put_snapshot(snapshot: str, request: Request, cache: Cache) -> Response:
    """Keep a bundle in the scratch cache; its hash is recomputed from its rows."""
    return await keep(snapshot, request, cache)


async def keep(hashed: str, request: Request, cache: SnapshotCache) -> Response:
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > BUNDLE_LIMIT:
            raise TerlaluBesar(f"Snapshot lebih dari {BUNDLE_LIMIT // 2**20} MiB.", saran="Perkecil ruang lingkup.")
        chunks.append(chunk)
    await asyncio.to_thread(cache.put, hashed, b"".join(chunks))
    return Response(status_code=status.HTTP_204_NO_CONTENT)


@router.head("/snapshot/{snapshot}", operation_id="hasSnapshot")
async def has_snapshot(snapshot: str, cache: Cache) -> Response:
    cache.path(snapshot)
    return Response()


@router.post("/analisis", operation_id="analyse")
async def analyse(body: Annotated[Permintaan, Body()], cache: Cache, pool: Pool) -> StreamingResponse:
    """Run the analysis in a child process and stream its progress as NDJSON; the last line is the canonical result, or why there is none.

    Closing the connection kills the child.
    """
    return await stream(pool, {**body.model_dump(), "pertanyaan": "analisis", "masukan_berkas": str(cache.path(body.snapshot))})


async def stream(pool: ChildPool, job: dict[str, Any]) -> StreamingResponse:
    messages = _converse(pool, job)
    first = await anext(messages)  # a full queue answers 503 here, before the stream has begun
    return StreamingResponse(_lines(first, messages), media_type="application/x-ndjson")


@router.post("/posisi", operation_id="positionsForPerson")
async def positions(body: Annotated[PermintaanPosisi, Body()], cache: Cache, pool: Pool) -> Response:
    """Every seat one person could be considered for, with rules and fit."""
    return await _answer("posisi", body, cache, pool)


@router.post("/kandidat", operation_id="candidatesForCell")
async def candidates(body: Annotated[PermintaanKandidat, Body()], cache: Cache, pool: Pool) -> Response:
    """Everybody who could be considered for one cell, with rules and fit."""
    return await _answer("kandidat", body, cache, pool)


@router.post("/kandidat/banding", operation_id="compareCandidates")
async def compare_candidates(body: Annotated[PermintaanKandidat, Body()], cache: Cache, pool: Pool) -> Response:
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
    job = {**body.model_dump(), "pertanyaan": question, "masukan_berkas": str(cache.path(body.snapshot))}
    async for message in _converse(pool, job):
        if message["jenis"] == "isi":
            return Response(message["isi"], media_type="application/json")
    raise RuntimeError("a child ended without an answer")


async def _converse(pool: ChildPool, job: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
    """The child's messages, and after its last one the content of its answer file."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "jawaban.json"
        async for message in pool.run({**job, "hasil_berkas": str(answer)}):
            if message["jenis"] != "selesai":
                yield message
        yield {"jenis": "isi", "isi": await asyncio.to_thread(answer.read_bytes)}


async def _lines(first: dict[str, Any], rest: AsyncIterator[dict[str, Any]]) -> AsyncIterator[bytes]:
    yield _line(first)
    try:
        async for message in rest:
            yield _line(message)
    except DomainError as wrong:  # the status has gone out with the first line, so the reason goes as the last one
        yield _line({"jenis": "galat", "kode": wrong.kode, "pesan": wrong.pesan, "saran": wrong.saran})


def _line(message: dict[str, Any]) -> bytes:
    if message["jenis"] != "isi":
        return json.dumps(message, ensure_ascii=False).encode() + b"\n"
    content: bytes = message["isi"]
    head = {"jenis": "hasil", "hasil_hash": hashlib.sha256(content).hexdigest(), "ukuran": len(content)}
    return json.dumps(head).encode() + b"\n" + content + b"\n"
