"""An objection filed, its letter; the register; one opened."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, Header, Request, Response, status
from pydantic import BaseModel, ConfigDict

from services.registry.api.usulan.wiring import ReadBy, Who
from services.registry.api.wiring import Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.keberatan import letter, told
from services.registry.operations.keberatan.file import KeberatanBaru, file
from shared.vocabulary import StatusKeberatan
from shared.web import paging
from shared.web.clock import today
from shared.web.conditional import version_in

router = APIRouter()


class KeberatanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    diterima: date | None = None
    alasan: str
    ditujukan_kepada: str | None = None


@router.post("/usulan-mutasi/{usulan_id}/keberatan", status_code=status.HTTP_201_CREATED)
async def filed(
    usulan_id: uuid.UUID, body: KeberatanMasuk, work: Work, vault: TheVault, who: Who, idempotency_key: str | None = Header(None)
) -> dict[str, Any]:
    said = KeberatanBaru(**body.model_dump())
    return await file(work, vault, who, usulan_id, said, idempotency_key, [str(usulan_id), body.model_dump(mode="json")])


@router.get("/keberatan")
async def register(
    reading: Reading, who: ReadBy, clock: TheClock, status: StatusKeberatan | None = None, lewat: bool = False,
    limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await told.register(reading, who, status, lewat, limit, cursor, today(clock))


@router.put("/keberatan/{keberatan_id}/berkas")
async def put_letter(
    keberatan_id: uuid.UUID, request: Request, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    return await letter.attach_letter(work, vault, who, keberatan_id, version_in(if_match), await request.body())


@router.get("/keberatan/{keberatan_id}/berkas")
async def get_letter(
    keberatan_id: uuid.UUID, reading: Reading, engine: TheEngine, vault: TheVault, who: ReadBy, clock: TheClock
) -> Response:
    content, kind = await letter.letter_of(engine, reading, vault, who, keberatan_id, clock.now())
    return Response(content, media_type=kind)


@router.get("/keberatan/{keberatan_id}")
async def one(
    keberatan_id: uuid.UUID, reading: Reading, engine: TheEngine, vault: TheVault, who: ReadBy, clock: TheClock
) -> dict[str, Any]:
    return await told.opened(engine, reading, vault, who, keberatan_id, today(clock), clock.now())
