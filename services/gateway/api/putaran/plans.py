"""Named plans side by side: made, listed, chosen; one of them speaks for the round."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Header, Response, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.pins import with_keys
from services.gateway.api.putaran.steps import Officer
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import Cursor, Limit, Registry, of_agency
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.web.problems import problems

router = APIRouter(prefix="/v1/putaran/{putaran_id}/rencana", tags=[TAG])
Key = Annotated[
    str, Header(min_length=1, max_length=100, description="Kunci bebas; kiriman ulang dengan kunci sama tidak membuat dua")
]
PLANS: dict[str, Any] = {
    "pin": {
        "summary": "Sama, dengan satu perpindahan diputuskan / one move decided",
        "value": {"nama": "Dengan Bu 004 ke SD-031", "ubahan": {"pin": [
            {"pegawai_id": "01a1c5e0-7c00-7000-8000-000000000004", "sel": "demo:SD-031|GURU|KELAS", "jenis": "WAJIB"}]}},
    },
    "kriteria": {
        "summary": "Kriteria lain, hanya selama SIMULASI / other criteria",
        "value": {"nama": "Paling jauh 5 km", "catatan": "Usul dinas", "ubahan": {"jarak_maks_m": 5000}},
    },
}  # fmt: skip


class RencanaMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str = Field(min_length=1, max_length=200, examples=["Rencana A"])
    catatan: str = Field(default="", max_length=2000, examples=["Usul dinas"])
    analisis_id: uuid.UUID | None = Field(
        default=None, description="Analisis putaran ini yang sudah ada; null = jalankan yang baru"
    )
    ubahan: dict[str, Any] = Field(default_factory=dict, description="Menimpa kebijakan putaran; setelah ditetapkan hanya pin")


class PilihanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    alasan: str = Field(min_length=10, max_length=2000, examples=["Paling sedikit perpindahan untuk hasil yang sama"])


@router.post("", status_code=status.HTTP_201_CREATED, operation_id="createRencana", summary="Susun rencana bernama / Make a named plan",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def make(
    putaran_id: uuid.UUID, body: Annotated[RencanaMasuk, Body(openapi_examples=PLANS)], actor: Officer, registry: Registry,
    response: Response, idempotency_key: Key,
) -> dict[str, Any]:  # fmt: skip
    """Analisisnya berjalan; ikuti di GET /v1/analisis/{analisis_id}. Pin pada ubahan menggantikan pin putaran untuk rencana ini."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    sent = body.model_dump(mode="json") | {"ubahan": await with_keys(registry, actor, body.ubahan)}
    headers = {"Idempotency-Key": idempotency_key}
    made = await registry.json(actor, "POST", f"/v1/putaran/{putaran_id}/rencana", json=sent, headers=headers, safe=True)
    response.headers["Location"] = f"/v1/putaran/{putaran_id}/rencana/{made['id']}"
    return told(made)


@router.get("", operation_id="listRencana", summary="Rencana satu putaran / Plans of a round", responses=problems(TidakDitemukan))
async def listed(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    found = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/rencana", params={"limit": limit, "cursor": cursor})
    return {**found, "items": [told(row) for row in found["items"]]}


@router.get("/{rencana_id}", operation_id="getRencana", summary="Satu rencana / One plan", responses=problems(TidakDitemukan))
async def one(putaran_id: uuid.UUID, rencana_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """`status` dan `persen` dari analisisnya."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    return told(await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/rencana/{rencana_id}"))


@router.post("/{rencana_id}/pilih", operation_id="chooseRencana", summary="Pilih rencana / Choose a plan",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def choose(
    putaran_id: uuid.UUID, rencana_id: uuid.UUID, body: PilihanMasuk, actor: Officer, registry: Registry
) -> dict[str, Any]:
    """Jawaban putaran (rekomendasi, kursi, pelaksanaan) sejak itu dari rencana ini. Pilihan sebelumnya dilepas."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    path = f"/v1/putaran/{putaran_id}/rencana/{rencana_id}/pilih"
    return told(await registry.json(actor, "POST", path, json=body.model_dump()))


def told(row: dict[str, Any]) -> dict[str, Any]:
    """Without the people whom its own pins name; those are shown beside the recommendations."""
    changes = {name: value for name, value in (row["ubahan"] or {}).items() if name != "pin"}
    pins = len((row["ubahan"] or {}).get("pin", []))
    return {**{name: value for name, value in row.items() if name != "ubahan"}, "ubahan": changes, "pin_sendiri": pins}
