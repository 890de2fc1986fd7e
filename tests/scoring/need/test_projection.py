"""The coming years by walking from day to day, person by person: the same numbers, and the same first day below the floor."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import Generator

from services.scoring.facts import Kota
from services.scoring.need.ladder import measure_need
from services.scoring.need.projection import FISCAL_YEAR, SCHOOL_YEAR, year_end
from services.scoring.report.projection import projection
from tests.scoring.cities import PER, TMT, Rows, Tables, a_city, a_policy, analysis, posts, random_city, seats, staff, units


def some_day(rng: Generator) -> date:
    return PER + timedelta(days=int(rng.integers(-100, 2_400)))


def leaving_city(seed: int) -> Tables:
    """A random city whose people leave, whose agreements end, and to which others come, some of them without a position."""
    rng = np.random.default_rng(seed)
    tables = random_city(rng, 60)
    for person in tables["pegawai"]:
        person["tmt_pensiun"] = some_day(rng) if rng.random() < 0.5 else None
        person["akhir_kontrak"] = some_day(rng) if person["status"] == "PPPK" and rng.random() < 0.8 else None
    plans: Rows = []
    for n in range(12):
        unit = str(rng.choice(["kantor-a", "kantor-b", "sd-1", "smp-1"]))
        teacher = unit.startswith("s")
        plans.append({
            "kunci": f"r{n}", "unor": unit, "jabatan": None if n % 5 == 0 else "guru" if teacher else "staf",
            "mapel": {"sd-1": "KELAS", "smp-1": "IPA"}.get(unit), "tanggal": some_day(rng), "jumlah": int(rng.integers(1, 4)),
            "status": str(rng.choice(["CPNS", "PPPK", "PPPK_PARUH_WAKTU"])),
        })  # fmt: skip
    return {**tables, "rencana_masuk": plans}


def horizon(first: date, month: int, day: int) -> list[date]:
    end = next(found for n in range(400) if ((found := first + timedelta(days=n)).month, found.day) == (month, day))
    return [first, *(end.replace(year=end.year + n) for n in range(6))]


def walk(kota: Kota, tables: Tables, cell: int, *, renewed: bool) -> dict[date, int]:
    """Day → people of the cell, for every day up to the last date."""
    people = {p["kunci"]: p for p in tables["pegawai"]}
    counted = [
        people[kota.pegawai["kunci"][row]] for row in range(len(kota.pegawai["kunci"]))
        if kota.pegawai["dihitung"][row] == 1 and kota.pegawai["sel_i"][row] == cell
    ]  # fmt: skip
    coming = [
        plan for plan in tables["rencana_masuk"]
        if plan["jabatan"] and plan["status"] != "PPPK_PARUH_WAKTU" and plan["tanggal"] > PER
        and f"{plan['unor']}|{ {'guru': 'GURU', 'staf': 'PENGADMINISTRASI'}[plan['jabatan']]}|{plan['mapel'] or ''}" == kota.sel.kunci[cell]
    ]  # fmt: skip
    found = {}
    for n in range((date(2032, 12, 31) - PER).days + 1):
        day = PER + timedelta(days=n)
        there = [
            p for p in counted
            if not (p["tmt_pensiun"] and p["tmt_pensiun"] <= day) and not (not renewed and p["akhir_kontrak"] and p["akhir_kontrak"] < day)
        ]  # fmt: skip
        found[day] = len(there) + sum(plan["jumlah"] for plan in coming if plan["tanggal"] <= day)
    return found


@settings(max_examples=6)
@given(seed=st.integers(0, 10_000))
def test_every_date_and_every_first_fall_is_what_a_walk_from_day_to_day_finds(seed: int) -> None:
    tables = leaving_city(seed)
    kota = a_city(tables)
    need, _ = measure_need(kota, a_policy())
    told = projection(kota, need)
    by_cell = {row["sel"]: row for row in told["sel"]}

    assert told["titik"] == {
        "AJARAN": [str(day) for day in horizon(TMT, 6, 30)], "ANGGARAN": [str(day) for day in horizon(TMT, 12, 31)]
    }  # fmt: skip
    for cell, key in enumerate(kota.sel.kunci):
        row = by_cell[key]
        when = horizon(TMT, 6, 30) if key.startswith("s") else horizon(TMT, 12, 31)
        for renewed, people, falls in (
            (False, "orang", "di_bawah_lantai"),
            (True, "orang_diperpanjang", "di_bawah_lantai_diperpanjang"),
        ):
            days = walk(kota, tables, cell, renewed=renewed)
            assert row[people] == [days[day] for day in when], (key, people)
            below = [day for day in days if days[day] < row["lantai"] and day <= when[-1]]
            assert row[falls] == (str(below[0]) if below else None), (key, falls)
        assert all(later >= sooner for sooner, later in zip(row["orang"], row["orang_diperpanjang"], strict=True))


@settings(max_examples=6)
@given(seed=st.integers(0, 10_000))
def test_a_unit_is_the_sum_of_its_cells_and_of_who_comes_without_a_position(seed: int) -> None:
    tables = leaving_city(seed)
    told = analysis(tables)["proyeksi"]

    for unit in told["unit"]:
        mine = [row for row in told["sel"] if row["sel"].startswith(f"{unit['unor']}|")]
        dates = told["titik"][unit["tahun"]]
        loose = [
            p
            for p in tables["rencana_masuk"]
            if p["unor"] == unit["unor"] and p["status"] != "PPPK_PARUH_WAKTU" and p["tanggal"] > PER
        ]
        known = {row["sel"] for row in told["sel"]}
        families = {"guru": "GURU", "staf": "PENGADMINISTRASI"}
        loose = [
            p for p in loose if not p["jabatan"] or f"{p['unor']}|{families[p['jabatan']]}|{p['mapel'] or ''}" not in known
        ]  # fmt: skip
        for at, day in enumerate(dates):
            extra = sum(plan["jumlah"] for plan in loose if str(plan["tanggal"]) <= day)
            assert unit["orang"][at] == sum(row["orang"][at] for row in mine) + extra
            needed = sum(row["kebutuhan_mikro_fte"][at] for row in mine if row["kebutuhan_mikro_fte"])
            assert unit["kebutuhan_mikro_fte"][at] == pytest.approx(needed, abs=len(mine))
        falls = [(row["di_bawah_lantai"], row["sel"]) for row in mine if row["di_bawah_lantai"]]
        assert (unit["di_bawah_lantai"], unit["sel_di_bawah_lantai"]) == (min(falls) if falls else (None, None))


@pytest.mark.parametrize(
    ("day", "school", "fiscal"),
    [
        (date(2027, 1, 1), date(2027, 6, 30), date(2027, 12, 31)), (date(2027, 6, 30), date(2027, 6, 30), date(2027, 12, 31)),
        (date(2027, 7, 1), date(2028, 6, 30), date(2027, 12, 31)), (date(2027, 12, 31), date(2028, 6, 30), date(2027, 12, 31)),
        (date(2028, 2, 29), date(2028, 6, 30), date(2028, 12, 31)),
    ],
)  # fmt: skip
def test_the_year_of_a_school_ends_in_june_and_that_of_others_in_december(day: date, school: date, fiscal: date) -> None:
    assert (year_end(day, SCHOOL_YEAR), year_end(day, FISCAL_YEAR)) == (school, fiscal)


def test_a_unit_that_closes_needs_nobody_from_that_day_on() -> None:
    places = units("sd-1")
    places[2]["tutup"] = date(2028, 7, 1)
    tables = {"unor": places, "jabatan": posts(), "pegawai": staff("sd-1", 3), "formasi": seats({"sd-1": 3})}
    (row,) = analysis(tables)["proyeksi"]["sel"]

    assert row["kebutuhan_mikro_fte"] == [3_000_000] * 3 + [0] * 4


def floor_of(tables: dict[str, Any]) -> int:
    (row,) = analysis({"jabatan": posts(), **tables})["proyeksi"]["sel"]
    return int(row["lantai"])


def test_the_floor_is_the_fewest_the_work_can_be_done_with() -> None:
    """90 hours of mathematics: three teachers of 40 at most. Six class groups: six class teachers. An office: one."""
    junior = {"unor": units("smp-1", kind="SMP"), "pegawai": staff("smp-1", 5, "guru", mapel="MATEMATIKA")}
    primary = {"unor": units("sd-1"), "pegawai": staff("sd-1", 8, "guru", mapel="KELAS")}
    size = {"tahun_ajaran": "2026/2027", "siswa": 500}

    assert floor_of({**junior, "sekolah": [{"unor": "smp-1", "rombel": 18, **size}]}) == 3
    assert floor_of({**primary, "sekolah": [{"unor": "sd-1", "rombel": 6, **size, "siswa": 160}]}) == 6
    assert floor_of({"unor": units("sd-1"), "pegawai": staff("sd-1", 2), "formasi": seats({"sd-1": 4})}) == 1
    assert floor_of({"unor": units("sd-1"), "pegawai": staff("sd-1", 2), "formasi": seats({"sd-1": 0})}) == 0
