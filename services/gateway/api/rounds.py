"""Rounds and their analyses: made, started, followed, cancelled, and the result as the bytes that were hashed."""

from __future__ import annotations

import json
import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Header, Response, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.asked_rounds import ROUNDS
from services.gateway.api.latest import on_record, people_in
from services.gateway.api.pins import with_ids, with_keys
from services.gateway.api.wiring import Cursor, Limit, Registry, agency, of_agency
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import AlasanTmt
from shared.web.conditional import etag
from shared.web.identity import Actor
from shared.web.problems import problems

TAG = "3 Putaran dan rekomendasi / Rounds and recommendations"
router = APIRouter(prefix="/v1", tags=[TAG])
Manager = Annotated[Actor, needs("putaran:kelola")]
Reader = Annotated[Actor, needs("rekomendasi:baca")]


class RuangLingkup(BaseModel):
    """Empty list = all."""

    model_config = ConfigDict(extra="forbid")
    opd: list[str] = Field(default_factory=list, examples=[["demo:DISDIKBUD"]])
    keluarga: list[str] = Field(default_factory=list, examples=[["GURU"]])
    kecamatan: list[str] = Field(default_factory=list, examples=[["12.71.07"]])


class KalenderMasuk(BaseModel):
    """Berurutan, sebelum TMT."""

    model_config = ConfigDict(extra="forbid")
    pengumuman: date = Field(examples=["2026-11-02"])
    beku: date = Field(description="Data dibekukan; setelah hari pengumuman", examples=["2026-11-09"])
    konsultasi_sampai: date = Field(examples=["2026-11-20"])
    sidang: date = Field(examples=["2026-11-27"])


class PutaranMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str = Field(min_length=1, max_length=200, examples=["Pemerataan guru Januari 2027"])
    per: date = Field(description="Data per tanggal ini", examples=["2026-11-01"])
    tanggal_keputusan: date = Field(description="Hukum yang berlaku pada tanggal ini", examples=["2026-12-01"])
    tmt_rencana: date = Field(description="Usia, masa kerja dan kontrak dihitung pada tanggal ini", examples=["2027-01-01"])
    ruang_lingkup: RuangLingkup
    kapasitas_meja: int | None = Field(
        default=50, ge=0, le=100_000, description="Perpindahan paling banyak; null = tanpa batas", examples=[50]
    )
    kalender: KalenderMasuk | None = Field(default=None, description="Wajib sebelum kriterianya ditetapkan dengan keputusan")
    alasan_tmt: AlasanTmt | None = Field(default=None, description="Bila guru tidak ber-TMT Juli atau Januari (TCH-09)")
    kebijakan: dict[str, Any] = Field(
        default_factory=dict, description="Menimpa kebijakan bawaan", examples=[{"jarak_maks_m": 10000}]
    )


@router.post("/putaran", status_code=status.HTTP_201_CREATED, operation_id="createPutaran", summary="Buat putaran / Create a round",
             responses=problems(MasukanTidakSah))  # fmt: skip
async def create_round(
    body: Annotated[PutaranMasuk, Body(openapi_examples=ROUNDS)], actor: Manager, registry: Registry
) -> dict[str, Any]:
    """Tanpa keputusan yang menetapkan kriteria, putaran berstatus SIMULASI dan tidak melahirkan usulan.

    `kebijakan.pin` memuat perpindahan yang sudah diputuskan: `{pegawai_id, sel, jenis}`. `WAJIB` dilakukan lebih dahulu dan sisanya
    direncanakan di sekitarnya; `LARANG` tidak diusulkan. Bila pin tidak dapat dipenuhi bersama, analisis berstatus `TIDAK_LAYAK` dan
    `rencana.penghalang` menyebut himpunan (terkecil, bila dapat dibuktikan) pin, batas atau aturan yang saling menghalangi.
    Pin yang tidak dapat dibaca disebut tempatnya, misalnya `/kebijakan/pin/0/pegawai_id`.
    """
    sent = {"instansi_id": agency(actor), **body.model_dump(mode="json")}
    sent["kebijakan"] = await with_keys(registry, actor, sent["kebijakan"])
    made: dict[str, Any] = await registry.json(actor, "POST", "/v1/putaran", json=sent)
    if "pin" in body.kebijakan:  # as they were sent
        made["kebijakan"]["pin"] = body.kebijakan["pin"]
    return made


