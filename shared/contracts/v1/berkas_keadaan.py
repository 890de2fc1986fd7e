"""What only some cases have: terms of a head of school, a community school, an acting post, the city's dates, a year's holidays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from shared.contracts.v1.berkas_bentuk import BANYAK, BENTUK, within


@dataclass(frozen=True, kw_only=True)
class KepalaSekolah:
    """Terms of a head of school (Permendikdasmen 7/2025)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = BENTUK

    tmt_satminkal: date | None = None
    """Hari pertama sebagai kepala di sekolah sekarang"""
    periode_ke: int | None = None
    """Masa jabatan keberapa penugasan ini, berturut-turut; kosong: dihitung dari `sejak`"""
    sejak: date | None = None
    """Hari pertama menjadi kepala sekolah tanpa jeda, di sekolah mana pun"""
    baru: bool | None = None
    tanpa_calon: bool | None = None
    """Tidak ada calon lain: satu masa jabatan tambahan dimungkinkan"""

    def __post_init__(self) -> None:
        within(self)


@dataclass(frozen=True, kw_only=True)
class SekolahMasyarakat:
    """A receiving school run by the community (Permendikdasmen 1/2025 Art 5)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = BENTUK

    izin: bool | None = None
    kurikulum_kementerian: bool | None = None
    menerima_bosp: bool | None = None
    data_tahun: int | None = None
    """Sudah berapa tahun datanya ada di Dapodik"""
    kebutuhan_negeri_terpenuhi: bool | None = None

    def __post_init__(self) -> None:
        within(self)


@dataclass(frozen=True, kw_only=True)
class Plt:
    """An acting appointment."""

    __pydantic_config__: ClassVar[dict[str, Any]] = BENTUK

    mulai: date | None = None
    diperpanjang: bool | None = None
    berakhir: date | None = None

    def __post_init__(self) -> None:
        within(self)


@dataclass(frozen=True, kw_only=True)
class TanggalKota:
    """Dates of the city that open and close election windows; what is left out is what the city has recorded."""

    __pydantic_config__: ClassVar[dict[str, Any]] = BENTUK

    penetapan_calon: date | None = None
    akhir_masa_jabatan: date | None = None
    pelantikan_kepala: date | None = None
    kepala_penjabat: bool | None = None
    """Kepala daerah berstatus penjabat atau pelaksana tugas"""

    def __post_init__(self) -> None:
        within(self)


@dataclass(frozen=True, kw_only=True)
class TahunLibur:
    """All national holidays and cuti bersama of one year, supplied with the case where the reference table lacks the year."""

    __pydantic_config__: ClassVar[dict[str, Any]] = BENTUK

    tahun: int
    tanggal: tuple[date, ...]
    dasar: str
    """Nomor SKB 3 Menteri"""

    def __post_init__(self) -> None:
        if not 2000 <= self.tahun <= 2100 or len(self.tanggal) > BANYAK or any(day.year != self.tahun for day in self.tanggal):
            raise ValueError("hari libur harus pada tahunnya")
