"""Tables one may send, by example: shown on the page, and sent by a test. Every alternative in them is made up."""

from __future__ import annotations

from typing import Any

TABLES: dict[str, Any] = {
    "bobot": {"summary": "Bobot langsung, satu kriteria biaya", "value": {
        "kriteria": [
            {"nama": "Kinerja", "bobot": 0.5}, {"nama": "Masa kerja", "bobot": 0.3}, {"nama": "Jarak km", "bobot": 0.2, "jenis": "BIAYA"},
        ],
        "alternatif": [
            {"nama": "A", "nilai": [85, 6, 7]}, {"nama": "B", "nilai": [78, 8, 3]}, {"nama": "C", "nilai": [92, 4, 9]},
        ],
    }},
    "profil": {"summary": "Profile matching: tingkat 1-5 terhadap target", "value": {
        "kriteria": [
            {"nama": "Pendidikan", "target": 4, "kelompok": "SEKUNDER"}, {"nama": "Pengalaman", "target": 5},
            {"nama": "Teknis", "target": 5},
        ],
        "alternatif": [{"nama": "A", "nilai": [4, 5, 4]}, {"nama": "B", "nilai": [3, 4, 5]}],
        "metode": ["PROFILE_MATCHING", "SAW"], "di_atas_target_merugi": True,
    }},
    "ahp": {"summary": "Bobot dari perbandingan berpasangan", "value": {
        "kriteria": [{"nama": "Kinerja"}, {"nama": "Pendidikan"}, {"nama": "Masa kerja"}],
        "alternatif": [{"nama": "A", "nilai": [85, 7, 6]}, {"nama": "B", "nilai": [78, 9, 8]}],
        "ahp": [[1, 3, 5], [0.333333, 1, 2], [0.2, 0.5, 1]], "cara_ahp": "VEKTOR_EIGEN",
    }},
}  # fmt: skip
