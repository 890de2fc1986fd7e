"""Departures, listed and counted."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends

from services.registry.api.usulan.wiring import ReadBy
from services.registry.api.wiring import Reading, TheClock, TheVault
from services.registry.operations.dengar import departures
from services.registry.storage.dengar.departures import Saringan
from shared.vocabulary import AlasanUsulan, JenisPenyimpangan
from shared.web import paging
from shared.web.clock import today

router = APIRouter(prefix="/penyimpangan")


def _only(
    dari: date | None = None, sampai: date | None = None, jenis: JenisPenyimpangan | None = None, alasan_kode: AlasanUsulan | None = None,
    oleh: str | None = None, opd_id: uuid.UUID | None = None, putaran_id: uuid.UUID | None = None,
) -> Saringan:  # fmt: skip
    return departures.within(dari, sampai, jenis=jenis, alasan_kode=alasan_kode, oleh=oleh, opd_id=opd_id, putaran_id=putaran_id)


Only = Annotated[Saringan, Depends(_only)]


@router.get("")
async def listed(
    reading: Reading,
    vault: TheVault,
    who: ReadBy,
    clock: TheClock,
    only: Only,
    limit: int = paging.LIMIT_DEFAULT,
    cursor: str = "",
) -> dict[str, Any]:
    return await departures.page(reading, vault, who, only, limit, cursor, today(clock))


@router.get("/ringkasan")
async def counted(reading: Reading, vault: TheVault, who: ReadBy, clock: TheClock, only: Only) -> dict[str, Any]:
    return await departures.summary(reading, vault, who, only, today(clock))
