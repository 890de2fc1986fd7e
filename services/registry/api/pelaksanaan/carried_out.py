"""One decree after its signature: what became of it, and its delivery."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, Header, Request, status

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import Reading, TheClock, TheVault, Work
from services.registry.operations.pelaksanaan.deliver import Penyampaian, deliver
from services.registry.operations.pelaksanaan.shown import carried_out
from services.registry.operations.usulan import case
from shared.vocabulary import CaraPenyampaian, PenerimaSk
from shared.web.clock import today
from shared.web.conditional import version_in

router = APIRouter(prefix="/usulan-mutasi/{usulan_id}")


@router.get("/pelaksanaan")
async def shown(usulan_id: uuid.UUID, reading: Reading, view: TheViewOf, clock: TheClock) -> dict[str, Any]:
    await case.visible(reading, view, usulan_id)
    return await carried_out(reading, view.instansi_id, usulan_id, today(clock))


@router.post("/penyampaian", status_code=status.HTTP_201_CREATED)
async def delivered(
    usulan_id: uuid.UUID, request: Request, work: Work, vault: TheVault, who: Who, cara: CaraPenyampaian, tanggal: date,
    penerima: PenerimaSk, if_match: str | None = Header(None),
) -> dict[str, Any]:  # fmt: skip
    """The proof is the body."""
    said = Penyampaian(cara=cara, tanggal=tanggal, penerima=penerima)
    return await deliver(work, vault, who, usulan_id, version_in(if_match), said, await request.body())
