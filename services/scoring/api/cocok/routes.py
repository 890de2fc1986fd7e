"""A table somebody sends, compared by the ranking methods offices know, by a child process."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Request, Response

from services.scoring.api.relay import answer_body
from shared.contracts.v1.banding import PermintaanBanding
from shared.web.identity import require_actor

router = APIRouter(prefix="/v1/cocok", dependencies=[Depends(require_actor("scoring"))])
SMALL = 200
"""Alternatives of a table that takes a tenth of a second: it does not wait behind the analyses."""


@router.post("/banding", operation_id="compareAlternatives")
async def compare(body: Annotated[PermintaanBanding, Body()], request: Request) -> Response:
    pool = request.app.state.brief if len(body.alternatif) <= SMALL else request.app.state.pool
    return Response(
        await answer_body(pool, body.model_dump_json().encode(), {"pertanyaan": "banding"}), media_type="application/json"
    )
