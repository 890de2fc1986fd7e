"""The hearing of one case: read, answered by the person or for him from a paper, and an urgent move reviewed."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.dengar.words import heard
from services.gateway.api.usulan.cases import Officer, Reader, Version
from services.gateway.api.usulan.own import OWN, Self
from services.gateway.api.wiring import Registry
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.vocabulary import HasilTinjauan, Tanggapan
from shared.web.conditional import etag
from shared.web.problems import problems

TAG = "19 Dengar pendapat / Hearing"
router = APIRouter(prefix="/v1", tags=[TAG])
CHANGING = problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi)


class TanggapanPegawai(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tanggapan: Tanggapan = Field(description="TIDAK_KEBERATAN atau CATATAN", examples=["CATATAN"])
    catatan: str | None = Field(
        default=None,
        max_length=2_000,
        description="Disegel; wajib pada CATATAN",
        examples=["Mohon mulai sesudah ujian semester."],
    )


class TanggapanSurat(TanggapanPegawai):
    tanggal: date | None = Field(
        default=None, description="Tanggal surat tanggapan diterima; kosong: hari ini", examples=["2026-12-04"]
    )


class TinjauanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    hasil: HasilTinjauan = Field(examples=["DIBENARKAN"])
    catatan: str = Field(
        min_length=1, max_length=2_000, description="Disegel", examples=["Laporan sekolah dan visum sudah diperiksa."]
    )


REPLIES: dict[str, Any] = {
    "tidak_keberatan": {"summary": "Tidak keberatan / no objection", "value": {"tanggapan": "TIDAK_KEBERATAN"}},
    "catatan": {
        "summary": "Dengan catatan / with remarks",
        "value": {"tanggapan": "CATATAN", "catatan": "Mohon mulai sesudah ujian semester."},
    },
}
REVIEWS: dict[str, Any] = {
    "dibenarkan": {
        "summary": "Dibenarkan / upheld",
        "value": {"hasil": "DIBENARKAN", "catatan": "Laporan sekolah sudah diperiksa."},
    },
}


@router.get("/usulan-mutasi/{usulan_id}/dengar", operation_id="getDengar", summary="Dengar pendapat satu usulan / The hearing of a case",
            responses=problems(TidakDitemukan))  # fmt: skip
async def hearing(usulan_id: uuid.UUID, actor: Reader, registry: Registry, response: Response) -> dict[str, Any]:
    """Pemberitahuan dengan masa tanggapannya, data yang disanggah dengan pemilik dan jawabannya, tinjauan mendesak, dan peringatan.
    Isi yang ditulis pegawai dibuka untuk meja, pejabat penetap, dan pemilik datanya saja; pembacaannya dicatat."""
    return _told(await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/dengar"), response)


@router.post("/usulan-mutasi/{usulan_id}/tanggapan", operation_id="recordTanggapan",
             summary="Catat tanggapan dari surat / Record a reply that came on paper", responses=CHANGING)  # fmt: skip
async def record(
    usulan_id: uuid.UUID, body: Annotated[TanggapanSurat, Body(openapi_examples=REPLIES)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Oleh petugas mutasi. Sesudah tanggapan dicatat, NILAI tidak menunggu masa tanggapan lagi."""
    return await _reply(usulan_id, body, actor, registry, response, if_match, {})


@router.post("/usulan-mutasi/{usulan_id}/tinjauan", operation_id="reviewMendesak", summary="Tinjau perpindahan mendesak / Review urgency",
             responses=CHANGING)  # fmt: skip
async def review(
    usulan_id: uuid.UUID, body: Annotated[TinjauanMasuk, Body(openapi_examples=REVIEWS)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Oleh PPK, Sekda, atau petugas hukum yang tidak menilainya mendesak. Hasilnya tidak mengubah status; langkah berikutnya
    (KEMBALIKAN, CABUT) diambil pejabatnya."""
    headers, path = {"If-Match": if_match} if if_match else {}, f"/v1/usulan-mutasi/{usulan_id}/tinjauan"
    done = await registry.json(actor, "POST", path, json=body.model_dump(mode="json"), headers=headers, safe=False)
    response.headers["ETag"] = etag(done["versi"])
    return {**heard("tinjauan", done), "catatan": body.catatan}


@router.get("/saya/usulan/{usulan_id}/dengar", operation_id="getDengarSaya", summary="Dengar pendapat saya / My hearing",
            responses=problems(TidakDitemukan))  # fmt: skip
async def mine(usulan_id: uuid.UUID, actor: Self, registry: Registry, response: Response) -> dict[str, Any]:
    """Kepada siapa bertanya dan kapan, sampai kapan menjawab, dan jawaban atas data yang disanggah."""
    return _told(await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/dengar", params=OWN), response)


@router.post("/saya/usulan/{usulan_id}/tanggapan", operation_id="replyPemberitahuan", summary="Jawab pemberitahuan / Answer the notice",
             responses=CHANGING)  # fmt: skip
async def reply(
    usulan_id: uuid.UUID, body: Annotated[TanggapanPegawai, Body(openapi_examples=REPLIES)], actor: Self, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Tidak menjawab sampai masa tanggapan berakhir berarti tidak keberatan. Data yang keliru disanggah lewat CATAT_SANGGAH."""
    return await _reply(usulan_id, body, actor, registry, response, if_match, OWN)


async def _reply(
    usulan_id: uuid.UUID, body: TanggapanPegawai, actor: Any, registry: Any, response: Response, if_match: str | None,
    params: dict[str, str],
) -> dict[str, Any]:  # fmt: skip
    headers, path = {"If-Match": if_match} if if_match else {}, f"/v1/usulan-mutasi/{usulan_id}/tanggapan"
    sent = body.model_dump(mode="json")
    done = await registry.json(actor, "POST", path, params=params, json=sent, headers=headers, safe=False)
    response.headers["ETag"] = etag(done["versi"])
    return heard("pemberitahuan", done)


def _told(found: dict[str, Any], response: Response) -> dict[str, Any]:
    response.headers["ETag"] = etag(found["versi"])
    parts = ("pemberitahuan", "sanggah", "tinjauan")
    return {**found, **{part: [heard(part, one) for one in found[part]] for part in parts}}
