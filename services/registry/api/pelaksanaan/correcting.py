"""One line of a decree corrected; who has not begun, and reminders."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, Header, status
from pydantic import BaseModel, ConfigDict

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import Reading, TheClock, TheVault, Work
from services.registry.operations.pelaksanaan import wrong_line
from services.registry.operations.pelaksanaan.correct import Ralat, correct
from services.registry.operations.pelaksanaan.remind import not_begun, remind
from shared.vocabulary import BidangRalat, CaraPenyampaian
from shared.web import paging
from shared.web.clock import today
from shared.web.conditional import version_in

router = APIRouter()


class Perbaikan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    bidang: BidangRalat
    nilai: str | None = None


class RalatMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nomor: str
    tanggal: date
    sebab: str
    perbaikan: list[Perbaikan]


class PengingatMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    cara: CaraPenyampaian


@router.post("/usulan-mutasi/{usulan_id}/ralat", status_code=status.HTTP_201_CREATED)
async def corrected(
    usulan_id: uuid.UUID, body: RalatMasuk, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    fields = wrong_line.read([(one.bidang, one.nilai) for one in body.perbaikan])
    said = Ralat(nomor=body.nomor, tanggal=body.tanggal, sebab=body.sebab, bidang=fields)
    return await correct(work, vault, who, usulan_id, version_in(if_match), said)


@router.get("/belum-melaksanakan")
async def waiting(
    reading: Reading, view: TheViewOf, clock: TheClock, limit: int = paging.LIMIT_DEFAULT, cursor: str = ""
) -> dict[str, Any]:
    return await not_begun(reading, view, today(clock), limit, cursor)


@router.post("/usulan-mutasi/{usulan_id}/pengingat", status_code=status.HTTP_201_CREATED)
async def reminded(
    usulan_id: uuid.UUID, body: PengingatMasuk, work: Work, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    return await remind(work, who, usulan_id, version_in(if_match), body.cara)
