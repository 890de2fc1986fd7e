"""The lists a desk draws every day: as JSON a page at a time, as a workbook or a PDF whole, of any day."""

from __future__ import annotations

import asyncio
import uuid
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Response
from pydantic import AwareDatetime

from services.gateway.api.wiring import XLSX, Cursor, Limit, Registry, agency, attachment
from services.gateway.api.words import EMPTY
from services.gateway.clients.http import Service
from services.gateway.identity.tokens import needs
from services.gateway.papers.list_pdf import list_pdf
from services.gateway.workbook.list_book import list_book
from shared.errors import MasukanTidakSah, TerlaluBesar, TidakBerwenang
from shared.texts.explain.readers import SECRET_SCOPE
from shared.vocabulary import JenisDaftar
from shared.web.identity import Actor
from shared.web.problems import problems

TAG = "21 Daftar harian dan kartu / Daily lists and cards"
router = APIRouter(prefix="/v1/daftar", tags=[TAG])
Reader = Annotated[Actor, needs("pegawai:baca")]
Paper = Annotated[Literal["F4", "A4"], Query(description="Kertas, melintang")]
PDF = "application/pdf"
ROWS_MAX = {XLSX: 50_000, PDF: 5_000}
"""A PDF of five thousand rows is two hundred pages and some seconds of work; a longer one nobody reads on paper."""
PART = 2_000
OF_CASES = (JenisDaftar.PERMOHONAN, JenisDaftar.PENUGASAN_LAMA)


def _asked(
    per: Annotated[date | None, Query(description="Keadaan pada tanggal ini; kosong = hari ini / as of a day"), EMPTY] = None,
    per_tanggal: Annotated[date | None, Query(description="Nama lama dari per / the former name of per", deprecated=True), EMPTY] = None,
    diketahui: Annotated[AwareDatetime | None, Query(description="Menurut data yang tercatat saat itu; kosong = sekarang"), EMPTY] = None,
    unor_id: Annotated[uuid.UUID | None, Query(description="OPD atau unit, beserta semua unit di bawahnya"), EMPTY] = None,
    kecamatan: Annotated[str, Query(max_length=13, description="Awal kode wilayah", examples=["12.71.07"])] = "",
    jabatan_id: Annotated[uuid.UUID | None, EMPTY] = None,
    sampai: Annotated[
        date | None, Query(description="Batas akhir PENSIUN, HABIS_KONTRAK, PERLINDUNGAN; kosong = setahun sesudah per"), EMPTY
    ] = None,
    bulan: Annotated[
        int | None, Query(ge=1, le=60, description="Batas PENUGASAN_LAMA, bulan; kosong = menurut PENUGASAN_BULAN kota, atau 6"), EMPTY
    ] = None,
) -> dict[str, str]:  # fmt: skip
    if per and per_tanggal and per != per_tanggal:
        raise MasukanTidakSah(
            "per dan per_tanggal menyebut dua tanggal.", saran="Pakai per saja.", pesan_en="per and per_tanggal disagree."
        )
    day = per or per_tanggal
    told = {
        "per": day and day.isoformat(), "diketahui": diketahui and diketahui.isoformat(),
        "unor_id": unor_id and str(unor_id),
        "kecamatan": kecamatan, "jabatan_id": jabatan_id and str(jabatan_id), "sampai": sampai and sampai.isoformat(),
        "bulan": bulan and str(bulan),
    }  # fmt: skip
    return {name: value for name, value in told.items() if value}


Asked = Annotated[dict[str, str], Depends(_asked)]


@router.get("", operation_id="listDaftar", summary="Daftar yang ada / Which lists there are")
async def kinds(actor: Reader, registry: Registry) -> dict[str, Any]:
    """Dengan lajur, satuan, dan catatan masing-masing; JSON, Excel, dan PDF memakai definisi yang sama."""
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/daftar")
    return {**found, "berikutnya": None}


@router.get("/{jenis_daftar}.xlsx", operation_id="getDaftarBuku", summary="Sebagai Excel / As a workbook", response_class=Response,
            responses={200: {"content": {XLSX: {}}}, **problems(MasukanTidakSah, TerlaluBesar)})  # fmt: skip
