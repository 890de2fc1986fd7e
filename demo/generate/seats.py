"""A seat plan: how many people are needed and how many sit where, before anybody has a face.

`kebutuhan` is the established K (None = planted unknown); `orang` the full-time people, `paruh` the part-timers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator

from demo import truths
from demo.facts import HealthCentre, School, health_centres, kecamatan, kelurahan
from demo.facts.agencies import AGENCIES, HOSPITALS, Agency

SMP_HOURS = {
    "AGAMA": 3, "PPKN": 3, "BAHASA_INDONESIA": 6, "MATEMATIKA": 5, "IPA": 5, "IPS": 4, "BAHASA_INGGRIS": 4, "PJOK": 3,
    "INFORMATIKA": 3, "SENI_PRAKARYA": 3,
}  # fmt: skip
"""Weekly hours per class group, Permendikdasmen 13/2025 with kokurikuler; the generator's own copy: truths are independent."""

PUSKESMAS_TEAM = {
    "DOKTER": 3, "DOKTER_GIGI": 1, "PERAWAT": 9, "BIDAN": 8, "APOTEKER": 1, "NUTRISIONIS": 2, "SANITARIAN": 1, "PRANATA_LAB": 2,
    "PROMKES": 2, "PENGADMINISTRASI": 3, "OPERATOR_LAYANAN": 2,
}  # fmt: skip
WARD_TEAM = {
    "DOKTER": 12, "PERAWAT": 40, "BIDAN": 12, "APOTEKER": 3, "NUTRISIONIS": 3, "PRANATA_LAB": 5, "PENGADMINISTRASI": 8,
    "OPERATOR_LAYANAN": 8,
}  # fmt: skip
OFFICE_TEAM = {
    "PENELAAH_TEKNIS": 5, "PENATA_LAYANAN": 3, "PENGOLAH_DATA": 4, "PENGELOLA_LAYANAN": 3, "PENGADMINISTRASI": 3,
    "OPERATOR_LAYANAN": 3,
}  # fmt: skip
SPECIALISTS = {
    "BKPSDM": "ANALIS_SDM", "SETDA": "ANALIS_SDM", "BAPPEDA": "PERENCANA", "DISKOMINFO": "PRANATA_KOMPUTER",
    "DISPUSIP": "ARSIPARIS",
    "INSPEKTORAT": "AUDITOR", "DISDUKCAPIL": "PRANATA_KOMPUTER", "BAPENDA": "PRANATA_KOMPUTER",
}  # fmt: skip

FIELD_AGENCIES = ("DLH", "SDABMBK", "DISHUB", "SATPOLPP", "DAMKAR", "PKPCKTR")
FIELD_WORK = "PENGELOLA_UMUM"
"""Cleaning, drains, parks, order: the post most part-timers were appointed to (KepmenPANRB 16/2025 names it); nobody full-time."""
FIELD_SHARE = 0.85
"""Of the technical part-timers; the rest help out in offices. Our guess, no source."""


@dataclass(frozen=True)
class Seat:
    unor: str
    keluarga: str
    mapel: str = ""
    kebutuhan: int | None = 0
    orang: int = 0
    paruh: int = 0
    kepala: str = ""
    """TugasTambahan of the one person in this seat, if it is a head's."""


def half_up_min1(need: float) -> int:
    return max(1, int(need + 0.5)) if need > 0 else 0


def school_seats(rng: Generator, school: School, groups: dict[int, int], pupils: int) -> Iterator[Seat]:
    """Teachers of one school by kind or subject; staffing follows demo.truths where a truth is planted."""
    total = sum(groups.values())
    needs = (
        {"KELAS": total, "AGAMA": half_up_min1(total * 4 / 24), "PJOK": half_up_min1(total * 4 / 24)}
        if school.jenis == "SD"
        else {**{m: half_up_min1(total * h / 24) for m, h in SMP_HOURS.items()}, "BK": half_up_min1(pupils / 150)}
    )
    for mapel, need in needs.items():
        have = truths.staffing(rng, school.jenis, mapel, need)
        yield Seat(school.npsn, "GURU", mapel, need, have)
    yield Seat(school.npsn, "GURU", "KELAS" if school.jenis == "SD" else "IPA", 0, 1, kepala="KEPALA_SEKOLAH")


def health_seats(rng: Generator, centre: HealthCentre, index: int) -> Iterator[Seat]:
    scale = 1.3 if centre.rawat_inap else float(rng.uniform(0.8, 1.15))
    for family, size in PUSKESMAS_TEAM.items():
        need = max(1, round(size * scale))
        yield Seat(f"PKM-{centre.kode}", family, "", need, truths.health_staffing(rng, family, need, index))
    yield Seat(f"PKM-{centre.kode}", "DOKTER", "", 0, 1, kepala="KEPALA_PUSKESMAS")


