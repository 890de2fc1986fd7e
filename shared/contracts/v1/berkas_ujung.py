"""The person and the two ends of a described case. No name, no NIP; what is left out is not known, and never read as a no.

Columns that the snapshot has too bear its names and meanings, so that the same rules read them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from shared.contracts.v1.berkas_bentuk import BENTUK, within
from shared.vocabulary import (
    JenisJabatan,
    JenisUnor,
    Jenjang,
    Kedudukan,
    Mapel,
    Pendidikan,
    Persetujuan,
    Predikat,
    StatusPegawai,
    TingkatHukdis,
    TugasTambahan,
)

NIHIL = ("cuti_besar_sampai", "perlindungan_sampai", "komitmen_sampai")


@dataclass(frozen=True, kw_only=True)
class Orang:
    """The person whose move is described."""

    __pydantic_config__: ClassVar[dict[str, Any]] = BENTUK

    status: StatusPegawai | None = None
    kedudukan: Kedudukan | None = None
    golongan: str | None = None
    """III/c bagi PNS"""
    lahir: date | None = None
    """Hanya untuk usia dan TMT pensiun; tidak disimpan"""
    tmt_pensiun: date | None = None
    """Kosong: dihitung dari `lahir` dan batas usia pensiun jabatan sekarang"""
    pendidikan: Pendidikan | None = None
    bidang_pendidikan: str | None = None
    mapel: Mapel | None = None
    sertifikat_mapel: Mapel | None = None
    bersertifikat: bool | None = None
    """Memegang sertifikat pendidik atau profesi"""
    tmt_unit: date | None = None
    """Hari pertama masa tugas tanpa putus di unit dan tugas ini"""
    tmt_jabatan: date | None = None
    tmt_pns: date | None = None
    tmt_tugas_keluarga: date | None = None
    """Hari pertama pada keluarga jabatan ini, misalnya sebagai guru"""
    akhir_kontrak: date | None = None
    predikat_terakhir: Predikat | None = None
    predikat_sebelumnya: Predikat | None = None
    hukdis_tingkat: TingkatHukdis | None = None
    hukdis_selesai: date | None = None
    hukdis_diketahui: bool | None = None
    """true tanpa `hukdis_tingkat` = dinyatakan nihil"""
    pernah_hukdis_sedang_berat: bool | None = None
    dalam_peradilan: bool | None = None
    """Tersangka, terdakwa, atau terpidana"""
    tugas_belajar: bool | None = None
    ikatan_dinas_sampai: date | None = None
    cuti_besar_sampai: date | None = None
    """Cuti melahirkan, sakit, atau besar"""
    perlindungan_sampai: date | None = None
    """Alasan perlindungan yang disetujui; alasannya sendiri tidak ditanyakan"""
    komitmen_sampai: date | None = None
    persetujuan: Persetujuan | None = None
    tugas_tambahan: TugasTambahan | None = None
    kompetensi_teknis: int | None = None
    sip_berlaku_unor: bool | None = None
    usulan_terbuka: bool | None = None
    pengalaman_manajerial_tahun: int | None = None
    tmt_ahli_pertama: date | None = None
    """PPPK: sejak kapan Ahli Pertama"""
    pernyataan_sepuluh_tahun: bool | None = None
    """Menandatangani pernyataan tidak pindah instansi selama 10 tahun"""
    bawahan_keluarga: bool | None = None
    """Di tempat tujuan menjadi bawahan langsung suami/istri atau keluarga dekat, menurut pernyataannya sendiri"""
    nihil: tuple[str, ...] = ()
    """Yang dinyatakan tidak ada: cuti_besar_sampai, perlindungan_sampai, komitmen_sampai"""

    def __post_init__(self) -> None:
        within(self)
        if unknown := set(self.nihil) - set(NIHIL):
            raise ValueError(f"nihil: {', '.join(sorted(unknown))}")


@dataclass(frozen=True, kw_only=True)
class Tempat:
    """One end of the move: unit, post, and how many people do how much of that work there now."""

    __pydantic_config__: ClassVar[dict[str, Any]] = BENTUK

    unit: str | None = None
    """Nama unit, sama seperti pada surat-surat"""
    jenis_unit: JenisUnor | None = None
    opd: str | None = None
    jabatan: str | None = None
    """Nama jabatan, misalnya Guru Ahli Madya; jenis, keluarga, jenjang, dan bup yang kosong dibaca darinya"""
    jenis: JenisJabatan | None = None
    keluarga: str | None = None
    jenjang: Jenjang | None = None
    kelas: int | None = None
    bup: int | None = None
    """Batas usia pensiun, tahun"""
    pendidikan_min: Pendidikan | None = None
    bidang_pendidikan: str | None = None
    """Bidang yang diterima, dipisah |"""
    profesi: str | None = None
    mapel: Mapel | None = None
    tugas_tambahan: TugasTambahan | None = None
    """KEPALA_SEKOLAH bila perpindahan ini menugaskannya sebagai kepala"""
    orang: int | None = None
    """Orang pada jabatan (dan mapel) ini sekarang; di asal termasuk yang dipindahkan"""
    kebutuhan: int | None = None
    """Kebutuhan hasil hitungan, orang"""
    ditetapkan: int | None = None
    """K yang ditetapkan pada peta jabatan"""
    abk_draf: bool | None = None
    jam_minggu: int | None = None
    """Jam pelajaran seminggu seluruh rombel, bagi guru"""
    rombel: int | None = None
    lintang: float | None = None
    bujur: float | None = None
    tutup: date | None = None
    """Hari unit ini ditutup atau digabung"""

    def __post_init__(self) -> None:
        within(self)
        for value, most in ((self.lintang, 90.0), (self.bujur, 180.0)):
            if value is not None and not -most <= value <= most:
                raise ValueError("titik di luar bumi")
