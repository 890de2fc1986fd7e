"""What the latest analysis of a round recommends, and questions about one person or one seat."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Query

from services.gateway import private
from services.gateway.api import latest as newest
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Cursor, Limit, Registry, Scoring, names, of_agency
from services.gateway.merge.judged import show_candidate
from services.gateway.merge.recommendations import show_recommendation
from services.gateway.operations.ask import ask_scoring
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import KelompokUsulan
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
Asal = Annotated[
    str, Query(max_length=200, description="Kunci OPD yang melepas pegawai, bukan yang menerima", examples=["demo:DISDIKBUD"])
]
Keluarga = Annotated[str, Query(max_length=200, description="Keluarga jabatan pegawainya", examples=["GURU"])]
Kelompok = Annotated[
    KelompokUsulan | None, Query(description="Yang masih harus dipenuhi sebelum dilaksanakan", examples=["SIAP"])
]
Seat = Annotated[
    str,
    Query(
        max_length=500, description="Formasi, unit|keluarga|mapel seperti pada rekomendasi", examples=["demo:SD-031|GURU|KELAS"]
    ),
]


@router.get("/putaran/{putaran_id}/rekomendasi", operation_id="listRekomendasi", response_description=WHO,
            summary="Rekomendasi / Recommendations", responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def recommendations(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "", opd: Asal = "",
    keluarga: Keluarga = "", kelompok: Kelompok = None,
    pegawai_id: Annotated[uuid.UUID | None, Query(description="Hanya usulan untuk pegawai ini")] = None,
) -> dict[str, Any]:  # fmt: skip
    """Dari analisis selesai yang terbaru, berhalaman, dengan alasan dan syarat; yang menyangkut keadaan pribadi hanya disebut
    TERTUTUP, kecuali dengan scope pegawai.rahasia:baca."""
    latest = await newest.latest(registry, actor, putaran_id)
    asked = {"limit": limit, "cursor": cursor, "opd": opd, "keluarga": keluarga, "kelompok": kelompok.value if kelompok else ""}
    if pegawai_id:
        asked["pegawai_id"] = str(pegawai_id)
    page = await registry.json(actor, "GET", f"/v1/analisis/{latest['id']}/rekomendasi", params=asked)
    people = await names(registry, actor, [row["kunci"] for row in page["items"]])
    items = [show_recommendation(row, people, actor.scopes) for row in page["items"]]
    return {"analisis_id": latest["id"], "hasil_hash": latest["hasil_hash"], "items": items, "berikutnya": page["berikutnya"]}


@router.get("/pegawai/{pegawai_id}/posisi", operation_id="listPosisi", summary="Posisi untuk satu pegawai / Positions for one person",
            responses=problems(TidakDitemukan))  # fmt: skip
async def positions(
    pegawai_id: uuid.UUID, putaran_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring
) -> dict[str, Any]:
    """Kursi yang kekurangan di kelompok jabatannya, beserta syarat; `penghalang` menyebut aturan yang menahan. Yang menyangkut keadaan
    pribadi hanya disebut TERTUTUP, kecuali dengan scope pegawai.rahasia:baca. Paling banyak 200 yang paling sesuai, tanpa halaman:
    `jumlah` menghitung semuanya, `terpotong` true bila ada yang tidak ditampilkan."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    person = await of_agency(registry, actor, f"/v1/pegawai/{pegawai_id}/kunci")
    answer = await ask_scoring(registry, scoring, actor, str(putaran_id), "posisi", {"pegawai": person["kunci"]})
    await newest.on_record(registry, actor, putaran_id, "posisi", [person["kunci"]])
    items = [show_candidate(row, {}, actor.scopes) for row in answer["posisi"]]
    barriers = private.barriers(answer["penghalang"], actor.scopes)
    return {"pegawai_id": pegawai_id, "dari": answer.get("dari"), "penghalang": barriers, **_cut(answer), "items": items}


@router.get("/formasi/kandidat", operation_id="listKandidat", response_description=WHO,
            summary="Calon untuk satu formasi / Candidates for one seat", responses=problems(TidakDitemukan))  # fmt: skip
async def candidates(sel: Seat, putaran_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring) -> dict[str, Any]:
    """Paling sesuai lebih dahulu, paling banyak 200, tanpa halaman: `jumlah` menghitung semua calon, `terpotong` true bila ada yang tidak
    ditampilkan. Syarat yang menyangkut keadaan pribadi hanya disebut TERTUTUP, kecuali dengan scope pegawai.rahasia:baca."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    answer = await ask_scoring(registry, scoring, actor, str(putaran_id), "kandidat", {"sel": sel})
    keys = [row["pegawai"] for row in answer["kandidat"]]
    await newest.on_record(registry, actor, putaran_id, "kandidat", keys)
    people = await names(registry, actor, keys)
    return {
        "kursi": answer["kursi"],
        **_cut(answer),
        "items": [show_candidate(row, people, actor.scopes) for row in answer["kandidat"]],
    }


def _cut(answer: dict[str, Any]) -> dict[str, Any]:
    """How many there are, and whether the list stops before the last."""
    return {name: answer[name] for name in ("jumlah", "terpotong")}