def hospital_seats(rng: Generator, code: str, wards: int) -> Iterator[Seat]:
    for family, size in WARD_TEAM.items():
        need = size * wards
        yield Seat(code, family, "", need, max(1, need - int(rng.integers(0, max(2, need // 25)))))


def office_seats(rng: Generator, agency: Agency) -> Iterator[Seat]:
    """Head, division heads, and a team in each division."""
    yield Seat(agency.kode, "KEPALA_OPD", "", 1, 1)
    units = [f"{agency.kode}-SEK", *(f"{agency.kode}-B{n}" for n in range(1, len(agency.bidang) + 1))]
    for unit in units:
        yield Seat(unit, "ADMINISTRATOR", "", 1, 1)
        yield Seat(unit, "PENGAWAS", "", 2, 2)
        for family, size in OFFICE_TEAM.items():
            need = max(1, round(size * agency.beban * float(rng.uniform(0.7, 1.3))))
            have = max(0, need + int(rng.choice((-2, -1, -1, 0, 0, 0, 1, 1, 2))))
            yield Seat(unit, family, "", None if agency.tanpa_k else need, have)
        if agency.kode in FIELD_AGENCIES:
            yield Seat(unit, FIELD_WORK, "", 0, 0)
        if agency.kode in SPECIALISTS:
            yield Seat(unit, SPECIALISTS[agency.kode], "", None if agency.tanpa_k else 3, int(rng.choice((2, 3, 3, 4))))


def territory_seats(rng: Generator) -> Iterator[Seat]:
    for place in kecamatan():
        unit = f"KEC-{place.kode}"
        yield Seat(unit, "ADMINISTRATOR", "", 1, 1)
        yield Seat(unit, "PENGAWAS", "", 5, 5)
        for family, need in (("PENELAAH_TEKNIS", 4), ("PENGADMINISTRASI", 5), ("OPERATOR_LAYANAN", 4), ("PENGOLAH_DATA", 3)):
            yield Seat(unit, family, "", need, max(0, need + int(rng.choice((-1, 0, 0, 0, 1)))))
    for place in kelurahan():
        unit = f"KEL-{place.kode}"
        yield Seat(unit, "PENGAWAS", "", 3, 3)
        yield Seat(unit, FIELD_WORK, "", 0, 0)
        for family, need in (("FASILITATOR", 2), ("PENGADMINISTRASI", 2)):
            yield Seat(unit, family, "", need, max(0, need + int(rng.choice((-1, 0, 0, 0, 1)))))


def seat_plan(rng: Generator, sizes: dict[str, tuple[dict[int, int], int]], schools: tuple[School, ...]) -> list[Seat]:
    """Every seat of the city in a fixed order; full-time people not yet brought to the city's published total."""
    seats: list[Seat] = []
    for school in schools:
        seats += school_seats(rng, school, *sizes[school.npsn])
    for index, centre in enumerate(health_centres()):
        seats += health_seats(rng, centre, index)
    for code, _name, wards in HOSPITALS:
        seats += hospital_seats(rng, code, wards)
    for agency in AGENCIES:
        seats += office_seats(rng, agency)
    seats += territory_seats(rng)
    return truths.close_families(seats)


def reach_total(rng: Generator, seats: list[Seat], total: int) -> list[Seat]:
    """Bring the number of full-time people to `total` by growing or shrinking general office teams, one by one.

    Need grows with the people, so that meeting a published total plants no imbalance of its own.
    """
    general = [
        i for i, s in enumerate(seats) if s.keluarga in OFFICE_TEAM and "-" in s.unor and not s.unor.startswith(("PKM", "KE"))
    ]
    seats = list(seats)
    missing = total - sum(s.orang for s in seats)
    for _attempt in range(100 * abs(missing)):  # bounded: a plan that cannot reach the total fails loudly below
        if missing == 0:
            break
        at = general[int(rng.integers(len(general)))]
        step = int(np.sign(missing))
        seat = seats[at]
        if seat.orang + step >= 0 and (seat.kebutuhan is None or seat.kebutuhan + step >= 1):
            need = None if seat.kebutuhan is None else seat.kebutuhan + step
            seats[at] = replace(seat, orang=seat.orang + step, kebutuhan=need)
            missing -= step
    if missing:
        raise ValueError(f"the seat plan cannot reach {total} full-time people: {missing} left over")
    return seats


def add_part_timers(rng: Generator, seats: list[Seat], teachers: int, health: int, technical: int) -> list[Seat]:
    """Part-time PPPK in teaching, health, field work and offices; the need of field work is what about half of their number can do."""
    in_field = round(technical * FIELD_SHARE)
    groups = (
        (teachers, [i for i, s in enumerate(seats) if s.keluarga == "GURU" and not s.kepala and s.orang]),
        (health, [i for i, s in enumerate(seats) if s.keluarga == "PERAWAT"]),
        (in_field, [i for i, s in enumerate(seats) if s.keluarga == FIELD_WORK]),
        (technical - in_field, [i for i, s in enumerate(seats) if s.keluarga in ("OPERATOR_LAYANAN", "PENGADMINISTRASI")]),
    )
    extra = np.zeros(len(seats), dtype=np.int64)
    for count, where in groups:
        extra += np.bincount(rng.choice(where, size=count), minlength=len(seats))
    return [_with_part_timers(rng, s, int(n)) for s, n in zip(seats, extra, strict=True)]


def _with_part_timers(rng: Generator, seat: Seat, count: int) -> Seat:
    if seat.keluarga != FIELD_WORK:
        return replace(seat, paruh=count)
    return replace(seat, paruh=count, kebutuhan=max(1, round(count * 0.5 * float(rng.uniform(0.85, 1.15)))))
