"""Example answers of the what-if door and its price list; every person, school and number in them is made up."""

from __future__ import annotations

from typing import Any

ANALYSIS, PERSON, OTHER = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in (3, 4, 5))
HASH = "9f2c" * 16
_FROM = {
    "sel": "simpeg:SD-014|GURU|KELAS", "unor": "simpeg:SD-014", "unor_nama": "SDN 060814", "opd": "simpeg:DISDIKBUD",
    "opd_nama": "Dinas Pendidikan dan Kebudayaan", "kecamatan": "12.71.07", "keluarga": "GURU", "mapel": "KELAS",
}  # fmt: skip
_TO = {**_FROM, "sel": "simpeg:SD-031|GURU|KELAS", "unor": "simpeg:SD-031", "unor_nama": "SDN 060831"}

WHAT_IF: dict[str, Any] = {
    "askAndai": {
        "analisis_id": ANALYSIS, "hasil_hash": HASH, "status": "OPTIMAL", "kepastian": "TEPAT", "nilai_sebelum_mikro": 148_213_870,
        "nilai_sesudah_mikro": 148_645_740, "perubahan_mikro": 431_870, "jumlah_sebelum": 50, "jumlah_sesudah": 50,
        "jumlah_hilang": 1, "jumlah_muncul": 1, "jumlah_berganti": 0,
        "pratinjau": {"perubahan_mikro": 431_870, "kepastian": "TEPAT"}, "celah_sebelum_mikro": 0, "celah_sesudah_mikro": 0,
        "hilang": [{"pegawai_id": PERSON, "nama": "Contoh 901", "no": 3, "dari": _FROM, "ke": _TO}],
        "muncul": [{"pegawai_id": OTHER, "nama": "Contoh 902", "no": None, "dari": _FROM, "ke": _TO}],
        "berganti": [], "penghalang": [],
        "kalimat": "Rencana lebih buruk setara 0,432 pegawai yang kurang. 1 perpindahan hilang, 1 muncul, 0 berganti tujuan.",
        "kalimat_en": "The plan is worse by as much as 0.432 missing people. 1 moves vanish, 1 appear, 0 change their target.",
    },
    "listHarga": {
        "analisis_id": ANALYSIS, "hasil_hash": HASH, "jumlah": 4_258, "berikutnya": "WzQ5XQ",
        "items": [{
            **_TO, "orang": 4, "kebutuhan_bulat": 6, "satu_lagi_perubahan_mikro": -1_325_880,
            "satu_lagi_kepastian": "TEPAT", "satu_kurang_perubahan_mikro": 1_658_210, "satu_kurang_kepastian": "PALING_BANYAK",
        }],
    },
}  # fmt: skip
