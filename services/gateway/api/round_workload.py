"""Workload of what is stored: the norms of a round side by side, Forms A to E of its snapshot, and a unit's load month by month."""

from __future__ import annotations

import asyncio
import json
import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from services.gateway.api.records import APage, UnitReader
from services.gateway.api.rounds import Reader
from services.gateway.api.wiring import XLSX, Registry, Scoring, agency, attachment, of_agency
from services.gateway.api.words import EMPTY
from services.gateway.api.workload import TAG
from services.gateway.merge.norms import show_norms
from services.gateway.operations.ask import ask_scoring
from services.gateway.workbook.forms import write_forms
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import RezimWaktu
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])


@router.get("/putaran/{putaran_id}/norma", operation_id="listNorma", summary="Norma lain di samping yang resmi / Norms side by side",
            responses=problems(TidakDitemukan))  # fmt: skip
async def norms(putaran_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Sekolah yang sama di bawah setiap norma, menurut analisis terakhir. Hasil dengan nama norma berbeda tidak boleh dibandingkan; yang
    resmi ditandai. `berganti_tanda`: sekolah yang kata norma itu lain (kurang, pas, lebih) dari kata norma resmi, dan `unor` kuncinya."""
    round_ = await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    last = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/analisis-terakhir")
    content = json.loads((await registry.call(actor, "GET", f"/v1/analisis/{last['id']}/hasil")).content)
    items = show_norms(content["norma_pembanding"], content.get("norma_tanda", []))
    return {"analisis_id": last["id"], "hasil_hash": last["hasil_hash"], "per": round_["per"], "items": items}


@router.get("/putaran/{putaran_id}/formulir-abk.xlsx", operation_id="getFormulirAbk", summary="Formulir A-E / Forms A to E",
            response_class=Response, responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def forms(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring,
    opd: Annotated[str, Query(max_length=200, description="Kunci OPD seperti pada rekomendasi; kosong = semua",
                              examples=["demo:DISDIKBUD"])] = "",
) -> Response:  # fmt: skip
    """Formulir A sampai E Permendagri 12/2008 dari snapshot analisis terakhir: tugas, pemangku per golongan, beban, EJ/PJ, EU/PU."""
    round_ = await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    content = await ask_scoring(registry, scoring, actor, str(putaran_id), "formulir", {"opd": opd})
    name = content["opd_nama"] or "semua OPD"
    source = f"Putaran {round_['nama']}: {name}; data per {content['per']}; snapshot {content['snapshot']}"
    book = await asyncio.to_thread(write_forms, content, source)
    return Response(book, media_type=XLSX, headers=attachment("formulir-abk.xlsx"))


@router.get("/unor/{unor_id}/beban", operation_id="listBeban", summary="Riwayat beban satu unit / A unit's load by month",
            responses=problems(MasukanTidakSah, TidakDitemukan))  # fmt: skip
async def history(
    unor_id: uuid.UUID, actor: UnitReader, registry: Registry, scoring: Scoring, page: APage,
    rezim: Annotated[
        RezimWaktu | None, Query(description="Kosong = menurut jenis unit: kesehatan 72.000, lainnya 75.000 menit"), EMPTY
    ] = None,
) -> dict[str, Any]:  # fmt: skip
    """Bulan terbaru dahulu: menit kerja dibagi waktu kerja efektif sebulan, terhadap tenaga pada tanggal 1 bulan itu (kepala tidak
    dihitung). Bulan dengan tugas yang belum melapor tidak punya beban; jabatan tanpa volume tidak ikut dihitung."""
    params = {"instansi_id": agency(actor), **{name: value for name, value in page.items() if value not in (None, "")}}
    found = await registry.json(actor, "GET", f"/v1/unor/{unor_id}/beban", params=params)
    asked = {"unor_jenis": found["unor_jenis"], "rezim": rezim, "items": found["items"]}
    told = await scoring.json(actor, "POST", "/v1/abk/riwayat", json=asked, safe=True)
    return {"unor_id": unor_id, "unor_nama": found["unor_nama"], **told, "berikutnya": found["berikutnya"]}
