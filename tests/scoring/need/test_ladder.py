"""Which rung answers, what an unknown is, and that no hand changes what is not its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.eligibility.assess import in_scope
from services.scoring.facts import Kebutuhan
from services.scoring.need.ladder import measure_need
from tests.scoring.cities import POINT, Tables, a_city, a_policy, analysis, posts, random_city, seats, staff, units, volumes

OFFICE = {"kunci": "kantor", "opd": "kantor", "induk": "kota", "jenis": "OPD", **POINT}
CLINIC = {"kunci": "klinik", "opd": "kantor", "induk": "kantor", "jenis": "PUSKESMAS", **POINT}
YEAR_OF_WORK = 75_000 / 10 / 12
"""Outputs a month of ten minutes each that keep one person busy."""
SCHOOL = {"unor": "sd-1", "tahun_ajaran": "2026/2027", "rombel": 12, "siswa": 330}


def offices(**tables: Any) -> Tables:
    return {"unor": [*units(), OFFICE, CLINIC], "jabatan": posts(), "pegawai": staff("kantor", 3), **tables}


def need_of(tables: Tables, cell: str = "kantor|PENGADMINISTRASI|", **policy: Any) -> dict[str, Any]:
    kota = a_city(tables, **policy)
    need, _ = measure_need(kota, a_policy(**policy))
    at = kota.sel.kunci.tolist().index(cell)
    return {
        "sumber": need.sumber[at], "nilai": need.nilai[at], "bulat": int(need.bulat[at]), "bawah": need.bawah[at], "atas": need.atas[at],
        "metode": need.metode[at], "catatan": need.catatan[at],
    }  # fmt: skip


class TestEstablished:
    def test_a_decreed_number_is_the_need_and_its_age_the_interval(self) -> None:
        fresh = need_of(offices(formasi=seats({"kantor": 4}, tanggal_penetapan=date(2026, 10, 31))))
        old = need_of(offices(formasi=seats({"kantor": 4}, tanggal_penetapan=date(2016, 10, 31))))
        undated = need_of(offices(formasi=seats({"kantor": 4}, tanggal_penetapan=None)))

        assert (fresh["sumber"], fresh["bulat"], fresh["bawah"], fresh["atas"]) == ("DITETAPKAN", 4, 4, 4)
        assert (old["bawah"], old["atas"]) == (undated["bawah"], undated["atas"]) == (3, 5)

    def test_a_year_widens_it_by_a_twentieth(self) -> None:
        found = need_of(offices(formasi=seats({"kantor": 20}, tanggal_penetapan=date(2025, 10, 31))))

        assert (found["bawah"], found["atas"]) == pytest.approx((19, 21), abs=0.01)

    def test_a_draft_says_so(self) -> None:
        assert need_of(offices(formasi=seats({"kantor": 4}, status_abk="DRAF")))["catatan"] == ["ABK_MASIH_DRAF"]

    def test_one_seat_of_unknown_number_makes_the_cell_unknown_never_smaller(self) -> None:
        two = [*seats({"kantor": 4}), {**seats({"kantor": None})[0], "kunci": "f-lain"}]

        assert need_of(offices(formasi=two))["sumber"] == "TIDAK_DIKETAHUI"

    def test_a_decreed_zero_is_known_and_zero(self) -> None:
        assert need_of(offices(formasi=seats({"kantor": 0})))["bulat"] == 0


class TestTasks:
    def test_thirty_six_months_of_volumes_outweigh_the_decreed_number(self) -> None:
        steady = volumes("kantor", "berkas", [round(2.4 * YEAR_OF_WORK)] * 36)
        found = need_of(offices(formasi=seats({"kantor": 4}), volume=steady))

        assert (found["sumber"], found["bulat"]) == ("ABK", 2)
        assert found["nilai"] == pytest.approx(2.4)
        assert found["metode"] == "ABK-TUGAS-75000-NAIF-MUSIMAN"
        assert found["catatan"] == ["HITUNG_DI_BAWAH_DITETAPKAN"]

    def test_tasks_of_one_post_add_up(self) -> None:
        two = volumes("kantor", "a", [round(YEAR_OF_WORK)] * 24) + volumes("kantor", "b", [250] * 24, 25)

        assert need_of(offices(volume=two))["nilai"] == pytest.approx(2)

    def test_health_works_by_its_own_effective_time(self) -> None:
        steady = volumes("klinik", "pasien", [600] * 36)
        found = need_of(offices(pegawai=staff("klinik", 1), volume=steady), "klinik|PENGADMINISTRASI|")

        assert found["nilai"] == pytest.approx(600 * 12 * 10 / 72_000)
        assert found["metode"].startswith("ABK-TUGAS-72000-")

    @pytest.mark.parametrize(
        ("monthly", "minutes"),
        [
            ([625] * 11, 10), ([625] * 24 + [None] + [625] * 6, 10), ([625] * 36, None), ([625] * 36 + [None] * 14, 10),
        ],
        ids=["less than a year", "a gap half a year ago", "no time norm", "nothing for over a year"],
    )  # fmt: skip
    def test_volumes_that_say_too_little_leave_the_lower_rung_and_a_note(
        self, monthly: list[int | None], minutes: float | None
    ) -> None:
        bad = volumes("kantor", "a", monthly, minutes) + volumes("kantor", "b", [625] * 36)
        found = need_of(offices(formasi=seats({"kantor": 4}), volume=bad))

        assert (found["sumber"], found["bulat"], found["catatan"]) == ("DITETAPKAN", 4, ["VOLUME_TIDAK_LENGKAP"])

    def test_a_gap_long_ago_only_shortens_the_history(self) -> None:
        late = volumes("kantor", "a", [625] * 6 + [None] + [1_250] * 24)

        assert need_of(offices(volume=late))["nilai"] == pytest.approx(2)

    def test_the_policy_may_take_last_year_as_it_was(self) -> None:
        growing = volumes("kantor", "a", [300 + 20 * m for m in range(36)])
        last_year = sum(300 + 20 * m for m in range(24, 36)) * 10 / 75_000

        assert need_of(offices(volume=growing), pakai_prakiraan=False)["nilai"] == pytest.approx(last_year)
        assert need_of(offices(volume=growing))["nilai"] > last_year * 1.1


class TestSchools:
    def tables(self, people: list[dict[str, Any]], **school: Any) -> Tables:
        return {"unor": units("sd-1"), "jabatan": posts(), "pegawai": people, "sekolah": [{**SCHOOL, **school}]}

    def test_the_norm_outweighs_the_decreed_number_and_bears_its_full_name(self) -> None:
        teachers = staff("sd-1", 8, "guru", mapel="KELAS")
        tables = {**self.tables(teachers), "formasi": seats({"sd-1": 9}, "guru", mapel="KELAS")}
        found = need_of(tables, "sd-1|GURU|KELAS", pembulatan="ceil")

        assert (found["sumber"], found["bulat"], found["metode"]) == ("NORMA", 12, "SD-KELAS-AGAMA-PJOK/ceil")
        assert found["catatan"] == ["HITUNG_DI_ATAS_DITETAPKAN"]

    def test_a_school_known_by_number_alone_is_counted_whole_and_a_recorded_head_apart(self) -> None:
        teachers = staff("sd-1", 8, "guru")
        head = [{**teachers[0], "kunci": "kepala", "tugas_tambahan": "KEPALA_SEKOLAH"}]

        assert need_of(self.tables(teachers), "sd-1|GURU|")["bulat"] == 12 + 4 + 1
        assert need_of(self.tables(teachers + head), "sd-1|GURU|")["bulat"] == 12 + 4
        assert need_of(self.tables(teachers), "sd-1|GURU|")["metode"] == "A-JP24"

    def test_a_school_nobody_counted_is_unknown(self) -> None:
        assert need_of(self.tables(staff("sd-1", 8, "guru"), rombel=None), "sd-1|GURU|")["sumber"] == "TIDAK_DIKETAHUI"

    def test_a_school_with_nobody_and_nothing_is_left_out_and_listed(self) -> None:
        empty = {**self.tables([], rombel=0, siswa=0, guru_tercatat=0), "formasi": seats({"sd-1": 9}, "guru")}
        result = analysis(empty)

        assert [(u["unor"], u["sebab"]) for u in result["unit_dikecualikan"]] == [("sd-1", "BELUM_BEROPERASI")]
        assert [row["sumber"] for row in result["kebutuhan"]] == ["TIDAK_DIKETAHUI"]

    def test_a_subject_the_norm_does_not_know_stays_unknown(self) -> None:
        known = staff("sd-1", 19, "guru", mapel="KELAS")
        other = [{**staff("sd-1", 1, "guru")[0], "kunci": "lain", "mapel": "INFORMATIKA"}]

        assert need_of(self.tables(known + other), "sd-1|GURU|INFORMATIKA")["sumber"] == "TIDAK_DIKETAHUI"


@pytest.mark.parametrize(
    ("changed", "named"),
    [({"pembulatan": "ke bawah"}, "half_up_min1"), ({"norma_sekolah": {"SD": "X", "SMP": "A-JP24"}}, "A-JP24")],
)
def test_an_unknown_choice_is_refused_with_the_known_ones(changed: dict[str, Any], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        measure_need(a_city(offices()), a_policy(**changed))


def known_or_unknown(need: Kebutuhan) -> None:
    unknown = need.bulat < 0
    assert (np.isnan(need.nilai) == unknown).all()
    assert (np.isnan(need.bawah) == unknown).all()
    assert ((need.sumber == "TIDAK_DIKETAHUI") == unknown).all()
    assert (need.bawah[~unknown] <= need.nilai[~unknown]).all()
    assert (need.nilai[~unknown] <= need.atas[~unknown]).all()


@settings(max_examples=25)
@given(seed=st.integers(0, 10_000), erase=st.sets(st.sampled_from(["formasi", "sekolah", "volume"])))
def test_unknown_is_never_zero_and_nobody_leaves_or_reaches_it(seed: int, erase: set[str]) -> None:
    tables = {name: [] if name in erase else rows for name, rows in random_city(np.random.default_rng(seed)).items()}
    known_or_unknown(measure_need(a_city(tables), a_policy())[0])
    result = analysis(tables)
    unknown = {row["sel"]: row for row in result["kebutuhan"] if row["sumber"] == "TIDAK_DIKETAHUI"}

    assert all(row["kebutuhan_bulat"] is None and row["kebutuhan_mikro_fte"] is None for row in unknown.values())
    assert all(row["orang"] == row["orang_sesudah"] for row in unknown.values())
    assert not {move[end]["sel"] for move in result["usulan"] for end in ("dari", "ke")} & set(unknown)
    if erase == {"formasi", "sekolah", "volume"}:
        assert len(unknown) == len(result["kebutuhan"])


@settings(max_examples=15)
@given(seed=st.integers(0, 10_000), weight=st.integers(0, 1_000_000))
def test_the_part_time_weight_changes_the_gap_never_who_may_be_moved(seed: int, weight: int) -> None:
    tables = random_city(np.random.default_rng(seed))
    half = a_policy()["bobot_status_mikro"]
    one, two = (a_policy(bobot_status_mikro={**half, "PPPK_PARUH_WAKTU": w}) for w in (weight, weight + 250_000))
    first, second = (a_city(tables, bobot_status_mikro=p["bobot_status_mikro"]) for p in (one, two))

    assert (in_scope(first, one) == in_scope(second, two)).all()
    assert (first.orang == second.orang).all()
    part_timers = (first.pegawai["status"] == "PPPK_PARUH_WAKTU") & ~np.isin(first.pegawai["tugas_tambahan"], ["KEPALA_SEKOLAH"])
    assert (second.tenaga - first.tenaga).sum() == pytest.approx(0.25 * part_timers.sum())
