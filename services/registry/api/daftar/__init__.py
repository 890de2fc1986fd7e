"""Daily lists: which there are, and one of them as of a day."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter

from services.registry.api.kepegawaian.moment import TheMoment
from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, TheVault
from services.registry.operations.daftar import a_list, all_lists
from services.registry.operations.daftar.protected import OPENED, PURPOSE
from services.registry.storage.daftar.definition import Tanya
from services.registry.storage.peristiwa.reads import note_read
from shared.vocabulary import JenisDaftar
from shared.web import paging

router = APIRouter(prefix="/v1/daftar")
WHOLE = 2_000
"""Rows of a page for a file that is drawn whole."""


def a_year_after(day: date) -> date:
    """29 February becomes 28."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


@router.get("")
async def kinds(_actor: CurrentActor) -> dict[str, Any]:
    return {"items": all_lists()}


@router.get("/{jenis}")
async def one(
    jenis: JenisDaftar, instansi_id: uuid.UUID, reading: Reading, vault: TheVault, moment: TheMoment, actor: CurrentActor,
    engine: TheEngine, clock: TheClock,
    limit: int = paging.LIMIT_DEFAULT, cursor: str = "", unor_id: uuid.UUID | None = None, kecamatan: str = "",
    jabatan_id: uuid.UUID | None = None, sampai: date | None = None, bulan: int | None = None,
) -> dict[str, Any]:  # fmt: skip
    until = sampai or a_year_after(moment.per)
    asked = Tanya(
        instansi_id=instansi_id, moment=moment, sampai=until, unor_id=unor_id, kecamatan=kecamatan.strip(), jabatan_id=jabatan_id
    )
    told = await a_list(
        reading, vault, jenis, asked, max(1, min(limit, WHOLE)), cursor, named="orang:baca" in actor.scopes, bulan=bulan,
        scopes=actor.scopes,
    )  # fmt: skip
    who = [row["pegawai_id"] for row in told["items"]] if jenis is JenisDaftar.PERLINDUNGAN else []
    if who:
        await note_read(engine, instansi_id, actor.id, PURPOSE, OPENED, who, clock.now())
    return told
