"""Rules as they hold in the city on a day, what waits for a law officer, and the officer's and the city's decisions about them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.asked_law import asked, sent
from services.gateway.api.rounds import Reader
from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.api.words import EMPTY
from services.gateway.identity.tokens import needs
from services.gateway.pages.render import page
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.law import Lingkup, Prakarsa
from shared.vocabulary import KeputusanKonfirmasi
from shared.web.identity import Actor
from shared.web.problems import problems

TAG = "12 Hukum / Law"
router = APIRouter(prefix="/v1", tags=[TAG])
Officer = Annotated[Actor, needs("hukum:tulis")]
Day = Annotated[date | None, Query(description="Hukum yang berlaku pada tanggal ini; kosong = hari ini / law as of a day"), EMPTY]
Move = Annotated[Prakarsa, Query(description="Siapa yang memulai / who starts the move")]
Reach = Annotated[Lingkup, Query(description="Di dalam instansi atau antarinstansi / inside the agency or between agencies")]
ALL = 500


class KonfirmasiAturan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    keputusan: KeputusanKonfirmasi = Field(examples=["DIKONFIRMASI"])
    pejabat: str = Field(min_length=3, max_length=200, description="Nama pejabat hukum", examples=["Contoh Siregar, S.H."])
    jabatan_pejabat: str = Field(min_length=3, max_length=200, examples=["Kepala Bagian Hukum Setda"])
    nomor: str = Field(
        min_length=1, max_length=200, description="Nomor dokumen yang menyatakannya", examples=["188/1204/HUK/2026"]
    )
    tanggal: date = Field(description="Tanggal dokumen; sejak hari itu diperhitungkan", examples=["2026-10-01"])
    catatan: str | None = Field(None, max_length=2000, description="Boleh kosong")
    definisi_hash: str | None = Field(
        None, max_length=64, description="Dari daftar; bila aturan sudah berubah sejak dibaca, putusan ditolak (409)"
    )


class PenyesuaianAturan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    perubahan: dict[str, int | bool | str] = Field(
        description="Angka aturan itu, `jenis`, atau `aktif`; kosong = kembali ke katalog", examples=[{"min_bulan": 24}]
    )
    nomor: str = Field(min_length=1, max_length=200, description="Nomor dasar hukum", examples=["Kepwal 800/17/K/2026"])
    alasan: str = Field(min_length=1, max_length=2000, examples=["Menegaskan PP 11/2017 Pasal 190 ayat (3)"])
    sejak: date = Field(examples=["2026-10-01"])
    sampai: date | None = Field(None, description="Hari pertama katalog berlaku lagi; kosong = sampai diganti")


@router.get("/aturan", operation_id="listAturan", summary="Aturan pada satu tanggal / Rules as of a day",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def rules(
    actor: Reader, registry: Registry, per: Day = None, prakarsa: Move = Prakarsa.INSTANSI, lingkup: Reach = Lingkup.DALAM_INSTANSI,
    menunggu: Annotated[bool, Query(description="Hanya yang menunggu konfirmasi pejabat hukum / only unconfirmed ones")] = False,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Katalog beserta semua yang dicatat kota: jenis, dasar, keyakinan, angka, kalimat, di mana diputuskan, siapa mengonfirmasi.
    `ditanyakan` false: aturan itu tidak berlaku untuk perpindahan seperti itu pada hari itu."""
    more = {"menunggu": menunggu, "limit": limit, "cursor": cursor}
    return await asked(registry, actor, "/v1/aturan", per, prakarsa=prakarsa, lingkup=lingkup, **more)


@router.get("/aturan/menunggu-konfirmasi.html", operation_id="pageMenungguKonfirmasi", response_class=HTMLResponse,
            summary="Aturan yang menunggu konfirmasi, untuk dicetak / Unconfirmed rules, to print")  # fmt: skip
async def unconfirmed_page(request: Request, actor: Reader, registry: Registry, per: Day = None) -> HTMLResponse:
    """Satu halaman untuk meja pejabat hukum: setiap aturan dengan kalimat, dasar, dan tempat tanda tangan."""
    found = await asked(registry, actor, "/v1/aturan", per, menunggu=True, limit=ALL)
    return page("menunggu_konfirmasi", request.app.state.mode, per=found["per"], aturan=found["items"])


@router.get("/aturan/{aturan}", operation_id="getAturan", summary="Satu aturan dan riwayat putusannya / One rule",
            responses=problems(TidakDitemukan))  # fmt: skip
async def rule(
    aturan: str, actor: Reader, registry: Registry, per: Day = None, prakarsa: Move = Prakarsa.INSTANSI,
    lingkup: Reach = Lingkup.DALAM_INSTANSI,
) -> dict[str, Any]:  # fmt: skip
    return await asked(registry, actor, f"/v1/aturan/{aturan}", per, prakarsa=prakarsa, lingkup=lingkup)


@router.post("/aturan/{aturan}/konfirmasi", operation_id="confirmAturan", summary="Konfirmasi pejabat hukum / A law officer's word",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def confirm(aturan: str, body: Annotated[KonfirmasiAturan, Body()], actor: Officer, registry: Registry) -> dict[str, Any]:
    """Hanya aturan yang menunggu (MEMORY, CONFLICT, SUPERSEDED). Yang dikonfirmasi menjadi SEEN pada analisis berikutnya, yang ditolak
    tidak lagi ditanyakan. Bila isi aturan berubah di kemudian hari, aturan itu menunggu lagi."""
    return await sent(registry, actor, "POST", f"/v1/aturan/{aturan}/konfirmasi", body)


@router.post("/aturan/{aturan}/penyesuaian", operation_id="adjustAturan", summary="Sesuaikan aturan / Adjust a rule",
             responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def adjust(aturan: str, body: Annotated[PenyesuaianAturan, Body()], actor: Officer, registry: Registry) -> dict[str, Any]:
    """Hanya dengan nomor dasar hukum dan alasan, untuk masa tertentu. Periksa dahulu siapa yang berubah: pratinjau."""
    return await sent(registry, actor, "POST", f"/v1/aturan/{aturan}/penyesuaian", body)
