"""Composition and fatigue against people and months counted one by one."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.report.composition import composition_rows
from services.scoring.report.fatigue import fatigue_rows
from tests.scoring.cities import PER, a_city, a_policy, posts, seats, staff, units, volumes

FTE = 75_000 / 12 / 10
"""Outputs of ten minutes that keep one person busy for a month."""
people = st.lists(
    st.fixed_dictionaries({
        "unor": st.sampled_from(["sd-1", "sd-2", "smp-1"]), "bersertifikat": st.sampled_from([True, False, None]),
        "pendidikan": st.sampled_from(["SMA", "D3", "D4", "S1", "S2", None]), "status": st.sampled_from(["PNS", "PPPK", "NON_ASN", None]),
        "jenjang": st.sampled_from(["AHLI_PERTAMA", "AHLI_MUDA", "AHLI_MADYA", None]),
        "tmt_pns": st.one_of(st.none(), st.dates(date(1995, 1, 1), PER)),
    }),
    min_size=1, max_size=12,
)  # fmt: skip


def measures(rows: list[dict[str, Any]], key: str) -> dict[tuple[str, str], dict[str, Any]]:
    return {(row[key], one["ukuran"]): one for row in rows for one in row["ukuran"]}


@settings(max_examples=25)
@given(people)
def test_shares_are_those_of_people_counted_one_by_one(rows: list[dict[str, Any]]) -> None:
    places = [*units("sd-1", "sd-2"), units("smp-1", kind="SMP")[2]]
    teachers = [{**staff("x", 1, "guru")[0], "kunci": f"p{n:02d}", **row} for n, row in enumerate(rows)]
    found, of_kinds = composition_rows(a_city({"unor": places, "jabatan": posts(), "pegawai": teachers}))
    told, pooled = measures(found, "unor"), measures(of_kinds, "jenis")
    rules = {
        "BERSERTIFIKAT": lambda p: p["bersertifikat"], "S1_KE_ATAS": lambda p: p["pendidikan"] and p["pendidikan"] in ("D4", "S1", "S2"),
        "AHLI_MUDA_KE_ATAS": lambda p: (p["jenjang"] or "AHLI_PERTAMA") != "AHLI_PERTAMA",  # the post's own level where theirs is unknown
        "PPPK": lambda p: p["status"] == "PPPK" if p["status"] in ("PNS", "PPPK") else None,
        "MASA_KERJA_5_9": lambda p: p["tmt_pns"] and 5 <= anniversaries(p["tmt_pns"]) <= 9,
    }  # fmt: skip
    for unit in {row["unor"] for row in rows}:
        kind = "SMP" if unit == "smp-1" else "SD"
        for name, rule in rules.items():
            mine = [rule(p) for p in rows if p["unor"] == unit]
            known = [answer for answer in mine if answer is not None]
            one = told[unit, name]
            assert (one["ya"], one["diketahui"], one["dari"]) == (sum(map(bool, known)), len(known), len(mine))
            whole = pooled[kind, name]
            assert whole["ya"] == sum(told[u, name]["ya"] for u, n in told if n == name and (u == "smp-1") == (kind == "SMP"))
            expected = None if not known else one["bagian_mikro"] - whole["bagian_mikro"]
            assert one["selisih_mikro"] == expected


def anniversaries(start: date) -> int:
    return PER.year - start.year - ((PER.month, PER.day) < (start.month, start.day))


def test_at_a_school_teachers_are_looked_at_and_nobody_who_is_away() -> None:
    place = [
        *staff("sd-1", 2, "guru", bersertifikat=True), *staff("sd-1", 3, "staf"),
        *staff("sd-1", 1, "guru", kunci="z", bersertifikat=False, kedudukan="CLTN"),
    ]  # fmt: skip
    ((row,), _) = composition_rows(a_city({"unor": units("sd-1"), "jabatan": posts(), "pegawai": place}))

    assert row["orang"] == 2
    assert measures([row], "unor")["sd-1", "BERSERTIFIKAT"]["bagian_mikro"] == 1_000_000


def busy(months: list[float | None], hands: int = 1, **more: Any) -> list[dict[str, Any]]:
    """Fatigue rows of an office whose month m needs months[m] people."""
    work = volumes("sd-1", "berkas", [None if load is None else round(load * FTE) for load in months])
    new = {"tmt_unit": date(2025, 1, 1), "tmt_jabatan": date(2025, 1, 1)}
    tables = {"unor": units("sd-1"), "jabatan": posts(), "pegawai": staff("sd-1", hands, **{**new, **more}), "volume": work}
    return fatigue_rows(a_city({**tables, "formasi": seats({"sd-1": 1})}), a_policy())


@pytest.mark.parametrize(
    ("months", "run"),
    [
        ([1.0] * 18 + [1.4] * 6, 6), ([1.0] * 18 + [1.4] * 5 + [1.0], None), ([1.4] * 24, 12), ([1.4] * 12 + [1.0] * 12, None),
        ([1.0] * 12 + [1.4] * 7 + [1.0] * 5, 7), ([1.0] * 12 + [1.4, None] * 6, None), ([1.0] * 17 + [1.4] * 3 + [1.3] + [1.4] * 3, None),
    ],
    ids=["six to the end", "five", "always", "long ago", "seven, then rest", "months nobody reported", "a month of 1.30 breaks it"],
)  # fmt: skip
def test_overload_lasts_when_six_months_running_are_above_130_per_cent(months: list[float | None], run: int | None) -> None:
    found = busy(months)

    assert [row["beban_lebih"]["bulan"] for row in found] == ([] if run is None else [run])


def test_the_run_is_told_with_its_months_and_its_load() -> None:
    (row,) = busy([2.0] * 16 + [3.0] * 8, hands=2)

    assert row["beban_lebih"] == {
        "bulan": 8, "dari": "2026-03", "sampai": "2026-10", "tertinggi_mikro": 1_500_000, "terakhir_mikro": 1_500_000,
    }  # fmt: skip


def test_load_is_over_the_hands_of_today_and_nobody_is_no_load() -> None:
    assert busy([1.4] * 24, hands=2) == []
    assert busy([1.4] * 24, hands=0) == []


@pytest.mark.parametrize(
    ("start", "long"),
    [(date(2021, 10, 31), False), (date(2021, 9, 30), True), (date(2012, 1, 1), True), (date(2025, 1, 1), False)],
    ids=["five years to the day", "five years and a month", "long", "new"],
)
def test_more_than_five_years_in_one_post(start: date, long: bool) -> None:
    rows = busy([], tmt_unit=start)

    assert [row["pegawai"] for row in rows] == ([["sd-1-staf-000"]] if long else [])


def test_without_a_start_in_the_unit_the_post_can_prove_five_years_but_never_less() -> None:
    (row,) = busy([], hands=2, tmt_unit=None, tmt_jabatan=date(2010, 1, 1))
    assert (row["orang_lebih_5_tahun"], row["orang_tidak_diketahui"]) == (2, 0)

    (row,) = busy([1.4] * 24, tmt_unit=None, tmt_jabatan=date(2024, 4, 1))
    assert (row["orang_lebih_5_tahun"], row["orang_tidak_diketahui"], row["orang"]) == (0, 1, 1)


def test_the_last_month_counts_from_what_is_known_not_from_today() -> None:
    found = busy([1.4] * 12 + [None] * 3)

    assert found[0]["beban_lebih"]["sampai"] == "2026-07"
    assert np.datetime64("2026-07") < np.datetime64(PER)
