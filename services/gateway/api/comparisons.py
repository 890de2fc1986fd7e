"""Alternatives by every ranking method offices know, with how far the choice hangs on the method: for comparison, never to decide."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body

from services.gateway.api import latest as newest
from services.gateway.api.asked_comparisons import TABLES
from services.gateway.api.recommendations import Seat
from services.gateway.api.rounds import Reader
from services.gateway.api.wiring import WHO, Registry, Scoring, names, of_agency
from services.gateway.merge.comparisons import show_compared, show_comparison
from services.gateway.operations.ask import ask_scoring
from shared.contracts.v1.banding import PermintaanBanding
from shared.errors import LayananSibuk, MasukanTidakSah, TidakDitemukan
from shared.web.problems import problems

TAG = "14 Kecocokan / Fit"
router = APIRouter(prefix="/v1", tags=[TAG])


@router.post("/cocok/banding", operation_id="compareAlternatives", summary="Bandingkan cara memeringkat / Compare ranking methods",
             responses=problems(MasukanTidakSah, LayananSibuk))  # fmt: skip
async def compare(
    body: Annotated[PermintaanBanding, Body(openapi_examples=TABLES)], actor: Reader, scoring: Scoring
) -> dict[str, Any]:
    """SAW, WP, TOPSIS, MOORA, ARAS, dan profile matching pada tabel yang sama; bobot langsung atau dari matriks AHP dengan rasio
    konsistensinya. Disebut juga: seberapa mudah urutan pertama berganti bila bobot bergeser, dan apakah urutan berbalik bila satu pilihan
    dikeluarkan. Tidak ada yang disimpan. Paling banyak 2.000 pilihan dan 30 kriteria."""
    found = await scoring.json(actor, "POST", "/v1/cocok/banding", json=body.model_dump(mode="json"), safe=True)
    return show_comparison(found)


@router.get("/formasi/kandidat/banding", operation_id="compareKandidat", response_description=WHO,
            summary="Calon satu formasi menurut setiap cara / Candidates of one seat by every method",
            responses=problems(TidakDitemukan, MasukanTidakSah, LayananSibuk))  # fmt: skip
async def compare_candidates(
    sel: Seat, putaran_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring
) -> dict[str, Any]:
    """Calon yang lolos aturan, pada tingkat faktor yang juga dipakai skor kecocokan; nomor calon = urutan menurut skor itu. Tingkat yang
    tidak diketahui dihitung tepat sesuai target. Paling banyak 200 yang paling sesuai: `jumlah` menghitung semua yang lolos, `terpotong`
    true bila tidak semuanya ikut dibandingkan; keterangannya menyebut keduanya."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    found = await ask_scoring(registry, scoring, actor, str(putaran_id), "kandidat/banding", {"sel": sel})
    keys = [row["pegawai"] for row in found["calon"]]
    await newest.on_record(registry, actor, putaran_id, "kandidat", keys)
    people = await names(registry, actor, keys)
    return {**show_comparison(found), "calon": [show_compared(row, people) for row in found["calon"]]}
