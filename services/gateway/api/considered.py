"""Questions about one person or one seat on the input of a round's last analysis: where one could go, who could come."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.gateway import private
from services.gateway.api import latest as newest
from services.gateway.api.recommendations import Seat
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Cursor, Limit, Registry, Scoring, names, of_agency
from services.gateway.clients.http import Service
from services.gateway.merge.judged import show_candidate
from services.gateway.operations.ask import ask_scoring
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.web import paging
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG], responses=problems(TidakDitemukan, MasukanTidakSah))


@router.get(
    "/pegawai/{pegawai_id}/posisi", operation_id="listPosisi", summary="Posisi untuk satu pegawai / Positions for one person"
)
async def positions(
    pegawai_id: uuid.UUID, putaran_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring, limit: Limit = 50,
    cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Kursi yang kekurangan di kelompok jabatannya, yang paling sesuai lebih dahulu, beserta syarat; `penghalang` menyebut aturan yang
    menahan. Yang menyangkut keadaan pribadi hanya disebut TERTUTUP, kecuali dengan scope pegawai.rahasia:baca. `jumlah` menghitung semua
    kursi."""
    analysis = await newest.latest(registry, actor, putaran_id)
    person = await of_agency(registry, actor, f"/v1/pegawai/{pegawai_id}/kunci")
    asked = {"pegawai": person["kunci"]}
    answer, page = await _page(registry, scoring, actor, analysis, "posisi", asked, limit, cursor)
    await newest.on_record(registry, actor, putaran_id, "posisi", [person["kunci"]])
    return {
        "pegawai_id": pegawai_id, "dari": answer.get("dari"), "penghalang": private.barriers(answer["penghalang"], actor.scopes), **page,
        "items": [show_candidate(row, {}, actor.scopes) for row in answer["posisi"]],
    }  # fmt: skip


@router.get("/formasi/kandidat", operation_id="listKandidat", response_description=WHO,
            summary="Calon untuk satu formasi / Candidates for one seat")  # fmt: skip
async def candidates(
    sel: Seat, putaran_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Paling sesuai lebih dahulu, yang tertahan aturan paling akhir; `jumlah` menghitung semua calon. Syarat yang menyangkut keadaan
    pribadi hanya disebut TERTUTUP, kecuali dengan scope pegawai.rahasia:baca. `sel` sama dengan pada rekomendasi, juga bila bagian
    mapelnya kosong (`unit|keluarga|`)."""
    analysis = await newest.latest(registry, actor, putaran_id)
    answer, page = await _page(registry, scoring, actor, analysis, "kandidat", {"sel": sel}, limit, cursor)
    keys = [row["pegawai"] for row in answer["kandidat"]]
    await newest.on_record(registry, actor, putaran_id, "kandidat", keys)
    people = await names(registry, actor, keys)
    return {
        "kursi": answer["kursi"], **page, "items": [show_candidate(row, people, actor.scopes) for row in answer["kandidat"]],
    }  # fmt: skip


async def _page(
    registry: Service, scoring: Service, actor: Actor, analysis: dict[str, Any], question: str, asked: dict[str, Any], limit: int,
    cursor: str,
) -> tuple[dict[str, Any], dict[str, Any]]:  # fmt: skip
    """(scoring's answer, where its page stands). The cursor is of one analysis: a newer one may order the rows otherwise."""
    made_by, last = paging.decode(cursor, str, paging.row_number) if cursor else (analysis["id"], -1)
    if made_by != analysis["id"]:
        raise MasukanTidakSah(
            "Analisis yang lebih baru sudah selesai; urutannya dapat berubah di antara dua halaman.",
            saran="Mulai lagi tanpa cursor.", pesan_en="A newer analysis has ended: start again without a cursor.",
        )  # fmt: skip
    first, count = last + 1, paging.clamp(limit)
    part = {**asked, "mulai": first, "banyak": count}
    answer = await ask_scoring(registry, scoring, actor, analysis["putaran_id"], question, part, last=analysis)
    more = first + count < answer["jumlah"]
    return answer, {
        "analisis_id": analysis["id"], "hasil_hash": analysis["hasil_hash"], "jumlah": answer["jumlah"],
        "berikutnya": paging.encode([analysis["id"], last + count]) if more else None,
    }  # fmt: skip
