"""Workload analysis of what one sends: nothing is stored. Rows go to scoring as they came, and so does its answer."""

from __future__ import annotations

import asyncio
import json
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, HTTPException, Query, Request, Response

from services.gateway.api.asked_workload import ASKED, CSV, EXAMPLE
from services.gateway.api.wiring import XLSX, Scoring, attachment
from services.gateway.api.words import EMPTY
from services.gateway.clients.http import Service
from services.gateway.identity.tokens import needs
from services.gateway.workbook.forms import write_forms
from shared.contracts.v1.abk import Pembulatan, PermintaanAbk, PermintaanPuskesmas, PermintaanWisn
from shared.contracts.v1.in_line import in_line
from shared.contracts.v1.prakiraan import PermintaanPrakiraan
from shared.contracts.v1.sekolah import PermintaanGuru
from shared.errors import LayananSibuk, MasukanTidakSah, TerlaluBesar
from shared.vocabulary import Periode, RezimWaktu, SatuanWaktu
from shared.web.identity import Actor
from shared.web.problems import problems

TAG = "11 Beban kerja / Workload"
router = APIRouter(prefix="/v1/abk", tags=[TAG])
Counter = Annotated[Actor, needs("beban:hitung")]
ROWS: dict[str, Any] = {"requestBody": {"required": True, "content": {
    "application/json": {"schema": in_line(PermintaanAbk), "examples": {"contoh": {"value": EXAMPLE}}},
    "text/csv": {"schema": {"type": "string"}, "examples": {"contoh": {"value": CSV}}},
}}}  # fmt: skip


def _asked(
    rezim: Annotated[RezimWaktu | None, Query(description="CSV: rezim waktu kerja; kosong = PERMENPANRB_1_2020"), EMPTY] = None,
    pembulatan: Annotated[Pembulatan | None, Query(description="CSV: kosong = half_up_min1"), EMPTY] = None,
    periode: Annotated[Periode | None, Query(description="Bagi baris tanpa periode"), EMPTY] = None,
    satuan_waktu: Annotated[SatuanWaktu | None, Query(description="Bagi baris tanpa satuan waktu"), EMPTY] = None,
    rincian: Annotated[bool | None, Query(description="false: tanpa hasil per baris / no result per row"), EMPTY] = None,
) -> dict[str, Any]:
    given = {"rezim": rezim, "pembulatan": pembulatan, "periode": periode, "satuan_waktu": satuan_waktu, "rincian": rincian}
    return {name: value for name, value in given.items() if value is not None}


Asked = Annotated[dict[str, Any], Depends(_asked)]


@router.post("/hitung", operation_id="computeAbk", summary="Hitung beban kerja / Compute workload", response_class=Response,
             openapi_extra=ROWS, responses=problems(MasukanTidakSah, TerlaluBesar, LayananSibuk))  # fmt: skip
async def compute(request: Request, actor: Counter, scoring: Scoring, asked: Asked) -> Response:
    """Baris tugas (JSON, atau CSV seperti yang disimpan Excel) menjadi kebutuhan, EJ dan PJ per jabatan, EU dan PU per unit. Tidak ada yang
    disimpan. Baris yang salah disebut pada `kesalahan`; yang lain tetap dihitung. Paling banyak 200.000 baris."""
    return await _passed_on(request, actor, scoring, "/v1/abk/hitung", asked)


@router.post("/wisn", operation_id="computeWisn", summary="WISN dan ABK-Kes / Staff of health services",
             responses=problems(MasukanTidakSah))  # fmt: skip
async def wisn(
    body: Annotated[PermintaanWisn, Body(openapi_examples=ASKED["wisn"])], actor: Counter, scoring: Scoring
) -> dict[str, Any]:
    """Kebutuhan tenaga kesehatan dari volume layanan, standar, penunjang (CAS/FTP) dan tambahan (IAS); setiap angka antara disebut."""
    found: dict[str, Any] = await scoring.json(actor, "POST", "/v1/abk/wisn", json=body.model_dump(mode="json"), safe=True)
    return found


@router.post("/puskesmas", operation_id="comparePuskesmas", summary="Standar minimal puskesmas / Minimum staff of a health centre",
             responses=problems(MasukanTidakSah))  # fmt: skip
async def puskesmas(
    body: Annotated[PermintaanPuskesmas, Body(openapi_examples=ASKED["puskesmas"])], actor: Counter, scoring: Scoring
) -> dict[str, Any]:
    """Orang per profesi di samping jumlah minimalnya; pegawai BLUD dan kontrak dihitung terpisah."""
    found: dict[str, Any] = await scoring.json(actor, "POST", "/v1/abk/puskesmas", json=body.model_dump(mode="json"), safe=True)
    return found


@router.post("/guru", operation_id="computeGuru", summary="Kebutuhan guru menurut setiap norma / Teachers under every norm",
             responses=problems(MasukanTidakSah, LayananSibuk))  # fmt: skip
async def teachers(
    body: Annotated[PermintaanGuru, Body(openapi_examples=ASKED["guru"])], actor: Counter, scoring: Scoring
) -> dict[str, Any]:
    """Sekolah yang sama di bawah setiap norma, yang resmi ditandai dan yang berbalik tandanya disebut; tiap mapel dengan rentang sah 24-40
    jam per guru. Jam yang tidak dapat dibagi menjadi guru utuh: sekolah terdekat untuk berbagi, bukan pelanggaran."""
    found: dict[str, Any] = await scoring.json(actor, "POST", "/v1/abk/guru", json=body.model_dump(mode="json"), safe=True)
    return found


@router.post("/prakiraan", operation_id="computePrakiraan", summary="Prakiraan volume setahun / The coming year's volumes",
             responses=problems(MasukanTidakSah, LayananSibuk))  # fmt: skip
async def outlook(
    body: Annotated[PermintaanPrakiraan, Body(openapi_examples=ASKED["prakiraan"])], actor: Counter, scoring: Scoring
) -> dict[str, Any]:
    """Setahun ke depan per titik dan seluruhnya, dengan rentang 10-90 %. Deret sama panjang diprakirakan bersama, dengan metode yang
    paling kecil galatnya pada tahun-tahun yang diketahui; tidak pernah lebih buruk dari mengulang tahun lalu."""
    found: dict[str, Any] = await scoring.json(actor, "POST", "/v1/abk/prakiraan", json=body.model_dump(mode="json"), safe=True)
    return found


@router.post("/formulir.xlsx", operation_id="makeFormulirAbk", summary="Formulir A-E / Forms A to E", response_class=Response,
             openapi_extra=ROWS, responses=problems(MasukanTidakSah, TerlaluBesar, LayananSibuk))  # fmt: skip
async def forms(request: Request, actor: Counter, scoring: Scoring, asked: Asked) -> Response:
    """Baris yang sama sebagai Formulir A sampai E Permendagri 12/2008, siap cetak pada F4."""
    content = json.loads(bytes((await _passed_on(request, actor, scoring, "/v1/abk/formulir", asked)).body))
    book = await asyncio.to_thread(write_forms, content, "Sumber: baris yang dikirim; tidak disimpan.")
    return Response(book, media_type=XLSX, headers=attachment("formulir-abk.xlsx"))


async def _passed_on(request: Request, actor: Actor, scoring: Service, path: str, asked: dict[str, Any]) -> Response:
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media not in ("application/json", "text/csv"):
        raise HTTPException(415)
    found = await scoring.call(
        actor, "POST", path, content=await request.body(), params=asked, headers={"Content-Type": media}, safe=True
    )
    return Response(found.content, media_type="application/json")
