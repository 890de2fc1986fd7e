"""How balanced a city is, level by level; who makes up its units, where overload lasts, and which needs to look at again."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Query

from services.gateway.api.latest import latest, on_record, page_of, result_of
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Cursor, Limit, Registry, names
from services.gateway.api.words import EMPTY
from services.gateway.merge.balance import show_doubt, show_tired_unit
from services.gateway.merge.what_if import show_blocked
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import JenisKecurigaan, JenisUnor, Pita
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG], responses=problems(TidakDitemukan))
SHOWN = (
    "ringkasan", "keseimbangan", "keseimbangan_opd", "penguraian", "bobot_tenaga_mikro", "putusan", "norma_pembanding",
    "unit_dikecualikan", "tersaring", "peringatan",
)  # fmt: skip
"""Of a result, beside the bands and the kecamatan."""
Opd = Annotated[str, Query(max_length=200, description="Kunci OPD seperti pada rekomendasi", examples=["demo:DISDIKBUD"])]
Kecamatan = Annotated[str, Query(max_length=20, description="Kode kecamatan", examples=["12.71.07"])]
Jenis = Annotated[JenisUnor | None, Query(description="Jenis unit"), EMPTY]


@router.get(
    "/putaran/{putaran_id}/keseimbangan",
    operation_id="getKeseimbangan",
    response_description=WHO,
    summary="Keseimbangan sebelum/sesudah / Balance",
)
async def balance(putaran_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Kota, OPD dan kecamatan, dengan semua tenaga dan dengan ASN saja. `penguraian` membagi kekurangan: `distribusi` dapat dibenahi dengan
    perpindahan, `jumlah` tidak. Per unit ada di `/keseimbangan/unit`. Orang pada `rencana.penghalang` disebut hanya kepada klien
    dengan scope orang:baca, dan pembacaannya dicatat; keadaan pribadi hanya sebagai TERTUTUP, kecuali dengan pegawai.rahasia:baca."""
    analysis = await latest(registry, actor, putaran_id)
    content = await result_of(registry, actor, analysis)
    bands: dict[str, dict[str, int]] = {"sebelum": {}, "sesudah": {}}
    for row in content["kebutuhan"]:
        for when, column in (("sebelum", "pita"), ("sesudah", "pita_sesudah")):
            bands[when][row[column]] = bands[when].get(row[column], 0) + 1
    plan = content["rencana"]
    rows = plan.get("penghalang", [])
    pinned = sorted({pin["pegawai"] for row in rows for pin in row["pin"]})
    await on_record(registry, actor, putaran_id, "keseimbangan", pinned)
    blocked = show_blocked(rows, await names(registry, actor, pinned), actor.scopes)
    parts = content.get("penguraian", [])
    whole = {
        "pita": bands,
        **{name: content["keseimbangan"][name] for name in ("sebelum", "sesudah", "sebelum_asn", "sesudah_asn")},
    }
    return {
        "analisis_id": analysis["id"], "hasil_hash": analysis["hasil_hash"], "pita": bands,
        "kota": {**whole, "penguraian": next((row for row in parts if row["lingkup"] == "KOTA"), None)},
        "kecamatan": content.get("keseimbangan_kecamatan", []), **{name: content.get(name, []) for name in SHOWN},
        "rencana": {**plan, "penghalang": blocked},
    }  # fmt: skip


@router.get("/putaran/{putaran_id}/keseimbangan/unit", operation_id="listKeseimbanganUnit", summary="Keseimbangan per unit / By unit",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def units(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, opd: Opd = "", kecamatan: Kecamatan = "", jenis: Jenis = None,
    pita: Annotated[Pita | None, Query(description="Pita beban unit sebelum rencana", examples=["KELEBIHAN_BEBAN"]), EMPTY] = None,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Pegawai menurut jenis tenaga, kebutuhan, beban (kebutuhan dibagi tenaga) dan pitanya, sebelum dan sesudah rencana."""
    wanted = {"opd": opd, "kecamatan": kecamatan, "jenis": jenis, "pita": pita}
    _, page = await page_of(registry, actor, putaran_id, "keseimbangan_unit", wanted, limit, cursor)
    return page


@router.get("/putaran/{putaran_id}/komposisi", operation_id="listKomposisi", summary="Komposisi pegawai per unit / Composition",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def composition(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, opd: Opd = "", kecamatan: Kecamatan = "", jenis: Jenis = None,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Bagian bersertifikat, S1 ke atas, ahli muda ke atas, PPPK, dan masa kerja; `selisih_mikro` terhadap semua unit sejenis. Pada sekolah
    yang dihitung gurunya. Yang datanya tidak diketahui tidak ikut dihitung: lihat `diketahui` dari `dari`."""
    content, page = await page_of(
        registry, actor, putaran_id, "komposisi", {"opd": opd, "kecamatan": kecamatan, "jenis": jenis}, limit, cursor
    )
    kinds = content.get("komposisi_jenis", [])
    return {**page, "jenis": [row for row in kinds if jenis is None or row["jenis"] == jenis]}


@router.get("/putaran/{putaran_id}/kecurigaan", operation_id="listKecurigaan", summary="Kebutuhan yang patut diperiksa lagi / Second looks",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def doubts(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, opd: Opd = "", kecamatan: Kecamatan = "",
    kode: Annotated[JenisKecurigaan | None, Query(description="Jenis alasan"), EMPTY] = None, limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Alasan dengan angkanya dan pengaruhnya pada kebutuhan, yang terbesar lebih dahulu; bukan tuduhan terhadap siapa pun.
    `kebutuhan_dicurigai` mengatakan apa yang dilakukan rencana dengannya (kebijakan putaran)."""
    content, page = await page_of(
        registry, actor, putaran_id, "kecurigaan", {"opd": opd, "kecamatan": kecamatan, "kode": kode}, limit, cursor
    )
    plan = content["rencana"]
    return {
        **page, "items": [show_doubt(row) for row in page["items"]], "kebutuhan_dicurigai": plan.get("kebutuhan_dicurigai"),
        "sel_dicurigai_diubah": plan.get("sel_dicurigai_diubah"),
    }  # fmt: skip


@router.get("/putaran/{putaran_id}/kejenuhan", operation_id="listKejenuhan", summary="Beban lama dan masa di satu tempat / Fatigue",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def fatigue(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, opd: Opd = "", kecamatan: Kecamatan = "", jenis: Jenis = None,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Unit dengan beban di atas 130 % enam bulan atau lebih berturut-turut, dan pegawai lebih dari lima tahun di tempat yang sama. Orangnya
    disebut hanya kepada klien dengan scope orang:baca, dan pembacaannya dicatat; kepada yang lain `pegawai` null."""
    _, page = await page_of(
        registry, actor, putaran_id, "kejenuhan", {"opd": opd, "kecamatan": kecamatan, "jenis": jenis}, limit, cursor
    )
    people = None
    if "orang:baca" in actor.scopes:
        keys = [key for row in page["items"] for key in row["pegawai"]]
        await on_record(registry, actor, putaran_id, "kejenuhan", keys)
        people = await names(registry, actor, keys)
    return {**page, "items": [show_tired_unit(row, people) for row in page["items"]]}
