"""Who sits on the board, by which decree, and how many must be there."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.sidang.forms import BOARD
from services.gateway.api.sidang.words import with_posts
from services.gateway.api.usulan.authority import LawOfficer
from services.gateway.api.usulan.cases import Reader
from services.gateway.api.wiring import Registry
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import KedudukanTpk
from shared.web.problems import problems

TAG = "22 Sidang Tim Penilai Kinerja / Board sessions"
router = APIRouter(prefix="/v1/tpk", tags=[TAG])


class AnggotaMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pengguna_id: uuid.UUID
    kedudukan: KedudukanTpk


class KuorumMasuk(BaseModel):
    """`lebih` true: more than pembilang/penyebut of the members; false: at least that share."""

    model_config = ConfigDict(extra="forbid")
    pembilang: int = Field(ge=1, le=100, examples=[2])
    penyebut: int = Field(ge=1, le=100, examples=[3])
    lebih: bool = Field(description="true = lebih dari pecahan itu, false = paling sedikit pecahan itu", examples=[False])
    dasar: str = Field(min_length=3, max_length=300, examples=["Perwal 12/2026 Pasal 9"])


class TimMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    anggota: list[AnggotaMasuk] = Field(
        max_length=50, description="Menurut urutan keputusannya; tepat satu ketua, satu sekretaris"
    )
    kuorum: KuorumMasuk | None = Field(default=None, description="Kosong: lebih dari separuh, praktik yang belum dipastikan")
    nomor: str = Field(min_length=1, max_length=100, examples=["Kepwal 800/31/2026"])
    tanggal: date = Field(examples=["2026-02-01"])
    sejak: date = Field(examples=["2026-02-01"])
    sampai: date | None = Field(default=None, description="Hari pertama yang tidak lagi berlaku")


@router.get("", operation_id="getTpk", summary="Susunan tim / The board", responses=problems(TidakDitemukan))
async def board(
    actor: Reader, registry: Registry, per: Annotated[date | None, Query(description="Kosong: hari ini")] = None
) -> dict[str, Any]:
    """Anggota dengan kedudukannya, keputusan yang mengangkatnya, dan kuorum: `kuorum_perlu` orang harus hadir. `keyakinan` MEMORY berarti
    aturan kuorumnya praktik lazim yang belum dipastikan petugas hukum."""
    params = {"per": per.isoformat()} if per else {}
    return with_posts(await registry.json(actor, "GET", "/v1/tpk", params=params))


@router.put("", operation_id="putTpk", summary="Tetapkan susunan tim / State the board", responses=problems(MasukanTidakSah))
async def state(body: Annotated[TimMasuk, Body(openapi_examples=BOARD)], actor: LawOfficer, registry: Registry) -> dict[str, Any]:
    """Oleh petugas hukum, menurut keputusan pembentukannya. Sidang yang sudah disiapkan tetap memakai susunan pada harinya."""
    return with_posts(await registry.json(actor, "PUT", "/v1/tpk", json=body.model_dump(mode="json")))
