"""What is cheaper than a transfer: acts per gap of a round, and what they leave to transfers and to new posts."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Query

from services.gateway.api.balance import Kecamatan, Opd
from services.gateway.api.latest import page_of
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.api.words import EMPTY
from services.gateway.merge.balance import show_gap
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import ArahCelah, Mapel
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG], responses=problems(TidakDitemukan))


@router.get("/putaran/{putaran_id}/tindakan", operation_id="listTindakan", summary="Lebih murah dari mutasi / Cheaper than a transfer",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def acts(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry,
    unor: Annotated[str, Query(max_length=200, description="Kunci unit", examples=["demo:SMPN-12"])] = "",
    keluarga: Annotated[str, Query(max_length=200, description="Keluarga jabatan", examples=["GURU"])] = "",
    mapel: Annotated[Mapel | None, Query(description="Mapel guru", examples=["MATEMATIKA"]), EMPTY] = None,
    arah: Annotated[ArahCelah | None, Query(description="KURANG: unit yang kurang; LEBIH: unit yang lebih"), EMPTY] = None,
    opd: Opd = "", kecamatan: Kecamatan = "", limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Per celah: menunggu yang sudah pasti, menggeser tugas, berbagi jam, penugasan sementara, formasi baru; masing-masing dengan yang
    diberikan, dari siapa, biaya, dasar dan batasnya. Tidak ada tenaga yang dihitung dua kali. `ringkasan` membagi kekurangan kota sebelum
    dan sesudah tindakan itu: `distribusi` tinggal untuk mutasi, `jumlah` memerlukan formasi. Yang memutuskan pejabat."""
    wanted = {"unor": unor, "keluarga": keluarga, "mapel": mapel, "arah": arah, "opd": opd, "kecamatan": kecamatan}
    content, page = await page_of(registry, actor, putaran_id, "tindakan/celah", wanted, limit, cursor)
    whole = content.get("tindakan", {}).get("ringkasan")
    return {**page, "items": [show_gap(row) for row in page["items"]], "ringkasan": whole}
