"""Example answers about worksheets that came back."""

from __future__ import annotations

from typing import Any

A, B, C, D = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in range(1, 5))
HASH = "f64494c60f17d9dea9940dde18772c209de9245f0deb8e02c5603a7d4ceef9da"
SAID = {"keputusan": "TUNDA", "alasan_kode": "DATA_KELIRU", "catatan": "Menunggu perbaikan jam mengajar.", "oleh": f"pengguna:{D}",
        "pada": "2026-11-28T03:00:00Z"}  # fmt: skip
CHANGED = {
    "kode": "baris_berubah", "pesan": "Baris ini sudah berubah sejak lembar kerja diunduh.",
    "saran": "Lihat nilai sekarang, lalu putuskan pada lembar kerja yang baru.",
    "pesan_en": "The row has changed since the sheet was made.",
}  # fmt: skip
ROW = {
    "nomor": 8, "kunci": f"U:{C}", "agenda": "12/2026", "rekomendasi_no": None, "keadaan": "BENTROK", "aksi": None,
    "verifikasi_baru": False,
    "di_berkas": {"versi": "v3k0", "keputusan": "SETUJU", "alasan_kode": None, "catatan": None, "pengganti": None, "simpangan": []},
    "sekarang": {"versi": "v3k1", "status": "DIAJUKAN", "terakhir": SAID}, "masalah": [CHANGED],
    "keadaan_teks": "berubah sejak lembar diunduh", "aksi_teks": None, "keputusan_teks": "setuju: diteruskan atau diputuskan menurut peran",
    "status_teks": "diajukan; menunggu OPD asal",
}  # fmt: skip
UPLOAD = {
    "id": A, "instansi_id": B, "putaran_id": C, "berkas_hash": HASH, "versi": 41, "oleh": f"pengguna:{D}", "pada": "2026-11-28T03:10:00Z",
    "diterapkan_pada": None, "ringkasan": {"BENTROK": 1, "NILAI_SALAH": 1}, "items": [ROW],
    "temuan": [{"nomor": 9, "sel": "Q9", "keadaan": "NILAI_SALAH", "kode": "keputusan_salah", "pesan_en": "Not one of the decisions.",
                "pesan": "Keputusan bukan SETUJU, TUNDA, atau TOLAK.", "saran": "Pilih dari daftar pada sel itu."}],
    "tidak_ada": [f"U:{D}"],
}  # fmt: skip
SHEETS: dict[str, Any] = {"tryLembarKerja": UPLOAD, "getLembarUnggahan": UPLOAD, "applyLembarKerja": UPLOAD}