@router.get("/putaran", operation_id="listPutaran", summary="Daftar putaran / Rounds")
async def list_rounds(actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    found: dict[str, Any] = await registry.json(
        actor, "GET", "/v1/putaran", params={"instansi_id": agency(actor), "limit": limit, "cursor": cursor}
    )
    return {**found, "items": await with_ids(registry, actor, found["items"])}


@router.get(
    "/putaran/{putaran_id}", operation_id="getPutaran", summary="Satu putaran / One round", responses=problems(TidakDitemukan)
)
async def get_round(putaran_id: uuid.UUID, actor: Reader, registry: Registry, response: Response) -> dict[str, Any]:
    """ETag-nya dikirim kembali sebagai If-Match pada transisi.

    `kebijakan.pin` seperti yang dikirim; `pegawai_id` null bagi klien tanpa scope orang:baca.
    Pembacaannya dicatat."""
    found = (await with_ids(registry, actor, [await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")]))[0]
    response.headers["ETag"] = etag(found["versi"])
    return found


@router.post("/putaran/{putaran_id}/analisis", status_code=status.HTTP_202_ACCEPTED, operation_id="startAnalisis",
             summary="Jalankan analisis / Run an analysis", responses=problems(TidakDitemukan, Bentrok))  # fmt: skip
async def start(
    putaran_id: uuid.UUID, actor: Manager, registry: Registry, response: Response,
    idempotency_key: Annotated[str | None, Header(max_length=100)] = None,
) -> dict[str, Any]:  # fmt: skip
    """202; ikuti kemajuannya di Location."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    headers = {"Idempotency-Key": idempotency_key} if idempotency_key else {}
    made: dict[str, Any] = await registry.json(actor, "POST", f"/v1/putaran/{putaran_id}/analisis", headers=headers)
    response.headers["Location"] = f"/v1/analisis/{made['id']}"
    response.headers["Retry-After"] = "1"
    return made


@router.get(
    "/analisis/{analisis_id}",
    operation_id="getAnalisis",
    summary="Kemajuan analisis / Progress",
    responses=problems(TidakDitemukan),
)
async def progress(analisis_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    return await of_agency(registry, actor, f"/v1/analisis/{analisis_id}")


@router.post(
    "/analisis/{analisis_id}/batal",
    operation_id="cancelAnalisis",
    summary="Batalkan / Cancel",
    responses=problems(TidakDitemukan),
)
async def cancel(analisis_id: uuid.UUID, actor: Manager, registry: Registry) -> dict[str, Any]:
    await of_agency(registry, actor, f"/v1/analisis/{analisis_id}")
    done: dict[str, Any] = await registry.json(actor, "POST", f"/v1/analisis/{analisis_id}/batal", safe=True)
    return done


@router.get(
    "/analisis/{analisis_id}/hasil",
    operation_id="getHasil",
    summary="Hasil kanonik / Canonical result",
    response_class=Response,
    responses=problems(TidakDitemukan),
)
async def result(analisis_id: uuid.UUID, actor: Reader, registry: Registry) -> Response:
    """Byte yang di-hash: hasil_hash = SHA-256 dari isi ini.

    Isinya menyebut orang hanya dengan nama samaran, tetapi memuat semua jawaban aturan tentang mereka; pembacaannya dicatat untuk setiap
    orang di dalamnya."""
    analysis = await of_agency(registry, actor, f"/v1/analisis/{analisis_id}")
    content = (await registry.call(actor, "GET", f"/v1/analisis/{analisis_id}/hasil")).content
    people = sorted(people_in(json.loads(content)))
    await on_record(registry, actor, uuid.UUID(analysis["putaran_id"]), "hasil", people)
    return Response(content, media_type="application/json")
