"""What comes in, by file or row, and the jobs that work on it."""

from __future__ import annotations

from enum import StrEnum


class JenisMasukan(StrEnum):
    """Kinds of incoming row."""

    UNOR = "UNOR"
    JABATAN = "JABATAN"
    FORMASI = "FORMASI"
    PEGAWAI = "PEGAWAI"
    SEKOLAH = "SEKOLAH"
    VOLUME = "VOLUME"
    PENUGASAN = "PENUGASAN"
    PENERUS = "PENERUS"
    RENCANA_MASUK = "RENCANA_MASUK"
    PEMBELAJARAN = "PEMBELAJARAN"  # who teaches what to which class group, for how many hours a week
    # one per JenisRiwayat
    RIWAYAT_GOLONGAN = "RIWAYAT_GOLONGAN"
    RIWAYAT_JABATAN = "RIWAYAT_JABATAN"
    RIWAYAT_UNOR = "RIWAYAT_UNOR"
    RIWAYAT_PENDIDIKAN = "RIWAYAT_PENDIDIKAN"
    RIWAYAT_DIKLAT = "RIWAYAT_DIKLAT"
    RIWAYAT_SERTIFIKAT = "RIWAYAT_SERTIFIKAT"
    RIWAYAT_SKP = "RIWAYAT_SKP"
    RIWAYAT_HUKDIS = "RIWAYAT_HUKDIS"
    RIWAYAT_TUGAS_BELAJAR = "RIWAYAT_TUGAS_BELAJAR"
    RIWAYAT_CLTN = "RIWAYAT_CLTN"
    RIWAYAT_KOMPETENSI = "RIWAYAT_KOMPETENSI"
    RIWAYAT_PENGHARGAAN = "RIWAYAT_PENGHARGAAN"
    RIWAYAT_ANGKA_KREDIT = "RIWAYAT_ANGKA_KREDIT"
    RIWAYAT_PINDAH_INSTANSI = "RIWAYAT_PINDAH_INSTANSI"
    RIWAYAT_MINAT = "RIWAYAT_MINAT"
    RIWAYAT_PERLINDUNGAN = "RIWAYAT_PERLINDUNGAN"
    RIWAYAT_KOMITMEN = "RIWAYAT_KOMITMEN"
    RIWAYAT_PERMOHONAN_PINDAH = "RIWAYAT_PERMOHONAN_PINDAH"


class Koleksi(StrEnum):
    """What a client follows: one feed of changes each, named as in its address."""

    UNOR = "unor"
    JABATAN = "jabatan"
    FORMASI = "formasi"
    PEGAWAI = "pegawai"
    PENEMPATAN = "penempatan"
    RIWAYAT = "riwayat"
    SEKOLAH = "sekolah"
    PEMBELAJARAN = "pembelajaran"
    RENCANA_MASUK = "rencana_masuk"


class StatusBaris(StrEnum):
    DIBUAT = "dibuat"
    DIPERBARUI = "diperbarui"
    TIDAK_BERUBAH = "tidak_berubah"
    GAGAL = "gagal"


class StatusTugas(StrEnum):
    """State of a durable job, an import, an analysis and a trial alike."""

    ANTRE = "ANTRE"
    BERJALAN = "BERJALAN"
    SELESAI = "SELESAI"
    GAGAL = "GAGAL"
    DIBATALKAN = "DIBATALKAN"


class JenisTugas(StrEnum):
    IMPOR = "IMPOR"
    ANALISIS = "ANALISIS"
    COBA = "COBA"
    LATIH = "LATIH"
    TURUNAN = "TURUNAN"  # facts that change with the calendar alone
