"""Example answers about the way of a round: its decree, its steps, its named plans."""

from __future__ import annotations

from typing import Any

A, B, C, D = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in range(1, 5))
HASH = "f64494c60f17d9dea9940dde18772c209de9245f0deb8e02c5603a7d4ceef9da"
UNDECREED: dict[str, Any] = {
    "kalender": {"pengumuman": "2026-11-02", "beku": "2026-11-09", "konsultasi_sampai": "2026-11-20", "sidang": "2026-11-27"},
    "alasan_tmt": None, "keputusan_nomor": None, "keputusan_tanggal": None, "keputusan_tentang": None, "keputusan_berkas_hash": None,
    "kriteria_hash": None, "snapshot_beku": None, "prakiraan": None, "versi": 1,
}  # fmt: skip
STEP = {
    "id": D, "instansi_id": B, "putaran_id": A, "versi": 2, "dari": "SIMULASI", "aksi": "TETAPKAN", "ke": "DRAF", "peran": "PETUGAS_HUKUM",
    "oleh": f"pengguna:{C}", "pada": "2026-11-02T02:00:00Z", "catatan": None, "aksi_teks": "tetapkan kriteria",
    "isi": {"nomor": "188.44/512/2026", "tanggal": "2026-10-26", "tentang": "Kriteria pemerataan guru", "berkas_hash": HASH},
}  # fmt: skip
MOVED: dict[str, Any] = {
    "id": A, "instansi_id": B, "nama": "Pemerataan guru Januari 2027", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01",
    "tmt_rencana": "2027-01-01", "ruang_lingkup": {"opd": [], "keluarga": ["GURU"], "kecamatan": []}, "kapasitas_meja": 50,
    "kebijakan": {"jarak_maks_m": 10000}, "dibuat_oleh": f"klien:{C}", "dibuat_pada": "2026-11-02T01:20:00Z",
    **UNDECREED, "status": "DRAF", "status_teks": "kriterianya ditetapkan", "status_teks_en": "its criteria are adopted", "versi": 2,
    "keputusan_nomor": "188.44/512/2026", "keputusan_tanggal": "2026-10-26", "keputusan_tentang": "Kriteria pemerataan guru",
    "keputusan_berkas_hash": HASH, "kriteria_hash": HASH, "riwayat": [STEP],
    "aksi": [
        {"aksi": "UMUMKAN", "ke": "DIUMUMKAN", "peran": ["PETUGAS_MUTASI", "PPK", "SEKDA"], "alasan": False, "segar": False,
         "aksi_teks": "umumkan"},
    ],
}  # fmt: skip
PLAN = {
    "id": D, "instansi_id": B, "putaran_id": A, "nama": "Rencana A", "catatan": "Usul dinas", "analisis_id": C, "dipilih_pada": None,
    "dipilih_oleh": None, "alasan_pilih": None, "dibuat_oleh": f"pengguna:{C}", "dibuat_pada": "2026-11-23T02:00:00Z", "status": "SELESAI",
    "persen": 100, "hasil_hash": HASH, "ubahan": {}, "pin_sendiri": 0,
    "enam_hash": {"snapshot": HASH, "aturan": HASH, "kebijakan": HASH, "model": HASH, "benih": "seimbang-2026", "mesin": "seimbang-0.4.0"},
}  # fmt: skip
ROUNDS: dict[str, Any] = {
    "movePutaran": MOVED, "decreePutaran": MOVED, "historyPutaran": {"items": [STEP], "berikutnya": None},
    "createRencana": {**PLAN, "status": "ANTRE", "persen": 0, "hasil_hash": None, "enam_hash": None},
    "listRencana": {"items": [PLAN], "berikutnya": None}, "getRencana": PLAN,
    "chooseRencana": {
        **PLAN, "dipilih_pada": "2026-11-24T02:00:00Z", "dipilih_oleh": f"pengguna:{C}",
        "alasan_pilih": "Paling sedikit perpindahan untuk hasil yang sama",
    },
}  # fmt: skip
