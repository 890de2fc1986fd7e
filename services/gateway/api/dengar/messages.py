"""The outbox for the desk: what waits, what went out, what must be printed."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Query

from services.gateway.api.dengar.hearing import TAG
from services.gateway.api.usulan.cases import Officer, Reader
from services.gateway.api.wiring import Cursor, Limit, Registry
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.texts.case_words import word
from shared.vocabulary import JenisKabar, StatusKabar
from shared.web.problems import problems

router = APIRouter(prefix="/v1/kotak-keluar", tags=[TAG])


@router.get(
    "", operation_id="listKotakKeluar", summary="Kabar yang keluar / Messages that go out", responses=problems(MasukanTidakSah)
)
async def listed(
    actor: Reader, registry: Registry, status: StatusKabar | None = None,
    cetak: Annotated[bool, Query(description="Hanya yang harus dicetak: tanpa saluran, tanpa alamat, atau gagal terkirim")] = False,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Yang terlama lebih dahulu. Pesannya hanya tautan, nama petugas, dan jam layanan; alamat orangnya tidak pernah disimpan di sini."""
    params = {"cetak": str(cetak).lower(), "limit": str(limit), "cursor": cursor, **({"status": status.value} if status else {})}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/kotak-keluar", params=params)
    return {**found, "items": [_worded(row) for row in found["items"]]}


@router.post("/{kabar_id}/cetak", operation_id="printKabar", summary="Sudah dicetak dan diserahkan / Printed and handed over",
             responses=problems(TidakDitemukan, Bentrok))  # fmt: skip
async def printed(kabar_id: uuid.UUID, actor: Officer, registry: Registry) -> dict[str, Any]:
    """Suratnya sendiri disusun lewat POST /v1/naskah. Kabar yang sudah terkirim ditolak."""
    return _worded(await registry.json(actor, "POST", f"/v1/kotak-keluar/{kabar_id}/cetak", safe=False))


def _worded(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "jenis_teks": word(JenisKabar(row["jenis"])), "status_teks": word(StatusKabar(row["status"]))}
