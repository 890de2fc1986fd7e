"""A late objection admitted or not, one withdrawn, one decided."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, Header
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.usulan.wiring import ReadBy, Who
from services.registry.api.wiring import Reading, TheClock, TheVault, Work
from services.registry.domain.keberatan.putusan import READERS
from services.registry.operations.keberatan import decide, told
from services.registry.operations.pelaksanaan.consequences import consequences
from services.registry.operations.pelaksanaan.undo import not_of_units
from services.registry.operations.usulan import refusals
from services.registry.storage.usulan import cases
from shared.vocabulary import AksiUsulan, CaraAkibat, PutusanKeberatan
from shared.web.clock import today
from shared.web.conditional import version_in

router = APIRouter(prefix="/keberatan/{keberatan_id}")


class Penerimaan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    diterima: bool
    alasan: str


class PutusanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    putusan: PutusanKeberatan
    nomor: str
    tanggal: date
    pertimbangan: str
    hash: str = ""
    akibat: dict[uuid.UUID, CaraAkibat] = Field(default_factory=dict)


@router.post("/penerimaan")
async def admitted(
    keberatan_id: uuid.UUID, body: Penerimaan, work: Work, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    return await decide.admit(work, who, keberatan_id, version_in(if_match), diterima=body.diterima, alasan=body.alasan)


@router.post("/tarik")
async def withdrawn(keberatan_id: uuid.UUID, work: Work, who: Who, if_match: str | None = Header(None)) -> dict[str, Any]:
    return await decide.withdraw(work, who, keberatan_id, version_in(if_match))


@router.get("/akibat")
async def consequences_of(keberatan_id: uuid.UUID, reading: Reading, who: ReadBy, clock: TheClock) -> dict[str, Any]:
    """What upholding it would mean."""
    row = await told.held(reading, who, keberatan_id)
    if not who.peran() & READERS:  # it names others
        raise not_of_units()
    case = refusals.of_agency(await cases.one(reading, row["usulan_id"]), who.instansi_id)
    return await consequences(reading, case, AksiUsulan.BATALKAN, today(clock))


@router.post("/putusan")
async def decided(
    keberatan_id: uuid.UUID, body: PutusanMasuk, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    said = decide.Putusan(**body.model_dump())
    return await decide.decide(work, vault, who, keberatan_id, version_in(if_match), said)
