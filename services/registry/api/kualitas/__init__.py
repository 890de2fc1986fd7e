"""Quality of the records: what is asked, the score, findings, one person."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request

from services.registry.api.wiring import CurrentActor, TheClock, TheEngine, TheVault
from services.registry.operations.kualitas import look
from services.registry.operations.kualitas.look import Asking
from shared.web import paging
from shared.web.clock import today

router = APIRouter(prefix="/v1")


def _asking(request: Request, engine: TheEngine, vault: TheVault, actor: CurrentActor, clock: TheClock) -> Asking:
    return Asking(engine, vault, request.app.state.kualitas, actor.id, clock.now())


Asked = Annotated[Asking, Depends(_asking)]


@router.get("/kualitas-data/indikator")
async def catalogue(_actor: CurrentActor) -> dict[str, Any]:
    return look.catalogue()


@router.get("/kualitas-data/ringkasan")
async def summary(
    asked: Asked, clock: TheClock, instansi_id: uuid.UUID, per: date | None = None, limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await look.summary(asked, instansi_id, per or today(clock), paging.clamp(limit), cursor)


@router.get("/kualitas-data/temuan")
async def findings(
    asked: Asked, clock: TheClock, instansi_id: uuid.UUID, per: date | None = None, indikator: str | None = None,
    unor_id: uuid.UUID | None = None, limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await look.findings(asked, instansi_id, per or today(clock), indikator, unor_id, paging.clamp(limit), cursor)


@router.get("/pegawai/{pegawai_id}/kualitas-data")
async def of_person(
    asked: Asked, clock: TheClock, pegawai_id: uuid.UUID, instansi_id: uuid.UUID, per: date | None = None
) -> dict[str, Any]:
    return await look.of_person(asked, instansi_id, per or today(clock), pegawai_id)
