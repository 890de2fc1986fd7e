"""Workload questions that need nothing but what is asked: answered by a child process and forgotten."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Request, Response

from services.scoring.api.beban.history import PermintaanRiwayat, answer_history
from services.scoring.api.beban.puskesmas import answer_puskesmas
from services.scoring.api.beban.wisn import answer_wisn
from services.scoring.api.relay import answer_body
from shared.contracts.v1.abk import PermintaanPuskesmas, PermintaanWisn
from shared.errors import TerlaluBesar
from shared.web.identity import require_actor

router = APIRouter(prefix="/v1/abk", dependencies=[Depends(require_actor("scoring"))])
BODY_LIMIT = 64 * 1024 * 1024
SMALL = 64 * 1024
"""Bytes of a question that takes milliseconds: it does not wait behind the analyses."""


@router.post("/hitung", operation_id="computeWorkload")
async def compute(request: Request) -> Response:
    """Rows of tasks as JSON or CSV; what else is asked stands in the address."""
    return await _answer("abk", request)


@router.post("/formulir", operation_id="workloadForms")
async def forms(request: Request) -> Response:
    """The same rows as the content of Forms A to E."""
    return await _answer("formulir_abk", request)


@router.post("/guru", operation_id="compareTeacherNorms")
async def teachers(request: Request) -> Response:
    return await _answer("guru", request)


@router.post("/prakiraan", operation_id="forecastHistories")
async def outlook(request: Request) -> Response:
    return await _answer("prakiraan", request)


@router.post("/wisn", operation_id="computeWisn")
def wisn(body: Annotated[PermintaanWisn, Body()]) -> dict[str, Any]:
    return answer_wisn(body)


@router.post("/puskesmas", operation_id="comparePuskesmas")
def puskesmas(body: Annotated[PermintaanPuskesmas, Body()]) -> dict[str, Any]:
    return answer_puskesmas(body)


@router.post("/riwayat", operation_id="loadHistory")
def history(body: Annotated[PermintaanRiwayat, Body()]) -> dict[str, Any]:
    return answer_history(body)


async def _answer(question: str, request: Request) -> Response:
    body = await _read(request)
    job = {
        "pertanyaan": question, "media": request.headers.get("content-type", "").partition(";")[0].strip().lower(),
        "diminta": dict(request.query_params),
    }  # fmt: skip
    brief = len(body) <= SMALL and question != "prakiraan"  # a forecast fits models: seconds, however few the bytes
    pool = request.app.state.brief if brief else request.app.state.pool
    return Response(await answer_body(pool, body, job), media_type="application/json")


async def _read(request: Request) -> bytes:
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > BODY_LIMIT:
            raise TerlaluBesar(f"Permintaan lebih dari {BODY_LIMIT // 2**20} MiB.", saran="Bagi menjadi beberapa kiriman.")
        chunks.append(chunk)
    return b"".join(chunks)
