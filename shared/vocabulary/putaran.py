"""Rounds: their states, steps, plans and alarms."""

from __future__ import annotations

from enum import StrEnum


class StatusPutaran(StrEnum):
    SIMULASI = "SIMULASI"  # no decree has adopted the criteria yet
    DRAF = "DRAF"
    DIUMUMKAN = "DIUMUMKAN"
    DATA_BEKU = "DATA_BEKU"
    KONSULTASI = "KONSULTASI"
    RENCANA = "RENCANA"
    TELAAH = "TELAAH"
    DIPUTUSKAN = "DIPUTUSKAN"
    DILAKSANAKAN = "DILAKSANAKAN"
    DIEVALUASI = "DIEVALUASI"
    DIBATALKAN = "DIBATALKAN"


class AksiPutaran(StrEnum):
    """What somebody does to a round."""

    UBAH = "UBAH"  # the criteria; a decree that adopted others no longer holds
    TETAPKAN = "TETAPKAN"
    UMUMKAN = "UMUMKAN"
    BEKUKAN = "BEKUKAN"
    BUKA_KONSULTASI = "BUKA_KONSULTASI"
    SUSUN_RENCANA = "SUSUN_RENCANA"
    AJUKAN_TELAAH = "AJUKAN_TELAAH"
    KEMBALIKAN = "KEMBALIKAN"
    PUTUSKAN = "PUTUSKAN"
    LAKSANAKAN = "LAKSANAKAN"
    EVALUASI = "EVALUASI"
    BATALKAN = "BATALKAN"


class UkuranHasil(StrEnum):
    """What units are measured by outside; never a person."""

    RAPOR_PENDIDIKAN = "RAPOR_PENDIDIKAN"
    IKM = "IKM"
    WAKTU_TUNGGU = "WAKTU_TUNGGU"


class AlasanTmt(StrEnum):
    """Why teachers take effect outside July and January (TCH-09)."""

    SEKOLAH_DITUTUP = "SEKOLAH_DITUTUP"
    KEKOSONGAN_MENDESAK = "KEKOSONGAN_MENDESAK"
    BENCANA = "BENCANA"
    PUTUSAN_PENGADILAN = "PUTUSAN_PENGADILAN"


class AlasanPengecualian(StrEnum):
    """Why somebody is decided about beforehand in a round."""

    PELINDUNGAN = "PELINDUNGAN"  # a private ground: its document has a number, its text stays elsewhere
    KEBUTUHAN_UNIT = "KEBUTUHAN_UNIT"
    TUGAS_KHUSUS = "TUGAS_KHUSUS"
    PERMINTAAN_PEGAWAI = "PERMINTAAN_PEGAWAI"
    DATA_DIPERIKSA = "DATA_DIPERIKSA"
    SUDAH_DIPUTUSKAN = "SUDAH_DIPUTUSKAN"


class JenisBasi(StrEnum):
    """What changed since the data of a plan were frozen."""

    ORANG_BERUBAH = "ORANG_BERUBAH"
    ORANG_KELUAR = "ORANG_KELUAR"
    UNIT_BERUBAH = "UNIT_BERUBAH"
    KEBUTUHAN_BERUBAH = "KEBUTUHAN_BERUBAH"
    BEBAN_BERUBAH = "BEBAN_BERUBAH"
    HUKUM_BERUBAH = "HUKUM_BERUBAH"
    PEMBEBASAN_BERUBAH = "PEMBEBASAN_BERUBAH"


class BedaRencana(StrEnum):
    """How one plan's move stands against another plan."""

    HILANG = "HILANG"
    BARU = "BARU"
    BERUBAH = "BERUBAH"
    SAMA = "SAMA"
