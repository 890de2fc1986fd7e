"""Schools that close or merge: everybody has a seat before anybody else moves, or is told why not; and the rest is planned after that."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.distance import between_units
from services.scoring.scope import closing_units
from tests.scoring.cities import (
    SETTLED,
    Rows,
    Tables,
    a_city,
    a_policy,
    analysis,
    posts,
    random_city,
    seats,
    staff,
    units,
    volumes,
)

CLOSES = date(2026, 12, 31)
CLASS = {"mapel": "KELAS", "sertifikat_mapel": "KELAS"}


def school(unit: str, groups: int, **more: Any) -> dict[str, Any]:
    return {"unor": unit, "tahun_ajaran": "2026/2027", "rombel": groups, "siswa": 28 * groups, **more}


def regrouped(heir: str | None = "sd-2") -> Tables:
    """Sd-1 with a head, four class teachers and one for sport closes; sd-2 beside it has 4 class teachers for 6 groups of its own."""
    places = units("sd-1", "sd-2", "sd-3")
    places[2] |= {"tutup": CLOSES, "penerus": heir}
    head = {**staff("sd-1", 1, "guru", **CLASS)[0], "kunci": "kepala", "tugas_tambahan": "KEPALA_SEKOLAH"}
    people = [
        head, *staff("sd-1", 4, "guru", **CLASS, tmt_unit=date(2025, 7, 1)),
        {**SETTLED, "kunci": "olahraga", "unor": "sd-1", "jabatan": "guru", "mapel": "PJOK", "sertifikat_mapel": "PJOK"},
        *staff("sd-2", 4, "guru", **CLASS), *staff("sd-3", 6, "guru", **CLASS),
    ]  # fmt: skip
    return {
        "unor": places,
        "jabatan": posts(),
        "pegawai": people,
        "sekolah": [school("sd-1", 5), school("sd-2", 6), school("sd-3", 6)],
    }


def row_of(result: dict[str, Any], cell: str) -> dict[str, Any]:
    return next(row for row in result["kebutuhan"] if row["sel"] == cell)


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


def test_the_plan_afterwards_is_that_of_the_city_in_which_they_already_sit() -> None:
    """Two of the eight of sd-3 may go on to sd-2 when nobody closes; with the displaced there first the seats are gone."""
    tables = regrouped(heir=None)
    tables["pegawai"] += staff("sd-3", 8, "guru", **CLASS)[6:]
    before = analysis({**tables, "unor": [{**u, "tutup": None} for u in tables["unor"]]})
    after = analysis(tables)

    assert {move["ke"]["unor"] for move in before["usulan"]} >= {"sd-2"}
    assert [move for move in after["usulan"] if move["ke"]["unor"] == "sd-2"] == []
    gain = 2 * 0.5 + (2**2 - 0) / 6 * 0.5  # two people missing at sd-2 no more, and sd-1 has nothing to weigh
    assert before["rencana"]["nilai_awal_mikro"] - after["rencana"]["nilai_awal_mikro"] > gain * 1_000_000


def test_what_is_cheaper_than_a_transfer_is_asked_once_the_displaced_are_seated() -> None:
    gaps = {
        (row["unor"], row["mapel"]): (row["arah"], row["orang"]) for row in analysis(regrouped(heir=None))["tindakan"]["celah"]
    }

    assert gaps == {
        ("sd-1", "KELAS"): ("LEBIH", 3),
        ("sd-1", "PJOK"): ("LEBIH", 1),
    }  # who has no seat yet; those of sd-2 are taken


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


def test_tasks_and_established_seats_of_a_merged_office_go_to_its_heir() -> None:
    places = units("sd-1")
    for name in ("a", "b"):
        places.append(
            {
                "kunci": name,
                "opd": name,
                "induk": "kota",
                "jenis": "OPD",
                "nama": name,
                "lintang_e6": 3_590_000,
                "bujur_e6": 98_670_000,
            }
        )
    places[-2] |= {"tutup": CLOSES, "penerus": "b"}
    work: Rows = [*volumes("a", "berkas", [1_000] * 36, 240), *volumes("b", "berkas", [1_000] * 36, 240)]
    people = [*staff("a", 30), *staff("b", 30)]
    tables = {"unor": places, "jabatan": posts(), "pegawai": people, "volume": work, "formasi": seats({"a": 30, "b": 30})}
    alone = {**tables, "unor": [*places[:-2], {**places[-2], "tutup": None}, places[-1]]}
    merged, apart = (row_of(analysis(city), "b|PENGADMINISTRASI|") for city in (tables, alone))

    assert merged["kebutuhan_mikro_fte"] == pytest.approx(2 * apart["kebutuhan_mikro_fte"], rel=0.01)
    assert (merged["ditetapkan"], apart["ditetapkan"]) == (60, 30)


def seat_of(result: dict[str, Any], person: str) -> str | None:
    return next((row["ke"]["sel"] for row in result["terdampak"]["penempatan"] if row["pegawai"] == person), None)


def pin(kind: str, cell: str, person: str = "kepala") -> dict[str, str]:
    return {"pegawai": person, "sel": cell, "jenis": kind}


def test_a_pin_to_the_seat_somebody_gets_anyhow_changes_nothing() -> None:
    free, kept = analysis(regrouped()), analysis(regrouped(), pin=[pin("WAJIB", "sd-2|GURU|KELAS")])

    assert kept["terdampak"] == free["terdampak"]
    assert kept["rencana"] == free["rencana"]


def test_a_ruled_out_seat_is_not_given_and_a_decided_one_is() -> None:
    tables = regrouped()
    tables["sekolah"][2] |= school("sd-3", 8)
    there, here = "sd-2|GURU|KELAS", "sd-3|GURU|KELAS"
    assert seat_of(analysis(tables), "kepala") == there

    for pins in ([pin("LARANG", there)], [pin("WAJIB", here)]):
        result = analysis(tables, pin=pins)
        assert seat_of(result, "kepala") == here
        assert result["rencana"]["status"] != "TIDAK_LAYAK"
        assert result["rencana"]["penghalang"] == []


def test_who_is_decided_about_chooses_before_the_head() -> None:
    """Two seats are left at sd-2; free, the head and one class teacher other than the last have them."""
    tables, cell = regrouped(heir=None), "sd-2|GURU|KELAS"
    last = sorted({f"sd-1-guru-00{n}" for n in range(4)} - {r["pegawai"] for r in analysis(tables)["terdampak"]["penempatan"]})[
        :2
    ]
    told = analysis(tables, pin=[pin("WAJIB", cell, person) for person in last])

    assert [row["pegawai"] for row in told["terdampak"]["penempatan"]] == last
    assert told["rencana"]["status"] != "TIDAK_LAYAK"


def test_without_the_seats_that_are_ruled_out_nobody_is_dropped() -> None:
    tables = regrouped()
    told = analysis(tables, pin=[pin("LARANG", "sd-2|GURU|KELAS"), pin("LARANG", "sd-3|GURU|KELAS")])["terdampak"]

    assert "kepala" in {row["pegawai"] for row in told["belum"]}


@pytest.mark.parametrize("cells", [("sd-3|GURU|KELAS",), ("sd-2|GURU|KELAS", "sd-3|GURU|KELAS")])
def test_a_decided_seat_that_cannot_be_given_blocks_with_its_number(cells: tuple[str, ...]) -> None:
    """Sd-3 has people enough; and nobody goes to two places."""
    result = analysis(regrouped(), pin=[pin("WAJIB", cell) for cell in cells])
    blocked = result["rencana"]["penghalang"]

    assert result["rencana"]["status"] == "TIDAK_LAYAK"
    assert {one["no"] for row in blocked for one in row["pin"]} == {n + 1 for n in range(len(cells))}
    assert seat_of(result, "kepala") is None


def blocked_by(result: dict[str, Any]) -> list[tuple[list[str], list[int]]]:
    return [(row["batas"], [one["no"] for one in row["pin"]]) for row in result["rencana"]["penghalang"]]


@pytest.mark.parametrize(
    ("changed", "limits", "policy"),
    [
        ({}, ["batas_atas_sel"], {}),
        ({}, ["jarak_maks_m", "batas_atas_sel"], {"jarak_maks_m": 5_000}),
        ({"status": "NON_ASN"}, ["BUKAN_PELAKSANA_ATAU_JF_ASN", "batas_atas_sel"], {}),
        ({"cuti_besar_sampai": date(2027, 3, 1)}, ["LEV-02", "batas_atas_sel"], {}),
        ({"persetujuan": "MENOLAK"}, ["batas_atas_sel"], {}),  # waived, for the unit closes
    ],
)
def test_a_decided_seat_that_cannot_be_given_tells_what_the_seating_met(
    changed: dict[str, Any], limits: list[str], policy: dict[str, Any]
) -> None:
    """Sd-3 has people enough, and where distance counts is 40 km away."""
    tables = regrouped()
    tables["pegawai"][1] |= changed
    if policy:
        next(unit for unit in tables["unor"] if unit["kunci"] == "sd-3")["lintang_e6"] = 3_990_000
    result = analysis(tables, pin=[pin("WAJIB", "sd-3|GURU|KELAS", "sd-1-guru-000")], **policy)
    told = {limit for names, _ in blocked_by(result) for limit in names}

    assert set(limits) <= told
    assert not {"RUANG_LINGKUP", "CON-01"} & told
    assert {number for _, numbers in blocked_by(result) for number in numbers} == {1}


def test_more_decided_for_a_seat_than_it_has_room_block_one_another() -> None:
    """Two seats are left at sd-2, and three people are decided for it."""
    people = [f"sd-1-guru-00{n}" for n in range(3)]
    result = analysis(regrouped(heir=None), pin=[pin("WAJIB", "sd-2|GURU|KELAS", person) for person in people])

    assert blocked_by(result) == [(["batas_atas_sel"], [1, 2, 3])]
    assert len(result["terdampak"]["penempatan"]) == 2


def test_pins_that_rule_out_every_seat_are_told_as_the_reason() -> None:
    """Free, the head gets a seat at sd-2; sd-3 has people enough, so without sd-2 nothing is left."""
    tables = regrouped()
    told = analysis(tables, pin=[pin("LARANG", "sd-2|GURU|KELAS")])["terdampak"]["belum"]
    tables["pegawai"][1] |= {"sertifikat_mapel": "PJOK"}
    barred = analysis(tables, pin=[pin("LARANG", "sd-2|GURU|KELAS", "sd-1-guru-000")])["terdampak"]["belum"]

    assert {row["pegawai"]: row["sebab"] for row in told}["kepala"] == "PIN"
    assert {row["pegawai"]: row["sebab"] for row in barred}["sd-1-guru-000"] == "ATURAN_KURSI"  # with or without the pin
