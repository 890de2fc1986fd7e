"""One described case, old or planned: who, from where to where, on which papers and dates, decided by whom. Nothing of it is kept.

Everything is optional. What is not said is not known, so that a rule answers "cannot tell" and names who has the datum; `ada: false`
says that a paper does not exist, `surat_lengkap` that no other exists than those listed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from shared.contracts.v1.berkas_bentuk import BANYAK, BENTUK, within
from shared.contracts.v1.berkas_keadaan import KepalaSekolah, Plt, SekolahMasyarakat, TahunLibur, TanggalKota
from shared.contracts.v1.berkas_ujung import Orang, Tempat
from shared.law import Lingkup, Prakarsa
from shared.vocabulary import JenisSurat, Mapel, PeranPejabat


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
