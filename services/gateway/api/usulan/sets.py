"""Cases made together: from the recommendations of a round, or as people who change places."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.usulan.cases import TAG, Key, Officer, Version, shown
from services.gateway.api.usulan.forms import CLOSING, PLANS, SWAPS, Kepentingan, UsulanMasuk
from services.gateway.api.wiring import Registry
from services.gateway.clients.http import PATIENT
from shared.errors import Bentrok, KunciIdempotensi, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.vocabulary import AlasanUsulan
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
REFUSED = problems(TidakDitemukan, MasukanTidakSah, Bentrok, KunciIdempotensi)


class PilihanMasuk(BaseModel):
    """One recommendation taken up, for the person proposed or for another."""

    model_config = ConfigDict(extra="forbid")
    no: int = Field(ge=1, description="Nomor rekomendasi", examples=[1])
    pegawai_id: uuid.UUID | None = Field(default=None, description="Kosong: pegawai yang direkomendasikan")
    alasan_kode: AlasanUsulan | None = Field(default=None, description="Wajib bila pegawai itu bukan calon setara")
    catatan: str | None = Field(default=None, max_length=2_000)


class DariRencana(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str = Field(min_length=1, max_length=200, description="Nama himpunannya", examples=["Gelombang 1"])
    pilihan: list[PilihanMasuk] = Field(default_factory=list, max_length=1_000, description="Kosong: semua rekomendasi")
    analisis_id: uuid.UUID | None = Field(default=None, description="Kosong: analisis selesai terbaru")
    kepentingan: Kepentingan | None = Field(default=None, description="Pernyataan penyusun untuk semua usulan ini")


class DariPenggabungan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str = Field(min_length=1, max_length=200, description="Nama himpunannya", examples=["Penggabungan SDN Dua"])
    analisis_id: uuid.UUID | None = Field(default=None, description="Kosong: analisis selesai terbaru")
    kepentingan: Kepentingan | None = Field(default=None, description="Pernyataan penyusun untuk semua usulan ini")


class HimpunanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str = Field(min_length=1, max_length=200, examples=["Tukar SDN Satu dan SDN Dua"])
    usulan: list[UsulanMasuk] = Field(min_length=2, max_length=50)


class PenggantiMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pengganti_usulan_id: uuid.UUID | None = Field(description="Usulan yang membawa pengganti; null mencabut", examples=[None])


@router.post("/putaran/{putaran_id}/usulan", status_code=status.HTTP_201_CREATED, operation_id="createUsulanPutaran",
             summary="Usulan dari rekomendasi / Cases from recommendations", responses=REFUSED)  # fmt: skip
async def from_plan(
    putaran_id: uuid.UUID, body: Annotated[DariRencana, Body(openapi_examples=PLANS)], actor: Officer, registry: Registry,
    idempotency_key: Key,
) -> dict[str, Any]:  # fmt: skip
    """Putaran harus sudah ditetapkan. Memilih di dalam calon setara sebuah kursi bukan penyimpangan; di luarnya perlu alasan dan tercatat.
    Semua yang dapat dibuat dibuat sekaligus sebagai satu himpunan; yang tidak, disebut dengan sebabnya."""
    headers = {"Idempotency-Key": idempotency_key}
    path = f"/v1/putaran/{putaran_id}/usulan"
    made: dict[str, Any] = await registry.json(actor, "POST", path, json=body.model_dump(mode="json"), headers=headers, safe=True)
    return made


@router.post("/putaran/{putaran_id}/usulan-terdampak", status_code=status.HTTP_201_CREATED, operation_id="createUsulanTerdampak",
             summary="Usulan bagi orang unit yang tutup / Cases for closing units", responses=REFUSED)  # fmt: skip
async def from_regrouping(
    putaran_id: uuid.UUID, body: Annotated[DariPenggabungan, Body(openapi_examples=CLOSING)], actor: Officer, registry: Registry,
    idempotency_key: Key,
) -> dict[str, Any]:  # fmt: skip
    """Dari kursi yang ditemukan analisis (GET /v1/putaran/{id}/terdampak): kepala lebih dahulu, guru kelas, lalu yang lain, sebagai satu
    himpunan. `keluaran` mengatakan apa yang terjadi dengan kepala sekolah; `jam_penuh` apakah di tempat baru ada beban penuh (24 JP).
    `belum` menyebut semua orang lain beserta sebab dan langkah berikutnya: tidak seorang pun terlewat."""
    path, headers = f"/v1/putaran/{putaran_id}/usulan-terdampak", {"Idempotency-Key": idempotency_key}
    made: dict[str, Any] = await registry.json(
        actor, "POST", path, json=body.model_dump(mode="json"), headers=headers, safe=True, timeout=PATIENT
    )
    return made


@router.post("/himpunan", status_code=status.HTTP_201_CREATED, operation_id="createHimpunan",
             summary="Tukar tempat / People who change places", responses=REFUSED)  # fmt: skip
async def swap(
    body: Annotated[HimpunanMasuk, Body(openapi_examples=SWAPS)], actor: Officer, registry: Registry, idempotency_key: Key
) -> dict[str, Any]:
    """Dua atau tiga (atau lebih) perpindahan dengan satu TMT, dinilai bersama: kursi dihitung bersih dari yang pergi."""
    headers = {"Idempotency-Key": idempotency_key}
    made: dict[str, Any] = await registry.json(
        actor, "POST", "/v1/himpunan", json=body.model_dump(mode="json"), headers=headers, safe=True
    )
    return made


@router.put("/usulan-mutasi/{usulan_id}/pengganti", operation_id="putPenggantiUsulan", summary="Sebut pengganti / Name the replacement",
            responses=problems(TidakDitemukan, MasukanTidakSah, VersiLain, PerluVersi, Bentrok))  # fmt: skip
async def replacement(
    usulan_id: uuid.UUID, body: Annotated[PenggantiMasuk, Body()], actor: Officer, registry: Registry, response: Response,
    if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Usulan lain yang membawa orang ke kursi yang ditinggalkan; disebut penyusun unit itu selama usulannya berjalan."""
    headers, path = {"If-Match": if_match} if if_match else {}, f"/v1/usulan-mutasi/{usulan_id}/pengganti"
    done = await registry.json(actor, "PUT", path, json=body.model_dump(mode="json"), headers=headers, safe=False)
    return shown(done, response)
