"""What a round's analysis says of one unit's need, of lesson hours, and of the coming years."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Query

from services.gateway.api.latest import latest, page_of, result_of
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import Cursor, Limit, Registry, agency
from services.gateway.api.words import EMPTY
from services.gateway.merge.coming import show_coming
from services.gateway.merge.norms import show_unit_norms
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import Mapel, PutusanJam
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG], responses=problems(TidakDitemukan))


@router.get("/unor/{unor_id}/norma", operation_id="getNormaUnit", summary="Norma satu unit, berdampingan / Norms of one unit")
async def unit_norms(unor_id: uuid.UUID, putaran_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Menurut analisis terakhir putaran itu. `norma`: sekolah yang sama di bawah setiap norma, yang resmi ditandai; hasil dengan nama norma
    berbeda tidak boleh dibandingkan. `sel`: tiap jabatan dengan anak tangga kebutuhan yang menjawab, penetapannya, dan anak tangga lain."""
    analysis = await latest(registry, actor, putaran_id)
    unit = await registry.json(actor, "GET", f"/v1/unor/{unor_id}", params={"instansi_id": agency(actor)})
    content = await result_of(registry, actor, analysis)
    key = f"{unit['sumber']}:{unit['id_sumber']}"
    return {
        "analisis_id": analysis["id"], "hasil_hash": analysis["hasil_hash"], "unor_id": unor_id, "unor": key, "unor_nama": unit["nama"],
        **show_unit_norms(content, key),
    }  # fmt: skip


@router.get("/putaran/{putaran_id}/jam-mengajar", operation_id="listJamMengajar", summary="Jam mengajar per mapel / Lesson hours",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def lesson_hours(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry,
    putusan: Annotated[PutusanJam | None, Query(description="Hanya yang berputusan ini"), EMPTY] = None,
    mapel: Annotated[Mapel | None, Query(description="Mata pelajaran"), EMPTY] = None, limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Jam seminggu tiap mapel di tiap sekolah terhadap 24-40 jam per guru: sah, bukan berarti merata. BERBAGI bukan pelanggaran: tidak ada
    jumlah guru utuh yang cukup, maka disebut sekolah terdekat yang jamnya bila digabung dapat dibagi, atau alih tugas."""
    _, page = await page_of(registry, actor, putaran_id, "jam_mengajar", {"putusan": putusan, "mapel": mapel}, limit, cursor)
    return page


@router.get("/putaran/{putaran_id}/proyeksi", operation_id="listProyeksiPutaran", summary="Orang dan kebutuhan lima tahun / Coming years",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def coming_years(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry,
    opd: Annotated[str, Query(max_length=200, description="Kunci OPD seperti pada rekomendasi", examples=["demo:DISDIKBUD"])] = "",
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Per unit pada `titik`: TMT rencana, akhir tahun ajaran (sekolah) atau tahun anggaran itu, dan satu sampai lima tahun sesudahnya.
    Dikurangi pensiun dan kontrak yang berakhir (`orang_diperpanjang`: semua kontrak diperpanjang), ditambah rencana masuk.
    `di_bawah_lantai`: hari pertama salah satu jabatannya tinggal di bawah jumlah paling sedikit; `sel` merincinya."""
    content, page = await page_of(registry, actor, putaran_id, "proyeksi/unit", {"opd": opd}, limit, cursor)
    return {**page, **show_coming(content, page["items"])}
