"""What happened to a person, each with its dates."""

from __future__ import annotations

from enum import StrEnum


class JenisRiwayat(StrEnum):
    """Kinds of entry in a person's history."""

    GOLONGAN = "GOLONGAN"
    JABATAN = "JABATAN"
    UNOR = "UNOR"
    PENDIDIKAN = "PENDIDIKAN"
    DIKLAT = "DIKLAT"
    SERTIFIKAT = "SERTIFIKAT"
    SKP = "SKP"
    HUKDIS = "HUKDIS"
    TUGAS_BELAJAR = "TUGAS_BELAJAR"
    CLTN = "CLTN"
    KOMPETENSI = "KOMPETENSI"
    PENGHARGAAN = "PENGHARGAAN"
    ANGKA_KREDIT = "ANGKA_KREDIT"
    PINDAH_INSTANSI = "PINDAH_INSTANSI"
    MINAT = "MINAT"  # a wish of the person's own
    PERLINDUNGAN = "PERLINDUNGAN"  # a declared ground that only ever protects
    KOMITMEN = "KOMITMEN"  # a program binds the person to the place
    PERMOHONAN_PINDAH = "PERMOHONAN_PINDAH"  # the person asked in writing to be moved


class JenisPenugasan(StrEnum):
    """How a post in a person's history was held; only DEFINITIF counts as the post."""

    DEFINITIF = "DEFINITIF"
    TUGAS_TAMBAHAN = "TUGAS_TAMBAHAN"
    PLT = "PLT"
    PLH = "PLH"
    PENJABAT = "PENJABAT"


class JenisMutasiJabatan(StrEnum):
    """What an entry of posts held changed."""

    MUTASI_JABATAN = "MUTASI_JABATAN"
    MUTASI_UNOR = "MUTASI_UNOR"


class SebabJabatan(StrEnum):
    """Why a post got a new TMT although nobody moved: none of these starts the service at the unit anew."""

    KENAIKAN_JENJANG = "KENAIKAN_JENJANG"
    PENYETARAAN = "PENYETARAAN"
    PERUBAHAN_NOMENKLATUR = "PERUBAHAN_NOMENKLATUR"
    PERUBAHAN_SOTK = "PERUBAHAN_SOTK"


class JenisCuti(StrEnum):
    """Long leave: the first is a legal standing, the others are protection while they last."""

    CLTN = "CLTN"
    CUTI_BESAR = "CUTI_BESAR"
    CUTI_MELAHIRKAN = "CUTI_MELAHIRKAN"
    CUTI_SAKIT = "CUTI_SAKIT"


class Ekspektasi(StrEnum):
    """Result of work and behaviour in a yearly review, from which the rating follows."""

    DI_ATAS = "DI_ATAS"
    SESUAI = "SESUAI"
    DI_BAWAH = "DI_BAWAH"


class Predikat(StrEnum):
    """Yearly performance rating (PermenPANRB 6/2022)."""

    SANGAT_BAIK = "SANGAT_BAIK"
    BAIK = "BAIK"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    KURANG = "KURANG"
    SANGAT_KURANG = "SANGAT_KURANG"


ANGKA_PREDIKAT: dict[str, int] = {"SANGAT_BAIK": 5, "BAIK": 4, "BUTUH_PERBAIKAN": 3, "KURANG": 2, "SANGAT_KURANG": 1}


class TingkatHukdis(StrEnum):
    RINGAN = "RINGAN"
    SEDANG = "SEDANG"
    BERAT = "BERAT"


class PutusanJam(StrEnum):
    """Can the hours of a subject at a school be shared among whole teachers, each within 24 to 40 a week?"""

    BERIMBANG = "BERIMBANG"
    KURANG = "KURANG"
    LEBIH = "LEBIH"
    BERBAGI = "BERBAGI"  # no whole number of teachers: share one with another school, or another duty
