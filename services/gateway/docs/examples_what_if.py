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

_NO_PLAN: dict[str, Any] = {f"{count}{name}": None for count in ("", "jumlah_") for name in ("hilang", "muncul", "berganti")}
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
    "getRantai": {
        "analisis_id": ANALYSIS, "hasil_hash": HASH, "status": "TERBUKTI", "celah_cukup_ppm": 100,
        "nilai_sebelum_mikro": 148_213_870, "batas_sebelum_mikro": 131_540_208, "celah_sebelum_ppm": 112_498,
        "nilai_sesudah_mikro": 147_782_000, "batas_sesudah_mikro": 147_782_000, "celah_sesudah_mikro": 0, "celah_sesudah_ppm": 0,
        "perubahan_mikro": -431_870, "jumlah_sebelum": 50, "jumlah_sesudah": 51, "formasi_dilewati": 1,
        "jumlah_hilang": 0, "jumlah_muncul": 1, "jumlah_berganti": 0, "hilang": [],
        "muncul": [{"pegawai_id": OTHER, "nama": "Contoh 902", "no": None, "dari": _FROM, "ke": _TO}], "berganti": [],
        "aturan_menolak": [], "pencarian": {"putaran": 25, "kolom": 3_787, "ditanya": 23_562, "sah": 10_161}, "tidak_dicoba": [],
        "kalimat": "Rencana berantai dengan 51 perpindahan lebih baik setara 0,432 pegawai yang kurang; pada tiap rantai penggantinya "
        "harus datang sebelum yang digantikan pergi. Terbukti yang terbaik.",
        "kalimat_en": "A plan with chains of 51 moves is better by as much as 0.432 missing people; in each chain the one who comes must "
        "be there before the other leaves. It is proved to be the best.",
    },
    "listHarga": {
        "analisis_id": ANALYSIS, "hasil_hash": HASH, "jumlah": 4_258, "berikutnya": "WzQ5XQ",
        "items": [{
            **_TO, "orang": 4, "kebutuhan_bulat": 6, "satu_lagi_perubahan_mikro": -1_325_880,
            "satu_lagi_kepastian": "TEPAT", "satu_kurang_perubahan_mikro": 1_658_210, "satu_kurang_kepastian": "PALING_BANYAK",
        }],
    },
}  # fmt: skip

ANSWER_KINDS: dict[str, Any] = {
    "askAndai": {
        "rencana": {"summary": "Rencana baru dihitung / a new plan", "value": WHAT_IF["askAndai"]},
        "pratinjau": {
            "summary": "Harganya saja, tanpa rencana baru / the price alone",
            "value": {
                **WHAT_IF["askAndai"], **_NO_PLAN, "celah_sesudah_mikro": None, "status": "PRATINJAU", "jumlah_sesudah": None,
                "kalimat": "Rencana lebih buruk setara 0,432 pegawai yang kurang.",
                "kalimat_en": "The plan is worse by as much as 0.432 missing people.",
            },
        },
        "tidak_layak": {
            "summary": "Tidak ada rencana yang memenuhi semuanya / no plan keeps all of it",
            "value": {
                **WHAT_IF["askAndai"], **_NO_PLAN, "celah_sesudah_mikro": None, "status": "TIDAK_LAYAK", "jumlah_sesudah": None,
                "nilai_sesudah_mikro": None,
                "perubahan_mikro": None, "pratinjau": None,
                "penghalang": [{
                    "ubah": [1, 2], "pin": [], "batas": ["kapasitas_meja"], "tempat": [], "terkecil": True, "terbukti": True,
                    "pesan": "Perubahan ke-1, 2 tidak dapat dipenuhi bersama: jumlah perpindahan paling banyak dalam putaran "
                    "(kapasitas_meja).",
                    "pesan_en": "Changes 1, 2 cannot be met with: the most moves of the round.",
                    "saran": "Cabut salah satu perubahan itu dari ubah, atau longgarkan batasnya di sana; pin dan batas putaran berubah "
                    "hanya dengan putaran baru, aturan hukum hanya dapat dibebaskan dengan surat.",
                    "saran_en": "Take one of these changes out of ubah or widen the limit there; pins and limits of the round change "
                    "with a new round alone, a rule of law is lifted by a written waiver alone.",
                }],
                "kalimat": "Tidak ada rencana yang memenuhi semuanya; lihat penghalangnya.",
                "kalimat_en": "No plan keeps all of this; see what blocks it.",
            },
        },
    },
}  # fmt: skip
"""Where an operation answers in more than one shape: an example of each."""
