"""Example answers about what follows a decree."""

from __future__ import annotations

from typing import Any

from services.gateway.docs.examples_common import HASH
from services.gateway.docs.examples_usulan import NOW, WHO, A, B, C, D

_POST = {
    "unor_id": C, "jabatan_id": B, "mapel": "KELAS", "unor_teks": None, "jabatan_teks": None, "bermasalah": False,
    "tmt_jabatan": "2015-01-01", "tmt_unit": "2015-01-01", "tugas_tambahan": None, "jam_per_minggu": None,
}  # fmt: skip
WINDOW = {
    "disampaikan": "2026-11-27",
    "mengikat": {"hari_kerja": 14, "dasar": "PP 79/2021; UU 30/2014 Pasal 77", "dari": "OBJ-01", "keyakinan": "CONFLICT"},
    "bacaan": [
        {"hari_kerja": 14, "batas": "2026-12-17", "paling_cepat": "2026-12-17", "mengikat": True},
        {"hari_kerja": 21, "batas": "2026-12-30", "paling_cepat": "2026-12-30", "mengikat": False},
    ],
    "terbuka": True,
}  # fmt: skip
CARRIED_OUT: dict[str, Any] = {
    "id": A, "tahun": 2026, "nomor": 17, "agenda": "17/2026", "status": "DISAMPAIKAN", "tmt_rencana": "2027-01-01", "versi": 21,
    "penyampaian": [{
        "cara": "LANGSUNG", "tanggal": "2026-11-27", "penerima": "YANG_BERSANGKUTAN", "berkas_hash": HASH, "oleh": WHO, "pada": NOW,
    }],
    "penempatan": [{
        "tmt": "2027-01-01", "sebelum": _POST, "sesudah": {**_POST, "unor_id": D, "tmt_unit": "2027-01-01", "tmt_jabatan": "2027-01-01"},
        "diterapkan_pada": NOW, "dipulihkan_pada": None, "sebab_pulih": None,
    }],
    "ralat": [{
        "nomor": "800/31/2027", "tanggal": "2027-01-08", "sebab": "Salah ketik nama unit.",
        "bidang": [{"bidang": "UNIT", "lama": C, "baru": D}], "oleh": WHO, "pada": NOW,
    }],
    "pengingat": [{"ke": 1, "tanggal": "2027-01-20", "cara": "LANGSUNG", "oleh": WHO, "pada": NOW}],
    "akibat": [{"karena_usulan_id": B, "cara": "USULAN_BARU", "selesai_pada": None, "oleh": WHO, "pada": NOW}],
    "keberatan": WINDOW,
}  # fmt: skip
_END = {"unor_id": C, "jabatan_id": B, "mapel": "KELAS", "sel": "simpeg:1207|GURU|KELAS"}
CONSEQUENCES: dict[str, Any] = {
    "usulan_id": A, "aksi": "CABUT", "kembali": _END, "ditinggalkan": {**_END, "unor_id": D},
    "terdampak": [{
        "usulan_id": B, "agenda": "18/2026", "pegawai_id": D, "status": "MELAKSANAKAN_TUGAS", "versi": 22, "karena_usulan_id": A,
        "bersama": False, "sudah_pindah": True, "asal": {**_END, "unor_id": D}, "tujuan": _END, "cara": ["IKUT_BATAL", "USULAN_BARU"],
    }],
    "hash": HASH,
}  # fmt: skip
OBJECTION: dict[str, Any] = {
    "id": C, "usulan_id": A, "pegawai_id": D, "instansi_id": B, "tahun": 2026, "nomor": 3, "agenda": "3/2026", "diterima": "2026-12-10",
    "status": "DITERIMA", "status_teks": "dicatat, menunggu putusan", "status_teks_en": "on record, waits for a decision",
    "ditujukan_kepada": "Wali Kota selaku PPK", "seharusnya_kepada": "Wali Kota selaku PPK", "diteruskan_pada": None,
    "disampaikan": "2026-11-27", "hari_kerja": 14, "dasar": "PP 79/2021; putusan: PP 79/2021, dari ingatan", "batas": "2026-12-17",
    "batas_paling_cepat": "2026-12-17", "terlambat": False, "izin_terlambat": None, "izin_oleh": None, "putus_hari_kerja": 21,
    "putus_batas": "2027-01-12", "putus_paling_cepat": "2027-01-12", "putusan": None, "putusan_nomor": None, "putusan_tanggal": None,
    "diputus_oleh": None, "diputus_peran": None, "diputus_pada": None, "akibat": None, "berkas_hash": None, "versi": 1,
    "dibuat_oleh": WHO, "dibuat_pada": NOW, "diubah_pada": NOW, "usulan_agenda": "17/2026", "usulan_status": "DISAMPAIKAN",
    "usulan_kelompok": "GURU", "usulan_jenis": "A", "umur_hari": 4, "lewat_batas": False, "pemutus": "PPK",
    "ada_berkas": False,
}  # fmt: skip
_WITH_LETTER = {
    **OBJECTION,
    "ada_berkas": True,
    "berkas_hash": "9f2c41d07e5b8a63f1c09d4e7a2b5c8d0e3f6a917b4c2d5e8f0a1b3c6d9e2f47",
    "versi": 2,
}
_OPENED = {
    **OBJECTION, "alasan": "Jarak ke unit baru 40 km.", "pertimbangan": None,
    "langkah_berikut": [{
        "langkah": "PUTUSAN", "oleh": "PPK", "saran": "Lihat akibatnya, lalu putuskan.", "usulan_id": A, "metode": "POST",
        "alamat": f"/v1/keberatan/{C}/putusan", "isi": None,
    }],
}  # fmt: skip
_DECIDED = {
    **OBJECTION, "status": "DIPUTUS", "status_teks": "sudah diputus", "status_teks_en": "decided", "putusan": "DIKABULKAN",
    "putusan_nomor": "800/77/2026", "putusan_tanggal": "2026-12-21", "diputus_oleh": WHO, "diputus_peran": "PPK", "diputus_pada": NOW,
    "akibat": {"usulan_id": A, "aksi": "BATALKAN", "ikut_batal": [], "usulan_baru": [B]}, "versi": 2,
    "langkah_berikut": [
        {
            "langkah": "USULAN_BARU", "oleh": "PETUGAS_MUTASI", "usulan_id": B, "metode": "POST", "alamat": "/v1/usulan-mutasi",
            "saran": "Susun usulan baru ke kursi yang bebas bagi pegawai yang menempati kursi itu; bila usulan lamanya belum selesai, "
            "selesaikan dahulu.",
            "isi": {"pegawai_id": D, "jenis": "A"},
        },
        {
            "langkah": "ISI_KURSI", "oleh": "PETUGAS_MUTASI", "usulan_id": A, "metode": "GET", "alamat": f"/v1/usulan-mutasi/{A}",
            "saran": "Kursi tujuan SK yang batal terbuka lagi: bila kebutuhannya masih ada, lihat calonnya dan susun usulan baru.",
            "isi": None,
        },
    ],
}  # fmt: skip
REGISTER = {"per": "2026-12-14", "items": [OBJECTION], "berikutnya": None}
NOT_BEGUN: dict[str, Any] = {
    "per": "2027-01-25", "hari_kerja": 10, "dasar": "praktik umum, belum dikonfirmasi",
    "items": [{
        "id": A, "tahun": 2026, "nomor": 17, "agenda": "17/2026", "pegawai_id": D, "status": "DISAMPAIKAN", "tujuan_unor_id": C,
        "tujuan_opd_id": B, "tujuan_unor_nama": "SDN 064975", "tmt_rencana": "2027-01-01", "versi": 21, "pengingat": 1,
        "pengingat_terakhir": "2027-01-20", "batas": "2027-01-15", "batas_paling_cepat": "2027-01-15", "lewat": True, "umur_hari": 24,
    }],
    "berikutnya": None,
}  # fmt: skip
PELAKSANAAN: dict[str, Any] = {
    "getPelaksanaanUsulan": CARRIED_OUT,
    "deliverSkUsulan": CARRIED_OUT,
    "getAkibatUsulan": CONSEQUENCES,
    "undoUsulan": {"usulan_id": A, "aksi": "CABUT", "ikut_batal": [B], "usulan_baru": []},
    "correctSkUsulan": CARRIED_OUT,
    "remindUsulan": CARRIED_OUT,
    "listBelumMelaksanakan": NOT_BEGUN,
    "getPelaksanaanSaya": CARRIED_OUT,
    "createKeberatan": OBJECTION,
    "createKeberatanSaya": OBJECTION,
    "listKeberatan": REGISTER,
    "listKeberatanSaya": REGISTER,
    "getKeberatan": _OPENED,
    "getKeberatanSaya": _OPENED,
    "putBerkasKeberatan": _WITH_LETTER,
    "putBerkasKeberatanSaya": _WITH_LETTER,
    "admitKeberatan": {**OBJECTION, "terlambat": True, "izin_terlambat": "SK diterima saat dirawat.", "izin_oleh": WHO, "versi": 2},
    "getAkibatKeberatan": {**CONSEQUENCES, "aksi": "BATALKAN"},
    "decideKeberatan": _DECIDED,
    "withdrawKeberatanSaya": {
        **OBJECTION, "status": "DITARIK", "status_teks": "ditarik pegawai", "status_teks_en": "withdrawn by the person", "versi": 2,
    },
}  # fmt: skip
