"""Example answers that explain one person of a round; every person, school and number in them is made up."""

from __future__ import annotations

from typing import Any

ROUND, ANALYSIS, PERSON = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in (1, 3, 4))
HASH = "9f2c" * 16
_TEXT = {
    "judul": "Mengapa Anda tidak diusulkan",
    "bagian": [
        {"judul": "Singkatnya", "isi": ["Anda tidak diusulkan pindah pada putaran ini."]},
        {"judul": "Apa yang dapat mengubahnya", "isi": ["8 bulan lagi, bila yang lain tetap."]},
    ],
}  # fmt: skip
_TEXT_EN = {
    "judul": "Why you are not proposed",
    "bagian": [
        {"judul": "In short", "isi": ["You are not proposed for a move in this round."]},
        {"judul": "What would change it", "isi": ["8 more months, if the rest stays as it is."]},
    ],
}  # fmt: skip
_TOLD = {
    "pegawai_id": PERSON, "putaran_id": ROUND, "analisis_id": ANALYSIS, "hasil_hash": HASH, "pembaca": "pegawai",
    "putusan": "TIDAK_DIUSULKAN", "teks": _TEXT, "teks_en": _TEXT_EN, "fakta": None,
}  # fmt: skip

EXPLANATION: dict[str, Any] = {"getPenjelasan": _TOLD, "getPenjelasanTujuan": _TOLD}
