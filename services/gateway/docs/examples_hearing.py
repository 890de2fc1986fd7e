"""Example answers of the hearing: a notice, a contested datum, a review, departures, protections, messages."""

from __future__ import annotations

from typing import Any

from services.gateway.docs.examples_common import A, B, C, D, a_page

WHO = f"pengguna:{A}"
NOW = "2026-12-01T03:00:00Z"
AGENDA = {"tahun": 2026, "nomor": 17, "agenda": "17/2026"}
_DUE = {
    "hari": 10, "batas": None, "paling_cepat": "2026-12-15", "dasar": "UU 30/2014 Pasal 46-47, dari ingatan; belum ditetapkan kota",
    "bawaan": True,
}  # fmt: skip
_MADE = {"oleh": WHO, "dibuat_pada": NOW}
NOTICE: dict[str, Any] = {
    "id": B, "usulan_id": A, "cara": "SURAT", "cara_teks": "dengan surat", "tanggal": "2026-12-01", **_DUE, "petugas": "Contoh Lubis",
    "jam_layanan": "Senin-Jumat 08.00-15.00", "kepada": "BKPSDM, Jalan Contoh 1, Medan", "tanggapan": "CATATAN",
    "tanggapan_teks": "menyampaikan catatan", "tanggapan_pada": "2026-12-04", "tanggapan_oleh": WHO, **_MADE,
}  # fmt: skip
LISTED: dict[str, Any] = {
    **NOTICE, **AGENDA, "status": "DIBERITAHUKAN", "versi": 7, "tujuan_unor_id": C, "tmt_rencana": "2027-01-01", "masa_lewat": False,
}  # fmt: skip
CONTEST: dict[str, Any] = {
    "id": C, "usulan_id": A, "bidang": "TMT_UNIT", "bidang_teks": "sejak kapan di unit", "pemilik_peran": "PEMILIK_DATA",
    "pemilik_unor_id": D, "pemilik_id": B, "tanggal": "2026-12-04",
    **{**_DUE, "hari": 5, "paling_cepat": "2026-12-11", "dasar": "kebiasaan sistem; belum ditetapkan kota"},
    "putusan": "DATA_DIPERBAIKI", "putusan_teks": "data diperbaiki", "diputus_oleh": WHO, "diputus_peran": "PEMILIK_DATA",
    "diputus_pada": NOW, **_MADE, "umur_hari": 3, "terlambat": False,
}  # fmt: skip
WORDS = {
    "tercatat": "1 Juli 2021",
    "seharusnya": "1 Juli 2019",
    "keterangan": "SK 800/12/2019",
    "jawaban": "Diperbaiki di SIMPEG.",
}
REVIEW: dict[str, Any] = {
    "id": D, "usulan_id": A, "sebab": "KESELAMATAN", "sebab_teks": "keselamatan", **{**_DUE, "hari": 30, "batas": "2026-12-31"},
    "hasil": "DIBENARKAN", "hasil_teks": "tindakan mendesak dibenarkan", "ditinjau_oleh": WHO, "ditinjau_pada": NOW, **_MADE,
}  # fmt: skip
HEARD: dict[str, Any] = {
    "usulan_id": A, "status": "DIBERITAHUKAN", "versi": 7, "pemberitahuan": [{**NOTICE, "catatan": "Mohon sesudah ujian semester."}],
    "sanggah": [{**CONTEST, **WORDS}],
    "tinjauan": [{**REVIEW, "terlambat": False, "catatan": "Laporan sekolah sudah diperiksa."}], "peringatan": [],
}  # fmt: skip
TIE = {
    "id": B, "usulan_id": A, **AGENDA, "status": "VERIFIKASI_OPD", "oleh": WHO, "peran": "PEMERIKSA", "diri_sendiri": False,
    "derajat_keluarga": 2, "berkepentingan": False, "sejak": NOW, "sampai": None, "menghalangi": True,
}  # fmt: skip
DEPARTED: dict[str, Any] = {
    "id": C, "usulan_id": A, **AGENDA, "status": "DISETUJUI_PPK", "jenis_mutasi": "A", "jenis": "KEBERATAN_LUNAK",
    "jenis_teks": "melewati peringatan", "jenis_teks_en": "passed over a warning", "aturan": "MUT-21", "alasan_kode": "KEBUTUHAN_UNIT",
    "alasan_teks": "kebutuhan unit", "catatan": "Unit penerima meminta secara lisan.", "oleh": WHO, "oleh_nama": "Contoh Siregar",
    "peran": "PPK", "unor_id": C, "unor_nama": "SDN 060847", "asal_opd_id": D, "opd_nama": "Dinas Pendidikan dan Kebudayaan",
    "putaran_id": B, "urutan_dipilih": None, "pada": NOW,
}  # fmt: skip
_COUNT = {"kunci": WHO, "nama": "Contoh Siregar", "jumlah": 6, "usulan": 20}
COUNTED: dict[str, Any] = {
    "jumlah": 10,
    "menurut": {name: [_COUNT] for name in ("PEJABAT", "UNIT", "OPD", "JENIS", "ALASAN", "PUTARAN")},
    "gugus": [{
        "menurut": "PEJABAT", "kunci": WHO, "nama": "Contoh Siregar", "jumlah": 6, "dasar": 20, "jumlah_lain": 4, "dasar_lain": 80,
        "banyak_lain": 3, "kalimat": "Contoh Siregar (pejabat): 6 penyimpangan dalam 20 usulan; pejabat lain 4 dalam 80 usulan.",
        "kalimat_en": "Contoh Siregar (official): 6 departures in 20 cases; the others 4 in 80 cases.",
    }],
    "batas": {"paling_sedikit": 3, "kali": 2}, "catatan": "Gugus adalah sebab untuk melihat lagi, bukan temuan.",
    "catatan_en": "A cluster is a reason to look again and not a finding.",
}  # fmt: skip
MESSAGE: dict[str, Any] = {
    "id": D, "pegawai_id": B, "usulan_id": A, "jenis": "PEMBERITAHUAN", "jenis_teks": "pemberitahuan rencana perpindahan", "acuan": C,
    "status": "ANTRE", "status_teks": "menunggu dikirim atau dicetak", "saluran": "SURAT", "tautan": f"/v1/saya/usulan/{A}/dengar",
    "petugas": "Contoh Lubis", "jam_layanan": "Senin-Jumat 08.00-15.00", "percobaan": 0, "galat": None, "berikutnya_pada": NOW,
    "selesai_pada": None, "selesai_oleh": None, "dibuat_pada": NOW,
}  # fmt: skip

