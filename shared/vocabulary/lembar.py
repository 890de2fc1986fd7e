"""Worksheets and daily lists."""

from __future__ import annotations

from enum import StrEnum


class KeputusanLembar(StrEnum):
    """What somebody writes beside a row of a round's worksheet."""

    SETUJU = "SETUJU"
    TUNDA = "TUNDA"
    TOLAK = "TOLAK"


class KeadaanBarisLembar(StrEnum):
    """What becomes of a row of a worksheet that comes back."""

    SIAP = "SIAP"
    DITERAPKAN = "DITERAPKAN"
    SUDAH = "SUDAH"
    TERTAHAN = "TERTAHAN"
    BENTROK = "BENTROK"
    NILAI_SALAH = "NILAI_SALAH"
    RANGKAP = "RANGKAP"
    TIDAK_DIKENAL = "TIDAK_DIKENAL"


class JenisDaftar(StrEnum):
    """The lists a personnel desk draws every day."""

    NOMINATIF = "NOMINATIF"
    DUK = "DUK"
    REKAP_OPD = "REKAP_OPD"
    PETA_JABATAN = "PETA_JABATAN"
    LOWONG = "LOWONG"
    LEBIH = "LEBIH"
    LEBIH_LIMA_TAHUN = "LEBIH_LIMA_TAHUN"
    PENSIUN = "PENSIUN"
    HABIS_KONTRAK = "HABIS_KONTRAK"
    PLT_PLH = "PLT_PLH"
    KEPALA_SEKOLAH = "KEPALA_SEKOLAH"
    KEMBALI = "KEMBALI"
    DIPEKERJAKAN = "DIPEKERJAKAN"
    DE_FACTO = "DE_FACTO"
    PERMOHONAN = "PERMOHONAN"
    PENUGASAN_LAMA = "PENUGASAN_LAMA"
    PERLINDUNGAN = "PERLINDUNGAN"
