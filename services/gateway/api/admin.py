"""Rounds, analyses, recommendations, balance, and questions about one person or one seat."""

from __future__ import annotations

import json
import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Header, Response, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway import merge
from services.gateway.api.wiring import Cursor, Limit, Registry, Scoring, agency, names, of_agency
from services.gateway.identity.tokens import needs
from services.gateway.operations.ask import ask_scoring
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=["3 Putaran dan rekomendasi / Rounds and recommendations"])
Manager = Annotated[Actor, needs("putaran:kelola")]
Reader = Annotated[Actor, needs("rekomendasi:baca")]


class RuangLingkup(BaseModel):
    """Empty list = all."""

    model_config = ConfigDict(extra="forbid")
    opd: list[str] = Field(default_factory=list, examples=[["demo:DISDIKBUD"]])
    keluarga: list[str] = Field(default_factory=list, examples=[["GURU"]])
    kecamatan: list[str] = Field(default_factory=list, examples=[["12.71.07"]])


class PutaranMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str = Field(min_length=1, max_length=200, examples=["Pemerataan guru Januari 2027"])
    per: date = Field(description="Data per tanggal ini", examples=["2026-11-01"])
    tanggal_keputusan: date = Field(description="Hukum yang berlaku pada tanggal ini", examples=["2026-12-01"])
    tmt_rencana: date = Field(description="Usia, masa kerja dan kontrak dihitung pada tanggal ini", examples=["2027-01-01"])
    ruang_lingkup: RuangLingkup
    kapasitas_meja: int | None = Field(
        ge=0, le=100_000, description="Perpindahan paling banyak; null = tanpa batas", examples=[50]
    )
    kebijakan: dict[str, Any] = Field(
        default_factory=dict, description="Menimpa kebijakan bawaan", examples=[{"jarak_maks_m": 10000}]
    )


@router.post("/putaran", status_code=status.HTTP_201_CREATED, operation_id="createPutaran", summary="Buat putaran / Create a round",
             responses=problems(MasukanTidakSah))  # fmt: skip
async def create_round(body: Annotated[PutaranMasuk, Body()], actor: Manager, registry: Registry) -> dict[str, Any]:
    """Tanpa keputusan yang menetapkan kriteria, putaran berstatus SIMULASI."""
    sent = {"instansi_id": agency(actor), **body.model_dump(mode="json")}
    made: dict[str, Any] = await registry.json(actor, "POST", "/v1/putaran", json=sent)
    return made


@router.get("/putaran", operation_id="listPutaran", summary="Daftar putaran / Rounds")
async def list_rounds(actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    found: dict[str, Any] = await registry.json(
        actor, "GET", "/v1/putaran", params={"instansi_id": agency(actor), "limit": limit, "cursor": cursor}
    )
    return found


@router.get(
    "/putaran/{putaran_id}", operation_id="getPutaran", summary="Satu putaran / One round", responses=problems(TidakDitemukan)
)
async def get_round(putaran_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    return await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")


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
    "/analisis/{analisis_id}/hasil", operation_id="getHasil", summary="Hasil kanonik / Canonical result", response_class=Response
)
async def result(analisis_id: uuid.UUID, actor: Reader, registry: Registry) -> Response:
    """Byte yang di-hash: hasil_hash = SHA-256 dari isi ini."""
    await of_agency(registry, actor, f"/v1/analisis/{analisis_id}")
    content = (await registry.call(actor, "GET", f"/v1/analisis/{analisis_id}/hasil")).content
    return Response(content, media_type="application/json")


@router.get("/putaran/{putaran_id}/rekomendasi", operation_id="listRekomendasi", summary="Rekomendasi / Recommendations",
            responses=problems(TidakDitemukan))  # fmt: skip
async def recommendations(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "", opd: str = "", keluarga: str = "",
    kelompok: str = "", pegawai_id: uuid.UUID | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Dari analisis selesai yang terbaru, berhalaman, dengan alasan dan syarat."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    latest = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/analisis-terakhir")
    asked = {"limit": limit, "cursor": cursor, "opd": opd, "keluarga": keluarga, "kelompok": kelompok}
    if pegawai_id:
        asked["pegawai_id"] = str(pegawai_id)
    page = await registry.json(actor, "GET", f"/v1/analisis/{latest['id']}/rekomendasi", params=asked)
    people = await names(registry, actor, [row["kunci"] for row in page["items"]])
    items = [merge.recommendation(row, people) for row in page["items"]]
    return {"analisis_id": latest["id"], "hasil_hash": latest["hasil_hash"], "items": items, "berikutnya": page["berikutnya"]}


@router.get("/putaran/{putaran_id}/keseimbangan", operation_id="getKeseimbangan", summary="Keseimbangan sebelum/sesudah / Balance",
            responses=problems(TidakDitemukan))  # fmt: skip
async def balance(putaran_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    latest = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/analisis-terakhir")
    content = json.loads((await registry.call(actor, "GET", f"/v1/analisis/{latest['id']}/hasil")).content)
    shown = (
        "ringkasan",
        "keseimbangan",
        "keseimbangan_opd",
        "putusan",
        "norma_pembanding",
        "rencana",
        "unit_dikecualikan",
        "tersaring",
        "peringatan",
    )
    bands: dict[str, dict[str, int]] = {"sebelum": {}, "sesudah": {}}
    for row in content["kebutuhan"]:
        for when, column in (("sebelum", "pita"), ("sesudah", "pita_sesudah")):
            bands[when][row[column]] = bands[when].get(row[column], 0) + 1
    return {
        "analisis_id": latest["id"],
        "hasil_hash": latest["hasil_hash"],
        "pita": bands,
        **{name: content[name] for name in shown},
    }


@router.get("/pegawai/{pegawai_id}/posisi", operation_id="listPosisi", summary="Posisi untuk satu pegawai / Positions for one person",
            responses=problems(TidakDitemukan))  # fmt: skip
async def positions(
    pegawai_id: uuid.UUID, putaran_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring
) -> dict[str, Any]:
    """Kursi yang kekurangan di kelompok jabatannya, beserta syarat; `penghalang` menyebut aturan yang menahan."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    person = await of_agency(registry, actor, f"/v1/pegawai/{pegawai_id}/kunci")
    answer = await ask_scoring(registry, scoring, actor, str(putaran_id), "posisi", {"pegawai": person["kunci"]})
    items = [merge.judged(row, {}) for row in answer["posisi"]]
    return {"pegawai_id": pegawai_id, "dari": answer.get("dari"), "penghalang": answer["penghalang"], "items": items}


@router.get("/formasi/kandidat", operation_id="listKandidat", summary="Calon untuk satu formasi / Candidates for one seat",
            responses=problems(TidakDitemukan))  # fmt: skip
async def candidates(sel: str, putaran_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring) -> dict[str, Any]:
    """`sel` = unit|keluarga|mapel seperti pada rekomendasi; paling sesuai lebih dahulu."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    answer = await ask_scoring(registry, scoring, actor, str(putaran_id), "kandidat", {"sel": sel})
    people = await names(registry, actor, [row["pegawai"] for row in answer["kandidat"]])
    return {"kursi": answer["kursi"], "items": [merge.judged(row, people) for row in answer["kandidat"]]}
