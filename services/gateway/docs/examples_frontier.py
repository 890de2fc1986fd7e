"""An example answer about the plan as a whole; every number in it is made up."""

from __future__ import annotations

from typing import Any

A = "01a1c5e0-7c00-7000-8000-000000000003"
HASH = "9f2c" * 16


def _point(moves: int, value: int, fewer: int, more: int, short: int) -> dict[str, Any]:
    return {
        "jumlah": moves, "nilai_mikro": value, "turun_mikro": fewer, "naik_mikro": more, "celah_mikro": 0,
        "kurang_mikro_fte": short * 1_000_000, "kurang_orang": short, "lebih_orang": short - 60, "orang_beban_lebih": 120,
        "orang_beban_lebih_mikro": 32_000,
        "gini_mikro": 129_000,
    }  # fmt: skip


def _plan(group: str, moves: int) -> dict[str, Any]:
    return {
        "kelompok": group, "jumlah": moves, "nilai_mikro": 402_000_000 - moves * 800_000, "turun_mikro": moves * 800_000,
        "kurang_mikro_fte": moves * 950_000, "kurang_orang": moves, "orang_beban_lebih": 6, "belum_ditutup": 0, "celah_mikro": 0,
    }  # fmt: skip


_GAIN = {"jumlah": 12, "nilai_mikro": 9_400_000, "celah_mikro": 0, "kurang_mikro_fte": 11_600_000, "kurang_orang": 12}
FRONTIER: dict[str, Any] = {
    "getKurva": {
        "analisis_id": A, "hasil_hash": HASH,
        "tidak_termasuk": {"kurva": [], "harga_batas": [], "tiga_rencana": [], "nilai_data": [], "ketahanan": []},
        "kurva": {
            "titik": [_point(0, 402_000_000, 0, 3_100_000, 402), _point(50, 322_000_000, 1_180_000, 1_150_000, 352)],
            "habis": 240, "lutut": 86, "meja": 50,
            "sepuluh_lagi": {"jumlah": 10, "nilai_mikro": 10_900_000, "kurang_mikro_fte": 9_900_000, "kurang_orang": 10},
        },
        "harga_batas": [{
            "batas": "batas_keluar_opd", "satu_lagi_mikro": 580_000, "tanpa_batas_mikro": 890_000, "celah_mikro": 0,
            "tanpa_batas_jumlah": 50,
            "tanpa_batas_kurang_mikro_fte": 800_000, "tanpa_batas_kurang_orang": 1,
        }],
        "tiga_rencana": [_plan("SIAP", 31), _plan("SETELAH_PENGECEKAN", 43), _plan("SETELAH_PERSETUJUAN", 50)],
        "nilai_data": [{
            "datum": "sertifikat_mapel", "pemilik": "Pegawai", "aturan": ["TCH-01"], "pegawai": 43, "pasangan": 310,
            "pegawai_sendiri": 40, "terbuka": 31, "sendiri": _GAIN, "terakhir": _GAIN,
        }],
        "ketahanan": {
            "tarikan": 30, "waktu": ["KEBIJAKAN", "MENIT_72000", "MENIT_75000"],
            "bobot": ["JARAK_GANDA", "KEKURANGAN_KUADRAT", "KEKURANGAN_LINEAR", "KESESUAIAN_GANDA", "PUTARAN"],
            "putusan": {"KUAT": 22, "TERGANTUNG": 19, "RAPUH": 9}, "sel_dalam_galat": 118, "orang_dalam_galat": 141,
        },
    },
}  # fmt: skip
