"""Named plans of a round."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, Header, status
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.akses.person import WritingPerson
from services.registry.api.wiring import Reading, Work
from services.registry.operations.putaran import compare_plans, plans, staleness
from services.registry.storage.putaran import plan_rows
from shared.web import paging

router = APIRouter(prefix="/putaran/{putaran_id}/rencana")


class RencanaBaru(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str
    catatan: str = ""
    analisis_id: uuid.UUID | None = None
    ubahan: dict[str, Any] = Field(default_factory=dict)


class Pilihan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    alasan: str


@router.post("", status_code=status.HTTP_201_CREATED)
async def make(
    putaran_id: uuid.UUID, body: RencanaBaru, work: Work, who: WritingPerson, idempotency_key: str = Header()
) -> dict[str, Any]:
    return await plans.make_plan(work, who, putaran_id, **body.model_dump(), idempotensi=idempotency_key)


@router.get("")
async def listed(putaran_id: uuid.UUID, reading: Reading, limit: int = paging.LIMIT_DEFAULT, cursor: str = "") -> dict[str, Any]:
    limit = paging.clamp(limit)
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    rows = await plans.list_plans(reading, putaran_id, limit + 1, after)
    more = len(rows) > limit
    return {"items": rows[:limit], "berikutnya": paging.encode([str(rows[limit - 1]["id"])]) if more else None}


@router.get("/{rencana_id}")
async def one(putaran_id: uuid.UUID, rencana_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return await plans.get_plan(reading, putaran_id, rencana_id)


@router.post("/{rencana_id}/pilih")
async def choose(putaran_id: uuid.UUID, rencana_id: uuid.UUID, body: Pilihan, work: Work, who: WritingPerson) -> dict[str, Any]:
    return await plans.choose_plan(work, who, putaran_id, rencana_id, body.alasan)


@router.get("/{rencana_id}/banding/{lain_id}")
async def compared(putaran_id: uuid.UUID, rencana_id: uuid.UUID, lain_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return await compare_plans.compare(reading, putaran_id, rencana_id, lain_id)


@router.get("/{rencana_id}/kenyataan")
async def reality(putaran_id: uuid.UUID, rencana_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return await compare_plans.carried_out(reading, putaran_id, rencana_id)


@router.post("/kebasian", status_code=status.HTTP_200_OK)
async def look(putaran_id: uuid.UUID, work: Work, who: WritingPerson) -> dict[str, Any]:
    return {"baru": await staleness.look(work, who, putaran_id)}


@router.get("/{rencana_id}/kebasian")
async def stale(
    putaran_id: uuid.UUID, rencana_id: uuid.UUID, reading: Reading, limit: int = paging.LIMIT_DEFAULT, cursor: str = ""
) -> dict[str, Any]:
    await plans.get_plan(reading, putaran_id, rencana_id)
    limit = paging.clamp(limit)
    rows = await plan_rows.findings(reading, rencana_id, limit + 1, paging.decode(cursor, uuid.UUID)[0] if cursor else None)
    more = len(rows) > limit
    return {"items": rows[:limit], "berikutnya": paging.encode([str(rows[limit - 1]["id"])]) if more else None}
