"""The outbox: listed for the desk, printed, and sent by the gateway's worker."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, Response, status
from pydantic import BaseModel, ConfigDict

from services.registry.api.usulan.wiring import ReadBy, Who
from services.registry.api.wiring import CurrentActor, Reading, TheVault, Work
from services.registry.operations.dengar import messages, send
from shared.vocabulary import SaluranKabar, StatusKabar
from shared.web import paging

router = APIRouter(prefix="/kotak-keluar")


class Klaim(BaseModel):
    model_config = ConfigDict(extra="forbid")
    saluran: list[SaluranKabar]


class Hasil(BaseModel):
    model_config = ConfigDict(extra="forbid")
    terkirim: bool
    galat: str | None = None


@router.get("")
async def listed(
    reading: Reading, who: ReadBy, status: StatusKabar | None = None, cetak: bool = False, limit: int = paging.LIMIT_DEFAULT,
    cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await messages.page(reading, who, status, printable=cetak, limit=limit, cursor=cursor)


@router.post("/{kabar_id}/cetak")
async def printed(kabar_id: uuid.UUID, work: Work, who: Who) -> dict[str, Any]:
    return await messages.printed(work, who, kabar_id)


@router.post("/klaim", response_model=None)
async def claim(body: Klaim, work: Work, vault: TheVault, actor: CurrentActor) -> dict[str, Any] | Response:
    found = await send.claim(work, vault, actor, body.saluran)
    return Response(status_code=status.HTTP_204_NO_CONTENT) if found is None else found


@router.post("/{kabar_id}/hasil")
async def end(kabar_id: uuid.UUID, body: Hasil, work: Work, actor: CurrentActor) -> dict[str, Any]:
    return await send.end(work, actor, kabar_id, terkirim=body.terkirim, galat=body.galat)
