"""What a person does to a round: a decree adopts its criteria, and it goes a step further."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Form, Header, UploadFile
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.akses.person import WritingPerson
from services.registry.api.wiring import Reading, TheVault, Work
from services.registry.operations.putaran import round_step
from services.registry.operations.putaran.decree import adopt
from services.registry.storage.putaran import round_rows
from shared.vocabulary import AksiPutaran
from shared.web.conditional import version_in

router = APIRouter(prefix="/putaran/{putaran_id}")
Match = Annotated[str | None, Header()]


class Transisi(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aksi: AksiPutaran
    catatan: str | None = None
    isi: dict[str, Any] = Field(default_factory=dict)


@router.post("/transisi")
async def move(
    putaran_id: uuid.UUID, body: Transisi, work: Work, vault: TheVault, who: WritingPerson, if_match: Match = None
) -> dict[str, Any]:
    return await round_step.take_step(
        work, vault, putaran_id, body.aksi, siapa=who, versi=version_in(if_match), catatan=body.catatan, isi=body.isi
    )


@router.post("/keputusan")
async def decree(
    putaran_id: uuid.UUID, berkas: UploadFile, nomor: Annotated[str, Form()], tanggal: Annotated[date, Form()],
    tentang: Annotated[str, Form()], work: Work, vault: TheVault, who: WritingPerson, if_match: Match = None,
) -> dict[str, Any]:  # fmt: skip
    told = {"nomor": nomor, "tanggal": tanggal.isoformat(), "tentang": tentang}
    return await adopt(work, vault, putaran_id, who, version_in(if_match), told, await berkas.read())


@router.get("/riwayat")
async def history(putaran_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    return {"items": await round_rows.steps(reading, putaran_id)}
