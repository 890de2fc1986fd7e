"""Many schools of the small city's kind, large enough that a run can be met in its middle. The same seed gives the same rows."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

from shared.vocabulary import JenisMasukan as J
from tests.flow import six_units as small

Rows = list[dict[str, Any]]
KECAMATAN = 7


def mid_city(schools: int = 40, seed: int = 1) -> dict[J, Rows]:
    """`schools` primary schools with 6 to 18 class groups, staffed between 60 and 140 per cent of the norm."""
    rng = random.Random(seed)
    codes = [f"SD{n:04d}" for n in range(schools)]
    groups = {code: rng.choice((6, 12, 18)) for code in codes}
    staff = [(code, n) for code in codes for n in range(max(1, round(groups[code] * rng.uniform(0.6, 1.4))))]
    side = 0.1 * max(1.0, (schools / 150) ** 0.5)  # degrees: about eleven kilometres, more for more schools than a city has
    regions = {code: f"12.99.{1 + n % KECAMATAN:02d}" for n, code in enumerate(codes)}
    return {
        J.UNOR: [*_offices(), *(_school(code, regions[code], side, rng) for code in codes)],
        J.JABATAN: small.positions(),
        J.FORMASI: [
            {**small.seats()[0], "unor": code, "kebutuhan_ditetapkan": groups[code]} for code in codes
        ],
        J.PEGAWAI: [_teacher(n, code, regions[code], rng) for n, (code, _) in enumerate(staff)],
        J.SEKOLAH: [_counts(code, groups[code]) for code in codes],
    }  # fmt: skip


def _offices() -> Rows:
    return [
        {"id_sumber": "KOTA", "nama": "Kota Uji", "jenis": "INSTANSI"},
        {"id_sumber": "DISDIK", "nama": "Dinas Pendidikan", "jenis": "OPD", "induk": "KOTA"},
    ]


def _school(code: str, region: str, side: float, rng: random.Random) -> dict[str, Any]:
    return {
        "id_sumber": code, "nama": f"SD Negeri {code}", "jenis": "SD", "induk": "DISDIK", "kode_wilayah": region,
        "lintang": round(rng.uniform(3.55, 3.55 + side), 5), "bujur": round(rng.uniform(98.6, 98.6 + side), 5),
    }  # fmt: skip


def _teacher(number: int, school: str, region: str, rng: random.Random) -> dict[str, Any]:
    """Serials 900-999 and the birth date together make the number unique, and nobody's."""
    born = date(1975 + number // 33_600, 1 + number // 28 % 12, 1 + number % 28)
    nip = f"{born:%Y%m%d}2010011{900 + number // 336 % 100}"
    changed = {"tmt_unit": date(rng.randint(2012, 2020), 1, 1), "kecamatan_rumah": rng.choice((region, "12.99.01"))}
    return small.a_teacher(number, school, id_sumber=f"P{number:05d}", nip=nip, nama=f"Contoh {number:05d}", **changed)


def _counts(code: str, groups: int) -> dict[str, Any]:
    return {
        "unor": code, "tahun_ajaran": "2026/2027", "siswa": groups * 28, "rombel": groups,
        **{f"rombel_{grade}": groups // 6 for grade in range(1, 7)},
    }  # fmt: skip
