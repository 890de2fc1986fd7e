"""Decrees."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, Header, status
from pydantic import BaseModel, ConfigDict

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import Reading, Work
from services.registry.operations.naskah import decrees
from services.registry.operations.naskah.refused import no_decree
from shared.vocabulary import JenisSk, StatusNaskah
from shared.web import paging

router = APIRouter(prefix="/sk")


class Penanda(BaseModel):
    model_config = ConfigDict(extra="forbid")
    jabatan: str
    nama: str
    pangkat: str = ""
    atas_nama: str = ""


class SkMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    jenis: JenisSk
    usulan_id: list[uuid.UUID]
    penanda: Penanda


@router.post("", status_code=status.HTTP_201_CREATED)
async def make(body: SkMasuk, work: Work, who: Who, idempotency_key: str | None = Header(None)) -> dict[str, Any]:
    wanted = decrees.SkBaru(body.jenis, tuple(body.usulan_id), body.penanda.model_dump())
    return await decrees.make(work, who, wanted, idempotency_key, body.model_dump(mode="json"))


@router.get("")
async def page(
    reading: Reading, view: TheViewOf, limit: int = paging.LIMIT_DEFAULT, cursor: str = "", jenis: JenisSk | None = None,
    status: StatusNaskah | None = None, nomor: str | None = None,
) -> dict[str, Any]:  # fmt: skip
    if view.units is not None:
        return {"items": [], "berikutnya": None}
    return await decrees.page(reading, view.instansi_id, {"jenis": jenis, "status": status, "nomor": nomor}, limit, cursor)


@router.get("/{sk_id}")
async def one(sk_id: uuid.UUID, reading: Reading, view: TheViewOf) -> dict[str, Any]:
    if view.units is not None:
        raise no_decree()
    return await decrees.show(reading, view.instansi_id, sk_id)
