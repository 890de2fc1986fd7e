"""Example questions of the what-if door; every key and number in them is made up."""

from __future__ import annotations

from typing import Any

EXAMPLES: dict[str, Any] = {
    "tanpa": {"summary": "Rekomendasi nomor 3 tidak dilakukan", "value": {"ubah": [{"jenis": "LARANG_PERPINDAHAN", "no": 3}]}},
    "satu_guru_lagi": {
        "summary": "Satu guru lagi di satu sekolah",
        "value": {"ubah": [{"jenis": "TAMBAH_PEGAWAI", "sel": "simpeg:SD-031|GURU|KELAS"}]},
    },
    "bersama": {
        "summary": "Meja menangani 60 perpindahan dan satu unit tidak disentuh",
        "value": {"ubah": [{"jenis": "BATAS_PINDAH", "batas": 60}, {"jenis": "LARANG_UNIT", "unor": "simpeg:SD-014"}]},
    },
    "pratinjau": {
        "summary": "Harganya saja",
        "value": {"ubah": [{"jenis": "BATAS_PINDAH", "batas": 51}], "pratinjau_saja": True},
    },
}  # fmt: skip
