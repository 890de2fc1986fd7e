"""Models by number: listed, shown with card and tables, activated by an act, taken back."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.wiring import CurrentActor, Reading, TheClock, Work
from services.registry.operations.akses.scopes import need
from services.registry.operations.model import show
from services.registry.operations.model.activate import Keputusan, activate_model, roll_back
from shared.web import paging
from shared.web.clock import today

router = APIRouter()
ACTIVATE = "model:aktifkan"
Nomor = Annotated[int, Path(ge=0, le=2**31 - 1)]


class Akta(BaseModel):
    model_config = ConfigDict(extra="forbid")
    instansi_id: uuid.UUID
    nomor_dasar: str = Field(min_length=1, max_length=200)
    alasan: str = Field(min_length=1, max_length=2000)


class Aktivasi(Akta):
    berlaku: date | None = None


class Mundur(Akta):
    ke: int | None = Field(None, ge=0)


@router.get("/model")
async def list_models(
    instansi_id: uuid.UUID, reading: Reading, limit: int = paging.LIMIT_DEFAULT, cursor: str = ""
) -> dict[str, Any]:
    below = paging.decode(cursor, paging.row_number)[0] if cursor else None
    rows, more = await show.list_models(reading, instansi_id, paging.clamp(limit), below)
    return {"items": rows, "berikutnya": paging.encode([rows[-1]["nomor"]]) if more else None}


@router.get("/model/aktif")
async def active(instansi_id: uuid.UUID, per: date, reading: Reading) -> dict[str, Any]:
    return await show.active_model(reading, instansi_id, per)


@router.post("/model/aktif/mundur")
async def back(body: Mundur, work: Work, actor: CurrentActor, clock: TheClock) -> dict[str, Any]:
    need(actor, ACTIVATE)
    return await roll_back(work, body.instansi_id, Keputusan(body.nomor_dasar, body.alasan), today(clock), body.ke)


@router.get("/model/{nomor}")
async def card(nomor: Nomor, instansi_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return await show.get_card(reading, instansi_id, nomor)


@router.get("/model/{nomor}/tabel")
async def tables(nomor: Nomor, instansi_id: uuid.UUID, reading: Reading) -> Response:
    """The exact bytes: their SHA-256 is `tabel_hash`."""
    digest, content = await show.get_tables(reading, instansi_id, nomor)
    return Response(content, media_type="application/json", headers={"ETag": f'"{digest}"'})


@router.post("/model/{nomor}/aktifkan")
async def activate(nomor: Nomor, body: Aktivasi, work: Work, actor: CurrentActor, clock: TheClock) -> dict[str, Any]:
    need(actor, ACTIVATE)
    act = Keputusan(body.nomor_dasar, body.alasan)
    return await activate_model(work, body.instansi_id, nomor, act, today(clock), body.berlaku)
