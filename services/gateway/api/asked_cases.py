"""Cases one may have checked, by example: shown on the page, and sent by a test.

`ptun` follows what the press told of PTUN-MDN 28/G/2021 (a Bahasa Indonesia teacher of 58, moved more than 70 km from a school with 2
teachers for 18 class groups to one with 2 for 6, by a decree that named another school than proposed and came after the inauguration).
Days, schools' names and everything else in both are made up.
"""

from __future__ import annotations

from typing import Any

_GURU = {"jabatan": "Guru Ahli Madya", "mapel": "BAHASA_INDONESIA", "jenis_unit": "SMP", "opd": "Dinas Pendidikan", "kelas": 11}
PTUN: dict[str, Any] = {
    "orang": {
        "status": "PNS", "kedudukan": "AKTIF", "lahir": "1962-06-15", "mapel": "BAHASA_INDONESIA", "sertifikat_mapel": "BAHASA_INDONESIA",
    },
    "dari": {**_GURU, "unit": "SMPN 1 Contoh", "orang": 2, "rombel": 18},
    "ke": {**_GURU, "unit": "SMPN 9 Contoh", "orang": 2, "rombel": 6},
    "jarak_m": 72_000,
    "surat": [
        {"jenis": "REKOMENDASI_DINAS", "tanggal": "2020-12-14", "unit": "SMPN 4 Contoh"},
        {"jenis": "USUL_PENERIMA", "ada": False},
        {"jenis": "PELANTIKAN", "tanggal": "2021-01-08"},
        {"jenis": "SK", "tanggal": "2021-01-13", "unit": "SMPN 9 Contoh", "jabatan": "Guru Ahli Madya", "tmt": "2021-01-13"},
    ],
}  # fmt: skip

_IPA = {
    "jabatan": "Guru Ahli Muda",
    "mapel": "IPA",
    "jenis_unit": "SMP",
    "opd": "Dinas Pendidikan",
    "kelas": 9,
    "pendidikan_min": "S1",
}
_NAMED = {"unit": "SMPN 40 Contoh", "jabatan": "Guru Ahli Muda", "mapel": "IPA"}
_BEBAS = {"diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}
SAH: dict[str, Any] = {
    "orang": {
        "status": "PNS", "kedudukan": "AKTIF", "golongan": "III/d", "lahir": "1984-03-10", "pendidikan": "S1", "mapel": "IPA",
        "sertifikat_mapel": "IPA", "bersertifikat": True, "tmt_unit": "2022-07-01", "tmt_jabatan": "2022-07-01", "tmt_pns": "2009-01-01",
        "tmt_tugas_keluarga": "2009-01-01", "predikat_terakhir": "BAIK", "predikat_sebelumnya": "BAIK", "hukdis_diketahui": True,
        "tugas_belajar": False, "persetujuan": "SETUJU", "kompetensi_teknis": 3, "usulan_terbuka": False, "bawahan_keluarga": False,
        "nihil": ["cuti_besar_sampai", "perlindungan_sampai", "komitmen_sampai"],
    },
    "dari": {**_IPA, "unit": "SMPN 12 Contoh", "orang": 5, "kebutuhan": 4, "jam_minggu": 90, "rombel": 18, "lintang": 3.59, "bujur": 98.67},
    "ke": {
        **_IPA, "unit": "SMPN 40 Contoh", "orang": 2, "kebutuhan": 3, "ditetapkan": 3, "abk_draf": False, "jam_minggu": 75, "rombel": 15,
        "lintang": 3.60, "bujur": 98.69,
    },
    "surat": [
        {"jenis": "ANJAB_ABK", "tanggal": "2026-09-01"}, {"jenis": "USUL_PENERIMA", "tanggal": "2026-09-15", **_NAMED},
        {"jenis": "USULAN", "tanggal": "2026-10-01", **_NAMED}, {"jenis": "REKOMENDASI_DINAS", "tanggal": "2026-10-05", **_NAMED},
        {"jenis": "NOTULEN_TPK", "tanggal": "2026-10-20", **_NAMED}, {"jenis": "IMUT", "tanggal": "2026-10-26"},
        {"jenis": "PERSETUJUAN_BKN", "tanggal": "2026-10-29", **_NAMED},
        {"jenis": "SK", "tanggal": "2026-11-16", "tmt": "2027-01-01", **_NAMED},
        {"jenis": "PENYAMPAIAN", "tanggal": "2026-11-20"},
    ],
    "pejabat": [{"peran": "PENGUSUL", **_BEBAS}, {"peran": "ANGGOTA_TPK", **_BEBAS}, {"peran": "PENETAP", **_BEBAS}],
    "keputusan_otomatis": False, "alasan_tertulis": True, "kota": {"kepala_penjabat": False},
}  # fmt: skip
CASES: dict[str, Any] = {
    "ptun": {"summary": "Keputusan lama yang digugat / an old decision taken to court", "value": PTUN},
    "sah": {"summary": "Rencana yang lengkap / a complete plan", "value": SAH},
}
