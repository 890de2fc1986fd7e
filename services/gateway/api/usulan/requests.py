"""Own requests: the register of the desk, and the person's own door to it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.usulan.cases import TAG, Key, Officer, Reader, Version, shown
from services.gateway.api.usulan.forms import OWN_REQUEST, PROPOSED, REQUESTS, Kepentingan
from services.gateway.api.usulan.own import OWN, Self
from services.gateway.api.wiring import Cursor, Limit, Registry
from shared.errors import Bentrok, KunciIdempotensi, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.texts.berkas import word as paper_word
from shared.texts.case_words import word
from shared.vocabulary import JawabanPermohonan, JenisSurat, Mapel, StatusPermohonan
from shared.web.conditional import etag
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
CHANGING = problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi)


class SuratMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    jenis: JenisSurat = Field(examples=["PERMOHONAN"])
    nomor: str | None = Field(default=None, max_length=100)
    tanggal: date | None = None


class PermohonanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    diterima: date = Field(examples=["2026-11-20"])
    alasan: str = Field(
        min_length=1, max_length=2_000, description="Disegel; tidak ditampilkan kepada unit dan TPK", examples=["Ikut suami."]
    )
    tujuan_unor_id: uuid.UUID | None = Field(default=None, description="Kosong: ke mana saja")
    tujuan_jabatan_id: uuid.UUID | None = None
    tujuan_mapel: Mapel | None = None
    surat: list[SuratMasuk] = Field(default_factory=list, max_length=30, description="Surat yang dilampirkan")


class PermohonanPegawai(PermohonanMasuk):
    pegawai_id: uuid.UUID


class PerubahanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    surat: list[SuratMasuk] | None = Field(default=None, max_length=30, description="Semua surat yang ada sekarang")
    jawaban: JawabanPermohonan | None = Field(default=None, description="TIDAK_DAPAT mengakhiri permohonan")
    surat_kurang_dikirim: bool = Field(default=False, description="true = surat tentang kekurangan dikirim hari ini")
    tarik: bool = Field(default=False, description="true = pegawai menarik permohonannya")


class DiusulkanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tmt_rencana: date = Field(examples=["2027-01-01"])
    tujuan_unor_id: uuid.UUID | None = Field(default=None, description="Kosong: unit pada permohonan")
    kepentingan: Kepentingan | None = None


@router.post("/permohonan", status_code=status.HTTP_201_CREATED, operation_id="createPermohonan",
             summary="Catat permohonan pindah / Register a request",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, KunciIdempotensi))  # fmt: skip
async def receive(
    body: Annotated[PermohonanPegawai, Body(openapi_examples=REQUESTS)], actor: Officer, registry: Registry, response: Response,
    idempotency_key: Key,
) -> dict[str, Any]:  # fmt: skip
    """Bernomor agenda. `kurang` menyebut surat yang belum ada dan siapa yang punya; `jawaban` jawaban yang berlaku hari ini."""
    headers = {"Idempotency-Key": idempotency_key}
    sent = body.model_dump(mode="json")
    return told(await registry.json(actor, "POST", "/v1/permohonan", json=sent, headers=headers, safe=True), response)


@router.get(
    "/permohonan", operation_id="listPermohonan", summary="Daftar permohonan / Requests", responses=problems(MasukanTidakSah)
)
async def listed(
    actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "", status: StatusPermohonan | None = None,
    pegawai_id: uuid.UUID | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Yang paling lama menunggu lebih dahulu."""
    asked = {"limit": limit, "cursor": cursor, "status": status, "pegawai_id": pegawai_id}
    params = {name: str(value) for name, value in asked.items() if value is not None}
    found = await registry.json(actor, "GET", "/v1/permohonan", params=params)
    return {**found, "items": [worded(row) for row in found["items"]]}


@router.get("/permohonan/{permohonan_id}", operation_id="getPermohonan", summary="Satu permohonan / One request",
            responses=problems(TidakDitemukan))  # fmt: skip
