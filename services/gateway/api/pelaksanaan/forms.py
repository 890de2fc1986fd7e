"""What comes in about a checklist, and examples of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from shared.vocabulary import (
    AcuanTenggat,
    AlurUsulan,
    BuktiButir,
    JenisUnor,
    KelompokJabatan,
    PemilikButir,
    PenerimaData,
    StatusButir,
    StatusPegawai,
)

PARTS = ("nomor", "tanggal", "sejak", "sampai")


class CentangMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    status: StatusButir = Field(examples=["SELESAI"])
    selesai_pada: date | None = Field(default=None, description="Kosong: hari ini", examples=["2027-01-08"])
    nomor: str | None = Field(default=None, max_length=100, examples=["900/114/2027"])
    tanggal: date | None = Field(default=None, examples=["2027-01-07"])
    catatan: str | None = Field(default=None, max_length=1_000)


class ButirMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str = Field(min_length=1, max_length=200, examples=["Daftar mutasi gaji disampaikan kepada BKAD"])
    penerima: PenerimaData = Field(examples=["BKAD"])
    pemilik: PemilikButir = Field(examples=["MEJA"])
    acuan: AcuanTenggat = Field(examples=["TUTUP_GAJI"])
    hari: int = Field(
        ge=-60, le=365, description="Hari sesudah acuan; untuk TUTUP_GAJI tanggal dalam bulan (1-28)", examples=[15]
    )
    bukti: list[BuktiButir] = Field(default_factory=list, examples=[["NOMOR", "TANGGAL"]])
    wajib: bool = Field(description="true = usulan tidak dapat ditutup tanpa butir ini", examples=[True])
    dasar: str = Field(min_length=1, max_length=300, examples=["SE BKAD 900/1/2026"])
    alur: list[AlurUsulan] = Field(default_factory=list, description="Kosong: semua", examples=[["DALAM", "MASUK"]])
    kelompok: list[KelompokJabatan] = Field(default_factory=list, description="Kosong: semua")
    jenis_unor: list[JenisUnor] = Field(default_factory=list, description="Jenis unit tujuan; kosong: semua")
    status: list[StatusPegawai] = Field(default_factory=list, description="Kosong: semua")
    aktif: bool = Field(default=True, description="false = tidak lagi diminta")
    nomor: str = Field(min_length=1, max_length=100, description="Nomor dasarnya", examples=["SE BKAD 900/1/2026"])
    tanggal: date = Field(examples=["2026-02-01"])
    sejak: date = Field(examples=["2026-02-01"])
    sampai: date | None = Field(default=None, description="Hari pertama yang tidak lagi berlaku")

    def sent(self) -> dict[str, Any]:
        said = self.model_dump(mode="json")
        return {**{name: said[name] for name in PARTS}, "isi": {name: said[name] for name in said if name not in PARTS}}


TICKS: dict[str, Any] = {
    "selesai": {
        "summary": "Selesai dengan nomor dan tanggal / done, with number and date",
        "value": {"status": "SELESAI", "nomor": "900/114/2027", "tanggal": "2027-01-07"},
    },
    "tidak_berlaku": {
        "summary": "Tidak berlaku / does not apply",
        "value": {"status": "TIDAK_BERLAKU", "catatan": "Sekolah belum memakai absensi daring."},
    },
}  # fmt: skip
CATALOGUE: dict[str, Any] = {
    "tutup_gaji": {
        "summary": "Daftar gaji ditutup tanggal 15 / payroll closes on the 15th",
        "value": {
            "nama": "Daftar mutasi gaji disampaikan kepada BKAD", "penerima": "BKAD", "pemilik": "MEJA", "acuan": "TUTUP_GAJI", "hari": 15,
            "bukti": ["NOMOR", "TANGGAL"], "wajib": True, "dasar": "SE BKAD 900/1/2026", "alur": ["DALAM", "MASUK"],
            "nomor": "SE BKAD 900/1/2026", "tanggal": "2026-02-01", "sejak": "2026-02-01",
        },
    },
}  # fmt: skip
