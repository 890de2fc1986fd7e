"""Waivers: a rule lifted for one person, asked for by one and approved by another, for a time, with a number that stays visible."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Query, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.asked_law import asked
from services.gateway.api.rules import TAG, Officer
from services.gateway.api.wiring import Cursor, Limit, Registry, agency, of_agency
from services.gateway.api.words import EMPTY
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, MasukanTidakSah, TidakBerwenang, TidakDitemukan
from shared.vocabulary import JenisPembebasan, StatusPembebasan
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
Reader = Annotated[Actor, needs("pegawai:baca")]
Looker = Annotated[Actor, needs("pegawai.pribadi:baca")]


class PermohonanPembebasan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pegawai_id: uuid.UUID = Field(examples=["01a1c5e0-7c00-7000-8000-000000000004"])
    aturan: str = Field(max_length=20, examples=["TCH-10"])
    jenis: JenisPembebasan = Field(examples=["SEKOLAH_DITUTUP"])
    alasan: str = Field(min_length=10, max_length=2000, description="Disegel; hanya dibaca dengan scope tersendiri",
                        examples=["Sekolah digabung ke SDN 060831 per 1 Juli 2027"])  # fmt: skip
    pemohon: str = Field(min_length=3, max_length=200, description="Nama yang meminta", examples=["Contoh Harahap"])
    sejak: date = Field(examples=["2026-12-01"])
    sampai: date = Field(description="Hari terakhir berlaku, paling lama setahun", examples=["2027-07-31"])


class PutusanPembebasan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    keputusan: Literal["DISETUJUI", "DITOLAK", "DICABUT"] = Field(examples=["DISETUJUI"])
    pejabat: str = Field(min_length=3, max_length=200, description="Bukan yang meminta", examples=["Contoh Siregar, S.H."])
    nomor: str = Field(min_length=1, max_length=100, description="Nomor surat putusan; terlihat pada usulan, tanpa nama orang",
                       examples=["800/77/BKPSDM/2026"])  # fmt: skip
    alasan: str = Field(min_length=3, max_length=2000, examples=["Sekolah asal ditutup dengan Perwal 40/2026"])


@router.post("/pembebasan", status_code=status.HTTP_201_CREATED, operation_id="askPembebasan",
             summary="Minta pembebasan / Ask for a waiver", responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def ask(body: Annotated[PermohonanPembebasan, Body()], actor: Officer, registry: Registry) -> dict[str, Any]:
    """Belum berpengaruh sampai disetujui orang lain. Hanya aturan masa dan tata cara; yang melindungi pegawai tidak dapat ditiadakan."""
    await of_agency(registry, actor, f"/v1/pegawai/{body.pegawai_id}/kunci")
    made: dict[str, Any] = await registry.json(actor, "POST", "/v1/pembebasan", json=body.model_dump(mode="json"))
    return made


@router.get(
    "/pembebasan", operation_id="listPembebasan", summary="Daftar pembebasan / Waivers", responses=problems(MasukanTidakSah)
)
async def waivers(
    actor: Reader, registry: Registry, status: Annotated[StatusPembebasan | None, EMPTY] = None,
    aturan: Annotated[str | None, Query(max_length=20, examples=["TCH-10"]), EMPTY] = None,
    pegawai_id: Annotated[uuid.UUID | None, EMPTY] = None,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Yang terbaru lebih dahulu, tanpa alasannya."""
    wanted = {"status": status, "aturan": aturan, "pegawai_id": pegawai_id}
    return await asked(registry, actor, "/v1/pembebasan", None, **wanted, limit=limit, cursor=cursor)


@router.get("/pembebasan/{pembebasan_id}", operation_id="getPembebasan", summary="Satu pembebasan dan alasannya / One waiver",
            responses=problems(TidakDitemukan, TidakBerwenang))  # fmt: skip
async def one(pembebasan_id: uuid.UUID, actor: Looker, registry: Registry) -> dict[str, Any]:
    """Alasannya data TERBATAS: pembacaannya dicatat."""
    return await asked(registry, actor, f"/v1/pembebasan/{pembebasan_id}")


@router.post("/pembebasan/{pembebasan_id}/putusan", operation_id="decidePembebasan", summary="Setujui, tolak, atau cabut / Decide",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def decide(
    pembebasan_id: uuid.UUID, body: Annotated[PutusanPembebasan, Body()], actor: Officer, registry: Registry
) -> dict[str, Any]:
    """Yang meminta tidak boleh menyetujui atau menolak: klien dan nama harus berbeda (409). Nomornya tetap tampak pada jawaban aturan
    setiap usulan yang memakainya."""
    content = {"instansi_id": agency(actor), **body.model_dump(mode="json")}
    made: dict[str, Any] = await registry.json(actor, "POST", f"/v1/pembebasan/{pembebasan_id}/putusan", json=content)
    return made
