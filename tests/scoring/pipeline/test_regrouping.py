"""Schools that close or merge: everybody has a seat before anybody else moves, or is told why not."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.distance import between_units
from services.scoring.posing import regrouping
from services.scoring.scope import closing_units
from tests.scoring.cities import Tables, a_city, a_policy, analysis, posts, random_city, staff, units
from tests.scoring.outcome import row_of
from tests.scoring.schools import CLASS, CLOSES, regrouped, sizes


def test_everybody_is_seated_and_the_pupils_are_counted_at_the_heir() -> None:
    result = analysis(regrouped())
    told = result["terdampak"]

    assert row_of(result, "sd-1|GURU|KELAS") | {"kebutuhan_bulat": 0, "orang": 4, "orang_sesudah": 0} == row_of(
        result, "sd-1|GURU|KELAS"
    )
    assert row_of(result, "sd-2|GURU|KELAS") | {"kebutuhan_bulat": 11, "orang": 4, "orang_sesudah": 9} == row_of(
        result, "sd-2|GURU|KELAS"
    )
    assert [(row["pegawai"], row["peran"], row["ke"]["unor"]) for row in told["penempatan"]] == [
        ("kepala", "KEPALA", "sd-2"), *[(f"sd-1-guru-00{n}", "GURU_KELAS", "sd-2") for n in range(4)],
    ]  # fmt: skip
    assert told["unit"] == [{
        "unor": "sd-1", "unor_nama": "Sd-1", "tutup": "2026-12-31", "penerus": ["sd-2"], "orang": 6, "tertempatkan": 5, "keluar_biasa": 5,
    }]  # fmt: skip
    assert all(row["ke_penerus"] for row in told["penempatan"])


def test_nobody_is_dropped_and_the_first_obstacle_is_told() -> None:
    """No school has a seat of sport; the heir's own list of hours would make one."""
    told = analysis(regrouped())["terdampak"]

    assert [(row["pegawai"], row["sebab"], row["penerus"]) for row in told["belum"]] == [
        ("olahraga", "TIDAK_ADA_SEL_SEKELOMPOK", ["sd-2"])
    ]


@pytest.mark.parametrize(
    ("changed", "reason", "rules"),
    [
        ({"status": "NON_ASN"}, "BUKAN_PELAKSANA_ATAU_JF_ASN", []),
        ({"cuti_besar_sampai": date(2027, 3, 1)}, "ATURAN", ["LEV-02"]),
        ({"sertifikat_mapel": "PJOK"}, "ATURAN_KURSI", []),
        ({"jabatan": "kabid"}, "BUKAN_PELAKSANA_ATAU_JF_ASN", []),
        ({"jabatan": "hilang"}, "TIDAK_TERPETAKAN", []),
    ],
)
def test_why_somebody_has_no_seat(changed: dict[str, Any], reason: str, rules: list[str]) -> None:
    tables = regrouped()
    tables["pegawai"][1] |= changed
    told = {row["pegawai"]: row for row in analysis(tables)["terdampak"]["belum"]}

    assert (told["sd-1-guru-000"]["sebab"], told["sd-1-guru-000"]["aturan"]) == (reason, rules)


def test_a_place_too_far_and_a_place_taken_are_told_apart() -> None:
    tables = regrouped(heir=None)
    near = analysis(tables, jarak_maks_m=5_000)["terdampak"]["belum"]
    tables["unor"][2] |= {"lintang_e6": 3_990_000}
    far = analysis(tables, jarak_maks_m=5_000)["terdampak"]["belum"]

    assert [row["sebab"] for row in near if row["peran"] != "LAIN"] == ["KURSI_TERISI"] * 3  # two seats are left at sd-2
    assert {row["sebab"] for row in far if row["peran"] != "LAIN"} == {"JARAK"}


def test_the_head_chooses_before_class_teachers_and_tenure_consent_and_churn_are_waived() -> None:
    tables = regrouped(heir=None)
    tables["pegawai"][0] |= {"persetujuan": "MENOLAK"}
    placed = analysis(tables, batas_keluar_unit_mikro=100_000, kapasitas_meja=0)["terdampak"]["penempatan"]

    assert [row["peran"] for row in placed] == ["KEPALA", "GURU_KELAS"]
    assert placed[0]["dikesampingkan"] == ["CON-01", "ROT-04"]
    assert "TCH-10" in {answer["aturan"] for answer in placed[1]["syarat"]}  # four years at the school: by a signed waiver


