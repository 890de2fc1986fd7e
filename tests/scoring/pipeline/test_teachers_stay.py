"""Four years at the school (PP 74/2008): nobody is recommended before, unless the school closes and a waiver is signed."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scoring.cities import TMT, analysis, posts, some_city, staff, units
from tests.scoring.schools import CLASS, CLOSES, sizes

seeds = st.integers(0, 100_000)


@settings(max_examples=15)
@given(seed=seeds)
def test_no_recommended_teacher_has_less_than_four_years_without_a_waiver(seed: int) -> None:
    tables = some_city(seed)
    closing = {"sd-1", "smp-1"} if seed % 2 else set[str]()
    places = [{**u, "tutup": CLOSES} if u["kunci"] in closing else u for u in tables["unor"]]
    result = analysis({**tables, "unor": places})
    people = {p["kunci"]: p for p in tables["pegawai"]}

    for move in result["usulan"]:
        person = people[move["pegawai"]]
        since = person["tmt_unit"] or person["tmt_jabatan"]
        if move["dari"]["keluarga"] == "GURU" and since > TMT.replace(year=TMT.year - 4):
            assert "TCH-10" in {c["aturan"] for c in move["syarat"]}
            assert move["dari"]["unor"] in closing


def test_a_school_that_closes_lets_its_young_teachers_go_by_waiver() -> None:
    young = staff("sd-1", 6, "guru", **CLASS, tmt_unit=date(2024, 7, 1))
    tables = {
        "unor": units("sd-1", "sd-2"), "jabatan": posts(), "pegawai": [*young, *staff("sd-2", 2, "guru", mapel="KELAS")],
        "sekolah": sizes({"sd-1": 1, "sd-2": 6}),
    }  # fmt: skip
    assert analysis(tables)["usulan"] == []

    tables["unor"][2]["tutup"] = CLOSES
    seated = analysis(tables)["terdampak"]["penempatan"]
    assert len(seated) == 4  # of six: sd-2 has no more seats
    assert all("TCH-10" in {c["aturan"] for c in row["syarat"]} for row in seated)
