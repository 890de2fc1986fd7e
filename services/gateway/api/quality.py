"""Quality of the records, and what other sources call a unit: proposed by likeness, settled by a person."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Query
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.wiring import Cursor, Limit, Registry, agency
from services.gateway.api.words import EMPTY
from services.gateway.clients.http import Service
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import JenisAlias, JenisUnor, KeputusanPadanan, StatusAlias
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=["9 Kualitas data / Data quality"])
Reader = Annotated[Actor, needs("pegawai:baca")]
UnitReader = Annotated[Actor, needs("unor:baca")]
Settler = Annotated[Actor, needs("unor.padanan:putuskan")]
Day = Annotated[date | None, Query(description="Keadaan pada tanggal ini; kosong = hari ini / as of a day"), EMPTY]


SIGN = {"jenis": "NPSN", "nilai": "10209796", "nama": "UPT SD NEGERI 064029 KOTA MEDAN", "kode_wilayah": "12.71.01.1011"}


class TandaAsing(BaseModel):
    """Satu tanda unit pada sumber lain, dan apa yang dikatakan sumber itu tentangnya."""

    model_config = ConfigDict(extra="forbid")
    jenis: JenisAlias
    nilai: str = Field(min_length=1, max_length=200, examples=["10209796"])
    nama: str = Field(min_length=1, max_length=300, examples=["UPT SD NEGERI 064029 KOTA MEDAN"])
    jenis_unor: JenisUnor | None = Field(None, description="Bila namanya tidak mengatakannya", examples=["SD"])
    kode_wilayah: str | None = Field(None, max_length=20, examples=["12.71.01.1011"])
    npsn: str | None = Field(None, max_length=20, examples=["10209796"])


class UsulanPadanan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    sumber: str = Field(min_length=1, max_length=60, examples=["dapodik"])
    daftar: list[TandaAsing] = Field(max_length=2000, examples=[[SIGN]])


class PutusanPadanan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    keputusan: KeputusanPadanan = Field(examples=["KONFIRMASI"])
    unor_id: uuid.UUID | None = Field(None, description="Unit yang dimaksud, bila bukan yang diusulkan")


async def _asked(registry: Service, actor: Actor, path: str, **asked: Any) -> dict[str, Any]:
    params = {"instansi_id": agency(actor), **{name: value for name, value in asked.items() if value not in (None, "")}}
    found: dict[str, Any] = await registry.json(actor, "GET", path, params=params)
    return found


@router.get("/kualitas-data/indikator", operation_id="listIndikator", summary="Indikator kualitas data / Quality indicators")
async def catalogue(actor: UnitReader, registry: Registry) -> dict[str, Any]:
    """27 indikator BKN dan indikator kami: artinya, siapa yang dapat membenahi, dan pengaruhnya pada usulan."""
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/kualitas-data/indikator")
    return found


@router.get(
    "/kualitas-data/ringkasan", operation_id="getKualitasData", summary="Skor kualitas data / Quality score",
    responses=problems(MasukanTidakSah),
)  # fmt: skip
async def summary(
    actor: UnitReader, registry: Registry, per: Day = None, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Skor seluruh instansi dan per OPD, ditimbang seperti BKN; 100000 milipersen = sempurna. Yang tidak dapat dinilai tidak ikut
    dihitung dan disebut sebabnya; null bukan nol."""
    return await _asked(registry, actor, "/v1/kualitas-data/ringkasan", per=per and per.isoformat(), limit=limit, cursor=cursor)


@router.get(
    "/kualitas-data/temuan", operation_id="listTemuan", summary="Yang perlu dibenahi / Findings", responses=problems(MasukanTidakSah)
)  # fmt: skip
async def findings(
    actor: Reader, registry: Registry, per: Day = None,
    indikator: Annotated[str | None, Query(max_length=60, description="Kode indikator", examples=["CON_2"]), EMPTY] = None,
    unor_id: Annotated[uuid.UUID | None, Query(description="Unit, atau OPD beserta unit di bawahnya"), EMPTY] = None,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Subjek, nama kolom, siapa yang dapat membenahi, dan caranya; tidak pernah memuat nilai data seseorang."""
    asked = {"indikator": indikator, "unor_id": unor_id, "limit": limit, "cursor": cursor}
    return await _asked(registry, actor, "/v1/kualitas-data/temuan", per=per and per.isoformat(), **asked)


@router.get(
    "/pegawai/{pegawai_id}/kualitas-data", operation_id="getKualitasPegawai", summary="Yang perlu dibenahi pada satu orang / One person",
    responses=problems(TidakDitemukan),
)  # fmt: skip
async def of_person(pegawai_id: uuid.UUID, actor: Reader, registry: Registry, per: Day = None) -> dict[str, Any]:
    return await _asked(registry, actor, f"/v1/pegawai/{pegawai_id}/kualitas-data", per=per and per.isoformat())


@router.post(
    "/unor/padanan/usulkan", operation_id="proposePadanan", summary="Usulkan padanan unit / Propose matches",
    responses=problems(MasukanTidakSah),
)  # fmt: skip
async def propose(body: Annotated[UsulanPadanan, Body()], actor: Settler, registry: Registry) -> dict[str, Any]:
    """Banyaknya tanda tanpa calon, dengan satu calon, dan dengan beberapa calon. Mengulang tidak mengubah apa pun; pasangan yang
    pernah ditolak tidak diusulkan lagi."""
    sent = {"instansi_id": agency(actor), **body.model_dump(mode="json")}
    found: dict[str, Any] = await registry.json(actor, "POST", "/v1/unor/padanan/usulkan", json=sent, safe=True)
    return found


@router.get(
    "/unor/padanan", operation_id="listPadanan", summary="Padanan unit antarsumber / Matches", responses=problems(MasukanTidakSah)
)  # fmt: skip
async def matches(
    actor: UnitReader, registry: Registry, status: Annotated[StatusAlias | None, EMPTY] = None,
    sumber: Annotated[str | None, Query(max_length=60, examples=["dapodik"]), EMPTY] = None,
    calon: Annotated[Literal["nihil", "satu", "banyak"] | None, Query(description="Banyaknya calon / how many candidates"), EMPTY] = None,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    asked = {"status": status, "sumber": sumber, "calon": calon, "limit": limit, "cursor": cursor}
    return await _asked(registry, actor, "/v1/unor/padanan", **asked)


@router.put(
    "/unor/padanan/{padanan_id}", operation_id="settlePadanan", summary="Putuskan satu padanan / Settle one match",
    responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok),
)  # fmt: skip
async def settle(
    padanan_id: uuid.UUID, body: Annotated[PutusanPadanan, Body()], actor: Settler, registry: Registry
) -> dict[str, Any]:
    """Seseorang memutuskan; yang dikonfirmasi dipakai impor berikutnya, yang ditolak tidak diusulkan lagi."""
    sent = {"instansi_id": agency(actor), **body.model_dump(mode="json")}
    found: dict[str, Any] = await registry.json(actor, "PUT", f"/v1/unor/padanan/{padanan_id}", json=sent, safe=True)
    return found