@pytest.mark.parametrize("heirs", [("sd-2", "sd-3"), ("sd-3", "sd-2")])
def test_where_the_roads_are_alike_a_person_goes_with_the_pupils(heirs: tuple[str, str]) -> None:
    """All four stand at one point; two close, and the other two have as much room as people come, whoever goes where."""
    people = {"sd-1": 2, "sd-2": 6, "sd-3": 6, "sd-4": 2}
    closing = dict(zip(("sd-1", "sd-4"), heirs, strict=True))
    tables = {
        "unor": [u | ({"tutup": CLOSES, "penerus": closing[u["kunci"]]} if u["kunci"] in closing else {})
                 for u in units("sd-1", "sd-2", "sd-3", "sd-4")],
        "jabatan": posts(), "sekolah": sizes(people),
        "pegawai": [row for unit, count in people.items() for row in staff(unit, count, "guru", **CLASS)],
    }  # fmt: skip
    placed = analysis(tables)["terdampak"]["penempatan"]

    assert sorted((row["dari"]["unor"], row["ke"]["unor"]) for row in placed) == sorted([*closing.items()] * 2)


@settings(max_examples=8)
@given(seed=st.integers(0, 10**6))
def test_going_to_the_heir_costs_nobody_a_seat_and_no_turn_a_way(seed: int) -> None:
    tables = random_city(np.random.default_rng(seed))
    tables["unor"] = [{**u, "tutup": CLOSES, "penerus": "sd-2|sd-3"} if u["kunci"] == "sd-1" else u for u in tables["unor"]]
    told = dear_of(tables)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(regrouping, "to_heir", lambda kota, pairs: np.zeros(len(pairs), dtype=np.bool_))
        assert dear_of(tables) == told


def dear_of(tables: Tables) -> dict[str, list[int]]:
    """By part: how many are seated and what their ways and fits cost in all."""
    found: dict[str, list[int]] = {}
    for row in analysis(tables)["terdampak"]["penempatan"]:
        counted = found.setdefault(row["peran"], [0, 0])
        counted[0] += 1
        counted[1] += row["biaya_mikro"]["jumlah"]
    return found


def test_nothing_closes_nothing_is_told() -> None:
    tables = regrouped()
    tables["unor"][2] |= {"tutup": date(2027, 1, 2)}  # the day after the transfers

    assert analysis(tables)["terdampak"] == {"unit": [], "penempatan": [], "belum": []}


def test_schools_of_one_site_are_no_way_apart() -> None:
    tables = regrouped()
    tables["unor"][2] |= {"lintang_e6": 3_700_000, "tempat": "kompleks"}
    tables["unor"][3] |= {"tempat": "kompleks"}
    placed = analysis(tables, jarak_maks_m=1_000)["terdampak"]["penempatan"]

    assert {(row["ke"]["unor"], row["jarak_m"]) for row in placed} == {("sd-2", 0)}


@settings(max_examples=12)
@given(seed=st.integers(0, 10**6))
def test_everybody_of_a_closing_unit_is_told_once_and_leaves_for_a_place_with_room_in_reach(seed: int) -> None:
    rng = np.random.default_rng(seed)
    tables = random_city(rng)
    gone = {str(name) for name in rng.choice(["sd-1", "smp-1", "kantor-a", "sd-3"], size=2)}
    tables["unor"] = [{**u, "tutup": CLOSES} if u["kunci"] in gone else u for u in tables["unor"]]
    result, kota = analysis(tables), a_city(tables)
    told, limit = result["terdampak"], a_policy()["jarak_maks_m"]
    at = {key: row for row, key in enumerate(kota.unor["kunci"])}

    everybody = sorted([row["pegawai"] for row in told["penempatan"]] + [row["pegawai"] for row in told["belum"]])
    assert everybody == sorted(p["kunci"] for p in tables["pegawai"] if p["unor"] in gone)
    assert not {move["pegawai"] for move in result["usulan"]} & set(everybody)
    assert set(kota.unor["kunci"][closing_units(kota)].tolist()) == gone
    for row in told["penempatan"]:
        far = between_units(kota.unor, np.array([at[row["dari"]["unor"]]]), np.array([at[row["ke"]["unor"]]]))
        assert not far[0] > limit
        assert row["ke"]["unor"] not in gone
        assert row["biaya_mikro"]["jumlah"] == sum(v for k, v in row["biaya_mikro"].items() if k != "jumlah")
    for row in result["kebutuhan"]:
        if row["kebutuhan_bulat"] is not None and row["unor"] not in gone:
            assert min(row["orang"], row["kebutuhan_bulat"]) <= row["orang_sesudah"] <= max(row["orang"], row["kebutuhan_bulat"])