async def as_workbook(
    jenis_daftar: JenisDaftar, actor: Reader, registry: Registry, asked: Asked, ukuran: Paper = "F4"
) -> Response:
    """Seluruh baris, kop surat, siap cetak melintang."""
    found, rows, kop = await _whole(registry, actor, jenis_daftar, asked, XLSX)
    content = await asyncio.to_thread(list_book, found, rows, kop, ukuran)
    return Response(content, media_type=XLSX, headers=attachment(f"{jenis_daftar.value.lower()}_{found['per']}.xlsx"))


@router.get("/{jenis_daftar}.pdf", operation_id="getDaftarPdf", summary="Sebagai PDF / As a PDF", response_class=Response,
            responses={200: {"content": {PDF: {}}}, **problems(MasukanTidakSah, TerlaluBesar)})  # fmt: skip
async def as_pdf(jenis_daftar: JenisDaftar, actor: Reader, registry: Registry, asked: Asked, ukuran: Paper = "F4") -> Response:
    """Seluruh baris, berkop dan bernomor halaman; paling banyak 5.000 baris."""
    found, rows, kop = await _whole(registry, actor, jenis_daftar, asked, PDF)
    content = await asyncio.to_thread(list_pdf, found, rows, kop, ukuran)
    return Response(content, media_type=PDF, headers=attachment(f"{jenis_daftar.value.lower()}_{found['per']}.pdf"))


@router.get("/{jenis_daftar}", operation_id="getDaftar", summary="Satu daftar / One list", responses=problems(MasukanTidakSah))
async def one(
    jenis_daftar: JenisDaftar, actor: Reader, registry: Registry, asked: Asked, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Berhalaman; `kolom` menyebut judul dan satuan, `jumlah` seluruh baris, `sumber` asal datanya. `nama` null tanpa scope orang:baca;
    NIP selalu tersamar. PERMOHONAN dan PENUGASAN_LAMA memerlukan juga usulan:baca; PERLINDUNGAN
    pegawai.rahasia:baca, dan pembacaannya dicatat. `batas_bulan` dan `batas_dasar`: batas
    PENUGASAN_LAMA dan asalnya."""
    return await _page(registry, actor, jenis_daftar, asked, max(1, min(limit, 500)), cursor)


async def _page(
    registry: Service, actor: Actor, jenis: JenisDaftar, asked: dict[str, str], limit: int, cursor: str
) -> dict[str, Any]:
    if jenis in OF_CASES and "usulan:baca" not in actor.scopes:
        raise TidakBerwenang(
            "Daftar ini memerlukan scope usulan:baca.", saran="Minta scope itu.", pesan_en="Scope usulan:baca needed."
        )
    if jenis is JenisDaftar.PERLINDUNGAN and SECRET_SCOPE not in actor.scopes:
        raise TidakBerwenang(
            f"Daftar ini memerlukan scope {SECRET_SCOPE}.", saran="Minta scope itu.", pesan_en=f"Scope {SECRET_SCOPE} needed."
        )
    params = {"instansi_id": agency(actor), **asked, "limit": str(limit), **({"cursor": cursor} if cursor else {})}
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/daftar/{jenis.value}", params=params)
    return found


async def _whole(
    registry: Service, actor: Actor, jenis: JenisDaftar, asked: dict[str, str], form: str
) -> tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any]]:
    """(the list, all its rows, the letterhead). Raises TerlaluBesar."""
    found = await _page(registry, actor, jenis, asked, PART, "")
    if found["jumlah"] > ROWS_MAX[form]:
        raise TerlaluBesar(
            f"Daftar ini {found['jumlah']} baris; bentuk ini memuat paling banyak {ROWS_MAX[form]}.",
            saran="Persempit dengan unor_id, kecamatan, atau jabatan_id.", pesan_en="Too many rows for this form.",
        )  # fmt: skip
    rows = list(found["items"])
    cursor = found["berikutnya"]
    while cursor:
        part = await _page(registry, actor, jenis, asked, PART, cursor)
        rows += part["items"]
        cursor = part["berikutnya"]
    head = await registry.json(actor, "GET", "/v1/kop-surat")
    return found, rows, head["isi"]
