"""Cases made together: from a plan, as a swap; and the replacement a case names."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, Header, status
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.usulan.cases import Kepentingan, UsulanBaru
from services.registry.api.usulan.wiring import Who
from services.registry.api.wiring import Work
from services.registry.operations.usulan.draft import Rancangan
from services.registry.operations.usulan.from_plan import Permintaan, Pilihan, cases_from_plan
from services.registry.operations.usulan.from_regrouping import Terdampak, cases_from_regrouping
from services.registry.operations.usulan.swap import name_replacement, swap
from shared.vocabulary import AlasanUsulan
from shared.web.conditional import version_in

router = APIRouter(prefix="/v1")


class SatuPilihan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    no: int
    pegawai_id: uuid.UUID | None = None
    alasan_kode: AlasanUsulan | None = None
    catatan: str | None = None


class DariRencana(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str
    pilihan: list[SatuPilihan] = Field(default_factory=list)
    analisis_id: uuid.UUID | None = None
    kepentingan: Kepentingan | None = None


class DariPenggabungan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str
    analisis_id: uuid.UUID | None = None
    kepentingan: Kepentingan | None = None


class HimpunanBaru(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str
    usulan: list[UsulanBaru]


class Pengganti(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pengganti_usulan_id: uuid.UUID | None


@router.post("/putaran/{putaran_id}/usulan", status_code=status.HTTP_201_CREATED)
async def from_plan(
    putaran_id: uuid.UUID, body: DariRencana, work: Work, who: Who, idempotency_key: str | None = Header(None)
) -> dict[str, Any]:
    chosen = tuple(Pilihan(**one.model_dump()) for one in body.pilihan)
    ties = body.kepentingan.model_dump() if body.kepentingan else None
    wanted = Permintaan(nama=body.nama, pilihan=chosen, analisis_id=body.analisis_id, kepentingan=ties)
    return await cases_from_plan(work, who, putaran_id, wanted, idempotency_key, body.model_dump(mode="json"))


@router.post("/putaran/{putaran_id}/usulan-terdampak", status_code=status.HTTP_201_CREATED)
async def from_regrouping(
    putaran_id: uuid.UUID, body: DariPenggabungan, work: Work, who: Who, idempotency_key: str | None = Header(None)
) -> dict[str, Any]:
    ties = body.kepentingan.model_dump() if body.kepentingan else None
    wanted = Terdampak(nama=body.nama, analisis_id=body.analisis_id, kepentingan=ties)
    return await cases_from_regrouping(work, who, putaran_id, wanted, idempotency_key, body.model_dump(mode="json"))


@router.post("/himpunan", status_code=status.HTTP_201_CREATED)
async def make_swap(body: HimpunanBaru, work: Work, who: Who, idempotency_key: str | None = Header(None)) -> dict[str, Any]:
    wanted = [Rancangan(**one.model_dump()) for one in body.usulan]
    return await swap(work, who, body.nama, wanted, idempotency_key, body.model_dump(mode="json"))


@router.put("/usulan-mutasi/{usulan_id}/pengganti")
async def replacement(
    usulan_id: uuid.UUID, body: Pengganti, work: Work, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    return await name_replacement(work, who, usulan_id, version_in(if_match), body.pengganti_usulan_id)
