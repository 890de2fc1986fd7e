"""Decrees: one number for one or many cases."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Response, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.naskah.papers import TAG, Key, Reader, Writer
from services.gateway.api.wiring import Cursor, Limit, Registry
from shared.errors import Bentrok, KunciIdempotensi, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import JenisSk, StatusNaskah
from shared.web.conditional import etag
from shared.web.problems import problems

router = APIRouter(prefix="/v1/sk", tags=[TAG])


class Penanda(BaseModel):
    """Who signs, as the decree writes it."""

    model_config = ConfigDict(extra="forbid")
    jabatan: str = Field(min_length=1, max_length=200, examples=["WALI KOTA MEDAN"])
    nama: str = Field(min_length=1, max_length=200, examples=["Contoh Lubis"])
    pangkat: str = Field("", max_length=100)
    atas_nama: str = Field("", max_length=200, description="Bila ditandatangani atas nama pejabat lain")


class SkMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    jenis: JenisSk = Field(examples=["KOLEKTIF"])
    usulan_id: list[uuid.UUID] = Field(
        min_length=1, max_length=1_000, description="Usulan DISETUJUI_PPK dengan satu TMT, menurut urutan barisnya"
    )
    penanda: Penanda


@router.post("", status_code=status.HTTP_201_CREATED, operation_id="createSk", summary="Susun SK / Draft a decree",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, KunciIdempotensi))  # fmt: skip
async def create(
    body: Annotated[SkMasuk, Body()], actor: Writer, registry: Registry, response: Response, idempotency_key: Key
) -> dict[str, Any]:
    """Baris-barisnya; naskahnya disusun lewat POST /v1/naskah dengan sk_id. 409 menyebut setiap usulan yang belum siap dan sebabnya."""
    headers = {"Idempotency-Key": idempotency_key}
    made: dict[str, Any] = await registry.json(
        actor, "POST", "/v1/sk", json=body.model_dump(mode="json"), headers=headers, safe=True
    )
    response.headers["Location"] = f"/v1/sk/{made['id']}"
    response.headers["ETag"] = etag(made["versi"])
    return made


@router.get("", operation_id="listSk", summary="Daftar SK / Decrees", responses=problems(MasukanTidakSah))
async def decrees(
    actor: Reader,
    registry: Registry,
    limit: Limit = 50,
    cursor: Cursor = "",
    jenis: JenisSk | None = None,
    status: StatusNaskah | None = None,
    nomor: Annotated[str | None, Query(max_length=100, description="Nomor tepat")] = None,
) -> dict[str, Any]:
    """Yang terbaru lebih dahulu; bagi peran atas seluruh instansi."""
    asked = {"limit": limit, "cursor": cursor, "jenis": jenis, "status": status, "nomor": nomor}
    params = {name: str(value) for name, value in asked.items() if value is not None}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/sk", params=params)
    return found


@router.get("/{sk_id}", operation_id="getSk", summary="Satu SK / One decree", responses=problems(TidakDitemukan))
async def one(sk_id: uuid.UUID, actor: Reader, registry: Registry, response: Response) -> dict[str, Any]:
    """Dengan setiap barisnya (BERLAKU, DIRALAT, DICABUT) dan naskah-naskahnya."""
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/sk/{sk_id}")
    response.headers["ETag"] = etag(found["versi"])
    return found
