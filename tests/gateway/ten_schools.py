"""A city in which ten schools become four: six small ones, each with a head and one class teacher, are merged into neighbours."""

from __future__ import annotations

from datetime import date
from typing import Any

from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher, positions

Rows = list[dict[str, Any]]
MERGED = {"SD11": "SD1", "SD12": "SD1", "SD21": "SD2", "SD22": "SD2", "SD31": "SD3", "SD41": "SD4"}
"""Each closing school and its heir, beside it; all close on the day before the transfers."""
GROUPS = {"SD1": 6, "SD2": 6, "SD3": 6, "SD4": 6, **dict.fromkeys(MERGED, 2)}
TEACHERS = {"SD1": 6, "SD2": 7, "SD3": 5, "SD4": 6, **dict.fromkeys(MERGED, 1)}
"""SD2 has one more than its groups, so that not everybody merged into it finds room there; SD3 has room for one more."""
CLOSES = date(2026, 12, 31)


def ten_schools() -> dict[J, Rows]:
    people: Rows = []
    for code, count in TEACHERS.items():
        people += [a_teacher(len(people) + at, code) for at in range(1, count + 1)]
        people.append(a_teacher(len(people) + 1, code, id_sumber=f"K-{code}", tugas_tambahan="KEPALA_SEKOLAH"))
    changed = {"K-SD12": {"tmt_pensiun": date(2027, 1, 1)}, of("SD31", people): {"tmt_unit": date(2025, 7, 1)}}
    return {
        J.UNOR: units(), J.JABATAN: positions(), J.FORMASI: [seat(code, groups) for code, groups in GROUPS.items()],
        J.PEGAWAI: [{**one, **changed.get(one["id_sumber"], {})} for one in people],
        J.SEKOLAH: [
            {"unor": code, "tahun_ajaran": "2026/2027", "siswa": 28 * groups, "rombel": groups} for code, groups in GROUPS.items()
        ],
    }  # fmt: skip


def mergers() -> Rows:
    return [
        {"unor": code, "penerus": heir, "jenis": "GABUNG", "tanggal": CLOSES, "dasar": "Perwal 40/2026"}
        for code, heir in MERGED.items()
    ]


def of(school: str, people: Rows) -> str:
    """The one class teacher of a closing school."""
    return str(next(one["id_sumber"] for one in people if one["unor"] == school and not one.get("tugas_tambahan")))


def units() -> Rows:
    schools = [
        {"id_sumber": code, "nama": f"SDN {code[2:]}", "jenis": "SD", "induk": "DISDIK", "kode_wilayah": "12.99.01",
         "lintang": 3.60 + 0.02 * int(code[2]) + 0.001 * int(code[3:] or 0), "bujur": 98.67}
        for code in GROUPS
    ]  # fmt: skip
    return [
        {"id_sumber": "KOTA", "nama": "Kota Uji", "jenis": "INSTANSI"},
        {"id_sumber": "DISDIK", "nama": "Dinas Pendidikan", "jenis": "OPD", "induk": "KOTA"},
        {"id_sumber": "KEC", "nama": "Kecamatan Uji", "jenis": "KECAMATAN", "induk": "KOTA", "kode_wilayah": "12.99.01"}, *schools,
    ]  # fmt: skip


def seat(code: str, groups: int) -> dict[str, Any]:
    return {
        "unor": code, "jabatan": "GK", "mapel": "KELAS", "kebutuhan_ditetapkan": groups, "nomor_penetapan": "800/1",
        "tanggal_penetapan": date(2026, 1, 5), "status_abk": "DITETAPKAN",
    }  # fmt: skip
