"""Example answers about what follows a decree."""

from __future__ import annotations

from typing import Any

from services.gateway.docs.examples_usulan import NOW, WHO, A, B, C, D

ITEM: dict[str, Any] = {
    "kode": "BKAD_GAJI", "nama": "Daftar mutasi gaji disampaikan kepada BKAD", "penerima": "BKAD", "pemilik": "MEJA",
    "pemilik_teks": "petugas mutasi BKPSDM", "unor_id": None, "tenggat": "2026-12-10", "bukti": ["NOMOR", "TANGGAL"], "wajib": True,
    "dasar": "Praktik kota; perlu dipastikan", "status": "TERBUKA", "status_teks": "belum dikerjakan", "status_teks_en": "open",
    "selesai_pada": None, "nomor": None, "tanggal": None, "catatan": None, "berkas_hash": None, "oleh": WHO, "versi": 1,
    "diubah_pada": NOW, "terlambat_hari": 4,
}  # fmt: skip
IN_LIST = {
    "usulan_id": A, "agenda": "17/2026", "usulan_status": "DISAMPAIKAN", "putaran_id": B, "pegawai_id": D, "unor_nama": None, **ITEM,
}  # fmt: skip
TEMPLATE = {
    "sumber": "KOTA", "kode": "BKAD_GAJI", "nama": ITEM["nama"], "penerima": "BKAD", "pemilik": "MEJA", "acuan": "TUTUP_GAJI", "hari": 15,
    "bukti": ["NOMOR", "TANGGAL"], "wajib": True, "dasar": "SE BKAD 900/1/2026", "alur": ["DALAM", "MASUK"], "kelompok": [],
    "jenis_unor": [], "status": [], "aktif": True, "keyakinan": "SEEN", "nomor": "SE BKAD 900/1/2026", "tanggal": "2026-02-01",
}  # fmt: skip
DONE = {
    **ITEM, "status": "SELESAI", "status_teks": "selesai dengan bukti", "status_teks_en": "done, with proof", "selesai_pada": "2026-12-08",
    "nomor": "900/114/2026", "tanggal": "2026-12-07", "versi": 2, "terlambat_hari": None,
}  # fmt: skip
EXPORTED: dict[str, Any] = {
    "usulan_id": A, "agenda": "17/2026",
    "isi": {
        "nip": "198001012005011001", "nama": "Contoh 901", "golongan": "III/c", "opd_lama": "Dinas Pendidikan dan Kebudayaan",
        "unit_lama": "SDN 060847", "jabatan_lama": "Guru Ahli Pertama", "kelas_lama": 8, "opd_baru": "Dinas Pendidikan dan Kebudayaan",
        "unit_baru": "SDN 064975", "jabatan_baru": "Guru Ahli Pertama", "kelas_baru": None, "nomor_sk": "800/9", "tanggal_sk": "2026-11-25",
        "tmt": "2027-01-01", "gaji_unit_baru_mulai": "2027-01",
    },
    "masalah": [{
        "kolom": "kelas_baru", "kode": "kelas_tidak_ada", "pesan": "Kelas jabatan baru tidak diketahui, TPP tidak dapat ditetapkan.",
        "saran": "Lengkapi kelas jabatan.", "pesan_en": "The class is not known.",
    }],
}  # fmt: skip
ANSWERED = {
    "penerima": "SIASN", "status": "DITERIMA", "id_luar": "8AE482887F1A2B3C4D5E6F708192A3B4", "tanggal": "2027-01-08", "keterangan": None,
    "oleh": WHO,
}  # fmt: skip
_THREE = {"sebelum": 4, "rencana": 5, "kenyataan": 5}
EVALUATED: dict[str, Any] = {
    "hari": 30, "per": "2027-01-31", "dihitung_pada": NOW,
    "keseimbangan": {
        name: {"kurang_mikro_fte": short, "lebih_mikro_fte": over}
        for name, short, over in (("sebelum", 2_000_000, 2_000_000), ("rencana", 1_000_000, 1_000_000), ("kenyataan", 1_000_000, 1_000_000))
    },
    "unit": [{
        "unor": "simpeg:SD-031", "unor_nama": "SDN 060831", "peran": "MENERIMA", "kebutuhan_mikro_fte": 6_000_000, "orang": _THREE,
        "beban_persen": {"sebelum": 150, "rencana": 120, "kenyataan": 120},
    }],
    "tidak_berangkat": {
        "jumlah": {"DILAKSANAKAN": 1, "TIDAK_JADI": 1},
        "items": [{"no": 2, "usulan_id": C, "keadaan": "TIDAK_JADI", "status": "DITARIK"}],
    },
    "pindah_lagi": [{"usulan_id": A, "agenda": "17/2026", "ke_mana": "UNIT_LAIN"}],
    "penolakan": {
        "usulan": 2, "dikembalikan": 0, "sanggahan": 1, "ditarik": 1, "ditolak": 0, "tidak_melaksanakan": 0, "dicabut": 0, "dibatalkan": 0,
        "keberatan": 1, "keberatan_menurut_status": {"DITERIMA": 1}, "penyimpangan": 0,
    },
    "hasil_unit": [{
        "unor": "simpeg:SD-031", "peran": "MENERIMA", "ukuran": "RAPOR_PENDIDIKAN", "satuan": "skor 0-100",
        "sumber": "Rapor Pendidikan 2026", "sebelum_mili": 62500, "sesudah_mili": None,
    }],
}  # fmt: skip
AFTER: dict[str, Any] = {
    "getEvaluasiPutaran": {
        "tmt": "2027-01-01",
        "akan_datang": [{"hari": 90, "per": "2027-04-01"}],
        "items": [EVALUATED],
        "berikutnya": None,
    },
    "putHasilUnit": {"jumlah": 1},
    "getEkspor": {"penerima": "BKAD", "siap": 0, "items": [EXPORTED], "berikutnya": None},
    "listJawabanEkspor": {"items": [ANSWERED], "berikutnya": None},
    "putJawabanEkspor": ANSWERED,
    "listDaftarPeriksa": {"items": [IN_LIST], "berikutnya": None},
    "getDaftarPeriksa": {"usulan_id": A, "agenda": "17/2026", "terbuka": 1, "items": [ITEM], "berikutnya": None},
    "putButirPeriksa": DONE,
    "putBuktiButir": {**ITEM, "berkas_hash": C.replace("-", "") * 2, "versi": 2},
    "listTemplatPeriksa": {"per": "2026-12-01", "items": [TEMPLATE], "berikutnya": None},
    "putTemplatPeriksa": {**TEMPLATE, "sejak": "2026-02-01", "sampai": None},
}
