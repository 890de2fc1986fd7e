"""The city's own dates, and days of mass decrees."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from services.registry.api.wiring import Reading, TheClock, Work
from services.registry.operations.hukum.city_values import Nilai, list_values, put_value
from services.registry.operations.hukum.mass_days import list_mass_days, settle_mass_day
from shared.vocabulary import KeputusanKonfirmasi, NilaiKota
from shared.web import paging
from shared.web.clock import today

router = APIRouter()


class NilaiMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    instansi_id: uuid.UUID
    nilai: str
    dasar: str
    pejabat: str
    sejak: date
    sampai: date | None = None


class PutusanHari(BaseModel):
    model_config = ConfigDict(extra="forbid")
    instansi_id: uuid.UUID
    keputusan: KeputusanKonfirmasi
    dasar: str
    pejabat: str


@router.get("/nilai-kota")
async def values(
    instansi_id: uuid.UUID,
    reading: Reading,
    clock: TheClock,
    per: date | None = None,
    limit: int = paging.LIMIT_DEFAULT,
    cursor: str = "",
) -> dict[str, Any]:
    return await list_values(reading, instansi_id, per or today(clock), paging.clamp(limit), cursor)


@router.put("/nilai-kota/{nilai_kota}")
async def put(nilai_kota: NilaiKota, body: NilaiMasuk, work: Work) -> dict[str, Any]:
    return await put_value(work, body.instansi_id, nilai_kota, Nilai(**body.model_dump(exclude={"instansi_id"})))


@router.get("/tmt-massal")
async def days(
    instansi_id: uuid.UUID,
    reading: Reading,
    clock: TheClock,
    per: date | None = None,
    limit: int = paging.LIMIT_DEFAULT,
    cursor: str = "",
) -> dict[str, Any]:
    return await list_mass_days(reading, instansi_id, per or today(clock), paging.clamp(limit), cursor)


@router.put("/tmt-massal/{tanggal}")
async def settle(tanggal: date, body: PutusanHari, work: Work) -> dict[str, Any]:
    return await settle_mass_day(work, body.instansi_id, tanggal, body.keputusan, body.dasar, body.pejabat)
