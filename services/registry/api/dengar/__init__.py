"""The hearing of a case, and the lists of those who must act in it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, Header
from pydantic import BaseModel, ConfigDict

from services.registry.api.dengar import departures, messages
from services.registry.api.usulan.wiring import ReadBy, Who
from services.registry.api.wiring import Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.dengar import conflicts, lists, reply, review, told
from shared.vocabulary import HasilTinjauan, Tanggapan
from shared.web import paging
from shared.web.clock import today
from shared.web.conditional import version_in

router = APIRouter(prefix="/v1")
router.include_router(departures.router)
router.include_router(messages.router)


class Jawaban(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tanggapan: Tanggapan
    catatan: str | None = None
    tanggal: date | None = None


class Tinjauan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    hasil: HasilTinjauan
    catatan: str


@router.get("/usulan-mutasi/{usulan_id}/dengar")
async def hearing(
    usulan_id: uuid.UUID, reading: Reading, engine: TheEngine, vault: TheVault, who: ReadBy, clock: TheClock
) -> dict[str, Any]:
    return await told.of_case(engine, reading, vault, who, usulan_id, today(clock), clock.now())


@router.post("/usulan-mutasi/{usulan_id}/tanggapan")
async def answer(
    usulan_id: uuid.UUID, body: Jawaban, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    version = version_in(if_match)
    return await reply.reply(work, vault, who, usulan_id, version, body.tanggapan, body.catatan, body.tanggal)


@router.post("/usulan-mutasi/{usulan_id}/tinjauan")
async def look(
    usulan_id: uuid.UUID, body: Tinjauan, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    return await review.record(work, vault, who, usulan_id, version_in(if_match), body.hasil, body.catatan)


@router.get("/pemberitahuan")
async def notices(
    reading: Reading, who: ReadBy, clock: TheClock, menunggu: bool = False, sendiri: bool = False, limit: int = paging.LIMIT_DEFAULT,
    cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await lists.notices_page(reading, who, today(clock), waiting=menunggu, sendiri=sendiri, limit=limit, cursor=cursor)


@router.get("/sanggah")
async def contests(
    reading: Reading,
    who: ReadBy,
    clock: TheClock,
    terbuka: bool | None = None,
    limit: int = paging.LIMIT_DEFAULT,
    cursor: str = "",
) -> dict[str, Any]:
    return await lists.contests_page(reading, who, today(clock), waiting=terbuka, limit=limit, cursor=cursor)


@router.get("/tinjauan-mendesak")
async def reviews(
    reading: Reading, who: ReadBy, clock: TheClock, terbuka: bool | None = None, terlambat: bool = False,
    limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await lists.reviews_page(reading, who, today(clock), waiting=terbuka, overdue=terlambat, limit=limit, cursor=cursor)


@router.get("/kepentingan")
async def ties(
    reading: Reading, who: ReadBy, berhubungan: bool = False, limit: int = paging.LIMIT_DEFAULT, cursor: str = ""
) -> dict[str, Any]:
    return await conflicts.page(reading, who, tied_only=berhubungan, limit=limit, cursor=cursor)
