"""The whole synthetic city as import rows, from one seed."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from demo.facts import School, schools
from demo.facts.positions import BY_FAMILY, POSITIONS
from demo.generate.dirt import dirty_people, dirty_units
from demo.generate.histories import pasts
from demo.generate.inflation import inflate_volumes, office_rows, school_years
from demo.generate.people import Headcount, people
from demo.generate.records import history_rows
from demo.generate.seats import Seat, add_part_timers, reach_total, seat_plan
from demo.generate.sizes import draw_school
from demo.generate.units import home_kecamatan, unit_rows
from demo.generate.volumes import volume_rows
from shared.vocabulary import JenisMasukan

Row = dict[str, Any]
City = dict[JenisMasukan, list[Row]]
SEED = 20261101
DECREE = ("SINTETIS/100.3.3/2025", date(2025, 12, 15))
"""A decree that does not exist, and says so."""


def make_city(seed: int = SEED, *, dirt: bool = True) -> City:
    """Every row of the city's files. The same seed gives the same rows."""
    rng = np.random.default_rng(seed)
    places = schools()
    sizes = {school.npsn: draw_school(rng, school.jenis) for school in places}
    count = Headcount()
    seats = reach_total(rng, seat_plan(rng, sizes, places), count.full_time)
    seats = add_part_timers(rng, seats, count.paruh_teachers, count.paruh_health, count.paruh_technical)
    staff = list(people(rng, seats, home_kecamatan(places), count))
    doubtful = np.random.default_rng([seed, 1])  # its own, so that planting changes nothing else
    work = [*volume_rows(rng, seats), *office_rows(doubtful, seats)]
    units = list(unit_rows(places))
    city: City = {
        JenisMasukan.UNOR: [*units, *(dirty_units() if dirt else [])],
        JenisMasukan.JABATAN: [_position_row(p) for p in POSITIONS],
        JenisMasukan.FORMASI: [_formasi_row(s) for s in _merged(seats)],
        JenisMasukan.PEGAWAI: [*staff, *(dirty_people(staff) if dirt else [])],
        JenisMasukan.SEKOLAH: school_years(doubtful, [_school_row(school, *sizes[school.npsn]) for school in places]),
        JenisMasukan.VOLUME: [{**row, "jabatan": _seat_position(row["jabatan"])} for row in inflate_volumes(work)],
        JenisMasukan.PENUGASAN: _overlays(staff),
        **history_rows(pasts(staff, units, seed)),
    }
    return city


def _merged(seats: list[Seat]) -> list[Seat]:
    """One formasi per unit, family and subject; heads of school hold no formasi of their own."""
    merged: dict[tuple[str, str, str], Seat] = {}
    for seat in seats:
        key = (seat.unor, seat.keluarga, seat.mapel)
        if not seat.kepala:
            held = merged.get(key)
            merged[key] = seat if held is None else replace(held, kebutuhan=(held.kebutuhan or 0) + (seat.kebutuhan or 0))
    return list(merged.values())


def _seat_position(family: str) -> str:
    """A formasi pools the levels of its family and is written under the entry level."""
    return BY_FAMILY[family][0].kode


def _formasi_row(seat: Seat) -> Row:
    known = seat.kebutuhan is not None
    return {
        "id_sumber": f"F-{seat.unor}-{seat.keluarga}{'-' + seat.mapel if seat.mapel else ''}",
        "unor": seat.unor,
        "jabatan": _seat_position(seat.keluarga),
        "mapel": seat.mapel,
        "kebutuhan_ditetapkan": seat.kebutuhan,
        "nomor_penetapan": DECREE[0] if known else "",
        "tanggal_penetapan": DECREE[1] if known else None,
        "status_abk": "DITETAPKAN" if known else "",
    }


def _position_row(position: Any) -> Row:
    return {
        "id_sumber": position.kode, "nama": position.nama, "jenis": position.jenis, "keluarga": position.keluarga,
        "jenjang": position.jenjang, "kelas": position.kelas, "bup": position.bup, "pendidikan_min": position.pendidikan_min,
        "bidang_pendidikan": position.bidang, "profesi": position.profesi,
    }  # fmt: skip


def _school_row(school: School, groups: dict[int, int], pupils: int) -> Row:
    return {
        "unor": school.npsn, "tahun_ajaran": "2026/2027", "siswa": pupils, "rombel": sum(groups.values()),
        **{f"rombel_{grade}": number for grade, number in groups.items()},
    }  # fmt: skip


def _overlays(staff: list[Row]) -> list[Row]:
    """Every fortieth head of school also holds a neighbouring school as Plt: an overlay that fills no seat."""
    heads = [row for row in staff if row["tugas_tambahan"] == "KEPALA_SEKOLAH"]
    pairs = list(itertools.pairwise(heads))[::40]
    return [
        {
            "id_sumber": f"PLT-{one['id_sumber']}", "pegawai": one["id_sumber"], "unor": two["unor"], "jabatan": one["jabatan"],
            "jenis": "PLT", "mulai": date(2026, 9, 1), "selesai": date(2026, 11, 30),
        }
        for one, two in pairs
    ]  # fmt: skip
