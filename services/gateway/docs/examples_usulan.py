"""Example answers about cases of transfer: one whole, a page of them, and its papers."""

from __future__ import annotations

from typing import Any

from services.gateway.docs.examples_cases import CASES as CHECKED
from services.gateway.docs.examples_common import HASH

A, B, C, D = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in range(1, 5))
WHO = f"pengguna:{A}"
NOW = "2026-11-25T03:00:00Z"
_ENDS: dict[str, Any] = {
    f"{end}_{name}": value
    for end, unit in (("asal", "SDN 060847"), ("tujuan", "SDN 064975"))
    for name, value in (
        ("unor_id", C), ("opd_id", D), ("jabatan_id", B), ("formasi_id", A), ("mapel", "KELAS"), ("sel", "simpeg:1207|GURU|KELAS"),
        ("unor_nama", unit), ("opd_nama", "Dinas Pendidikan dan Kebudayaan"), ("jabatan_nama", "Guru Ahli Pertama"),
    )
}  # fmt: skip
CASE: dict[str, Any] = {
    "id": A, "instansi_id": B, "tahun": 2026, "nomor": 17, "agenda": "17/2026", "putaran_id": None, "analisis_id": None,
    "rekomendasi_no": None, "himpunan_id": None, "permohonan_id": None, "pengganti_usulan_id": None, "pegawai_id": D, "jenis": "A",
    "alur": "DALAM", "bentuk": "MU", "prakarsa": "INSTANSI", "kelompok": "GURU", "mendesak": False, "mendesak_sebab": None,
    "status": "DIAJUKAN", "status_teks": "diajukan; menunggu OPD asal", "status_teks_en": "submitted; waits for the releasing OPD",
    **_ENDS, "instansi_luar": None, "tmt_rencana": "2027-01-01", "sampai": None, "penyusun": WHO, "versi": 3, "tenggat": None,
    "dibuat_pada": NOW, "diubah_pada": NOW,
}  # fmt: skip
STEP = {
    "versi": 3, "dari": "DRAF", "aksi": "AJUKAN", "aksi_teks": "mengajukan", "ke": "DIAJUKAN", "peran": "PETUGAS_MUTASI", "oleh": WHO,
    "pada": NOW, "alasan_kode": None, "catatan": None, "isi": {}, "pemeriksaan_id": None,
}  # fmt: skip
PAPER = {
    "jenis": "ANJAB_ABK", "ada": True, "nomor": "800/12", "tanggal": "2026-09-01", "pejabat": "Kepala Bagian Organisasi", "unit": None,
    "jabatan": None, "mapel": None, "tmt": None, "berkas_hash": None, "oleh": WHO, "pada": NOW,
}  # fmt: skip
DUE = {
    "jenis": "PERSETUJUAN_BKN", "mulai": "2026-11-02", "hari_kerja": 5, "tanggal": "2026-11-09", "paling_cepat": "2026-11-09",
    "dasar": "IMT-03", "dipenuhi_pada": None, "dibuat_pada": NOW,
}  # fmt: skip
DEPARTURE = {
    "jenis": "KEBERATAN_LUNAK", "aturan": "MUT-21", "alasan_kode": "KEBUTUHAN_UNIT", "catatan": "Unit penerima meminta secara lisan.",
    "oleh": WHO, "peran": "PPK", "unor_id": C, "urutan_dipilih": None, "pada": NOW,
}  # fmt: skip
TIE = {
    "oleh": WHO, "peran": "PENGUSUL", "diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False, "pada": NOW,
}  # fmt: skip
LEFT = {
    "sel": "simpeg:1207|GURU|KELAS", "ditetapkan": 6, "orang_sekarang": 8, "orang_sesudah": 7, "kekurangan_sesudah": 0,
    "pengganti": [{"usulan_id": B, "agenda": "18/2026"}], "pengganti_usulan_id": None,
}  # fmt: skip
ACT = {
    "aksi": "VERIFIKASI_OPD", "aksi_teks": "menyatakan OPD asal melepas dan datanya benar", "ke": "VERIFIKASI_OPD",
    "peran": ["DINAS_TEKNIS", "KEPALA_OPD"], "untuk_anda": False, "alasan_wajib": False, "verifikasi_baru": False,
}  # fmt: skip
AUTHORITY: dict[str, Any] = {
    "kelompok": "PELAKSANA", "jenis": "A", "sumber": "KOTA", "penyusun": ["PETUGAS_MUTASI"], "perekomendasi": [], "tpk": False,
    "penanda_tangan": "SEKDA", "cara": "MANDAT", "naskah": "SURAT_PERINTAH", "plh": False, "alamat_keberatan": "Sekretaris Daerah",
    "dasar": "Perwal 12/2026 Pasal 4", "keyakinan": "SEEN", "nomor": "Kepwal 800/12/2026", "tanggal": "2026-02-01",
}  # fmt: skip
REQUEST: dict[str, Any] = {
    "id": A, "instansi_id": B, "tahun": 2026, "nomor": 4, "agenda": "4/2026", "pegawai_id": D, "diterima": "2026-11-20",
    "status": "DIAJUKAN", "tujuan_unor_id": C, "tujuan_jabatan_id": None, "tujuan_mapel": None,
    "surat": [{"jenis": "PERMOHONAN", "nomor": None, "tanggal": "2026-11-19"}], "surat_kurang_pada": None, "jawaban_pada": None,
    "versi": 1, "dibuat_oleh": WHO, "dibuat_pada": NOW, "diubah_pada": NOW, "umur_hari": 5, "jawaban": "BERKAS_KURANG",
    "jawaban_teks": "ada surat yang kurang", "jawaban_teks_en": "papers are missing", "batas_jawab": "2026-12-04",
    "batas_jawab_paling_cepat": "2026-12-04", "lewat_batas": False,
    "kurang": [{
        "jenis": "PERSETUJUAN_ASAL", "pemilik": "OPD asal", "nama": "surat persetujuan asal", "nama_en": "consent of the origin",
    }],
    "usulan": [],
}  # fmt: skip
EXPLAINED = CHECKED["checkCase"]
CHECK: dict[str, Any] = {
    "id": A, "himpunan_id": None, "sah": True, "komposisi_hash": "9f2c" * 16, "enam_hash": {"snapshot": "0a1b" * 16, "aturan": "3c4d" * 16,
    "kebijakan": "5e6f" * 16, "model": "7a8b" * 16, "benih": "seimbang", "mesin": "1.0.0"}, "pada": NOW,
    "items": [{
        "usulan_id": A, "sah": True, "melanggar": [],
        "aturan": [{
            "aturan": "MUT-04", "jenis": "HARD", "pesan": "Jabatan tujuan tidak lowong menurut ABK.",
            "pesan_en": "Target position has no vacancy by workload analysis.", "dasar": "Peraturan BKN 5/2019", "pemilik": None,
            "jawaban": "TERPENUHI",
        }],
    }],
    "sel": [{
        "sel": "simpeg:1207|GURU|KELAS", "unor": "simpeg:1207", "unor_nama": "SDN 060847", "opd": "simpeg:DISDIK",
        "opd_nama": "Dinas Pendidikan dan Kebudayaan", "kecamatan": "12.71.07", "keluarga": "GURU", "mapel": "KELAS",
        "orang_sebelum": 8, "orang_sesudah": 7, "kebutuhan_bulat": 6,
    }],
}  # fmt: skip
_WITH_PAPERS = {**CASE, "lampiran": [PAPER]}
_WHOLE: dict[str, Any] = {
    **CASE, "riwayat": [STEP], "lampiran": [PAPER], "tenggat_semua": [DUE], "penyimpangan": [DEPARTURE], "kepentingan": [TIE],
    "basi": [{"jenis": "UNIT_BERUBAH", "peristiwa_jenis": "unor.diperbarui", "ditemukan_pada": NOW}],
    "kursi_ditinggalkan": LEFT, "aksi": [ACT],
}  # fmt: skip
_SIX = {"snapshot": HASH, "aturan": HASH, "kebijakan": HASH, "model": HASH, "benih": "1", "mesin": "seimbang-0.6.0"}
REPLAYED: dict[str, Any] = {
    "mesin": "seimbang-0.6.0",
    "rencana": {
        "keadaan": "SAMA", "mesin_dahulu": "seimbang-0.6.0", "mesin_sama": True, "beda_pertama": None, "enam_hash": _SIX,
    },
    "himpunan": {
        "keadaan": "ARTEFAK_BERUBAH", "mesin_dahulu": "seimbang-0.6.0", "mesin_sama": True, "enam_hash": _SIX,
        "beda_pertama": {"letak": "/kebijakan", "dahulu": HASH, "sekarang": "51ab" * 16},
    },
    "audit": {"utuh": True, "peristiwa": 14, "dari_nomor": 81, "sampai_nomor": 412, "putus": []},
}  # fmt: skip
USULAN: dict[str, Any] = {
    "replayUsulanMutasi": REPLAYED,
    "createUsulanMutasi": {**CASE, "status": "DRAF", "status_teks": "sedang disusun", "status_teks_en": "being drafted", "versi": 1},
    "listUsulanMutasi": {"items": [{**CASE, "sebab_basi": ["ORANG_BERUBAH"]}], "berikutnya": None},
    "getUsulanMutasi": _WHOLE,
    "getUsulanSaya": _WHOLE,
    "moveUsulanMutasi": CASE,
    "checkUsulanMutasi": CHECK,
    "createUsulanPutaran": {
        "himpunan_id": B, "analisis_id": C, "dibuat": [{"no": 1, "usulan_id": A, "agenda": "17/2026"}],
        "tidak_dibuat": [{
            "no": 2, "kode": "penjaga_menahan", "pesan": "Pegawai ini masih punya usulan berjalan, agenda 9/2026.",
            "saran": "Selesaikan atau tarik usulan itu lebih dahulu.",
        }],
    },
    "createHimpunan": {
        "himpunan_id": B, "tmt": "2027-01-01",
        "usulan": [{"usulan_id": A, "agenda": "17/2026"}, {"usulan_id": C, "agenda": "18/2026"}],
    },
    "putPenggantiUsulan": {name: value for name, value in CASE.items() if not name.endswith("_nama")},
    "createPermohonan": REQUEST,
    "listPermohonan": {"items": [REQUEST], "berikutnya": None},
    "getPermohonan": REQUEST,
    "changePermohonan": REQUEST,
    "proposePermohonan": {name: value for name, value in CASE.items() if not name.endswith("_nama")},
    "listPermohonanSaya": {"items": [REQUEST], "berikutnya": None},
    "createPermohonanSaya": REQUEST,
    "changePermohonanSaya": REQUEST,
    "listKewenangan": {"per": "2026-11-25", "items": [AUTHORITY], "berikutnya": None},
    "putKewenangan": {**AUTHORITY, "sejak": "2026-02-01", "sampai": None},
    "explainUsulanMutasi": EXPLAINED,
    "listUsulanSaya": {"items": [{**CASE, "sebab_basi": []}], "berikutnya": None},
    "moveUsulanSaya": CASE,
    "putDokumenUsulan": _WITH_PAPERS,
    "putBerkasDokumen": _WITH_PAPERS,
}  # fmt: skip
