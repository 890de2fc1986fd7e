"""Units, positions, seats and people as of a day and as known at an instant. No NIP ever stands in an address."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.registry.api.kepegawaian.moment import TheMoment, ThePage
from services.registry.api.wiring import Reading, TheVault
from services.registry.operations.kepegawaian import lists
from services.registry.operations.kepegawaian.position_map import position_map
from services.registry.operations.kepegawaian.show_person import show_person
from services.registry.operations.kepegawaian.show_unit import require_unit, show_unit

router = APIRouter(prefix="/v1")


@router.get("/unor")
async def list_units(
    reading: Reading, page: ThePage, jenis: str | None = None, induk_id: uuid.UUID | None = None, q: str = ""
) -> dict[str, Any]:
    return await lists.units(reading, page, jenis, induk_id, q)


@router.get("/unor/{unor_id}")
async def get_unit(unor_id: uuid.UUID, instansi_id: uuid.UUID, reading: Reading, moment: TheMoment) -> dict[str, Any]:
    return await show_unit(reading, instansi_id, unor_id, moment)


@router.get("/unor/{unor_id}/turunan")
async def list_descendants(unor_id: uuid.UUID, reading: Reading, page: ThePage) -> dict[str, Any]:
    await require_unit(reading, page.instansi_id, unor_id, page.moment)
    return await lists.descendants(reading, page, unor_id)


@router.get("/unor/{unor_id}/peta-jabatan")
async def get_map(unor_id: uuid.UUID, reading: Reading, page: ThePage, turunan: bool = False) -> dict[str, Any]:
    return await position_map(reading, page, unor_id, below=turunan)


@router.get("/jabatan")
async def list_positions(
    reading: Reading, page: ThePage, jenis: str | None = None, keluarga: str | None = None, q: str = ""
) -> dict[str, Any]:
    return await lists.positions(reading, page, jenis, keluarga, q)


@router.get("/formasi")
async def list_seats(
    reading: Reading, page: ThePage, unor_id: uuid.UUID | None = None, jabatan_id: uuid.UUID | None = None
) -> dict[str, Any]:
    return await lists.seats(reading, page, unor_id, jabatan_id)


@router.get("/pegawai")
async def list_people(
    reading: Reading, page: ThePage, unor_id: uuid.UUID | None = None, turunan: bool = False, jabatan_id: uuid.UUID | None = None,
    status: str | None = None, golongan: str | None = None,
) -> dict[str, Any]:  # fmt: skip
    return await lists.people(reading, page, unor_id, turunan, jabatan_id, status, golongan)


@router.get("/pegawai/{pegawai_id}")
async def get_person(
    pegawai_id: uuid.UUID, instansi_id: uuid.UUID, reading: Reading, vault: TheVault, moment: TheMoment
) -> dict[str, Any]:
    return await show_person(reading, vault, instansi_id, pegawai_id, moment)
