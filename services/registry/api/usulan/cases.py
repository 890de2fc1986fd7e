"""Cases: made, read, listed, moved a step."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, Header, Request, Response, status
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.usulan.filters import Filters
from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.usulan import case, papers
from services.registry.operations.usulan.draft import Rancangan
from services.registry.operations.usulan.export import export_page
from services.registry.operations.usulan.transition import transition
from shared.law import Prakarsa
from shared.vocabulary import AksiUsulan, AlasanUsulan, BentukMutasi, JenisMutasi, JenisSurat, SebabMendesak
from shared.web import paging
from shared.web.clock import today
from shared.web.conditional import version_in

router = APIRouter(prefix="/v1/usulan-mutasi")


class Kepentingan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    diri_sendiri: bool
    derajat_keluarga: int
    berkepentingan: bool


class UsulanBaru(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pegawai_id: uuid.UUID
    jenis: JenisMutasi
    tmt_rencana: date
    bentuk: BentukMutasi = BentukMutasi.MU
    prakarsa: Prakarsa = Prakarsa.INSTANSI
    tujuan_unor_id: uuid.UUID | None = None
    tujuan_jabatan_id: uuid.UUID | None = None
    tujuan_mapel: str | None = None
    tujuan_sel: str | None = None
    instansi_luar: str | None = None
    masuk: bool = False
    mendesak_sebab: SebabMendesak | None = None
    sampai: date | None = None
    kepentingan: Kepentingan | None = None


class Transisi(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aksi: AksiUsulan
    alasan_kode: AlasanUsulan | None = None
    catatan: str | None = None
    isi: dict[str, Any] = Field(default_factory=dict)


@router.post("", status_code=status.HTTP_201_CREATED)
async def create(body: UsulanBaru, work: Work, who: Who, idempotency_key: str | None = Header(None)) -> dict[str, Any]:
    return await case.create(work, who, Rancangan(**body.model_dump()), idempotency_key, body.model_dump(mode="json"))


@router.get("")
async def cases(
    reading: Reading, view: TheViewOf, filters: Filters, limit: int = paging.LIMIT_DEFAULT, cursor: str = ""
) -> dict[str, Any]:
    return await case.page(reading, view, filters, limit, cursor)


@router.get("/ekspor")
async def exported(
    engine: TheEngine, reading: Reading, vault: TheVault, clock: TheClock, view: TheViewOf, actor: CurrentActor, filters: Filters,
    limit: int = paging.LIMIT_MAX, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await export_page(engine, reading, vault, clock, view, actor, filters, limit, cursor)


@router.get("/{usulan_id}")
async def one(usulan_id: uuid.UUID, reading: Reading, view: TheViewOf, clock: TheClock) -> dict[str, Any]:
    return await case.get(reading, view, usulan_id, today(clock))


class Surat(BaseModel):
    model_config = ConfigDict(extra="forbid")
    ada: bool = True
    nomor: str | None = None
    tanggal: date | None = None
    pejabat: str | None = None
    unit: str | None = None
    jabatan: str | None = None
    mapel: str | None = None
    tmt: date | None = None


@router.put("/{usulan_id}/dokumen/{jenis}")
async def put_paper(
    usulan_id: uuid.UUID, jenis: JenisSurat, body: Surat, work: Work, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    said = papers.SuratUsulan(jenis=jenis, **body.model_dump())
    return await papers.record_paper(work, who, usulan_id, version_in(if_match), said)


@router.put("/{usulan_id}/dokumen/{jenis}/berkas")
async def put_file(
    usulan_id: uuid.UUID, jenis: JenisSurat, request: Request, work: Work, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    return await papers.record_file(work, who, usulan_id, version_in(if_match), jenis, await request.body())


@router.get("/{usulan_id}/dokumen/{jenis}/berkas")
async def get_file(usulan_id: uuid.UUID, jenis: JenisSurat, reading: Reading, view: TheViewOf) -> Response:
    return Response(await papers.file_of(reading, view, usulan_id, jenis), media_type="application/octet-stream")


@router.post("/{usulan_id}/transisi")
async def move(
    usulan_id: uuid.UUID, body: Transisi, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    return await transition(
        work, vault, usulan_id, body.aksi, siapa=who, versi=version_in(if_match), alasan_kode=body.alasan_kode, catatan=body.catatan,
        isi=body.isi,
    )  # fmt: skip
