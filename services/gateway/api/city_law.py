"""The city's own dates that rules ask for, and the days of mass decrees."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.asked_law import asked, sent
from services.gateway.api.rounds import Reader
from services.gateway.api.rules import TAG, Day, Officer
from services.gateway.api.wiring import Cursor, Limit, Registry
from shared.errors import Bentrok, MasukanTidakSah
from shared.vocabulary import KeputusanKonfirmasi, NilaiKota
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])


class NilaiKotaMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nilai: str = Field(
        max_length=20,
        description="Tanggal, hari kerja untuk nama yang berakhir _HARI, bulan untuk PENUGASAN_BULAN, atau YA/TIDAK untuk KEPALA_PENJABAT",
        examples=["2025-02-20"],
    )
    dasar: str = Field(min_length=1, max_length=500, description="Dokumen sumbernya", examples=["Keppres 15/P Tahun 2025"])
    pejabat: str = Field(min_length=3, max_length=200, description="Siapa yang menyatakannya", examples=["Contoh Siregar, S.H."])
    sejak: date = Field(description="Berlaku sejak hari ini", examples=["2025-02-20"])
    sampai: date | None = Field(None, description="Hari pertama tidak berlaku lagi; kosong = sampai diganti")


class PutusanTmtMassal(BaseModel):
    model_config = ConfigDict(extra="forbid")
    keputusan: KeputusanKonfirmasi = Field(
        description="DIKONFIRMASI: hanya SK massal, masa tugas tidak mulai lagi; DITOLAK: memang mulai hari itu",
        examples=["DIKONFIRMASI"],
    )
    dasar: str = Field(min_length=1, max_length=500, examples=["SK penyetaraan 821/2031/2021"])
    pejabat: str = Field(min_length=3, max_length=200, examples=["Contoh Siregar, S.H."])


@router.get("/nilai-kota", operation_id="listNilaiKota", summary="Tanggal dan keadaan kota / The city's dates",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def values(actor: Reader, registry: Registry, per: Day = None, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """Yang ditanyakan aturan ELE: penetapan calon, akhir masa jabatan, pelantikan, penjabat. Yang belum diisi bernilai null."""
    return await asked(registry, actor, "/v1/nilai-kota", per, limit=limit, cursor=cursor)


@router.put("/nilai-kota/{nilai_kota}", operation_id="putNilaiKota", summary="Isi tanggal atau keadaan kota / State a date",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def put(
    nilai_kota: NilaiKota, body: Annotated[NilaiKotaMasuk, Body()], actor: Officer, registry: Registry
) -> dict[str, Any]:
    """Nilai lama ditutup, tidak dihapus. TMT_MASSAL diputuskan per hari, lihat `/tmt-massal`."""
    return await sent(registry, actor, "PUT", f"/v1/nilai-kota/{nilai_kota}", body)


@router.get("/tmt-massal", operation_id="listTmtMassal", summary="Hari yang mungkin SK massal / Days of mass decrees",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def days(actor: Reader, registry: Registry, per: Day = None, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """Hari TMT jabatan yang dimiliki bersama oleh lebih dari 5 % pegawai diusulkan (`diusulkan`); seseorang memutuskan. Sebelum
    diputuskan, hari itu tidak membuktikan baru pindah."""
    return await asked(registry, actor, "/v1/tmt-massal", per, limit=limit, cursor=cursor)


@router.put("/tmt-massal/{tanggal}", operation_id="settleTmtMassal", summary="Putuskan satu hari / Settle a day",
            responses=problems(MasukanTidakSah, Bentrok))  # fmt: skip
async def settle(tanggal: date, body: Annotated[PutusanTmtMassal, Body()], actor: Officer, registry: Registry) -> dict[str, Any]:
    """Hari yang tidak diusulkan pun boleh dinyatakan SK massal, misalnya penggabungan satu OPD."""
    return await sent(registry, actor, "PUT", f"/v1/tmt-massal/{tanggal}", body)
