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
FIGURES = {
    "perpindahan": 41, "nilai_mikro": 18_750_877, "kurang_orang": 71, "lebih_orang": 38, "kurang_mikro_fte": 71_000_000,
    "gini_mikro": 74_074, "orang_beban_lebih": 210,
}  # fmt: skip
SD14, SD31 = "simpeg:SD-014|GURU|KELAS", "simpeg:SD-031|GURU|KELAS"
STALE = {
    "id": A, "instansi_id": B, "putaran_id": A, "rencana_id": D, "jenis": "ORANG_BERUBAH", "subjek_jenis": "pegawai", "subjek_id": C,
    "nomor_usulan": [3], "peristiwa_nomor": 81_204, "peristiwa_jenis": "pegawai.diperbarui", "ditemukan_pada": "2026-11-25T17:05:00Z",
    "selesai_pada": None, "pesan": "Data atau jabatan pegawai berubah; periksa lagi.", "pesan_en": "The person changed: look again.",
}  # fmt: skip
LEFT_OUT = {
    "id": A, "instansi_id": B, "putaran_id": A, "sel": "*", "jenis": "LARANG", "alasan_kode": "TUGAS_KHUSUS",
    "catatan": "Memimpin akreditasi sampai Juni 2027", "dasar_nomor": None, "oleh": f"pengguna:{C}", "dibuat_pada": "2026-11-03T02:00:00Z",
    "dicabut_oleh": None, "dicabut_pada": None, "pegawai_id": D, "nama": "Contoh 901",
    "alasan": "tugas khusus", "alasan_en": "a special task",
}  # fmt: skip
ROUNDS: dict[str, Any] = {
    "movePutaran": MOVED, "decreePutaran": MOVED, "historyPutaran": {"items": [STEP], "berikutnya": None},
    "createRencana": {**PLAN, "status": "ANTRE", "persen": 0, "hasil_hash": None, "enam_hash": None},
    "listRencana": {"items": [PLAN], "berikutnya": None}, "getRencana": PLAN,
    "chooseRencana": {
        **PLAN, "dipilih_pada": "2026-11-24T02:00:00Z", "dipilih_oleh": f"pengguna:{C}",
        "alasan_pilih": "Paling sedikit perpindahan untuk hasil yang sama",
    },
    "compareRencana": {
        "pertama": {"rencana_id": A, "nama": "Rencana A", **FIGURES},
        "kedua": {"rencana_id": B, "nama": "Rencana B", **FIGURES, "perpindahan": 40, "kurang_orang": 72},
        "selisih": {**dict.fromkeys(FIGURES, 0), "perpindahan": -1, "kurang_orang": 1},
        "ringkasan": {"HILANG": 1, "BARU": 0, "BERUBAH": 0, "SAMA": 40},
        "items": [{"pegawai_id": D, "nama": "Contoh 901", "beda": "HILANG", "pertama": {"no": 3, "dari": SD14, "ke": SD31}, "kedua": None}],
    },
    "carriedOutRencana": {
        "ringkasan": {"DILAKSANAKAN": 1}, "usulan_lain": [],
        "items": [{"pegawai_id": D, "nama": "Contoh 901", "no": 1, "ke": SD31, "keadaan": "DILAKSANAKAN", "usulan_id": A,
                   "status": "SELESAI", "calon_lain": False, "tujuan_lain": False}],
    },
    "lookRencana": {"baru": 1}, "listKebasian": {"items": [STALE], "berikutnya": None},
    "createPengecualian": LEFT_OUT, "listPengecualian": {"items": [LEFT_OUT], "berikutnya": None},
    "withdrawPengecualian": {**LEFT_OUT, "dicabut_oleh": f"pengguna:{C}", "dicabut_pada": "2026-11-05T02:00:00Z"},
}  # fmt: skip
