"""A synthetic province of any size as a snapshot bundle: the same mix everywhere, so that ten times the people is ten times the work.

Districts of about 650 people stand four kilometres apart; twenty-one of them make a city with agencies of its own, and cities
stand far apart. So the number of possible moves of one person depends on the neighbourhood and not on the size of the whole.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from numpy.random import Generator

from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import pack

Row = dict[str, Any]
PER = date(2026, 11, 1)
PEOPLE_OF_DISTRICT = 650
DISTRICTS_OF_CITY = 21
DEGREES_OF_KM = 1 / 111.2
TEACHERS_SMP = {
    "AGAMA": 3, "PPKN": 3, "BAHASA_INDONESIA": 6, "MATEMATIKA": 5, "IPA": 5, "IPS": 4, "BAHASA_INGGRIS": 4, "PJOK": 3, "INFORMATIKA": 3,
    "SENI_PRAKARYA": 3,
}  # fmt: skip
HEALTH = {"DOKTER": 3, "PERAWAT": 9, "BIDAN": 8, "APOTEKER": 1, "NUTRISIONIS": 2, "PENGADMINISTRASI": 3, "OPERATOR_LAYANAN": 2}
OFFICE = ("PENELAAH_TEKNIS", "PENATA_LAYANAN", "PENGOLAH_DATA", "PENGELOLA_LAYANAN", "PENGADMINISTRASI", "OPERATOR_LAYANAN")
JF = ("GURU", "DOKTER", "PERAWAT", "BIDAN", "APOTEKER", "NUTRISIONIS")
OFFICE_SIZE = 20
SMALLEST = 500


@dataclass
class Plan:
    """Units, established seats and how many people sit in each, before anybody has a face."""

    units: list[Row] = field(default_factory=list)
    seats: list[tuple[str, str, str, int, int]] = field(default_factory=list)  # unit, family, subject, need, people
    schools: list[Row] = field(default_factory=list)
    volumes: list[Row] = field(default_factory=list)


def make_bundle(employees: int, seed: int) -> tuple[str, bytes]:
    """(content hash, bundle) of a snapshot of exactly so many people; the same numbers give the same bytes."""
    if employees < SMALLEST:
        raise ValueError(f"at least {SMALLEST} employees, for a district needs its schools")
    rng = np.random.default_rng([seed, employees])
    plan = _plan(rng, employees)
    families = sorted({seat[1] for seat in plan.seats})
    tables: dict[str, list[Row]] = {
        "unor": plan.units, "jabatan": [_position(name) for name in families], "formasi": [_formasi(*seat[:4]) for seat in plan.seats],
        "pegawai": list(_people(rng, plan)), "sekolah": plan.schools, "volume": plan.volumes,
    }  # fmt: skip
    return pack(
        "BENCH", PER, "2026-11-01T00:00:00+07:00",
        {t.nama: [tuple(row.get(k.nama) for k in t.kolom) for row in tables.get(t.nama, ())] for t in TABEL},
    )  # fmt: skip


def _plan(rng: Generator, employees: int) -> Plan:
    plan = Plan()
    districts = max(1, round(employees / PEOPLE_OF_DISTRICT))
    for number in range(districts):
        share = employees * (number + 1) // districts - employees * number // districts
        _district(rng, plan, number, share)
    return plan


def _district(rng: Generator, plan: Plan, number: int, people: int) -> None:
    city, place = divmod(number, DISTRICTS_OF_CITY)
    centre = (-5.0 + (city % 16) * 0.6 + place // 5 * 4 * DEGREES_OF_KM, 96.0 + city // 16 * 0.6 + place % 5 * 4 * DEGREES_OF_KM)
    code, agency = f"{city // 90 + 11}.{city % 90 + 10}.{place + 1:02d}", f"c{city:03d}"
    if place == 0:
        plan.units += [_unit(f"{agency}-{name}", None, f"{agency}-{name}", "OPD", code, centre) for name in ("DIK", "KES", "SET")]
    plan.units.append(_unit(f"k{number:04d}", None, f"k{number:04d}", "KECAMATAN", code, centre))
    before = len(plan.seats)
    for at in range(18):
        _school(rng, plan, f"sd{number:04d}-{at:02d}", f"{agency}-DIK", code, _near(rng, centre))
    for at in range(2):
        _school(rng, plan, f"smp{number:04d}-{at}", f"{agency}-DIK", code, _near(rng, centre))
    for at in range(2):
        unit = f"pkm{number:04d}-{at}"
        plan.units.append(_unit(unit, f"{agency}-KES", f"{agency}-KES", "PUSKESMAS", code, _near(rng, centre)))
        for family, size in HEALTH.items():
            _seat(rng, plan, unit, family, "", size)
    left = people - sum(seat[4] for seat in plan.seats[before:])
    for at in range(max(1, left // OFFICE_SIZE)):
        unit = f"bid{number:04d}-{at:02d}"
        plan.units.append(_unit(unit, f"{agency}-SET", f"{agency}-SET", "BIDANG", code, centre))
        here = left // max(1, left // OFFICE_SIZE) + (at < left % max(1, left // OFFICE_SIZE))
        for order, family in enumerate(OFFICE):
            have = here // len(OFFICE) + (order < here % len(OFFICE))
            plan.seats.append((unit, family, "", max(1, have + int(rng.choice((-1, -1, 0, 0, 0, 0, 1, 1)))), have))
        if at % 10 == 0:
            plan.volumes += _volumes(rng, unit, here)


def _school(rng: Generator, plan: Plan, unit: str, agency: str, code: str, point: tuple[float, float]) -> None:
    kind = "SD" if unit.startswith("sd") else "SMP"
    plan.units.append(_unit(unit, agency, agency, kind, code, point))
    grades = range(1, 7) if kind == "SD" else range(7, 10)
    groups = int(rng.choice((6, 6, 6, 9, 12))) if kind == "SD" else int(rng.choice((9, 12, 15, 18)))
    each = {f"rombel_{g}": groups // len(grades) + (i < groups % len(grades)) for i, g in enumerate(grades)}
    plan.schools.append(
        {"unor": unit, "tahun_ajaran": "2026/2027", "siswa": groups * int(rng.integers(20, 33)), "rombel": groups, **each}
    )
    hours = {"AGAMA": 4, "PJOK": 4} if kind == "SD" else TEACHERS_SMP
    if kind == "SD":
        _seat(rng, plan, unit, "GURU", "KELAS", groups)
    for mapel, weekly in hours.items():
        _seat(rng, plan, unit, "GURU", mapel, max(1, int(groups * weekly / 24 + 0.5)))


def _seat(rng: Generator, plan: Plan, unit: str, family: str, mapel: str, need: int) -> None:
    have = max(0, need + int(rng.choice((-2, -1, -1, 0, 0, 0, 0, 1, 1, 2))))
    plan.seats.append((unit, family, mapel, need, have))


def _unit(key: str, parent: str | None, agency: str, kind: str, code: str, point: tuple[float, float]) -> Row:
    return {
        "kunci": key, "nama": f"Unit {key}", "induk": parent, "opd": agency, "jenis": kind, "kode_kecamatan": code,
        "lintang_e6": round(point[0] * 1e6), "bujur_e6": round(point[1] * 1e6), "titik_perkiraan": False,
    }  # fmt: skip


def _near(rng: Generator, centre: tuple[float, float]) -> tuple[float, float]:
    away = rng.uniform(-2.5, 2.5, size=2) * DEGREES_OF_KM
    return centre[0] + float(away[0]), centre[1] + float(away[1])


def _position(family: str) -> Row:
    fields = {"GURU": "PENDIDIKAN"}.get(family)
    return {
        "kunci": f"j-{family}", "nama": family.replace("_", " ").title(), "jenis": "JF" if family in JF else "PELAKSANA",
        "keluarga": family, "jenjang": "AHLI_PERTAMA" if family in JF else None, "kelas": 8 if family in JF else 6,
        "bup": 60 if family == "GURU" else 58, "pendidikan_min": "S1" if family in JF else "SMA", "bidang_pendidikan": fields,
    }  # fmt: skip


def _formasi(unit: str, family: str, mapel: str, need: int) -> Row:
    return {
        "kunci": f"f-{unit}-{family}-{mapel}", "unor": unit, "jabatan": f"j-{family}", "mapel": mapel or None,
        "kebutuhan_ditetapkan": need, "nomor_penetapan": "SINTETIS", "tanggal_penetapan": date(2025, 12, 15), "status_abk": "DITETAPKAN",
    }  # fmt: skip


def _volumes(rng: Generator, unit: str, people: int) -> Iterator[Row]:
    """Thirty-six months of one task, about as much as the people who do it can do."""
    base = people / len(OFFICE) * 75_000 / 12 / 30
    for month in range(36):
        yield {
            "unor": unit, "jabatan": "j-PENGADMINISTRASI", "mapel": "", "tugas": "Melayani permohonan", "satuan": "berkas",
            "norma_milimenit": 30_000, "bulan": date(2023 + (month + 10) // 12, (month + 10) % 12 + 1, 1),
            "volume": max(1, round(base * float(rng.uniform(0.8, 1.25)))),
        }  # fmt: skip


def _people(rng: Generator, plan: Plan) -> Iterator[Row]:
    regions = {unit["kunci"]: unit["kode_kecamatan"] for unit in plan.units}
    full = [seat for seat in plan.seats for _ in range(seat[4])]
    count = len(full)
    pppk, roll = rng.random(count) < 0.32, rng.random((count, 8))
    served, in_unit = rng.triangular(1, 12, 33, count), rng.beta(1.1, 1.6, count)
    left = rng.triangular(0.3, 14, 33, count)
    for i, (unit, family, mapel, _need, _have) in enumerate(full):
        joined = _month(PER - timedelta(days=int(served[i] * 365.25)))
        there = _month(PER - timedelta(days=int((PER - joined).days * in_unit[i])))
        yield {
            "kunci": f"p{i:07d}", "anonim": False, "unor": unit, "jabatan": f"j-{family}", "mapel": mapel or None,
            "status": "PPPK" if pppk[i] else "PNS", "kedudukan": "AKTIF", "golongan": "IX" if pppk[i] else "III/c",
            "jenjang": "AHLI_PERTAMA" if family in JF else None, "tmt_jabatan": there, "tmt_unit": there if roll[i, 0] > 0.04 else None,
            "tmt_tugas_keluarga": joined, "tmt_pns": joined, "tmt_pensiun": _month(PER + timedelta(days=int(left[i] * 365.25))),
            "akhir_kontrak": date(2029, 12, 31) if pppk[i] else None, "pendidikan": "S1" if family in JF or roll[i, 1] < 0.4 else "SMA",
            "bidang_pendidikan": "PENDIDIKAN" if family == "GURU" else "UMUM", "sertifikat_mapel": mapel or None,
            "bersertifikat": bool(roll[i, 2] > 0.2) if family == "GURU" else None, "predikat_terakhir": "BAIK",
            "predikat_sebelumnya": "SANGAT_BAIK" if roll[i, 3] < 0.2 else "BAIK", "hukdis_diketahui": bool(roll[i, 4] > 0.03),
            "tugas_belajar": bool(roll[i, 5] < 0.006), "persetujuan": "SETUJU" if roll[i, 6] < 0.05 else None,
            "kecamatan_rumah": regions[unit] if roll[i, 7] < 0.6 else None, "memegang_plt": False, "usulan_terbuka": False,
        }  # fmt: skip


def _month(day: date) -> date:
    return day.replace(day=1)


def main() -> int:
    """`python -m benchmarks.city EMPLOYEES SEED FILE`: made in a process of its own, so that the measured one never held it."""
    employees, seed, file = sys.argv[1:]
    hashed, bundle = make_bundle(int(employees), int(seed))
    Path(file).write_bytes(bundle)
    print(hashed)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