async def one(permohonan_id: uuid.UUID, actor: Reader, registry: Registry, response: Response) -> dict[str, Any]:
    return told(await registry.json(actor, "GET", f"/v1/permohonan/{permohonan_id}"), response)


@router.patch("/permohonan/{permohonan_id}", operation_id="changePermohonan", summary="Lengkapi atau jawab / Complete or answer",
              responses=CHANGING)  # fmt: skip
async def change(
    permohonan_id: uuid.UUID, body: Annotated[PerubahanMasuk, Body()], actor: Officer, registry: Registry, response: Response,
    if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    headers, sent = {"If-Match": if_match} if if_match else {}, body.model_dump(mode="json")
    return told(await registry.json(actor, "PATCH", f"/v1/permohonan/{permohonan_id}", json=sent, headers=headers), response)


@router.post("/permohonan/{permohonan_id}/usulan", status_code=status.HTTP_201_CREATED, operation_id="proposePermohonan",
             summary="Jadikan usulan / Make it a case", responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def propose(
    permohonan_id: uuid.UUID,
    body: Annotated[DiusulkanMasuk, Body(openapi_examples=PROPOSED)],
    actor: Officer,
    registry: Registry,
    response: Response,
) -> dict[str, Any]:
    """Atas prakarsa pegawai sendiri, dengan surat yang sudah ada."""
    path = f"/v1/permohonan/{permohonan_id}/usulan"
    return shown(await registry.json(actor, "POST", path, json=body.model_dump(mode="json")), response)


@router.get("/saya/permohonan", operation_id="listPermohonanSaya", summary="Permohonan saya / My requests",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def mine(actor: Self, registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    params = {**OWN, "limit": str(limit), "cursor": cursor}
    found = await registry.json(actor, "GET", "/v1/permohonan", params=params)
    return {**found, "items": [worded(row) for row in found["items"]]}


@router.post("/saya/permohonan", status_code=status.HTTP_201_CREATED, operation_id="createPermohonanSaya",
             summary="Ajukan permohonan pindah / Ask to be moved",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, KunciIdempotensi))  # fmt: skip
async def ask(
    body: Annotated[PermohonanMasuk, Body(openapi_examples=OWN_REQUEST)],
    actor: Self,
    registry: Registry,
    response: Response,
    idempotency_key: Key,
) -> dict[str, Any]:
    """Untuk diri sendiri."""
    me = await registry.json(actor, "GET", "/v1/saya")
    sent, headers = {**body.model_dump(mode="json"), "pegawai_id": me["pegawai_id"]}, {"Idempotency-Key": idempotency_key}
    made = await registry.json(actor, "POST", "/v1/permohonan", params=OWN, json=sent, headers=headers, safe=True)
    return told(made, response)


@router.patch("/saya/permohonan/{permohonan_id}", operation_id="changePermohonanSaya",
              summary="Lengkapi atau tarik permohonan saya / Complete or withdraw mine", responses=CHANGING)  # fmt: skip
async def change_mine(
    permohonan_id: uuid.UUID, body: Annotated[PerubahanMasuk, Body()], actor: Self, registry: Registry, response: Response,
    if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    headers, sent = {"If-Match": if_match} if if_match else {}, body.model_dump(mode="json")
    path = f"/v1/permohonan/{permohonan_id}"
    return told(await registry.json(actor, "PATCH", path, params=OWN, json=sent, headers=headers), response)


def told(row: dict[str, Any], response: Response) -> dict[str, Any]:
    response.headers["ETag"] = etag(row["versi"])
    return worded(row)


def worded(row: dict[str, Any]) -> dict[str, Any]:
    answer = JawabanPermohonan(row["jawaban"])
    lacking = [{**one, "nama": paper_word(one["jenis"]), "nama_en": paper_word(one["jenis"], "en")} for one in row["kurang"]]
    return {
        **row, "agenda": f"{row['nomor']}/{row['tahun']}", "jawaban_teks": word(answer), "jawaban_teks_en": word(answer, "en"),
        "kurang": lacking,
    }  # fmt: skip
