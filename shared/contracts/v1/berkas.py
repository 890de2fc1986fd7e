"""One described case, old or planned: who, from where to where, on which papers and dates, decided by whom. Nothing of it is kept.

Everything is optional. What is not said is not known, so that a rule answers "cannot tell" and names who has the datum; `ada: false`
says that a paper does not exist, `surat_lengkap` that no other exists than those listed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from shared.contracts.v1.berkas_ujung import BENTUK, Orang, Tempat, within
from shared.law import Lingkup, Prakarsa
from shared.vocabulary import JenisSurat, Mapel, PeranPejabat

BANYAK = 200
"""Most papers, officials or days of one year in a description."""


@dataclass(frozen=True, kw_only=True)
class Surat:
    """A paper or act, and the post it names."""

    __pydantic_config__: ClassVar[dict[str, Any]] = BENTUK

    jenis: JenisSurat
    ada: bool = True
    """false = diketahui tidak ada"""
    tanggal: date | None = None
    unit: str | None = None
    """Unit tujuan yang disebut surat ini"""
    jabatan: str | None = None
    mapel: Mapel | None = None
    tmt: date | None = None

    def __post_init__(self) -> None:
        within(self)


@dataclass(frozen=True, kw_only=True)
class Pejabat:
    """An official who acts in the case, and what was declared of ties to the person."""

    __pydantic_config__: ClassVar[dict[str, Any]] = BENTUK

    peran: PeranPejabat
    diri_sendiri: bool | None = None
    derajat_keluarga: int | None = None
    """0 = dinyatakan bukan keluarga; 1 orang tua, anak, suami/istri; 2 saudara, kakek, cucu"""
    berkepentingan: bool | None = None

    def __post_init__(self) -> None:
        within(self)


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


@dataclass(frozen=True, kw_only=True)
class Berkas:
    """The whole case."""

    __pydantic_config__: ClassVar[dict[str, Any]] = BENTUK

    prakarsa: Prakarsa = Prakarsa.INSTANSI
    lingkup: Lingkup = Lingkup.DALAM_INSTANSI
    orang: Orang = field(default_factory=Orang)
    dari: Tempat = field(default_factory=Tempat)
    ke: Tempat = field(default_factory=Tempat)
    jarak_m: int | None = None
    """Meter antara kedua unit; kosong: garis lurus antara kedua titik"""
    tmt: date | None = None
    """TMT perpindahan; kosong: menurut SK"""
    tanggal_keputusan: date | None = None
    """Aturan yang berlaku pada hari ini; kosong: tanggal SK, atau hari ini"""
    surat: tuple[Surat, ...] = ()
    surat_lengkap: bool = False
    """true = surat yang tidak disebut memang tidak ada"""
    berkas_lengkap_pada: date | None = None
    """Hari berkas lengkap diterima BKN"""
    pejabat: tuple[Pejabat, ...] = ()
    keputusan_otomatis: bool | None = None
    alasan_tertulis: bool | None = None
    kepala: KepalaSekolah | None = None
    sekolah_masyarakat: SekolahMasyarakat | None = None
    plt: Plt | None = None
    kota: TanggalKota = field(default_factory=TanggalKota)
    libur: tuple[TahunLibur, ...] = ()

    def __post_init__(self) -> None:
        within(self)
        if max(len(self.surat), len(self.pejabat), len(self.libur)) > BANYAK:
            raise ValueError(f"paling banyak {BANYAK}")
        if len({paper.jenis for paper in self.surat}) < len(self.surat):
            raise ValueError("satu jenis surat disebut dua kali")
