"""Sessions of the board: prepared with an agenda, listed, shown, attended."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response, status
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from services.gateway.api.sidang.board import TAG
from services.gateway.api.sidang.forms import AGENDA, ATTENDANCE, NEW
from services.gateway.api.sidang.words import listed, shown
from services.gateway.api.usulan.cases import Key, Officer, Reader, Version
from services.gateway.api.wiring import Cursor, Limit, Registry
from shared.errors import Bentrok, KunciIdempotensi, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.vocabulary import KehadiranTpk, StatusSidang
from shared.web.problems import problems

router = APIRouter(prefix="/v1/sidang", tags=[TAG])
REFUSED = problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi)


class ButirMasuk(BaseModel):
    """A case, or every open case of a set."""

    model_config = ConfigDict(extra="forbid")
    usulan_id: uuid.UUID | None = None
    himpunan_id: uuid.UUID | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> ButirMasuk:
        if (self.usulan_id is None) == (self.himpunan_id is None):
            raise ValueError("isi usulan_id atau himpunan_id, salah satu")
        return self


class SidangMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    waktu: AwareDatetime = Field(examples=["2026-11-27T09:00:00+07:00"])
    tempat: str = Field(min_length=1, max_length=200, examples=["Ruang Rapat Sekda"])
    putaran_id: uuid.UUID | None = Field(default=None, description="Sidang untuk satu putaran")
    acara: list[ButirMasuk] = Field(default_factory=list, max_length=500)


class JadwalMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    waktu: AwareDatetime | None = Field(default=None, examples=["2026-11-28T09:00:00+07:00"])
    tempat: str | None = Field(default=None, min_length=1, max_length=200, examples=["Ruang Rapat BKPSDM"])


class AcaraMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    acara: list[ButirMasuk] = Field(max_length=500)


class HadirMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pengguna_id: uuid.UUID
    kehadiran: KehadiranTpk


class KehadiranMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    anggota: list[HadirMasuk] = Field(min_length=1, max_length=50)


@router.post("", status_code=status.HTTP_201_CREATED, operation_id="createSidang", summary="Siapkan sidang / Prepare a session",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, KunciIdempotensi))  # fmt: skip
async def create(
    body: Annotated[SidangMasuk, Body(openapi_examples=NEW)], actor: Officer, registry: Registry, response: Response,
    idempotency_key: Key,
) -> dict[str, Any]:  # fmt: skip
    """Dengan tim yang bertugas pada harinya. Acara berisi usulan berstatus DINILAI atau TIM_PENILAI_KINERJA; satu usulan berada pada satu
    sidang yang belum selesai."""
    headers = {"Idempotency-Key": idempotency_key}
    made = await registry.json(actor, "POST", "/v1/sidang", json=body.model_dump(mode="json"), headers=headers, safe=True)
    response.headers["Location"] = f"/v1/sidang/{made['id']}"
    return shown(made, response)


@router.get("", operation_id="listSidang", summary="Daftar sidang / Sessions", responses=problems(MasukanTidakSah))
async def sessions(
    actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "", status: StatusSidang | None = None,
    putaran_id: uuid.UUID | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Yang terbaru lebih dahulu; tampak bagi peran atas seluruh instansi."""
    asked = {"limit": limit, "cursor": cursor, "status": status, "putaran_id": putaran_id}
    params = {name: str(value) for name, value in asked.items() if value is not None}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/sidang", params=params)
    return {**found, "items": [listed(row) for row in found["items"]]}


@router.get("/{sidang_id}", operation_id="getSidang", summary="Satu sidang / One session", responses=problems(TidakDitemukan))
async def one(sidang_id: uuid.UUID, actor: Reader, registry: Registry, response: Response) -> dict[str, Any]:
    """Anggota dengan kehadirannya, acara dengan hasilnya, dan per usulan siapa yang tidak ikut memutuskan karena kepentingan. Ukuran tim
    untuk kuorum tidak berkurang karenanya."""
    return shown(await registry.json(actor, "GET", f"/v1/sidang/{sidang_id}"), response)


@router.patch("/{sidang_id}", operation_id="patchSidang", summary="Jadwalkan ulang / Reschedule", responses=REFUSED)
async def reschedule(
    sidang_id: uuid.UUID, body: Annotated[JadwalMasuk, Body()], actor: Officer, registry: Registry, response: Response,
    if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Sebelum dibuka."""
    sent = {"json": body.model_dump(mode="json"), "headers": match(if_match)}
    return shown(await registry.json(actor, "PATCH", f"/v1/sidang/{sidang_id}", safe=False, **sent), response)


@router.put("/{sidang_id}/acara", operation_id="putAcaraSidang", summary="Susun acara / The agenda", responses=REFUSED)
async def agenda(
    sidang_id: uuid.UUID, body: Annotated[AcaraMasuk, Body(openapi_examples=AGENDA)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Seluruh acara menurut urutan yang dikirim; usulan yang tetap ada mempertahankan hasilnya."""
    sent = {"json": body.model_dump(mode="json"), "headers": match(if_match)}
    return shown(await registry.json(actor, "PUT", f"/v1/sidang/{sidang_id}/acara", safe=False, **sent), response)


@router.put(
    "/{sidang_id}/kehadiran", operation_id="putKehadiranSidang", summary="Catat kehadiran / Attendance", responses=REFUSED
)
async def attendance(
    sidang_id: uuid.UUID, body: Annotated[KehadiranMasuk, Body(openapi_examples=ATTENDANCE)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Anggota yang tidak disebut tetap seperti sebelumnya."""
    sent = {"json": body.model_dump(mode="json"), "headers": match(if_match)}
    return shown(await registry.json(actor, "PUT", f"/v1/sidang/{sidang_id}/kehadiran", safe=False, **sent), response)


def match(if_match: str | None) -> dict[str, str]:
    return {"If-Match": if_match} if if_match else {}
