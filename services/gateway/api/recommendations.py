"""What the latest analysis of a round recommends."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Query

from services.gateway.api import latest as newest
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Cursor, Limit, Registry, names
from services.gateway.api.words import EMPTY
from services.gateway.merge.recommendations import show_recommendation
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import KelompokUsulan
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
Asal = Annotated[
    str, Query(max_length=200, description="Kunci OPD yang melepas pegawai, bukan yang menerima", examples=["demo:DISDIKBUD"])
]
Keluarga = Annotated[str, Query(max_length=200, description="Keluarga jabatan pegawainya", examples=["GURU"])]
Kelompok = Annotated[
    KelompokUsulan | None, Query(description="Yang masih harus dipenuhi sebelum dilaksanakan", examples=["SIAP"]), EMPTY
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
    pegawai_id: Annotated[uuid.UUID | None, Query(description="Hanya usulan untuk pegawai ini"), EMPTY] = None,
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
