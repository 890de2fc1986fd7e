"""Spread and verdicts against definitions written another way."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scoring.facts import Kebutuhan
from services.scoring.need.bands import band
from services.scoring.need.compare_norms import compare_norms
from services.scoring.need.ladder import measure_need
from services.scoring.need.spread import spread
from services.scoring.need.verdicts import verdict, verdicts
from tests.scoring.cities import Tables, a_city, a_policy, posts, seats, staff, units

needs = st.one_of(st.none(), st.integers(0, 40).map(lambda n: n / 4))
cities = st.lists(st.tuples(needs, st.integers(0, 12)), min_size=1, max_size=12)


def a_need(values: list[float | None]) -> Kebutuhan:
    value = np.array([np.nan if v is None else v for v in values])
    whole = np.where(np.isnan(value), -1, np.ceil(np.nan_to_num(value))).astype(np.int64)
    words = np.full(len(value), "", dtype=object)
    return Kebutuhan(words, words, value, whole, value, value, value, [[] for _ in values])


@given(cities)
def test_gini_and_cv_are_those_of_the_definition(city: list[tuple[float | None, int]]) -> None:
    """Every pair of cells, weighted by need: half the mean absolute difference over the mean; deviation over the mean."""
    need, people = a_need([d for d, _ in city]), np.array([n for _, n in city])
    found = spread(need, people, people.astype(float))
    known = [(min(n / max(d, 0.25), 3.0), d) for d, n in city if d is not None]
    total = sum(w for _, w in known)
    mean = sum(x * w for x, w in known) / total if total else 0
    gini = sum(v * w * abs(x - y) for (x, w), (y, v) in product(known, known)) / (2 * total**2 * mean) if mean else 0
    deviation = (sum(w * (x - mean) ** 2 for x, w in known) / total) ** 0.5 / mean if mean else 0

    assert found["gini_mikro"] == pytest.approx(gini * 1e6, abs=2)
    assert found["cv_mikro"] == pytest.approx(deviation * 1e6, abs=2)


@given(cities)
def test_people_short_and_over_are_counted_one_by_one(city: list[tuple[float | None, int]]) -> None:
    need, people = a_need([d for d, _ in city]), np.array([n for _, n in city])
    found = spread(need, people, people.astype(float))
    whole = [(int(np.ceil(d)), n) for d, n in city if d is not None]

    assert found["kurang_orang"] == sum(max(d - n, 0) for d, n in whole)
    assert found["lebih_orang"] == sum(max(n - d, 0) for d, n in whole)
    assert found["sel_tanpa_pegawai"] == sum(1 for d, n in city if d and n == 0)
    assert (found["sel_dinilai"], found["sel_tidak_diketahui"]) == (len(whole), len(city) - len(whole))
    assert found["orang"] == people.sum()


def test_equal_cover_everywhere_is_no_inequality() -> None:
    found = spread(a_need([2.0, 4.0, 10.0]), np.array([1, 2, 5]), np.array([1.0, 2.0, 5.0]))

    assert (found["gini_mikro"], found["cv_mikro"]) == (0, 0)


@pytest.mark.parametrize(
    ("need", "people", "answer"),
    [
        (0.69, 1, "LEBIH"), (0.70, 1, "RINGAN"), (0.894, 1, "RINGAN"), (0.896, 1, "SEIMBANG"), (1.0, 1, "SEIMBANG"),
        (1.10, 1, "SEIMBANG"), (1.104, 1, "SEIMBANG"), (1.11, 1, "BERAT"), (1.30, 1, "BERAT"), (1.31, 1, "KELEBIHAN_BEBAN"),
        (3.0, 0, "TANPA_PEGAWAI"), (0.0, 0, "SEIMBANG"), (0.0, 4, "LEBIH"), (None, 4, "TIDAK_DIKETAHUI"), (None, 0, "TIDAK_DIKETAHUI"),
    ],
)  # fmt: skip
def test_the_edges_of_the_bands(need: float | None, people: float, answer: str) -> None:
    assert band(a_need([need]).nilai, np.array([float(people)])) == [answer]


@pytest.mark.parametrize(
    ("short", "over", "answer"),
    [
        (0, 0, "SEIMBANG"), (0, 9, "SEIMBANG"), (10, 8, "DISTRIBUSI"), (10, 7, "CAMPURAN"), (10, 3, "CAMPURAN"), (10, 2, "JUMLAH"),
        (10, 0, "JUMLAH"), (1, 50, "DISTRIBUSI"),
    ],
)  # fmt: skip
def test_distribution_or_headcount(short: int, over: int, answer: str) -> None:
    assert verdict(short, over) == answer


def schools(people: dict[str, int], groups: int = 6) -> Tables:
    places = units(*people)
    places[-1] = {**places[-1], "kode_kecamatan": "12.71.02"}
    return {
        "unor": places, "jabatan": posts(),
        "pegawai": [row for school, count in people.items() for row in staff(school, count, "guru", mapel="KELAS")],
        "sekolah": [{"unor": s, "tahun_ajaran": "2026/2027", "rombel": groups, "siswa": groups * 28} for s in people],
        "formasi": seats(dict.fromkeys(people), "guru", mapel="KELAS"),
    }  # fmt: skip


def test_a_verdict_counts_who_could_move_in_the_city_and_in_one_kecamatan() -> None:
    tables = schools({"sd-1": 9, "sd-2": 5, "sd-3": 2})
    kota = a_city(tables)
    (found,) = verdicts(kota, measure_need(kota, a_policy())[0])

    assert {k: found[k] for k in ("keluarga", "mapel", "jenis_unit", "kebutuhan_bulat", "selisih", "kurang", "lebih")} == {
        "keluarga": "GURU", "mapel": "KELAS", "jenis_unit": "SD", "kebutuhan_bulat": 18, "selisih": -2, "kurang": 5, "lebih": 3,
    }  # fmt: skip
    assert (found["pindah_maks_kota"], found["pindah_maks_kecamatan"]) == (3, 1)  # the third school lies in another kecamatan
    assert (found["unit_kurang"], found["unit_lebih"], found["unit_pas"], found["putusan"]) == (2, 1, 0, "CAMPURAN")


def test_part_timers_lessen_a_shortage_but_a_surplus_is_of_those_who_can_move() -> None:
    tables = schools({"sd-1": 6, "sd-2": 3})
    part = [staff("sd-2", 3, "guru", mapel="KELAS", status="PPPK_PARUH_WAKTU")[n] | {"kunci": f"paruh-{n}"} for n in range(3)]
    kota = a_city({**tables, "pegawai": [*tables["pegawai"], *part]})
    (found,) = verdicts(kota, measure_need(kota, a_policy())[0])

    assert (found["orang"], found["kurang"], found["lebih"], found["kurang_asn"]) == (9, 2, 0, 3)


def test_the_other_norms_are_shown_beside_the_declared_one_with_their_sign() -> None:
    tables = schools({"sd-1": 8, "sd-2": 9, "sd-3": 10}, groups=6)
    rows = {row["norma"]: row for row in compare_norms(a_city(tables), a_policy(), set())}

    assert {name: row["selisih"] for name, row in rows.items()} == {
        "A-JP24": 27 - 3 * 9, "B-MINIMAL": 27 - 3 * 9, "C-GURU-KELAS": 27 - 3 * 6, "D-PTR20": 27 - 3 * 9, "A-JP24-HALF-UP": 27 - 3 * 9,
    }  # fmt: skip
    assert [name for name, row in rows.items() if row["resmi"]] == ["A-JP24"]
    assert (rows["A-JP24"]["kurang"], rows["A-JP24"]["lebih"]) == (1, 1)
    assert (rows["A-JP24"]["unit_kurang"], rows["A-JP24"]["unit_lebih"], rows["A-JP24"]["unit_pas"]) == (1, 1, 1)


def test_an_excluded_school_is_in_no_comparison() -> None:
    tables = schools({"sd-1": 8, "sd-2": 9})

    assert {row["unit"] for row in compare_norms(a_city(tables), a_policy(), {"sd-2"})} == {1}
