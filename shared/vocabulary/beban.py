"""Workload: counts, times, methods, forecasts."""

from __future__ import annotations

from enum import StrEnum


class SumberKebutuhan(StrEnum):
    """Rung of the need ladder that answered (docs/decisions/0007). TIDAK_DIKETAHUI is a value, never zero."""

    NORMA = "NORMA"
    ABK = "ABK"
    DITETAPKAN = "DITETAPKAN"
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"


class StatusAbk(StrEnum):
    DRAF = "DRAF"
    DITETAPKAN = "DITETAPKAN"


class Periode(StrEnum):
    """How often a volume of work is stated."""

    HARI = "HARI"
    MINGGU = "MINGGU"
    BULAN = "BULAN"
    TRIWULAN = "TRIWULAN"
    SEMESTER = "SEMESTER"
    TAHUN = "TAHUN"


class SatuanWaktu(StrEnum):
    """Unit of a time norm."""

    MENIT = "MENIT"
    JAM = "JAM"


class PendekatanAbk(StrEnum):
    """The four approaches of workload analysis (KEP/75/2004)."""

    TUGAS_PER_TUGAS = "TUGAS_PER_TUGAS"
    HASIL_KERJA = "HASIL_KERJA"
    OBJEK_KERJA = "OBJEK_KERJA"
    PERALATAN = "PERALATAN"


class RezimWaktu(StrEnum):
    """Which act says how long one person effectively works; results of different ones are never compared."""

    PERMENPANRB_1_2020 = "PERMENPANRB_1_2020"
    PERKA_BKN_19_2011 = "PERKA_BKN_19_2011"
    PERMENKES_33_2015 = "PERMENKES_33_2015"
    PERMENDAGRI_12_2008 = "PERMENDAGRI_12_2008"
    DEPKEU_2002 = "DEPKEU_2002"
    KEMENAG = "KEMENAG"
    SENDIRI = "SENDIRI"


class MetodeSdmk(StrEnum):
    """How the need of health staff is found."""

    WISN = "WISN"
    ABK_KES = "ABK_KES"


class MetodePrakiraan(StrEnum):
    """How a year of work is foretold, simplest first: on a tie the simpler one speaks."""

    NAIF_MUSIMAN = "NAIF-MUSIMAN"
    MUSIMAN_TERSUSUT = "MUSIMAN-TERSUSUT"
    GABUNGAN = "GABUNGAN"
    THETA = "THETA"
    ETS_TEREDAM = "ETS-TEREDAM"
    HGB_GLOBAL = "HGB-GLOBAL"


class RekonsiliasiPrakiraan(StrEnum):
    """How forecasts of units and of their agency are made to agree."""

    BAWAH_ATAS = "BAWAH-ATAS"
    ATAS_BAWAH = "ATAS-BAWAH"
    MINT = "MINT"


class AsalRentang(StrEnum):
    """Whose errors an interval of a forecast comes from."""

    GALAT = "GALAT"  # its own past errors
    SEBAYA = "SEBAYA"  # those of the same task elsewhere, made wider
    ANGGAPAN = "ANGGAPAN"  # nobody's: half the level to either side
