"""Example rounds of the door: shown on the page, and sent by a test; every key and id in them is made up."""

from __future__ import annotations

from typing import Any

ROUND: dict[str, Any] = {
    "nama": "Pemerataan guru Januari 2027", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01",
    "ruang_lingkup": {"opd": [], "keluarga": ["GURU"], "kecamatan": []}, "kapasitas_meja": 50,
    "kebijakan": {"jarak_maks_m": 10_000},
}  # fmt: skip
PINS: list[dict[str, Any]] = [
    {"pegawai_id": "01a1c5e0-7c00-7000-8000-000000000004", "sel": "demo:SD-031|GURU|KELAS", "jenis": "WAJIB"},
    {"pegawai_id": "01a1c5e0-7c00-7000-8000-000000000005", "sel": "demo:SD-020|GURU|KELAS", "jenis": "LARANG"},
]
ROUNDS: dict[str, Any] = {
    "biasa": {"summary": "Guru, paling jauh 10 km / teachers, at most 10 km", "value": ROUND},
    "pin": {
        "summary": "Satu perpindahan sudah diputuskan, satu dilarang / one move decided, one ruled out",
        "value": {**ROUND, "kebijakan": {"pin": PINS}},
    },
}  # fmt: skip
