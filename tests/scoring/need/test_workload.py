"""What must always hold of a workload analysis, whatever the numbers: it is linear, blind to units, and grades never hide overload."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.api.beban.answer import answer_abk
from services.scoring.need import abk, wisn
from services.scoring.need.effectiveness import GRADES_DEPKEU, MEANING, grades, ratios
from services.scoring.need.puskesmas import beside_minimum
from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.working_time import PER_YEAR, REGIMES, in_minutes, one_regime, own_regime
from services.scoring.stopwatch import Stopwatch
from shared.vocabulary import Periode, RezimWaktu

FEW = settings(max_examples=25, deadline=None)
AMOUNT = st.floats(0.001, 1e6)
TASKS = st.lists(st.tuples(AMOUNT, AMOUNT), min_size=1, max_size=8)
PERIOD = st.sampled_from(list(Periode))
REGIME = st.sampled_from(list(REGIMES))


def analysed(rows: list[dict[str, Any]], **asked: Any) -> Any:
    body = json.dumps({"tugas": rows, **asked}).encode()
    return json.loads(answer_abk(body, {"media": "application/json", "diminta": {}}, Stopwatch()))


def need_of(rows: list[dict[str, Any]], regime: str = "PERMENPANRB_1_2020") -> float:
    return float(analysed(rows, rezim={"nama": regime})["jabatan"][0]["kebutuhan_mikro_fte"])


def rows_of(tasks: list[tuple[float, float]], period: str = "TAHUN", unit: str = "MENIT") -> list[dict[str, Any]]:
    return [{"jabatan": "A", "volume": v, "waktu": t, "periode": period, "satuan_waktu": unit} for v, t in tasks]


@FEW
@given(tasks=TASKS, times=st.floats(0.1, 10), regime=REGIME)
def test_need_grows_in_proportion_to_the_volume(tasks: Any, times: float, regime: str) -> None:
    once, more = need_of(rows_of(tasks), regime), need_of(rows_of([(v * times, t) for v, t in tasks]), regime)
    assert more == pytest.approx(once * times, rel=1e-6, abs=2 * len(tasks) * (1 + times))


@FEW
@given(tasks=TASKS, regime=REGIME, period=PERIOD)
def test_minutes_and_hours_of_the_same_work_give_the_same_need(tasks: Any, regime: str, period: str) -> None:
    hours = need_of(rows_of([(v, t / 60) for v, t in tasks], period, "JAM"), regime)
    assert hours == pytest.approx(need_of(rows_of(tasks, period), regime), rel=1e-9, abs=1)


@FEW
@given(tasks=TASKS, regime=REGIME, period=PERIOD)
def test_the_same_work_stated_for_another_period_gives_the_same_need(tasks: Any, regime: str, period: Periode) -> None:
    times = REGIMES[RezimWaktu(regime)].kali_setahun[period]
    stated = need_of(rows_of([(v / times, t) for v, t in tasks], period), regime)
    assert stated == pytest.approx(need_of(rows_of(tasks), regime), rel=1e-9, abs=1)


@FEW
@given(tasks=TASKS, more=st.tuples(AMOUNT, AMOUNT))
def test_another_task_never_lowers_the_need(tasks: Any, more: Any) -> None:
    assert need_of(rows_of([*tasks, more])) >= need_of(rows_of(tasks))


@FEW
@given(need=st.lists(AMOUNT, min_size=1, max_size=20), people=st.integers(1, 500))
def test_effectiveness_times_people_is_the_need(need: list[float], people: int) -> None:
    found = ratios(np.array(need), np.full(len(need), float(people)))
    assert found * people == pytest.approx(need)
    assert [abk.ej(d * 75_000, people, 75_000) for d in need] == pytest.approx(found)


@FEW
@given(tasks=TASKS, regime=REGIME)
def test_wisn_without_allowances_agrees_with_the_analysis_of_tasks(tasks: Any, regime: str) -> None:
    minutes = REGIMES[RezimWaktu(regime)].menit
    volume, time = np.array(tasks).T
    staff = wisn.service_staff(volume, wisn.standard_workload(minutes, time))
    assert wisn.wisn(staff, wisn.caf(0), 0) == pytest.approx(abk.need_by_tasks(volume, time, minutes)[1])
    assert staff * 1e6 == pytest.approx(need_of(rows_of(tasks), regime), abs=1)


@FEW
@given(service=AMOUNT, low=st.floats(0, 0.98), step=st.floats(0, 0.01), extra=st.floats(0, 1e4))
def test_more_allowance_never_needs_fewer_people(service: float, low: float, step: float, extra: float) -> None:
    less, more = (wisn.wisn(service, wisn.caf(share), wisn.iaf(extra, 1_200)) for share in (low, low + step))
    assert more >= less >= service


@FEW
@given(need=st.floats(1e-6, 1e6), name=st.sampled_from(sorted(ROUNDINGS)))
def test_work_there_is_needs_at_least_one_person(need: float, name: str) -> None:
    assert ROUNDINGS[name](np.array([need]))[0] >= 1


@FEW
@given(values=st.lists(st.floats(0, 3), min_size=1, max_size=30))
def test_grades_of_many_are_the_grades_of_each(values: list[float]) -> None:
    """The scalar is the vector of length one, so both are compared with a walk over exact decimals."""
    from decimal import ROUND_HALF_UP, Decimal

    for value, letter in zip(values, grades(np.array(values), GRADES_DEPKEU).tolist(), strict=True):
        two = Decimal(repr(value)).quantize(Decimal("0.01"), ROUND_HALF_UP)
        wanted = (
            "A"
            if two > 1
            else "B"
            if two >= Decimal("0.81")
            else "C"
            if two >= Decimal("0.66")
            else "D"
            if two >= Decimal("0.5")
            else "E"
        )
        assert letter == wanted or abs(Decimal(repr(value)) * 100 % 1 - Decimal("0.5")) < Decimal("1e-8")


def test_grade_a_says_that_the_load_is_above_a_hundred_percent() -> None:
    row = analysed([{"jabatan": "A", "volume": 1_410, "waktu": 120, "periode": "TAHUN", "satuan_waktu": "MENIT", "orang": 2}])[
        "jabatan"
    ][0]
    for table in ("nilai_permendagri", "nilai_depkeu"):
        assert (row["ej"][table]["huruf"], "> 100 %" in row["ej"][table]["keterangan"]) == ("A", True)
    assert row["ej"]["beban_kerja_mikro"] == 1_128_000
    assert MEANING["depkeu"]["B"] == "beban 81 sampai 100 %"


def test_nobody_there_has_no_grade_but_a_reason() -> None:
    rows = [
        {"jabatan": "A", "volume": 600, "waktu": 100, "periode": "TAHUN", "satuan_waktu": "MENIT", "orang": n} for n in (0, None)
    ]
    empty, unknown = (analysed([row])["jabatan"][0] for row in rows)
    assert (empty["ej"]["nilai_permendagri"], empty["ej"]["sebab"], empty["ej"]["pita"]) == (
        None,
        "TANPA_PEMANGKU",
        "TANPA_PEGAWAI",
    )
    assert (empty["selisih"], unknown["selisih"], unknown["ej"]["sebab"]) == (-1, None, "PEMANGKU_TIDAK_DIKETAHUI")


def test_the_four_approaches_add_up_in_one_position() -> None:
    rows = [
        {"jabatan": "A", "pendekatan": "Hasil kerja", "volume": 200, "per_orang": 30},
        {"jabatan": "A", "pendekatan": "OBJEK_KERJA", "volume": 1_000, "per_orang": 100},
        {"jabatan": "A", "pendekatan": "peralatan", "volume": 1, "orang_per_alat": 3},
        {"jabatan": "A", "pendekatan": "peralatan kerja", "volume": 20, "alat_per_orang": 5},
        {"jabatan": "A", "volume": 75, "waktu_min": 400, "waktu_maks": "600 menit", "periode": "setahun", "satuan_waktu": "mnt"},
    ]  # fmt: skip
    found = analysed(rows)
    assert [row["kebutuhan_mikro_fte"] for row in found["rincian"]] == [6_666_667, 10_000_000, 3_000_000, 4_000_000, 500_000]
    assert (found["jabatan"][0]["kebutuhan_mikro_fte"], found["jabatan"][0]["kebutuhan_bulat"]) == (24_166_667, 24)
    assert len(found["metode"]["pendekatan"]) == 4


def test_a_regime_prints_its_own_days_or_is_counted_as_the_district_office_does() -> None:
    by_day = REGIMES[RezimWaktu.PERKA_BKN_19_2011]
    assert [by_day.per(name) for name in ("HARI", "MINGGU", "BULAN", "TAHUN")] == [300, 1_500, 6_000, 72_000]
    assert (PER_YEAR["HARI"], PER_YEAR["MINGGU"], PER_YEAR["TRIWULAN"], PER_YEAR["SEMESTER"]) == (235, 52, 4, 2)
    own = own_regime(237, 510, 0.252, "Depkeu")
    assert own.menit == pytest.approx(120_870 - 30_459.24)
    with pytest.raises(ValueError, match="no effective time"):
        own_regime(0, 450, 0.3, "x")


def test_one_thousand_two_hundred_and_fifty_hours_are_not_72_000_minutes() -> None:
    assert (in_minutes(None, 1_250), in_minutes(75_000, 1_250), in_minutes(None, None)) == (75_000, 75_000, None)
    with pytest.raises(ValueError, match="75000"):
        in_minutes(72_000, 1_250)
    with pytest.raises(ValueError, match="one regime"):
        one_regime(["PERKA_BKN_19_2011", "PERMENPANRB_1_2020"])


def test_a_position_with_an_unreadable_row_claims_no_surplus() -> None:
    good = {"jabatan": "A", "volume": 100, "waktu": 100, "periode": "TAHUN", "satuan_waktu": "MENIT", "orang": 5}
    found = analysed([good, {**good, "volume": "banyak"}])
    assert found["kesalahan"][0]["pointer"] == "/tugas/1/volume"
    row = found["jabatan"][0]
    assert (row["lengkap"], row["selisih"], row["ej"]["sebab"], row["kebutuhan_mikro_fte"]) == (
        False,
        None,
        "PEKERJAAN_TIDAK_LENGKAP",
        133_333,
    )


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [
        {
            "unit": f"U{i % 3}",
            "jabatan": f"J{i % 7}",
            "volume": i,
            "waktu": 3,
            "periode": "BULAN",
            "satuan_waktu": "JAM",
            "orang": i % 7,
        }
        for i in range(50)
    ]

    def by_name(given: list[dict[str, Any]]) -> Any:
        return sorted(analysed(given)["jabatan"], key=lambda row: (row["unit"], row["jabatan"]))

    assert by_name(rows) == by_name(rows[::-1])


def test_contract_staff_of_a_health_centre_are_counted_apart() -> None:
    found = {
        one.profesi: one for one in beside_minimum("PERKOTAAN", False, {"PERAWAT": 3, "BIDAN": 4, "SUPIR": 1}, {"PERAWAT": 1})
    }
    nurse, driver, doctor = found["PERAWAT"], found["SUPIR"], found["DOKTER"]
    assert (nurse.minimal, nurse.kurang, nurse.kurang_asn) == (5, 1, 2)
    assert (driver.minimal, driver.kurang, doctor.kurang_asn) == (0, 0, 1)


def test_the_lowest_ratio_is_served_first_then_the_largest_shortage() -> None:
    assert wisn.first_served([0.9, 0.5, None, 0.5], [-1, -2, 0, -30]) == [3, 1, 0, 2]
