"""Example answers about acts short of a transfer; every number and unit in them is made up."""

from __future__ import annotations

from typing import Any

from shared.law.acts import ACTS as KINDS
from shared.texts.acts import basis, beside, sentence

A = "01a1c5e0-7c00-7000-8000-000000000003"
HASH = "9f2c" * 16
_ACT: dict[str, Any] = {
    "jenis": "BERBAGI_JAM", "memberi_mikro_fte": 250_000, "orang": None, "jam_minggu": 6, "jarak_m": 2_100, "mulai": None,
    "paling_lama_bulan": None, "tetap": True,
    "mitra": {"sel": "simpeg:SMP-40|GURU|IPA", "unor": "simpeg:SMP-40", "unor_nama": "SMPN 40", "opd_nama": "Dinas Pendidikan",
              "keluarga": "GURU", "mapel": "IPA"},
    "biaya": {"hari_tunggu": None, "perjalanan_m_minggu": 4_200, "perjalanan_jp_mili_minggu": 315, "rupiah_minggu": None},
}  # fmt: skip
_PARTS = {
    f"{word}_{unit}": people * scale
    for word, people in (("kurang", 402), ("lebih", 355), ("distribusi", 240), ("jumlah", 162))
    for unit, scale in (("orang", 1), ("mikro_fte", 1_000_000))
}
_NOTE = {"jenis": ["BERBAGI_JAM"], "memberi_mikro_fte": 250_000, "cukup": False}
BESIDE, BESIDE_EN = beside(_NOTE), beside(_NOTE, "en")
"""What a recommendation says of cheaper acts."""

ACTS: dict[str, Any] = {
    "listTindakan": {
        "analisis_id": A, "hasil_hash": HASH, "berikutnya": None,
        "items": [{
            "sel": "simpeg:SMP-12|GURU|IPA", "unor": "simpeg:SMP-12", "unor_nama": "SMPN 12", "opd": "simpeg:DISDIKBUD",
            "opd_nama": "Dinas Pendidikan dan Kebudayaan", "kecamatan": "12.71.07", "keluarga": "GURU", "mapel": "IPA", "jenis": "SMP",
            "arah": "KURANG", "orang": 1, "mikro_fte": 750_000, "jam_minggu": 18, "distribusi_orang": 1, "jumlah_orang": 0,
            "putusan": "DISTRIBUSI", "ditutup_mikro_fte": 250_000, "sisa_orang": 1, "sisa_mikro_fte": 500_000, "dijembatani_orang": 0,
            "sisa_distribusi_orang": 1, "cukup": False, "usulan": [7],
            "tindakan": [{
                **_ACT, "pesan": sentence(_ACT, True), "pesan_en": sentence(_ACT, True, "en"), **basis("BERBAGI_JAM"),
            }],
        }],
        "ringkasan": {
            "sebelum": _PARTS, "sesudah": _PARTS, "didahulukan": False, "usulan_dengan_tindakan": 3,
            "per_jenis": [
                {"jenis": kind.jenis.value, "tindakan": 12, "memberi_mikro_fte": 4_250_000, "jam_minggu": 0, "celah": 9,
                 "tetap": kind.tetap, **basis(kind.jenis)}
                for kind in KINDS
            ],
        },
    },
}  # fmt: skip
