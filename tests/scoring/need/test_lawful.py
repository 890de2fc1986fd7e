"""Hours of a subject among whole teachers: every answer against an exhaustive search, and 45 hours name a school instead of a violation."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import Generator

from services.scoring.distance import metres
from services.scoring.need.ladder import measure_need
from services.scoring.need.lawful import can_be_shared, judge, verdict
from services.scoring.need.load import lawful
from services.scoring.need.sharing import partners
from tests.scoring.cities import POINT, SETTLED, Tables, a_city, a_policy, analysis, posts, staff, units

DUTY_HOURS = {"WAKIL_KEPALA_SEKOLAH": 12, "KEPALA_LABORATORIUM": 12, "WALI_KELAS": 2, "BENDAHARA": 0, "": 0}


def can_be_split(hours: int, duties: list[int]) -> bool:
    """Some whole numbers of lessons, one for each teacher, that add up to the hours and leave each within 24-40 with the duties."""
    reachable = {0}
    for duty in duties:
        reachable = {done + mine for done in reachable for mine in range(41) if lawful(mine + duty)}
    return hours in reachable


@settings(max_examples=150)
@given(hours=st.integers(1, 130), duties=st.lists(st.sampled_from(sorted(set(DUTY_HOURS.values()))), max_size=4))
def test_a_verdict_is_what_an_exhaustive_search_finds(hours: int, duties: list[int]) -> None:
    (found,) = verdict(np.array([hours]), np.array([len(duties)]), np.array([sum(duties)]))
    some_number = any(can_be_split(hours, [0] * n) for n in range(1, 7))

    if can_be_split(hours, duties):
        assert found == "BERIMBANG"
    elif not some_number:
        assert found == "BERBAGI"
    else:  # more teachers would do, or fewer
        assert found == ("KURANG" if hours + sum(duties) > 40 * len(duties) else "LEBIH")
    assert bool(can_be_shared(np.array([hours]))[0]) == some_number


def junior_schools(rng: Generator, schools: int) -> Tables:
    """Sizes that leave many subjects without a whole-teacher answer; two schools share a site, one has no point."""
    names = [f"smp-{n:02d}" for n in range(schools)]
    places = units(*names, kind="SMP")
    for place in places[2:]:
        place |= {"lintang_e6": 3_500_000 + int(rng.integers(0, 200_000)), "bujur_e6": 98_600_000 + int(rng.integers(0, 200_000))}
    places[2]["tempat"] = places[3]["tempat"] = "satu halaman"
    places[4] |= {"lintang_e6": None, "bujur_e6": None}
    who = [
        row | {"kunci": f"{row['kunci']}-{subject}"} for name in names for subject in ("MATEMATIKA", "PPKN", "INFORMATIKA")
        for row in staff(name, int(rng.integers(1, 4)), "guru", mapel=subject, tugas_tambahan=str(rng.choice(list(DUTY_HOURS))) or None)
    ]  # fmt: skip
    school = [
        {"unor": n, "tahun_ajaran": "2026/2027", "rombel": int(r := rng.integers(2, 13)), "siswa": int(r * 30)} for n in names
    ]
    return {"unor": places, "jabatan": posts(), "pegawai": who, "sekolah": school}


@settings(max_examples=15)
@given(seed=st.integers(0, 10_000), limit=st.sampled_from([None, 2_000, 12_000]))
def test_the_school_to_share_with_is_the_nearest_that_makes_it_lawful(seed: int, limit: int | None) -> None:
    rng = np.random.default_rng(seed)
    kota = a_city(junior_schools(rng, int(rng.integers(4, 9))))
    found = judge(kota, measure_need(kota, a_policy())[0])
    shared = partners(kota, found, limit)

    assert set(shared) == set(np.flatnonzero(found.putusan == "BERBAGI").tolist())
    for row, rows in shared.items():
        same = [o for o in range(len(found.sel)) if o != row and kota.sel.mapel[found.sel[o]] == kota.sel.mapel[found.sel[row]]]
        ways = {other: far(kota, int(found.sel[row]), int(found.sel[other])) for other in same}
        lone = {other: way for other, way in ways.items() if limit is None or way <= limit or way == np.inf}
        able = {o: way for o, way in lone.items() if any(lawful((found.jam[row] + found.jam[o]) / n) for n in range(1, 30))}
        if able:
            assert len(rows) == 1
            assert able[rows[0]] == min(able.values())
        elif rows:
            assert 2 <= len(rows) <= 3
            assert any(lawful((found.jam[row] + found.jam[rows].sum()) / n) for n in range(1, 60))


def far(kota: Any, one: int, two: int) -> float:
    """Metres; a shared site is no way, an unknown one the longest."""
    a, b = int(kota.sel.unor_i[one]), int(kota.sel.unor_i[two])
    if kota.unor["tempat"][a] and kota.unor["tempat"][a] == kota.unor["tempat"][b]:
        return -1.0
    points = [np.array([kota.unor[axis][unit]]) for unit in (a, b) for axis in ("lintang", "bujur")]
    way = float(metres(*points)[0])
    return np.inf if np.isnan(way) else way


def mathematics(groups: dict[str, int], teachers: dict[str, int], **person: Any) -> Tables:
    """Schools one behind the other, a kilometre apart."""
    places = units(*groups, kind="SMP")
    for step, place in enumerate(places[2:]):
        place["lintang_e6"] = POINT["lintang_e6"] + 9_000 * step
    return {
        "unor": places, "jabatan": posts(),
        "pegawai": [row for s, n in teachers.items() for row in staff(s, n, "guru", mapel="MATEMATIKA", **person)],
        "sekolah": [{"unor": s, "tahun_ajaran": "2026/2027", "rombel": g, "siswa": 30 * g} for s, g in groups.items()],
    }  # fmt: skip


def test_forty_five_hours_name_the_school_to_share_with_and_are_no_violation() -> None:
    """Nine groups of five hours: one teacher would have 45, two 22.5 each. The next school's 30 hours make 75: two or three teachers."""
    result = analysis(mathematics({"smp-1": 9, "smp-2": 6, "smp-3": 9}, {"smp-1": 1, "smp-2": 1, "smp-3": 2}))
    first, second, third = result["jam_mengajar"]

    assert (first["jam_minggu"], first["guru_min"], first["putusan"]) == (45, None, "BERBAGI")
    assert [(s["unor"], s["jam_minggu"]) for s in first["berbagi"]] == [("smp-2", 30)]
    assert 990 < first["berbagi"][0]["jarak_m"] < 1_010
    assert first["bersama"] == {"jam_minggu": 75, "guru_min": 2, "guru_maks": 3}
    assert not first["alih_tugas"]
    assert (second["putusan"], second["jam_per_guru_mikro"], second["berbagi"]) == ("BERIMBANG", 30_000_000, [])
    assert third["berbagi"][0]["unor"] == "smp-2"
    assert not {"BERBAGI", "LEBIH", "KURANG"} & {answer["jawaban"] for move in result["usulan"] for answer in move["aturan"]}


