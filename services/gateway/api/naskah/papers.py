"""Papers of a transfer: begun and set, set again, numbered, the signed file taken back, read."""

from __future__ import annotations

import asyncio
import uuid
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, File, Form, Header, Request, Response, UploadFile, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.wiring import XLSX, Cursor, Limit, Registry, attachment
from services.gateway.identity.tokens import needs
from services.gateway.operations.make_paper import Door, set_paper
from services.gateway.papers.fields import fields
from services.gateway.workbook.board_matrix import board_matrix
from shared.errors import Bentrok, KunciIdempotensi, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.texts.papers import PAPERS
from shared.vocabulary import JenisNaskah, StatusNaskah
from shared.web.conditional import etag
from shared.web.identity import Actor
from shared.web.problems import problems

TAG = "17 Naskah dan SK / Papers and decrees"
router = APIRouter(prefix="/v1/naskah", tags=[TAG])
Reader = Annotated[Actor, needs("naskah:baca")]
Writer = Annotated[Actor, needs("naskah:tulis")]
Key = Annotated[
    str, Header(min_length=1, max_length=100, description="Kunci bebas; kiriman ulang dengan kunci sama tidak membuat dua")
]
Version = Annotated[str | None, Header(description="ETag naskah yang dibaca / the ETag that was read", max_length=40)]
FORMS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "bertanda": "application/pdf",
}


class NaskahMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    jenis: JenisNaskah = Field(examples=["PEMBERITAHUAN"])
    ukuran: Literal["F4", "A4"] = Field("F4", description="F4 = 210 x 330 mm; bahan sidang selalu A3 melintang")
    usulan_id: uuid.UUID | None = Field(None, description="Naskah tentang satu usulan")
    sk_id: uuid.UUID | None = Field(
        None, description="Naskah tentang satu SK; bersama usulan_id untuk petikan, ralat, pencabutan"
    )
    permohonan_id: uuid.UUID | None = Field(None, description="Surat kekurangan berkas permohonan sendiri")
    sidang_id: uuid.UUID | None = Field(None, description="Bahan dan berita acara sidang")
    daftar: list[uuid.UUID] = Field(
        default_factory=list,
        max_length=500,
        description="Usulan dalam telaahan, bahan sidang, atau berita acara, menurut urutannya",
    )
    isian: dict[str, Any] = Field(
        default_factory=dict, description="Bidang yang diketik pejabat; lihat GET /v1/templat-naskah/{jenis}/bidang",
        examples=[{"tanggapan_batas": "15 Desember 2026", "tanggapan_hari": "10 (sepuluh)"}],
    )  # fmt: skip


class NomorMasuk(BaseModel):
    """As the city's mail system (SRIKANDI) gave them."""

    model_config = ConfigDict(extra="forbid")
    nomor: str = Field(min_length=1, max_length=100, examples=["800.1.3.1/0077/BKPSDM/2026"])
    tanggal: date = Field(examples=["2026-12-01"])
    klasifikasi: str | None = Field(None, max_length=50, examples=["800.1.3.1"])
    sifat: str | None = Field(None, max_length=50, examples=["Biasa"])
    tautan: str | None = Field(None, max_length=500, description="Alamat naskah di SRIKANDI", pattern=r"^https?://")


def door(request: Request) -> Door:
    """Where the public reaches us: the configured address, else the one this request came by."""
    return Door(str(request.app.state.public_url or str(request.base_url)).rstrip("/"))


@router.post("", status_code=status.HTTP_201_CREATED, operation_id="createNaskah", summary="Susun naskah / Write a paper",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, KunciIdempotensi))  # fmt: skip
async def create(
    body: Annotated[NaskahMasuk, Body()],
    request: Request,
    actor: Writer,
    registry: Registry,
    response: Response,
    idempotency_key: Key,
) -> dict[str, Any]:
    """PDF dan Word dari data usulan, SK, atau permohonan. Bidang yang belum terisi disebut satu per satu (422 dengan nama bidangnya);
    naskahnya sudah tercatat, dan dapat disusun ulang setelah datanya dilengkapi."""
    headers = {"Idempotency-Key": idempotency_key}
    begun = await registry.json(actor, "POST", "/v1/naskah", json=body.model_dump(mode="json"), headers=headers, safe=True)
    response.headers["Location"] = f"/v1/naskah/{begun['id']}"
    return shown(await set_paper(registry, actor, begun["id"], door(request)), response)


@router.post("/{naskah_id}/susun-ulang", operation_id="renewNaskah", summary="Susun ulang dari data sekarang / Set again",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain))  # fmt: skip
async def renew(naskah_id: uuid.UUID, request: Request, actor: Writer, registry: Registry, response: Response) -> dict[str, Any]:
    """Berkas yang lama tetap tersimpan. Data yang sama memberi berkas yang sama, byte demi byte."""
    return shown(await set_paper(registry, actor, str(naskah_id), door(request)), response)


