"""Pins and exclusions of a round with their reasons; reading them is on record."""

from __future__ import annotations

import uuid
from typing import Any, Literal

from fastapi import APIRouter, status
from pydantic import BaseModel, ConfigDict

from services.registry.api.akses.person import WritingPerson
from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, Work
from services.registry.operations.putaran import exclusions
from services.registry.operations.putaran.read_recommendations import findings_read
from shared.vocabulary import AlasanPengecualian
from shared.web import paging

router = APIRouter(prefix="/putaran/{putaran_id}/pengecualian")


class PengecualianBaru(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pegawai_id: uuid.UUID
    jenis: Literal["WAJIB", "LARANG"]
    sel: str = exclusions.ALL
    alasan_kode: AlasanPengecualian
    catatan: str | None = None
    dasar_nomor: str | None = None


@router.post("", status_code=status.HTTP_201_CREATED)
async def exclude(putaran_id: uuid.UUID, body: PengecualianBaru, work: Work, who: WritingPerson) -> dict[str, Any]:
    told = body.model_dump()
    return await exclusions.exclude(work, who, putaran_id, told.pop("pegawai_id"), **told)


@router.get("")
async def listed(
    putaran_id: uuid.UUID, reading: Reading, engine: TheEngine, clock: TheClock, actor: CurrentActor, limit: int = paging.LIMIT_DEFAULT,
    cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    limit = paging.clamp(limit)
    rows = await exclusions.listed(reading, putaran_id, limit + 1, paging.decode(cursor, uuid.UUID)[0] if cursor else None)
    page, more = rows[:limit], len(rows) > limit
    if page:
        await findings_read(engine, reading, actor, clock.now(), putaran_id, "pin", [row["kunci"] for row in page])
    return {"items": page, "berikutnya": paging.encode([str(page[-1]["id"])]) if more else None}


@router.post("/{pengecualian_id}/cabut")
async def withdraw(putaran_id: uuid.UUID, pengecualian_id: uuid.UUID, work: Work, who: WritingPerson) -> dict[str, Any]:
    return await exclusions.withdraw(work, who, putaran_id, pengecualian_id)
