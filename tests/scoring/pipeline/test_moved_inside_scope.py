"""Who may be moved at all: people inside the scope of the round, and no manager or head of a school."""

from __future__ import annotations

import pytest

from services.scoring.eligibility.assess import in_scope
from tests.scoring.cities import SETTLED, Tables, a_city, a_policy, analysis, posts, seats, staff, units


def two_agencies() -> Tables:
    people = [*staff("sd-1", 6), *staff("sd-2", 1), *staff("smp-1", 6), *staff("smp-2", 1)]
    other = [{**SETTLED, "kunci": "kabid", "unor": "sd-1", "jabatan": "kabid"}]
    places = units("sd-1", "sd-2", "smp-1", "smp-2")
    places[2:4] = [{**u, "opd": "sd-1"} for u in places[2:4]]
    places[4:] = [{**u, "opd": "smp-1", "kode_kecamatan": "12.71.02"} for u in places[4:]]
    k = seats({"sd-1": 4, "sd-2": 3, "smp-1": 4, "smp-2": 3})
    return {"unor": places, "jabatan": posts(), "pegawai": [*people, *other], "formasi": k}


@pytest.mark.parametrize(
    ("scope", "donors"),
    [
        ({}, {"sd-1", "smp-1"}), ({"opd": ["sd-1"]}, {"sd-1"}), ({"kecamatan": ["12.71.02"]}, {"smp-1"}),
        ({"keluarga": ["GURU"]}, set()), ({"keluarga": ["PENGADMINISTRASI"]}, {"sd-1", "smp-1"}),
    ],
)  # fmt: skip
def test_only_people_inside_the_scope_are_moved(scope: dict[str, list[str]], donors: set[str]) -> None:
    everything = {"opd": [], "keluarga": [], "kecamatan": []}
    result = analysis(two_agencies(), ruang_lingkup={**everything, **scope})

    assert {move["dari"]["unor"] for move in result["usulan"]} == donors


def test_managers_and_heads_are_never_in_scope() -> None:
    tables = two_agencies()
    tables["pegawai"].append(
        {**SETTLED, "kunci": "kepala", "unor": "sd-1", "jabatan": "staf", "tugas_tambahan": "KEPALA_SEKOLAH"}
    )
    kota = a_city(tables)

    assert not {"kabid", "kepala"} & set(kota.pegawai["kunci"][in_scope(kota, a_policy())])
