"""The report on departures for the Sekda and the inspectorate: listed, counted, as a workbook."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Response

from services.gateway.api.dengar.hearing import TAG
from services.gateway.api.dengar.lists import Watcher
from services.gateway.api.wiring import XLSX, Cursor, Limit, Registry, attachment
from services.gateway.workbook.departures import write_departures
from shared.errors import MasukanTidakSah
from shared.texts import clusters
from shared.texts.case_words import word
from shared.vocabulary import AlasanUsulan, JenisPenyimpangan
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
PATH = "/v1/penyimpangan"
BOOK_MOST, BOOK_PAGE = 10_000, 500
CODES = {"JENIS": JenisPenyimpangan, "ALASAN": AlasanUsulan}


def _only(
    dari: Annotated[date | None, Query(description="Sejak hari ini, termasuk")] = None,
    sampai: Annotated[date | None, Query(description="Sampai hari ini, termasuk")] = None,
    jenis: JenisPenyimpangan | None = None,
    alasan_kode: AlasanUsulan | None = None,
    oleh: Annotated[str | None, Query(max_length=60, description="Pelakunya, seperti pada `oleh`")] = None,
    opd_id: Annotated[uuid.UUID | None, Query(description="OPD yang melepas")] = None,
    putaran_id: uuid.UUID | None = None,
) -> dict[str, str]:
    given = {
        "dari": dari, "sampai": sampai, "jenis": jenis, "alasan_kode": alasan_kode, "oleh": oleh, "opd_id": opd_id,
        "putaran_id": putaran_id,
    }  # fmt: skip
    return {name: str(value) for name, value in given.items() if value is not None}


Only = Annotated[dict[str, str], Depends(_only)]


@router.get(
    "/penyimpangan", operation_id="listPenyimpangan", summary="Penyimpangan / Departures", responses=problems(MasukanTidakSah)
)
async def listed(actor: Watcher, registry: Registry, only: Only, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """Setiap keputusan yang berbeda dari aturan lunak, calon setara, pertimbangan TPK, atau pemisahan tugas, dengan kode alasan dan siapa.
    Untuk Sekda dan auditor, selalu; tidak untuk umum. Aturan yang menyangkut alasan pribadi disebut TERTUTUP."""
    found: dict[str, Any] = await registry.json(actor, "GET", PATH, params={**only, "limit": str(limit), "cursor": cursor})
    return {**found, "items": [_worded(row) for row in found["items"]]}


@router.get("/penyimpangan/ringkasan", operation_id="getPenyimpanganRingkasan", summary="Ringkasan penyimpangan / Departures, counted",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def counted(actor: Watcher, registry: Registry, only: Only) -> dict[str, Any]:
    """Menurut pejabat, unit, OPD, jenis, alasan, dan putaran; `usulan` = usulan yang ditangani dalam waktu yang sama. `gugus`: yang
    sedikitnya tiga dan dua kali bagian yang lain, dengan kalimatnya; sebab untuk melihat lagi, bukan temuan."""
    return _summary(await registry.json(actor, "GET", f"{PATH}/ringkasan", params=only))


@router.get("/penyimpangan.xlsx", operation_id="getPenyimpanganBuku", summary="Penyimpangan sebagai Excel / As a workbook",
            response_class=Response, responses=problems(MasukanTidakSah))  # fmt: skip
async def book(actor: Watcher, registry: Registry, only: Only) -> Response:
    """Daftar, hitungan, dan gugus; paling banyak 10.000 baris, yang terbaru lebih dahulu."""
    rows: list[dict[str, Any]] = []
    cursor: str | None = ""
    while cursor is not None and len(rows) < BOOK_MOST:
        asked = {**only, "limit": str(BOOK_PAGE), "cursor": cursor}
        found = await registry.json(actor, "GET", PATH, params=asked)
        rows += [_worded(row) for row in found["items"]]
        cursor = found["berikutnya"]
    told = _summary(await registry.json(actor, "GET", f"{PATH}/ringkasan", params=only))
    content = write_departures(rows, told, cut=cursor is not None)
    return Response(content, media_type=XLSX, headers=attachment("penyimpangan.xlsx"))


def _worded(row: dict[str, Any]) -> dict[str, Any]:
    kind, reason = JenisPenyimpangan(row["jenis"]), AlasanUsulan(row["alasan_kode"])
    return {**row, "jenis_teks": word(kind), "jenis_teks_en": word(kind, "en"), "alasan_teks": word(reason)}


def _summary(found: dict[str, Any]) -> dict[str, Any]:
    counted = {name: [{**one, "nama": _name(name, one)} for one in rows] for name, rows in found["menurut"].items()}
    gathered = []
    for one in found["gugus"]:
        sentence, english = clusters.told(one, _name(one["menurut"], one))
        gathered.append({**one, "nama": _name(one["menurut"], one), "kalimat": sentence, "kalimat_en": english})
    return {**found, "menurut": counted, "gugus": gathered, "catatan": clusters.NOTE, "catatan_en": clusters.NOTE_EN}


def _name(menurut: str, one: dict[str, Any]) -> str:
    if menurut in CODES:
        return word(CODES[menurut](one["kunci"]))
    return str(one["nama"] or one["kunci"])
