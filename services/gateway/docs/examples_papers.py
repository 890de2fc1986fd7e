"""Example answers about papers and decrees, as the documentation shows them."""

from __future__ import annotations

from typing import Any

A, B, C, D = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in range(1, 5))
HASH = "3f1c" + "0" * 60
BY = {"oleh": f"pengguna:{D}", "pada": "2026-12-01T02:10:00Z"}
NUMBER = {
    "nomor": "821.2/1234/2026", "tanggal": "2026-12-01", "klasifikasi": "800.1.3.1", "sifat": "Biasa",
    "tautan": "https://srikandi.arsip.go.id/naskah/1",
}  # fmt: skip
PAPER: dict[str, Any] = {
    "id": A,
    "instansi_id": B,
    "jenis": "SK_KOLEKTIF",
    "sk_id": C,
    "usulan_id": None,
    "permohonan_id": None,
    "sidang_id": None,
    "daftar": [],
    "ukuran": "F4",
    "isian": {},
    **NUMBER,
    "kode": "K7QX-2M9R-8TVC-4WNH-3D5F",
    "status": "DITANDATANGANI",
    "dikoreksi": False,
    "versi": 4,
    "pdf_hash": HASH,
    "docx_hash": HASH,
    "bertanda_hash": HASH,
    **BY,
    "judul": "Keputusan kolektif",
    "judul_en": "Decree about several people",
}
KEPT = {name: value for name, value in PAPER.items() if name != "kode"} | {"kode": "K7QX2M9R8TVC4WNH3D5F", "pegawai_id": None}
FOUND = {
    "halaman": 6, "memuat_kode": True, "ada_teks": True, "tanda_tangan": 1, "mencakup_seluruh": True, "elektronik": True, "pindaian": False,
    "keterangan": "tanda tangan elektronik ada; keabsahannya diperiksa di https://tte.komdigi.go.id/verifyPDF",
}  # fmt: skip
FILES = {"id": D, "naskah_id": A, "pdf_hash": HASH, "docx_hash": HASH, "bidang_hash": HASH, "status": "FINAL", **BY}
SIGNED = {"id": D, "naskah_id": A, "asal_hash": HASH, "berkas_hash": HASH, "ukuran": 128_400, "temuan": FOUND, **BY}
DECREE = {
    "id": C, "instansi_id": B, "jenis": "KOLEKTIF", "tmt": "2027-01-01",
    "penanda": {"jabatan": "WALI KOTA MEDAN", "nama": "Contoh Lubis", "pangkat": "", "atas_nama": ""}, **NUMBER, "status": "DITANDATANGANI",
    "versi": 3, **BY,
}  # fmt: skip
WHOLE = {
    **DECREE, "baris": [{"no": 1, "usulan_id": A, "pegawai_id": D, "status": "BERLAKU"}],
    "naskah": [{"id": A, "jenis": "SK_KOLEKTIF", "usulan_id": None, "status": "DITANDATANGANI", "nomor": "821.2/1234/2026",
                "tanggal": "2026-12-01"}],
}  # fmt: skip
HEAD = {
    "isi": {"kop_pemda": "PEMERINTAH KOTA MEDAN", "kop_opd": "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA",
            "pejabat_besar": "WALI KOTA MEDAN", "penetap": "Wali Kota Medan", "tembusan": ["Kepala BKN di Jakarta"]},
    "logo_hash": None, "oleh": f"pengguna:{D}",
}  # fmt: skip
TEMPLATE = {
    "jenis": "SURAT_PENGHADAPAN",
    "judul": "Surat Penghadapan",
    "judul_en": "Letter of presentation",
    "milik_kota": True,
    "berkas_hash": HASH,
}

PAPERS: dict[str, Any] = {
    "createNaskah": KEPT, "renewNaskah": KEPT, "numberNaskah": KEPT, "signNaskah": {**KEPT, "temuan": FOUND},
    "listNaskah": {"items": [PAPER], "berikutnya": None}, "getNaskah": {**PAPER, "berkas": [FILES], "bertanda": [SIGNED]},
    "createSk": WHOLE, "listSk": {"items": [DECREE], "berikutnya": None}, "getSk": WHOLE, "getKopSurat": HEAD, "putKopSurat": HEAD,
    "listTemplatNaskah": {"items": [TEMPLATE], "berikutnya": None}, "putTemplatNaskah": {"jenis": "SURAT_PENGHADAPAN", "berkas_hash": HASH},
    "resetTemplatNaskah": {"jenis": "SURAT_PENGHADAPAN", "berkas_hash": None},
    "getTemplatBidang": {"jenis": "SURAT_PENGHADAPAN", "bidang": [{"nama": "unit_baru", "wajib": True, "lajur": []}]},
}  # fmt: skip
