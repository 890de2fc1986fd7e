"""Example answers of what brings data in: files, batches, histories, trials."""

from __future__ import annotations

from typing import Any

from services.gateway.docs.examples_common import A, B, C, D, a_page

SUMMARY = {"dibuat": 2, "diperbarui": 0, "tidak_berubah": 0, "gagal": 1, "dilewati": 0}
DEFECT = {"kode": "tanggal_salah", "kolom": "D7", "pesan": "Tanggal tidak dapat dibaca.", "saran": "Tulis dd-mm-yyyy."}
BATCH = {
    "ringkasan": {"dibuat": 1, "diperbarui": 0, "tidak_berubah": 0, "gagal": 0}, "diterapkan": True,
    "hasil": [{"indeks": 0, "status": "dibuat", "id": A, "masalah": []}],
}  # fmt: skip
ENTRY = {
    "id": A, "sumber": "simpeg", "id_sumber": "RG-0001", "unor_id": None, "jabatan_id": None, "dicatat_pada": "2026-11-02T01:15:00Z",
    "isi": {"golongan": "III/c", "mulai": "2022-04-01", "jenis_kenaikan": None, "masa_kerja_tahun": None, "masa_kerja_bulan": None,
            "nomor_sk": "823/17/2022", "tanggal_sk": None, "nomor_pertek": None, "tanggal_pertek": None},
}  # fmt: skip
IMPORT = {
    "id": A, "instansi_id": B, "nama_berkas": "pegawai.xlsx", "jenis": "PEGAWAI", "sumber": "simpeg", "mode": "terapkan",
    "status": "SELESAI", "baris_total": 3, "baris_selesai": 3, "ringkasan": SUMMARY, "peringatan": [], "galat": None,
    "dibuat_pada": "2026-11-02T01:15:00Z", "per": "2026-10-31",
}  # fmt: skip
TRIAL = {
    "id": A, "instansi_id": B, "status": "BERJALAN", "tahap": "membaca berkas", "persen": 12, "impor": [C], "opsi": {},
    "ringkasan_teks": [], "analisis_id": None, "hasil_hash": None, "galat": None, "dibuat_pada": "2026-11-02T01:15:00Z",
    "dibuat_oleh": f"klien:{C}",
}  # fmt: skip

INTAKE: dict[str, Any] = {
    "startImport": {"id": A},
    "getImport": IMPORT,
    "listImportRows": a_page({"nomor": 6, "lembar": "Sheet1", "baris": 7, "status": "gagal", "masalah": [DEFECT]}),
    "upsertBatch": BATCH,
    "upsertRiwayatBatch": BATCH,
    "putRiwayat": {"id": A, "status": "dibuat", "masalah": []},
    "listRiwayat": {"pegawai_id": D, "jenis": "GOLONGAN", **a_page(ENTRY), "tidak_ditampilkan": []},
    "upsertSiasn": {**BATCH, "tidak_dikenal": {"tglSpmt": 1}, "catatan": []},
    "startCoba": TRIAL,
    "getCoba": TRIAL,
}  # fmt: skip
