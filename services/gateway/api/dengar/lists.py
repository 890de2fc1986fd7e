"""Who waits for whom: notices, contests, reviews; and declarations of ties for those who watch."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from services.gateway.api.dengar.hearing import TAG
from services.gateway.api.dengar.words import heard
from services.gateway.api.usulan.cases import Reader
from services.gateway.api.usulan.own import OWN, Self
from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.identity.tokens import needs
from shared.errors import MasukanTidakSah
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
Watcher = Annotated[Actor, needs("pengawasan:baca")]
Open = Annotated[bool | None, Query(description="true: yang masih menunggu; false: yang sudah selesai; kosong: semua")]


@router.get("/pemberitahuan", operation_id="listPemberitahuan", summary="Pemberitahuan dan tanggapan / Notices and replies",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def notices(
    actor: Reader, registry: Registry,
    menunggu: Annotated[bool, Query(description="Hanya yang masih menunggu tanggapan")] = False, limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Yang terlama lebih dahulu, dengan akhir masa tanggapannya; tanpa isi tanggapan."""
    return await _page(registry, actor, "/v1/pemberitahuan", "pemberitahuan", menunggu=menunggu, limit=limit, cursor=cursor)


@router.get("/saya/pemberitahuan", operation_id="listPemberitahuanSaya", summary="Pemberitahuan untuk saya / Notices to me",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def mine(actor: Self, registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """Kepada siapa bertanya, jam layanan, ke mana tanggapan dikirim, dan sampai kapan."""
    return await _page(registry, actor, "/v1/pemberitahuan", "pemberitahuan", **OWN, limit=limit, cursor=cursor)


@router.get(
    "/sanggah", operation_id="listSanggah", summary="Data yang disanggah / Contested data", responses=problems(MasukanTidakSah)
)
async def contests(
    actor: Reader, registry: Registry, terbuka: Open = None, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Yang terlama lebih dahulu: bidangnya, pemilik datanya, umur, dan apakah terlambat. Pemilik data melihat unitnya; tanpa isi."""
    return await _page(registry, actor, "/v1/sanggah", "sanggah", terbuka=terbuka, limit=limit, cursor=cursor)


@router.get("/tinjauan-mendesak", operation_id="listTinjauanMendesak", summary="Perpindahan mendesak / Urgent moves",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def reviews(
    actor: Reader, registry: Registry, terbuka: Open = None,
    terlambat: Annotated[bool, Query(description="Hanya yang lewat batas tinjauannya")] = False, limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Yang berjalan tanpa masa tanggapan, dan tinjauan sesudahnya."""
    asked = {"terbuka": terbuka, "terlambat": terlambat, "limit": limit, "cursor": cursor}
    return await _page(registry, actor, "/v1/tinjauan-mendesak", "tinjauan", **asked)


@router.get("/kepentingan", operation_id="listKepentingan", summary="Pernyataan kepentingan / Declarations of ties",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def ties(
    actor: Watcher, registry: Registry,
    berhubungan: Annotated[bool, Query(description="Hanya yang menyatakan ada hubungan")] = False, limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Untuk Sekda dan auditor: siapa menyatakan apa pada usulan mana, juga yang sudah diganti; `menghalangi`: tidak boleh memutus."""
    params = {"berhubungan": str(berhubungan).lower(), "limit": str(limit), "cursor": cursor}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/kepentingan", params=params)
    return {**found, "items": [{**row, "agenda": f"{row['nomor']}/{row['tahun']}"} for row in found["items"]]}


async def _page(registry: Any, actor: Actor, path: str, part: str, **asked: Any) -> dict[str, Any]:
    params = {
        name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in asked.items() if value is not None
    }
    found: dict[str, Any] = await registry.json(actor, "GET", path, params=params)
    return {**found, "items": [heard(part, row) for row in found["items"]]}
