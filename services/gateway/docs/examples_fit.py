"""Example answers about fit; every alternative and person in them is made up."""

from __future__ import annotations

from typing import Any

from shared.texts import comparison

_MATCHED: dict[str, Any] = {
    "metode": "PROFILE_MATCHING", "memutuskan": True, "bobot_mikro": [400_000, 300_000, 300_000],
    "urutan": [
        {"alternatif": "1", "skor_mikro": 4_700_000, "peringkat": 1, "antara_mikro": {"inti": 4_500_000, "sekunder": 5_000_000}},
        {"alternatif": "2", "skor_mikro": 4_300_000, "peringkat": 2, "antara_mikro": {"inti": 4_500_000, "sekunder": 4_000_000}},
    ],
    "kepekaan": {
        "undian": 1_000, "pertama_berganti_ppm": 1_000,
        "perubahan_terkecil": {"kriteria": "kinerja", "dari_mikro": 300_000, "ke_mikro": 500_000, "pertama": "2"},
    },
    "pembalikan": {"diuji": 1, "paling_banyak": 200, "kali": 0, "contoh": None},
}  # fmt: skip
_COMPARED: dict[str, Any] = {
    "keterangan": [comparison.DECIDES["id"]], "keterangan_en": [comparison.DECIDES["en"]], "memutuskan": "PROFILE_MATCHING",
    "kriteria": [{"nama": name, "jenis": "UNTUNG"} for name in ("perjalanan", "pendidikan", "kinerja")], "metode": [_MATCHED],
    "kesesuaian": [{"metode": "PROFILE_MATCHING", "dengan": "SAW", "tau_mikro": 1_000_000}],
}  # fmt: skip
_SEAT = {
    "sel": "simpeg:SD-031|GURU|KELAS", "unor": "simpeg:SD-031", "unor_nama": "SDN 060831", "opd": "simpeg:DISDIKBUD",
    "opd_nama": "Dinas Pendidikan dan Kebudayaan", "kecamatan": "12.71.07", "keluarga": "GURU", "mapel": "KELAS",
}  # fmt: skip

FIT: dict[str, Any] = {
    "compareAlternatives": {
        **_COMPARED,
        "ahp": {"dipakai": "RERATA_KOLOM", "RERATA_KOLOM": {
            "bobot_mikro": [648_000, 230_000, 122_000], "lambda_mikro": 3_004_000, "ci_mikro": 2_000, "cr_mikro": 3_448, "konsisten": True,
        }, "VEKTOR_EIGEN": {
            "bobot_mikro": [648_329, 229_651, 122_020], "lambda_mikro": 3_003_695, "ci_mikro": 1_847, "cr_mikro": 3_185, "konsisten": True,
        }},
    },
    "compareKandidat": {
        "sel": "simpeg:SD-031|GURU|KELAS", "kursi": _SEAT, "profil": "keluarga/GURU", "jumlah": 2, "terpotong": False, **_COMPARED,
        "calon": [
            {"no": no, "pegawai_id": f"01a1c5e0-7c00-7000-8000-00000000000{no}", "nama": f"Contoh 90{no}", "dari": _SEAT,
             "fit_mikro": fit, "tingkat": {"perjalanan": 5, "pendidikan": 4, "kinerja": None}}
            for no, fit in ((1, 940_000), (2, 860_000))
        ],
    },
}  # fmt: skip
