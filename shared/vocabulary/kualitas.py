"""What the records leave open, and who mends it."""

from __future__ import annotations

from enum import StrEnum


class DimensiKualitas(StrEnum):
    """Dimensions of BKN's index of data quality."""

    KELENGKAPAN = "KELENGKAPAN"
    KETEPATAN_WAKTU = "KETEPATAN_WAKTU"
    AKURASI = "AKURASI"
    KONSISTENSI = "KONSISTENSI"


class PembenahData(StrEnum):
    """Who can mend a datum."""

    PEGAWAI = "PEGAWAI"
    OPERATOR_OPD = "OPERATOR_OPD"
    OPERATOR_SEKOLAH = "OPERATOR_SEKOLAH"
    BKPSDM = "BKPSDM"
    BAGIAN_ORGANISASI = "BAGIAN_ORGANISASI"


class JenisKecurigaan(StrEnum):
    """Why a stated need deserves a second look: a reason with figures, never a verdict on anybody."""

    ROMBEL_MELEBIHI_SISWA = "ROMBEL_MELEBIHI_SISWA"
    ROMBEL_NAIK_TANPA_SISWA = "ROMBEL_NAIK_TANPA_SISWA"
    NORMA_DI_ATAS_SEJAWAT = "NORMA_DI_ATAS_SEJAWAT"
    NORMA_NAIK_SEBELUM_PENETAPAN = "NORMA_NAIK_SEBELUM_PENETAPAN"
    VOLUME_DI_ATAS_PRAKIRAAN = "VOLUME_DI_ATAS_PRAKIRAAN"
    VOLUME_NAIK_SEBELUM_PENETAPAN = "VOLUME_NAIK_SEBELUM_PENETAPAN"
    VOLUME_SERAGAM = "VOLUME_SERAGAM"
    VOLUME_BULAT = "VOLUME_BULAT"
    KEBUTUHAN_DIPASKAN = "KEBUTUHAN_DIPASKAN"


class PerlakuanDicurigai(StrEnum):
    """What a plan does with need that does not look true."""

    PAKAI = "PAKAI"
    REDAM = "REDAM"
    KELUARKAN = "KELUARKAN"
