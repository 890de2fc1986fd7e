"""Waves of whole analyses: everybody in exactly one, floors kept on every day of the report itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scoring.cities import Tables, analysis, posts, random_city, seats, staff, units
from tests.scoring.schools import CLASS, CLOSES, regrouped


def waves(result: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = result["pelaksanaan"]["gelombang"]
    return found


def swapped() -> Tables:
    """Two full offices whose clerks were decided to change places, and a third that gives one to a fourth."""
    people = [*staff("sd-1", 2), *staff("sd-2", 2), *staff("sd-3", 3), *staff("smp-1", 1)]
    k = seats({"sd-1": 2, "sd-2": 2, "sd-3": 2, "smp-1": 2})
    return {"unor": units("sd-1", "sd-2", "sd-3", "smp-1"), "jabatan": posts(), "pegawai": people, "formasi": k}


def pin(person: str, unit: str) -> dict[str, str]:
    return {"pegawai": person, "sel": f"{unit}|PENGADMINISTRASI|", "jenis": "WAJIB"}


def test_an_ordinary_plan_is_one_wave_on_its_planned_day() -> None:
    result = analysis(swapped())

    assert [(w["tanggal"], w["siap"], len(w["pegawai"]), w["serentak"]) for w in waves(result)] == [
        ("2027-01-01", "2027-01-08", 1, [])
    ]
    rows = {row["unor"]: (row["lantai"], row["sebelum"], row["terendah"], row["sesudah"]) for row in waves(result)[0]["sel"]}
    assert rows == {"sd-3": (2, 3, 2, 2), "smp-1": (1, 1, 1, 2)}


def test_two_full_offices_that_change_people_do_so_on_one_day() -> None:
    pins = [pin("sd-1-staf-000", "sd-2"), pin("sd-2-staf-000", "sd-1")]
    result = analysis(swapped(), pin=pins)
    ring = [keys for wave in waves(result) for keys in wave["serentak"]]

    assert result["rencana"]["wajib"] == 2
    assert [sorted(keys) for keys in ring] == [["sd-1-staf-000", "sd-2-staf-000"]]
    for wave in waves(result):
        assert wave["di_bawah_lantai"] == []
        assert all(row["terendah"] >= row["lantai"] for row in wave["sel"])


def test_teachers_wait_until_the_displaced_of_their_group_are_in_place_and_then_for_the_window_of_their_semester() -> None:
    """Sd-2 and sd-4 want seven: five of the closing school, and two of the three sd-3 can spare. 40 days on it is February."""
    tables = regrouped(heir=None)
    tables["pegawai"] += [*staff("sd-3", 9, "guru", **CLASS)[6:], *staff("sd-4", 1, "guru", **CLASS)]
    tables["unor"].append({**tables["unor"][3], "kunci": "sd-4"})
    tables["sekolah"].append({**tables["sekolah"][2], "unor": "sd-4"})
    found = waves(analysis(tables, hari_serah_terima=40))

    assert [(w["tanggal"], w["siap"], len(w["terdampak"]), len(w["pegawai"])) for w in found] == [
        ("2027-01-01", "2027-02-10", 5, 0), ("2027-07-01", "2027-08-10", 0, 2),
    ]  # fmt: skip
    near = waves(analysis(tables, hari_serah_terima=7))
    assert [w["tanggal"] for w in near] == ["2027-01-01", "2027-01-08"]


@settings(max_examples=12)
@given(seed=st.integers(0, 10**6))
def test_everybody_is_in_one_wave_and_no_cell_below_its_floor(seed: int) -> None:
    rng = np.random.default_rng(seed)
    tables = random_city(rng)
    gone = {"sd-1"} if seed % 2 else set[str]()
    tables["unor"] = [{**u, "tutup": CLOSES} if u["kunci"] in gone else u for u in tables["unor"]]
    result = analysis(tables)
    told = [who for wave in waves(result) for who in (*wave["terdampak"], *wave["pegawai"])]
    people = {row["sel"]: row["orang"] for row in result["kebutuhan"]}

    assert sorted(told) == sorted(
        [*(m["pegawai"] for m in result["usulan"]), *(m["pegawai"] for m in result["terdampak"]["penempatan"])]
    )
    for wave in waves(result):
        assert date.fromisoformat(wave["tanggal"]) <= date.fromisoformat(wave["siap"])
        for row in wave["sel"]:
            assert row["lantai"] is None or row["terendah"] >= min(row["lantai"], people[row["sel"]])
    if not gone:
        assert len(waves(result)) <= 1
