"""What other sources call a unit: proposed by likeness, settled by a person."""

from __future__ import annotations

import uuid
from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, Field

from services.registry.api.wiring import Reading, Work
from services.registry.operations.kualitas.list_matches import list_matches
from services.registry.operations.kualitas.propose_matches import Tanda, propose_matches
from services.registry.operations.kualitas.settle_match import settle_match
from shared.vocabulary import JenisAlias, JenisUnor, KeputusanPadanan, StatusAlias
from shared.web import paging

router = APIRouter(prefix="/v1/unor/padanan")
SIGNS_MAX = 2000


class Satu(BaseModel):
    jenis: JenisAlias
    nilai: str
    nama: str
    jenis_unor: JenisUnor | None = None
    kode_wilayah: str | None = None
    npsn: str | None = None


class Usulan(BaseModel):
    instansi_id: uuid.UUID
    sumber: str
    daftar: list[Satu] = Field(max_length=SIGNS_MAX)


class Putusan(BaseModel):
    instansi_id: uuid.UUID
    keputusan: KeputusanPadanan
    unor_id: uuid.UUID | None = None


@router.post("/usulkan")
async def propose(body: Usulan, work: Work) -> dict[str, Any]:
    return await propose_matches(work, body.instansi_id, body.sumber, [Tanda(**one.model_dump()) for one in body.daftar])


@router.get("")
async def matches(
    instansi_id: uuid.UUID, reading: Reading, status: StatusAlias | None = None, sumber: str | None = None,
    calon: Literal["nihil", "satu", "banyak"] | None = None, limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await list_matches(reading, instansi_id, status, sumber, calon, paging.clamp(limit), cursor)


@router.put("/{padanan_id}")
async def settle(padanan_id: uuid.UUID, body: Putusan, work: Work) -> dict[str, Any]:
    return await settle_match(work, body.instansi_id, padanan_id, body.keputusan, body.unor_id)
