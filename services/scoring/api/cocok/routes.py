"""A table somebody sends, compared by the ranking methods offices know. Large tables are computed by a child process."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Body, Depends, Request, Response

from services.scoring.api.beban.routes import by_child
from services.scoring.api.cocok.compare import answer_comparison
from services.scoring.stopwatch import Stopwatch
from shared.contracts.v1.banding import PermintaanBanding
from shared.web.identity import require_actor

router = APIRouter(prefix="/v1/cocok", dependencies=[Depends(require_actor("scoring"))])
SMALL = 200
"""Alternatives computed by a thread of this process: a tenth of a second, where a child's start would cost more."""


@router.post("/banding", operation_id="compareAlternatives")
async def compare(body: Annotated[PermintaanBanding, Body()], request: Request) -> Response:
    content, job = body.model_dump_json().encode(), {"pertanyaan": "banding"}
    if len(body.alternatif) <= SMALL:
        answer = await asyncio.to_thread(answer_comparison, content, job, Stopwatch())
    else:
        answer = await by_child(request.app.state.pool, content, job)
    return Response(answer, media_type="application/json")