HEARING: dict[str, Any] = {
    "listKotakKeluar": a_page({**MESSAGE, **AGENDA}),
    "printKabar": {**MESSAGE, "status": "TERKIRIM", "status_teks": "terkirim", "selesai_pada": NOW, "selesai_oleh": WHO},
    "listPenyimpangan": a_page(DEPARTED),
    "getPenyimpanganRingkasan": COUNTED,
    "getDengar": HEARD,
    "getDengarSaya": HEARD,
    "recordTanggapan": {**NOTICE, "catatan": "Mohon sesudah ujian semester.", "versi": 8},
    "replyPemberitahuan": {**NOTICE, "catatan": "Mohon sesudah ujian semester.", "versi": 8},
    "reviewMendesak": {**REVIEW, "catatan": "Laporan sekolah sudah diperiksa.", "versi": 9},
    "listPemberitahuan": a_page(LISTED),
    "listPemberitahuanSaya": a_page(LISTED),
    "listSanggah": a_page({**CONTEST, **AGENDA, "status": "SANGGAH", "versi": 8, "asal_unor_id": C, "untuk_anda": False}),
    "listTinjauanMendesak": a_page({**REVIEW, **AGENDA, "status": "DINILAI", "versi": 8, "terlambat": False}),
    "listKepentingan": a_page(TIE),
}
