"""Worksheets of a round: read as rows, tried, applied."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Header, UploadFile, status
from pydantic import BaseModel, ConfigDict

from services.registry.api.usulan.cases import Kepentingan
from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.lembar import apply
from services.registry.operations.lembar.sheet import worksheet
from services.registry.operations.lembar.take_in import take_in
from services.registry.operations.usulan.visible import view_of
from shared.web.clock import JAKARTA, today
from shared.web.conditional import version_in

router = APIRouter(prefix="/v1/putaran/{putaran_id}/lembar-kerja")


class Penerapan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kepentingan: Kepentingan | None = None


@router.get("")
async def rows(
    putaran_id: uuid.UUID,
    engine: TheEngine,
    reading: Reading,
    vault: TheVault,
    view: TheViewOf,
    actor: CurrentActor,
    clock: TheClock,
) -> dict[str, Any]:
    return await worksheet(engine, reading, vault, view, actor, putaran_id, today(clock), clock.now())


@router.post("", status_code=status.HTTP_201_CREATED)
async def take(
    putaran_id: uuid.UUID,
    work: Work,
    vault: TheVault,
    who: Who,
    berkas: UploadFile = File(),
    kepentingan: Annotated[str, Form()] = "",
) -> dict[str, Any]:
    ties = Kepentingan.model_validate_json(kepentingan).model_dump() if kepentingan else None
    view = await view_of(work.connection, who, work.at.astimezone(JAKARTA).date())
    made = await take_in(work, vault, view, who, putaran_id, await berkas.read(), ties)
    return await apply.shown(work.connection, view, putaran_id, made["id"])


@router.get("/{unggahan_id}")
async def one(putaran_id: uuid.UUID, unggahan_id: uuid.UUID, reading: Reading, view: TheViewOf) -> dict[str, Any]:
    return await apply.shown(reading, view, putaran_id, unggahan_id)


@router.post("/{unggahan_id}/terapkan")
async def apply_it(
    putaran_id: uuid.UUID, unggahan_id: uuid.UUID, body: Penerapan, work: Work, vault: TheVault, who: Who,
    if_match: str | None = Header(None),
) -> dict[str, Any]:  # fmt: skip
    ties = body.kepentingan.model_dump() if body.kepentingan else None
    view = await view_of(work.connection, who, work.at.astimezone(JAKARTA).date())
    await apply.apply(work, vault, view, who, putaran_id, unggahan_id, version_in(if_match), ties)
    return await apply.shown(work.connection, view, putaran_id, unggahan_id)
