"""The register of own requests."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, Header, status
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.usulan.cases import Kepentingan
from services.registry.api.usulan.wiring import ReadBy, Who
from services.registry.api.wiring import Reading, TheClock, TheVault, Work
from services.registry.operations.usulan import requests, told_request
from shared.vocabulary import JawabanPermohonan, JenisSurat, StatusPermohonan
from shared.web import paging
from shared.web.clock import today
from shared.web.conditional import version_in

router = APIRouter(prefix="/v1/permohonan")


class SuratMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    jenis: JenisSurat
    nomor: str | None = None
    tanggal: date | None = None


class Baru(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pegawai_id: uuid.UUID
    diterima: date
    alasan: str
    tujuan_unor_id: uuid.UUID | None = None
    tujuan_jabatan_id: uuid.UUID | None = None
    tujuan_mapel: str | None = None
    surat: list[SuratMasuk] = Field(default_factory=list)


class Perubahan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    surat: list[SuratMasuk] | None = None
    jawaban: JawabanPermohonan | None = None
    surat_kurang_dikirim: bool = False
    tarik: bool = False


class Diusulkan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tmt_rencana: date
    tujuan_unor_id: uuid.UUID | None = None
    kepentingan: Kepentingan | None = None


@router.post("", status_code=status.HTTP_201_CREATED)
async def receive(
    body: Baru, work: Work, vault: TheVault, who: Who, idempotency_key: str | None = Header(None)
) -> dict[str, Any]:
    said = body.model_dump(mode="json")
    wanted = requests.PermohonanBaru(**{**body.model_dump(), "surat": tuple(said["surat"])})
    return await requests.receive(work, vault, who, wanted, idempotency_key, said)


@router.get("")
async def listed(
    reading: Reading, who: ReadBy, clock: TheClock, status: StatusPermohonan | None = None, pegawai_id: uuid.UUID | None = None,
    limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await told_request.page(reading, who, status, pegawai_id, limit, cursor, today(clock))


@router.get("/{permohonan_id}")
async def one(permohonan_id: uuid.UUID, reading: Reading, who: ReadBy, clock: TheClock) -> dict[str, Any]:
    return await told_request.one(reading, who, permohonan_id, today(clock))


@router.patch("/{permohonan_id}")
async def change(
    permohonan_id: uuid.UUID, body: Perubahan, work: Work, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    papers = None if body.surat is None else [one.model_dump(mode="json") for one in body.surat]
    return await requests.change(
        work, who, permohonan_id, version_in(if_match), surat=papers, jawaban=body.jawaban, surat_kurang_dikirim=body.surat_kurang_dikirim,
        tarik=body.tarik,
    )  # fmt: skip


@router.post("/{permohonan_id}/usulan", status_code=status.HTTP_201_CREATED)
async def to_case(permohonan_id: uuid.UUID, body: Diusulkan, work: Work, who: Who) -> dict[str, Any]:
    ties = body.kepentingan.model_dump() if body.kepentingan else None
    return await requests.make_case(work, who, permohonan_id, body.tmt_rencana, ties, body.tujuan_unor_id)
