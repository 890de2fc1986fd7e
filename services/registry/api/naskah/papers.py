"""Papers: begun, given their files, numbered, signed, read, checked by their code."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, File, Form, Header, Response, UploadFile, status
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.naskah import draw_up, number, read, sign
from services.registry.operations.naskah.material import told
from shared.vocabulary import JenisNaskah, StatusNaskah
from shared.web import paging
from shared.web.conditional import version_in

router = APIRouter()


class NaskahMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    jenis: JenisNaskah
    ukuran: str = "F4"
    usulan_id: uuid.UUID | None = None
    sk_id: uuid.UUID | None = None
    permohonan_id: uuid.UUID | None = None
    sidang_id: uuid.UUID | None = None
    daftar: list[uuid.UUID] = Field(default_factory=list)
    isian: dict[str, Any] = Field(default_factory=dict)


class NomorMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nomor: str
    tanggal: date
    klasifikasi: str | None = None
    sifat: str | None = None
    tautan: str | None = None


@router.post("/naskah", status_code=status.HTTP_201_CREATED)
async def begin(body: NaskahMasuk, work: Work, who: Who, idempotency_key: str | None = Header(None)) -> dict[str, Any]:
    wanted = draw_up.NaskahBaru(**{**body.model_dump(), "daftar": tuple(body.daftar)})
    return told(await draw_up.begin(work, who, wanted, idempotency_key, body.model_dump(mode="json")))


@router.get("/naskah")
async def papers(
    reading: Reading, view: TheViewOf, limit: int = paging.LIMIT_DEFAULT, cursor: str = "", jenis: JenisNaskah | None = None,
    status: StatusNaskah | None = None, usulan_id: uuid.UUID | None = None, sk_id: uuid.UUID | None = None,
    permohonan_id: uuid.UUID | None = None, sidang_id: uuid.UUID | None = None,
) -> dict[str, Any]:  # fmt: skip
    filters = {
        "jenis": jenis,
        "status": status,
        "usulan_id": usulan_id,
        "sk_id": sk_id,
        "permohonan_id": permohonan_id,
        "sidang_id": sidang_id,
    }
    return await read.page(reading, view, filters, limit, cursor)


@router.get("/naskah/{naskah_id}")
async def one(naskah_id: uuid.UUID, reading: Reading, view: TheViewOf) -> dict[str, Any]:
    return await read.one(reading, view, naskah_id)


@router.post("/naskah/{naskah_id}/bahan")
async def material(naskah_id: uuid.UUID, work: Work, vault: TheVault, who: Who) -> dict[str, Any]:
    return dict(await draw_up.read_material(work, vault, who, naskah_id))


@router.put("/naskah/{naskah_id}/berkas")
async def files(
    naskah_id: uuid.UUID, work: Work, who: Who, pdf: UploadFile = File(), docx: UploadFile = File(), bidang_hash: str = Form(),
    if_match: str | None = Header(None),
) -> dict[str, Any]:  # fmt: skip
    return await draw_up.take_files(work, who, naskah_id, version_in(if_match), await pdf.read(), await docx.read(), bidang_hash)


@router.put("/naskah/{naskah_id}/nomor")
async def numbered(
    naskah_id: uuid.UUID, body: NomorMasuk, work: Work, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    return await number.give_number(work, who, naskah_id, version_in(if_match), number.Nomor(**body.model_dump()))


@router.put("/naskah/{naskah_id}/bertanda")
async def signed(
    naskah_id: uuid.UUID,
    work: Work,
    who: Who,
    berkas: UploadFile = File(),
    pindaian: bool = Form(False),
    if_match: str | None = Header(None),
) -> dict[str, Any]:
    return await sign.take_signed(work, who, naskah_id, version_in(if_match), await berkas.read(), pindaian=pindaian)


@router.get("/naskah/{naskah_id}/berkas/{bentuk}")
async def content(
    naskah_id: uuid.UUID, bentuk: str, engine: TheEngine, reading: Reading, view: TheViewOf, actor: CurrentActor, clock: TheClock
) -> Response:
    return Response(
        await read.file(engine, reading, view, actor.id, naskah_id, bentuk, clock.now()), media_type="application/octet-stream"
    )


@router.get("/verifikasi/{kode}")
async def verify(kode: str, reading: Reading) -> dict[str, Any]:
    return await read.verify(reading, kode)
