"""What a round did 30, 90 and 180 days after its effective date; and outcomes of units, never of a person."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.pelaksanaan.checklists import TAG
from services.gateway.api.rounds import Reader
from services.gateway.api.usulan.cases import Officer
from services.gateway.api.wiring import Registry, agency
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import UkuranHasil
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
OUTCOMES: dict[str, Any] = {
    "rapor": {
        "summary": "Rapor Pendidikan satu sekolah / the report of a school",
        "value": {"baris": [{
            "unor": "simpeg:SD-014", "ukuran": "RAPOR_PENDIDIKAN", "per": "2026-06-30", "nilai_mili": 62500, "satuan": "skor 0-100",
            "sumber": "Rapor Pendidikan 2026",
        }]},
    },
}  # fmt: skip


class HasilUnit(BaseModel):
    model_config = ConfigDict(extra="forbid")
    unor: str = Field(min_length=3, max_length=300, description="Unit sebagai sumber:id_sumber", examples=["simpeg:SD-014"])
    ukuran: UkuranHasil = Field(examples=["RAPOR_PENDIDIKAN"])
    per: date = Field(examples=["2026-06-30"])
    nilai_mili: int = Field(ge=-(2**31), lt=2**31, description="Seperseribu satuan: 62,5 ditulis 62500", examples=[62500])
    satuan: str = Field(min_length=1, max_length=50, examples=["skor 0-100"])
    sumber: str = Field(min_length=1, max_length=200, examples=["Rapor Pendidikan 2026"])


class HasilMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    baris: list[HasilUnit] = Field(min_length=1, max_length=500)


@router.get("/putaran/{putaran_id}/evaluasi", operation_id="getEvaluasiPutaran", summary="Evaluasi putaran / What a round did",
            responses=problems(TidakDitemukan))  # fmt: skip
async def evaluation(putaran_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Dihitung sendiri 30, 90, dan 180 hari sesudah TMT dari data per hari itu, disimpan sekali; `akan_datang` menyebut yang belum.
    Orang tidak disebut, hanya usulannya. Beban dalam persen kebutuhan per orang: di atas 100 berarti kurang orang."""
    found: dict[str, Any] = await registry.json(
        actor, "GET", f"/v1/putaran/{putaran_id}/evaluasi", params={"instansi_id": agency(actor)}
    )
    return found


@router.put("/hasil-unit", operation_id="putHasilUnit", summary="Hasil layanan unit / Outcomes of units",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def outcomes(
    body: Annotated[HasilMasuk, Body(openapi_examples=OUTCOMES)], actor: Officer, registry: Registry
) -> dict[str, Any]:
    """Oleh petugas mutasi, pilihan. Nilai unit, ukuran, dan hari yang sama diganti. Tidak pernah dikaitkan dengan seseorang."""
    done: dict[str, Any] = await registry.json(actor, "PUT", "/v1/hasil-unit", json=body.model_dump(mode="json"))
    return done
