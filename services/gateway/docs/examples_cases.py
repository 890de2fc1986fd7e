"""Example answer about one described case; the school and the figures in it are made up."""

from __future__ import annotations

from typing import Any

CASES: dict[str, Any] = {
    "checkCase": {
        "prakarsa": "INSTANSI", "lingkup": "DALAM_INSTANSI", "tanggal_keputusan": "2021-01-13", "tmt": "2021-01-13",
        "ringkasan": {"keberatan": 8, "perlu_dicek": 18, "informasi": 1, "terpenuhi": 14, "tidak_berlaku": 18},
        "jawaban": [{
            "aturan": "MUT-19", "kelompok": "KEBERATAN", "jawaban": "TIDAK_TERPENUHI", "jenis": "HARD", "mengikat": True,
            "pesan": "Isi atau urutan tanggal keputusan tidak benar: SK (13 Januari 2021) sesudah pelantikan (8 Januari 2021).",
            "pesan_en": "The decree's content or the order of dates is wrong: decree (13 January 2021) after inauguration (8 January "
            "2021).",
            "datum": None, "pemilik": None, "dasar": "PP 11/2017 Pasal 192(2); PTUN-MDN 28/G/2021 (pers)", "keyakinan": "DESIGN",
            "diputuskan_di": "case",
            "angka": {"daftar": [{"surat": "SK", "tanggal": "2021-01-13", "sesudah": "PELANTIKAN", "tanggal_sesudah": "2021-01-08"}]},
        }],
    },
}  # fmt: skip
