"""What happens in a session: ties declared, results recorded, opened and closed; and the decisions that follow it."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, Header
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.usulan.cases import Kepentingan
from services.registry.api.usulan.wiring import Who
from services.registry.api.wiring import TheVault, Work
from services.registry.operations.sidang import decide, read, results, steps, ties
from services.registry.operations.usulan.visible import whole
from shared.vocabulary import AksiSidang, AlasanUsulan, HasilSidang
from shared.web.conditional import version_in

router = APIRouter(prefix="/sidang/{sidang_id}")


class Transisi(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aksi: AksiSidang
    catatan: str | None = None


class Terkecuali(BaseModel):
    model_config = ConfigDict(extra="forbid")
    usulan_id: uuid.UUID
    kepentingan: Kepentingan


class Pernyataan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kepentingan: Kepentingan
    kecuali: list[Terkecuali] = Field(default_factory=list)


class Suara(BaseModel):
    model_config = ConfigDict(extra="forbid")
    setuju: int = Field(ge=0)
    tidak: int = Field(ge=0)
    abstain: int = Field(ge=0)


class KeberatanAnggota(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pengguna_id: uuid.UUID
    catatan: str


class SatuHasil(BaseModel):
    model_config = ConfigDict(extra="forbid")
    usulan_id: uuid.UUID
    hasil: HasilSidang
    alasan_kode: AlasanUsulan | None = None
    catatan: str | None = None
    suara: Suara | None = None
    keberatan: list[KeberatanAnggota] = Field(default_factory=list)


class HasilMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    hasil: list[SatuHasil]


class Dilewati(BaseModel):
    model_config = ConfigDict(extra="forbid")
    usulan_id: uuid.UUID
    aturan: list[str]


class Putusan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    alasan_kode: AlasanUsulan
    catatan: str
    kepentingan: Kepentingan | None = None
    usulan: list[uuid.UUID] = Field(default_factory=list)
    simpangan: list[Dilewati] = Field(default_factory=list)


@router.post("/transisi")
async def move(
    sidang_id: uuid.UUID, body: Transisi, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    left = await steps.move(work, vault, who, sidang_id, version_in(if_match), body.aksi, body.catatan)
    return {**await read.show(work.connection, vault, whole(who.instansi_id), sidang_id), "ditahan": left}


@router.post("/pernyataan")
async def declare(sidang_id: uuid.UUID, body: Pernyataan, work: Work, who: Who) -> dict[str, Any]:
    but = {one.usulan_id: one.kepentingan.model_dump() for one in body.kecuali}
    return {"sidang_id": sidang_id, "usulan": await ties.declare_ties(work, who, sidang_id, body.kepentingan.model_dump(), but)}


@router.put("/hasil")
async def record(
    sidang_id: uuid.UUID, body: HasilMasuk, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    said = [results.Hasil(**one.model_dump()) for one in body.hasil]
    await results.record_results(work, who, sidang_id, version_in(if_match), said)
    return await read.show(work.connection, vault, whole(who.instansi_id), sidang_id)


@router.post("/putusan")
async def follow(sidang_id: uuid.UUID, body: Putusan, work: Work, vault: TheVault, who: Who) -> dict[str, Any]:
    wanted = decide.Putusan(
        alasan_kode=body.alasan_kode, catatan=body.catatan, kepentingan=body.kepentingan.model_dump() if body.kepentingan else None,
        usulan=tuple(body.usulan), simpangan={one.usulan_id: one.aturan for one in body.simpangan},
    )  # fmt: skip
    return await decide.follow(work, vault, who, sidang_id, wanted)
