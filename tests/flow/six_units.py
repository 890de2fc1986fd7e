"""A city of six units whose right answer can be worked out on paper.

SDN Satu has 8 class teachers for 6 class groups, SDN Dua 4 for 6, SDN Tiga 6 for 6 (the norm: one class teacher a group).
Nearest lawful cure: teachers go from Satu to Dua. Both may leave by law (four years at the school), the wish of one decides who.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from shared.vocabulary import JenisMasukan as J

Rows = list[dict[str, Any]]
PLACES = {"SD1": (3.60, 98.67), "SD2": (3.61, 98.68), "SD3": (3.62, 98.69)}
NAMES = {"SD1": "SDN Satu", "SD2": "SDN Dua", "SD3": "SDN Tiga"}
TEACHERS = {"SD1": 8, "SD2": 4, "SD3": 6}
GROUPS = 6


def six_units() -> dict[J, Rows]:
    return {J.UNOR: units(), J.JABATAN: positions(), J.FORMASI: seats(), J.PEGAWAI: people(), J.SEKOLAH: schools()}


def units() -> Rows:
    return [
        {"id_sumber": "KOTA", "nama": "Kota Uji", "jenis": "INSTANSI"},
        {"id_sumber": "DISDIK", "nama": "Dinas Pendidikan", "jenis": "OPD", "induk": "KOTA"},
        {"id_sumber": "KEC", "nama": "Kecamatan Medan Uji", "jenis": "KECAMATAN", "induk": "KOTA", "kode_wilayah": "12.99.01"},
        *[
            {"id_sumber": code, "nama": NAMES[code], "jenis": "SD", "induk": "DISDIK", "kode_wilayah": "12.99.01",
             "lintang": lat, "bujur": lon}
            for code, (lat, lon) in PLACES.items()
        ],
    ]  # fmt: skip


def positions() -> Rows:
    return [
        {"id_sumber": "GK", "nama": "Guru Ahli Pertama", "jenis": "JF", "keluarga": "GURU", "jenjang": "AHLI_PERTAMA", "kelas": 8,
         "bup": 60, "pendidikan_min": "S1"},
    ]  # fmt: skip


def seats() -> Rows:
    return [
        {"unor": code, "jabatan": "GK", "mapel": "KELAS", "kebutuhan_ditetapkan": GROUPS, "nomor_penetapan": "800/1",
         "tanggal_penetapan": date(2026, 1, 5), "status_abk": "DITETAPKAN"}
        for code in NAMES
    ]  # fmt: skip


def people(teachers: dict[str, int] | None = None) -> Rows:
    rows = []
    for code, count in (teachers or TEACHERS).items():
        for _ in range(count):
            rows.append(a_teacher(len(rows) + 1, code))
    return rows


def a_teacher(number: int, school: str, **changed: Any) -> dict[str, Any]:
    """A class teacher about whom everything is known and nothing stands in the way. Serials 900-999: nobody's NIP."""
    born = date(1980, 1, 1 + number % 28)
    return {
        "id_sumber": f"P{number:03d}", "nip": f"{born:%Y%m%d}2010011{900 + number}", "nama": f"Contoh {number:03d}", "status": "PNS",
        "kedudukan": "AKTIF", "unor": school, "jabatan": "GK", "mapel": "KELAS", "golongan": "III/c", "jenjang": "AHLI_PERTAMA",
        "tmt_jabatan": date(2015, 1, 1), "tmt_unit": date(2015, 1, 1 + number % 28), "tmt_tugas_keluarga": date(2010, 1, 1),
        "tmt_cpns": date(2010, 1, 1), "tmt_pns": date(2011, 1, 1), "pendidikan": "S1", "sertifikat_mapel": "KELAS", "bersertifikat": "ya",
        "predikat_terakhir": "BAIK", "predikat_sebelumnya": "BAIK", "hukdis_nihil": "ya", "tugas_belajar": "tidak",
        "persetujuan": "SETUJU", "kecamatan_rumah": "12.99.01", **changed,
    }  # fmt: skip


def schools() -> Rows:
    return [
        {"unor": code, "tahun_ajaran": "2026/2027", "siswa": 168, "rombel": GROUPS, **{f"rombel_{grade}": 1 for grade in range(1, 7)}}
        for code in NAMES
    ]  # fmt: skip
