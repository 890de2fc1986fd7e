"""Who drafts, recommends, considers and signs, by kind of post and of transfer; and to whom an objection is addressed."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.usulan.cases import TAG, Reader
from services.gateway.api.usulan.forms import MATRIX
from services.gateway.api.wiring import Registry
from services.gateway.identity.tokens import needs
from shared.errors import MasukanTidakSah
from shared.vocabulary import CaraWewenang, JenisMutasi, KelompokJabatan, Peran
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1/kewenangan", tags=[TAG])
LawOfficer = Annotated[Actor, needs("hukum:tulis")]
PARTS = ("nomor", "tanggal", "sejak", "sampai")


class BarisMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    penyusun: list[Peran] = Field(min_length=1, examples=[["PETUGAS_MUTASI"]])
    perekomendasi: list[Peran] = Field(
        default_factory=list, description="Kosong: tidak perlu rekomendasi", examples=[["DINAS_TEKNIS"]]
    )
    tpk: bool = Field(description="Pertimbangan Tim Penilai Kinerja diperlukan", examples=[False])
    penanda_tangan: Peran = Field(examples=["SEKDA"])
    cara: CaraWewenang = Field(examples=["MANDAT"])
    naskah: str = Field(pattern="^(SK|SURAT_PERINTAH|NOTA_DINAS)$", examples=["SURAT_PERINTAH"])
    plh: bool = Field(description="Plh boleh menandatangani", examples=[False])
    alamat_keberatan: str = Field(min_length=1, max_length=200, examples=["Sekretaris Daerah"])
    dasar: str = Field(min_length=1, max_length=300, examples=["Perwal 12/2026 Pasal 4"])
    nomor: str = Field(
        min_length=1, max_length=100, description="Nomor peraturan, atau pelimpahan wewenangnya", examples=["Kepwal 800/12/2026"]
    )
    tanggal: date = Field(examples=["2026-02-01"])
    sejak: date = Field(examples=["2026-02-01"])
    sampai: date | None = Field(default=None, description="Hari pertama yang tidak lagi berlaku")


@router.get(
    "", operation_id="listKewenangan", summary="Matriks kewenangan / Authority matrix", responses=problems(MasukanTidakSah)
)
async def matrix(
    actor: Reader, registry: Registry, per: Annotated[date | None, Query(description="Kosong: hari ini")] = None
) -> dict[str, Any]:
    """Baris bawaan (`sumber` BAWAAN, `keyakinan` MEMORY) adalah praktik yang lazim dan belum dipastikan; baris kota menggantikannya."""
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/kewenangan", params={"per": per.isoformat()} if per else {})
    return found


@router.put("/{jenis}/{kelompok}", operation_id="putKewenangan", summary="Tetapkan satu baris / State one row",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def put(
    jenis: JenisMutasi,
    kelompok: KelompokJabatan,
    body: Annotated[BarisMasuk, Body(openapi_examples=MATRIX)],
    actor: LawOfficer,
    registry: Registry,
) -> dict[str, Any]:
    """Oleh petugas hukum, dengan nomor dan tanggalnya. Wewenang yang dilimpahkan (DELEGASI, MANDAT) tanpa nomor tidak dapat dipakai
    menandatangani."""
    said = body.model_dump(mode="json")
    sent = {**{name: said[name] for name in PARTS}, "isi": {name: said[name] for name in said if name not in PARTS}}
    done: dict[str, Any] = await registry.json(actor, "PUT", f"/v1/kewenangan/{jenis.value}/{kelompok.value}", json=sent)
    return done
