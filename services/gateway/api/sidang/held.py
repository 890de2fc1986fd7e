"""What happens in a session: ties, results, opening and closing; and the decisions that follow."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.sidang.board import TAG
from services.gateway.api.sidang.forms import DECISION, RESULTS, STEPS, TIES
from services.gateway.api.sidang.sessions import REFUSED, match
from services.gateway.api.sidang.words import shown
from services.gateway.api.usulan.cases import Officer, Version
from services.gateway.api.usulan.forms import Kepentingan
from services.gateway.api.wiring import Registry
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import AksiSidang, AlasanUsulan, HasilSidang
from shared.web.problems import problems

router = APIRouter(prefix="/v1/sidang/{sidang_id}", tags=[TAG])
NOTE = Field(min_length=1, max_length=2_000)


class LangkahMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aksi: AksiSidang
    catatan: str | None = Field(default=None, max_length=2_000, description="Wajib pada BATALKAN")


class KecualiMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    usulan_id: uuid.UUID
    kepentingan: Kepentingan


class PernyataanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kepentingan: Kepentingan = Field(description="Untuk semua usulan pada acara")
    kecuali: list[KecualiMasuk] = Field(default_factory=list, max_length=500)


class SuaraMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    setuju: int = Field(ge=0, le=50)
    tidak: int = Field(ge=0, le=50)
    abstain: int = Field(ge=0, le=50)


class KeberatanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pengguna_id: uuid.UUID
    catatan: str = NOTE


class SatuHasilMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    usulan_id: uuid.UUID
    hasil: HasilSidang
    alasan_kode: AlasanUsulan | None = Field(default=None, description="Wajib selain SETUJU, bersama catatan")
    catatan: str | None = Field(default=None, max_length=2_000)
    suara: SuaraMasuk | None = Field(default=None, description="Kosong: mufakat")
    keberatan: list[KeberatanMasuk] = Field(default_factory=list, max_length=50, description="Anggota yang berkeberatan")


class HasilSidangMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    hasil: list[SatuHasilMasuk] = Field(min_length=1, max_length=500)


class DilewatiMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    usulan_id: uuid.UUID
    aturan: list[str] = Field(max_length=50)


class PutusanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    alasan_kode: AlasanUsulan = Field(examples=["PERTIMBANGAN_TPK"])
    catatan: str = NOTE
    kepentingan: Kepentingan | None = Field(default=None, description="Pernyataan pemutus untuk semua usulan ini")
    usulan: list[uuid.UUID] = Field(default_factory=list, max_length=500, description="Kosong: semua yang dipertimbangkan")
    simpangan: list[DilewatiMasuk] = Field(
        default_factory=list, max_length=500, description="Peringatan yang dilewati per usulan"
    )


@router.post("/transisi", operation_id="moveSidang", summary="Buka, tutup, batalkan / One step", responses=REFUSED)
async def move(
    sidang_id: uuid.UUID, body: Annotated[LangkahMasuk, Body(openapi_examples=STEPS)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """BUKA (kuorum hadir) membawa usulan DINILAI ke tim; TUTUP (semua usulan berhasil) mengembalikan yang KEMBALI. Semuanya dalam satu
    transaksi; usulan yang tertahan tetap di tempatnya dan disebut pada `ditahan`. DISAHKAN terjadi saat berita acara bertanda tangan
    diunggah."""
    sent = {"json": body.model_dump(mode="json"), "headers": match(if_match)}
    return shown(await registry.json(actor, "POST", f"/v1/sidang/{sidang_id}/transisi", **sent), response)


@router.post("/pernyataan", operation_id="declareSidang", summary="Nyatakan kepentingan / Declare ties",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def declare(
    sidang_id: uuid.UUID, body: Annotated[PernyataanMasuk, Body(openapi_examples=TIES)], actor: Officer, registry: Registry
) -> dict[str, Any]:
    """Oleh anggota sendiri, untuk seluruh acara sekaligus. Yang berkepentingan tidak dihitung hadir untuk usulan itu."""
    path = f"/v1/sidang/{sidang_id}/pernyataan"
    done: dict[str, Any] = await registry.json(actor, "POST", path, json=body.model_dump(mode="json"), safe=True)
    return done


@router.put("/hasil", operation_id="putHasilSidang", summary="Catat hasil / Results", responses=REFUSED)
async def record(
    sidang_id: uuid.UUID, body: Annotated[HasilSidangMasuk, Body(openapi_examples=RESULTS)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Selama sidang dibuka, sekali kirim semua atau tidak sama sekali. Tanpa kuorum untuk sebuah usulan hasilnya hanya TUNDA."""
    sent = {"json": body.model_dump(mode="json"), "headers": match(if_match)}
    return shown(await registry.json(actor, "PUT", f"/v1/sidang/{sidang_id}/hasil", safe=False, **sent), response)


@router.post("/putusan", operation_id="followSidang", summary="Putuskan menurut sidang / Decide as the board said",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def follow(
    sidang_id: uuid.UUID, body: Annotated[PutusanMasuk, Body(openapi_examples=DECISION)], actor: Officer, registry: Registry
) -> dict[str, Any]:
    """Oleh pejabat yang memutuskan, dengan kode verifikasi baru: SETUJU disetujui dan TOLAK ditolak, sekaligus. Yang tertahan disebut
    beserta sebabnya dan tetap di tempatnya. Memutus lain dari tim: lewat transisi usulannya, tercatat sebagai penyimpangan."""
    path = f"/v1/sidang/{sidang_id}/putusan"
    done: dict[str, Any] = await registry.json(actor, "POST", path, json=body.model_dump(mode="json"), safe=False)
    return done
