"""What changed: the event stream in commit order, and per collection each subject's latest change, from where one stopped."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from services.gateway.api.wiring import Limit, Registry, agency
from services.gateway.identity.tokens import needs
from shared.errors import Kedaluwarsa, MasukanTidakSah
from shared.vocabulary import Koleksi
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=["5 Peristiwa / Events"])
Follower = Annotated[Actor, needs("peristiwa:baca")]
Since = Annotated[
    str,
    Query(description="`berikutnya` dari jawaban sebelumnya; kosong = kursor sekarang; awal = dari permulaan", examples=["awal"]),
]
MAY = problems(MasukanTidakSah, Kedaluwarsa)


@router.get("/peristiwa", operation_id="listPeristiwa", summary="Aliran peristiwa / The event stream", responses=MAY)
async def events(actor: Follower, registry: Registry, sejak: Since = "", limit: Limit = 50) -> dict[str, Any]:
    """Semua peristiwa menurut urutan simpan, tanpa celah. Ulangi dengan `berikutnya`; `ada_lagi` = langsung ulangi.
    Kursor yang tertinggal lebih dari 30 hari, atau dari sebelum pemulihan cadangan, dijawab 410."""
    params = {"instansi_id": agency(actor), "sejak": sejak, "limit": limit}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/peristiwa", params=params)
    return found


@router.get(
    "/perubahan/{koleksi}", operation_id="listPerubahan", summary="Perubahan per koleksi / Changes of a collection", responses=MAY
)
async def changes(koleksi: Koleksi, actor: Follower, registry: Registry, sejak: Since = "", limit: Limit = 50) -> dict[str, Any]:
    """Tiap subjek sekali, pada perubahan terakhirnya; op hapus = sudah tidak ada. Cara mengikuti: panggil tanpa `sejak` dan simpan
    `berikutnya`, baca `daftar_lengkap`, lalu panggil berkala dengan kursor itu. Id yang datang dibaca ulang dari daftarnya."""
    params = {"instansi_id": agency(actor), "sejak": sejak, "limit": limit}
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/perubahan/{koleksi.value}", params=params)
    return found
