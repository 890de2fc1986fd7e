"""Rows for other systems, and what they answered."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.pelaksanaan.answered import Jawaban, answered, answers_of
from services.registry.operations.pelaksanaan.export import Permintaan, export
from shared.vocabulary import PenerimaData, StatusEkspor
from shared.web.clock import today

router = APIRouter(prefix="/v1")


class JawabanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    status: StatusEkspor
    tanggal: date
    id_luar: str | None = None
    keterangan: str | None = None


@router.get("/ekspor/{penerima}")
async def rows(
    penerima: PenerimaData, engine: TheEngine, reading: Reading, vault: TheVault, view: TheViewOf, actor: CurrentActor, clock: TheClock,
    usulan_id: Annotated[list[uuid.UUID] | None, Query()] = None, putaran_id: uuid.UUID | None = None, instansi_siasn: str | None = None,
) -> dict[str, Any]:  # fmt: skip
    wanted = Permintaan(penerima=penerima, putaran_id=putaran_id, usulan_id=tuple(usulan_id or ()), instansi_siasn=instansi_siasn)
    return await export(engine, reading, vault, view, actor.id, wanted, today(clock), clock.now())


@router.get("/usulan-mutasi/{usulan_id}/ekspor")
async def answers(usulan_id: uuid.UUID, reading: Reading, view: TheViewOf) -> dict[str, Any]:
    return await answers_of(reading, view, usulan_id)


@router.put("/usulan-mutasi/{usulan_id}/ekspor/{penerima}")
async def put(usulan_id: uuid.UUID, penerima: PenerimaData, body: JawabanMasuk, work: Work, who: Who) -> dict[str, Any]:
    return await answered(work, who, usulan_id, penerima, Jawaban(**body.model_dump()))