@router.get("", operation_id="listNaskah", summary="Daftar naskah / Papers", responses=problems(MasukanTidakSah))
async def papers(
    actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "", jenis: JenisNaskah | None = None,
    status: StatusNaskah | None = None, usulan_id: uuid.UUID | None = None, sk_id: uuid.UUID | None = None,
    permohonan_id: uuid.UUID | None = None, sidang_id: uuid.UUID | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Yang terbaru lebih dahulu. Kepala unit dan pegawai menyebut usulan_id yang boleh mereka lihat."""
    asked = {
        "jenis": jenis,
        "status": status,
        "usulan_id": usulan_id,
        "sk_id": sk_id,
        "permohonan_id": permohonan_id,
        "sidang_id": sidang_id,
    }
    params = {name: str(value) for name, value in {**asked, "limit": limit, "cursor": cursor}.items() if value is not None}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/naskah", params=params)
    return {**found, "items": [titled(row) for row in found["items"]]}


@router.get("/{naskah_id}", operation_id="getNaskah", summary="Satu naskah / One paper", responses=problems(TidakDitemukan))
async def one(naskah_id: uuid.UUID, actor: Reader, registry: Registry, response: Response) -> dict[str, Any]:
    """Dengan setiap berkas yang pernah dipunyainya dan setiap berkas bertanda tangan yang masuk beserta temuannya."""
    return shown(await registry.json(actor, "GET", f"/v1/naskah/{naskah_id}"), response)


@router.get("/{naskah_id}/berkas/{bentuk}", operation_id="getNaskahBerkas", summary="Berkas naskah / The file", response_class=Response,
            responses=problems(TidakDitemukan))  # fmt: skip
async def file(naskah_id: uuid.UUID, bentuk: Literal["pdf", "docx", "bertanda"], actor: Reader, registry: Registry) -> Response:
    """pdf, docx, atau yang bertanda tangan. Memuat nama dan NIP: pembacaannya dicatat."""
    content = (await registry.call(actor, "GET", f"/v1/naskah/{naskah_id}/berkas/{bentuk}")).content
    name = f"naskah-{naskah_id}.{'docx' if bentuk == 'docx' else 'pdf'}"
    return Response(content, media_type=FORMS[bentuk], headers=attachment(name))


@router.get("/{naskah_id}/matriks.xlsx", operation_id="getMatriksSidang", summary="Bahan sidang sebagai Excel / The matrix as a workbook",
            response_class=Response, responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def matrix(naskah_id: uuid.UUID, actor: Reader, registry: Registry) -> Response:
    """Lajur yang sama dengan cetakan A3-nya. Memuat nama dan NIP: pembacaannya dicatat."""
    bahan = await registry.json(actor, "POST", f"/v1/naskah/{naskah_id}/bahan", safe=True)
    if bahan["naskah"]["jenis"] != JenisNaskah.BAHAN_SIDANG:
        raise MasukanTidakSah(
            "Hanya bahan sidang yang punya matriks.", saran="Pakai berkas pdf atau docx.", pesan_en="No matrix here."
        )
    content = await asyncio.to_thread(board_matrix, fields(bahan)["baris"])
    return Response(content, media_type=XLSX, headers=attachment(f"bahan-sidang-{naskah_id}.xlsx"))


@router.put("/{naskah_id}/nomor", operation_id="numberNaskah", summary="Isi nomor dari SRIKANDI / Number it",
            responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi))  # fmt: skip
async def number(
    naskah_id: uuid.UUID, body: Annotated[NomorMasuk, Body()], request: Request, actor: Writer, registry: Registry, response: Response,
    if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Naskah menjadi FINAL dan disusun ulang dengan nomor dan tanggalnya; nomor SK juga menjadi nomor SK setiap usulan di dalamnya."""
    headers = {"If-Match": if_match} if if_match else {}
    await registry.json(
        actor, "PUT", f"/v1/naskah/{naskah_id}/nomor", json=body.model_dump(mode="json"), headers=headers, safe=False
    )
    return shown(await set_paper(registry, actor, str(naskah_id), door(request)), response)


@router.put("/{naskah_id}/bertanda", operation_id="signNaskah", summary="Unggah yang bertanda tangan / Take the signed file",
            responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi))  # fmt: skip
async def signed(
    naskah_id: uuid.UUID,
    actor: Writer,
    registry: Registry,
    response: Response,
    berkas: Annotated[UploadFile, File(description="PDF, ≤ 20 MB")],
    pindaian: Annotated[bool, Form(description="Berkas adalah pindaian naskah ini; pengirim yang menyatakannya")] = False,
    if_match: Version = None,
) -> dict[str, Any]:
    """Diperiksa: PDF, memuat kode naskah ini, dan apakah ada tanda tangan elektronik yang mencakup seluruh berkas. `temuan` mengatakan
    hasilnya; tanpa tanda tangan elektronik berkas tetap diterima dan dikatakan begitu."""
    headers = {"If-Match": if_match} if if_match else {}
    sent = {"berkas": ("bertanda.pdf", await berkas.read(), "application/pdf")}
    path = f"/v1/naskah/{naskah_id}/bertanda"
    kept = await registry.json(
        actor, "PUT", path, files=sent, data={"pindaian": str(pindaian).lower()}, headers=headers, safe=False
    )
    return shown(kept, response)


def shown(row: dict[str, Any], response: Response) -> dict[str, Any]:
    response.headers["ETag"] = etag(row["versi"])
    return titled(row)


def titled(row: dict[str, Any]) -> dict[str, Any]:
    paper = PAPERS[JenisNaskah(row["jenis"])]
    return {**row, "judul": paper.title, "judul_en": paper.title_en}