def test_a_single_school_without_neighbours_asks_for_another_duty() -> None:
    (row,) = analysis(mathematics({"smp-1": 3}, {"smp-1": 1}))["jam_mengajar"]

    assert (row["jam_minggu"], row["putusan"], row["berbagi"], row["alih_tugas"]) == (15, "BERBAGI", [], True)


def test_a_duty_lessens_what_its_holder_must_teach_and_not_what_the_school_needs() -> None:
    """Twelve hours and a vice-principal's duty are 24: fulfilled, as published. Without it the hours are for two schools."""
    with_duty, without = (
        analysis(mathematics({"smp-1": 3}, {"smp-1": 1}, tugas_tambahan=duty))
        for duty in ("WAKIL_KEPALA_SEKOLAH", "BENDAHARA")
    )  # fmt: skip

    assert (with_duty["jam_mengajar"][0]["putusan"], with_duty["jam_mengajar"][0]["ekuivalen_jam"]) == ("BERIMBANG", 12)
    assert (without["jam_mengajar"][0]["putusan"], without["jam_mengajar"][0]["ekuivalen_jam"]) == ("BERBAGI", 0)
    assert {row["kebutuhan_mikro_fte"] for result in (with_duty, without) for row in result["kebutuhan"]} == {625_000}
    assert SETTLED["status"] == "PNS"
