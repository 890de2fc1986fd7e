"""Example answers of the fairness report and the criteria; every number in them is made up."""

from __future__ import annotations

from typing import Any

from shared.texts.equity import NOTES, NOTES_EN

ANALYSIS = "01a1c5e0-7c00-7000-8000-000000000003"
HASH = "9f2c" * 16
_WOMEN = {
    "kelompok": "P", "kandidat": 310, "dipindah": 24, "tingkat_mikro": 77_419, "tingkat_bawah_mikro": 52_544, "tingkat_atas_mikro": 112_670,
    "fit_rata_mikro": 902_000, "fit_bawah_mikro": 897_000, "fit_atas_mikro": 907_000, "rasio_mikro": 928_000, "rasio_bawah_mikro": 530_000,
    "rasio_atas_mikro": 1_640_000, "di_bawah_empat_perlima": False, "selang_di_bawah": False,
}  # fmt: skip
_GUESS = {"kelompok": "P", "auc_mikro": 524_000, "auc_bawah_mikro": 478_000, "auc_atas_mikro": 570_000, "kuat": False}

EQUITY: dict[str, Any] = {
    "getKeadilan": {
        "analisis_id": ANALYSIS, "hasil_hash": HASH, "snapshot": HASH, "terlindung_hash": HASH, "kandidat": 511, "dipindah": 40,
        "kelompok_minimum": 10, "empat_perlima_mikro": 800_000, "faktor": ["sertifikat", "pendidikan", "kinerja"],
        "galat": {"status": "TIDAK_DIKETAHUI", "sebab": "HASIL_PENEMPATAN_BELUM_ADA"},
        "atribut": [{"atribut": "jenis_kelamin", "ditampilkan": True, "sebab": None, "gabungan": [], "kelompok": [_WOMEN],
                     "penebakan": [_GUESS]}],
        "keterangan": list(NOTES), "keterangan_en": list(NOTES_EN),
    },
    "getKriteria": {
        "analisis_id": ANALYSIS, "hasil_hash": HASH, "batas_mikro": 50_000,
        "items": [{"keluarga": "GURU", "kriteria": "kinerja", "bobot_mikro": 200_000, "orang": 511, "terpisah_mikro": 31_000,
                   "tidak_diketahui_mikro": 4_000, "tanpa_pengaruh": True}],
    },
}  # fmt: skip
