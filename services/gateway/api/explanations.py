"""Why me, why not me, why not there: one record of facts in the words of four readers, as JSON and as a page to print."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from services.gateway.api import latest as newest
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import Registry, Scoring, names, of_agency
from services.gateway.clients.http import Service
from services.gateway.merge.explanations import show_explanation
from services.gateway.operations.explain import explain
from services.gateway.pages.render import page
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.texts.explain.readers import Pembaca
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
FAULTS = problems(TidakDitemukan, MasukanTidakSah)
Whom = Annotated[Pembaca, Query(description="Untuk siapa ditulis: pegawai, atasan, tpk, atau auditor")]
Seat = Annotated[
    str, Query(max_length=500, description="unit|keluarga|mapel seperti pada rekomendasi", examples=["simpeg:SD-031|GURU|KELAS"])
]


@router.get("/pegawai/{pegawai_id}/penjelasan", operation_id="getPenjelasan", summary="Mengapa saya, mengapa tidak / Why me, why not",
            responses=FAULTS)  # fmt: skip
async def of_person(
    pegawai_id: uuid.UUID, putaran_id: uuid.UUID, request: Request, actor: Reader, registry: Registry, scoring: Scoring,
    pembaca: Whom = Pembaca.PEGAWAI,
) -> dict[str, Any]:  # fmt: skip
    """Diusulkan atau tidak, apa yang menentukan, dan apa yang dapat mengubahnya. Alasan yang melindungi seseorang tidak pernah sampai
    kepada unit dan tim penilai; kepada orangnya dan auditor hanya dengan scope pegawai.rahasia:baca. Setiap pembacaan dicatat."""
    return await _told(request, registry, scoring, actor, pegawai_id, putaran_id, pembaca, "")


@router.get("/pegawai/{pegawai_id}/penjelasan/tujuan", operation_id="getPenjelasanTujuan", summary="Mengapa tidak ke sana / Why not there",
            responses=FAULTS)  # fmt: skip
async def of_pair(
    pegawai_id: uuid.UUID, putaran_id: uuid.UUID, sel: Seat, request: Request, actor: Reader, registry: Registry, scoring: Scoring,
    pembaca: Whom = Pembaca.PEGAWAI,
) -> dict[str, Any]:  # fmt: skip
    """Satu orang dan satu kursi mana pun: semua ketentuan, kebutuhan kedua unit, dan perubahan terdekat yang membuka jalannya."""
    return await _told(request, registry, scoring, actor, pegawai_id, putaran_id, pembaca, sel)


@router.get("/pegawai/{pegawai_id}/penjelasan/cetak", operation_id="printPenjelasan", summary="Satu halaman cetak / One page to print",
            response_class=HTMLResponse, responses=FAULTS)  # fmt: skip
async def printed(
    pegawai_id: uuid.UUID, putaran_id: uuid.UUID, request: Request, actor: Reader, registry: Registry, scoring: Scoring,
    pembaca: Whom = Pembaca.PEGAWAI, sel: Annotated[str, Query(max_length=500, description="Kosong = kursi yang diusulkan")] = "",
) -> HTMLResponse:  # fmt: skip
    """Teks yang sama sebagai halaman HTML, Indonesia lebih dahulu."""
    told = await _told(request, registry, scoring, actor, pegawai_id, putaran_id, pembaca, sel)
    return page("penjelasan", request.app.state.mode, told=told)


async def _told(
    request: Request,
    registry: Service,
    scoring: Service,
    actor: Actor,
    pegawai_id: uuid.UUID,
    putaran_id: uuid.UUID,
    reader: Pembaca,
    sel: str,
) -> dict[str, Any]:
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    key = (await of_agency(registry, actor, f"/v1/pegawai/{pegawai_id}/kunci"))["kunci"]
    found = await explain(registry, scoring, actor, str(putaran_id), key, sel)
    await newest.on_record(registry, actor, putaran_id, "penjelasan", [key])
    people = {} if reader in (Pembaca.PEGAWAI, Pembaca.AUDITOR) else await names(registry, actor, [key])
    name = people[key]["nama"] if key in people else ""
    told = show_explanation(found.fakta, found.sumber, reader, actor.scopes, name, request.app.state.contact, asked=bool(sel))
    return {"pegawai_id": str(pegawai_id), "putaran_id": str(putaran_id), **told}
