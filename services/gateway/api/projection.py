"""Strength in the coming years."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query

from services.gateway.api.wiring import Cursor, Limit, Registry, agency
from services.gateway.api.words import EMPTY
from services.gateway.identity.tokens import needs
from shared.errors import MasukanTidakSah
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=["2 Data masuk / Data in"])


@router.get(
    "/proyeksi",
    operation_id="listProyeksi",
    summary="Proyeksi pegawai per tahun / Strength by year",
    responses=problems(MasukanTidakSah),
)
async def projection(
    actor: Annotated[Actor, needs("unor:baca")],
    registry: Registry,
    per: Annotated[date | None, Query(description="Data per tanggal; kosong = hari ini / as of a day"), EMPTY] = None,
    tahun: Annotated[int, Query(description="Banyaknya tahun ke depan, 0 sampai 10", examples=[5])] = 5,
    kelompok: Annotated[Literal["unor", "jabatan", "formasi"], Query(description="Dihitung per")] = "unor",
    unor_id: Annotated[uuid.UUID | None, EMPTY] = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:
    """Orang sekarang, dikurangi pensiun (BUP) dan kontrak yang berakhir, ditambah yang akan datang; keadaan setiap 31 Desember.
    Kontrak dapat diperpanjang, maka dihitung dua kali: tanpa dan dengan perpanjangan."""
    asked = {
        "per": per and per.isoformat(),
        "tahun": tahun,
        "kelompok": kelompok,
        "unor_id": unor_id,
        "limit": limit,
        "cursor": cursor,
    }
    params = {"instansi_id": agency(actor), **{name: value for name, value in asked.items() if value not in (None, "")}}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/proyeksi", params=params)
    return found
