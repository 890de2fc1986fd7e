"""A school's own lesson hours before any table, grades where they are known, religion lessons by the pupils who attend them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from services.scoring.need.duties import equivalent
from services.scoring.need.hours import P13_SMP, TABLES, HoursTable
from services.scoring.need.norms import SUBJECT_NORMS
from services.scoring.need.religion import need_of_pupils
from shared.vocabulary import MAPEL_AGAMA, Keyakinan
from tests.scoring.cities import TMT, Rows, Tables, analysis, posts, staff, units

YEAR = "2026/2027"
JUNIOR = "PERMENDIKDASMEN-13-2025-MAPEL"
SPLIT = {"siswa_agama_islam": 200, "siswa_agama_kristen": 60, "siswa_agama_katolik": 10, "siswa_agama_hindu": 0}


def need_rows(tables: Tables, **policy: Any) -> dict[str, dict[str, Any]]:
    return {row["mapel"]: row for row in analysis(tables, **policy)["kebutuhan"]}


def junior(hours: Rows, *subjects: str, **school: Any) -> Tables:
    """One school of nine class groups, a teacher in each of the subjects."""
    teachers = [row | {"kunci": f"{s}-{row['kunci']}"} for s in subjects for row in staff("smp-1", 1, "guru", mapel=s)]
    size = {"unor": "smp-1", "tahun_ajaran": YEAR, "rombel": 9, "siswa": 270, **school}
    return {
        "unor": units("smp-1", kind="SMP"), "jabatan": posts(), "pegawai": teachers, "sekolah": [size],
        "jam": [{"unor": "smp-1", "tahun_ajaran": YEAR, "semester": 1, "rombel": 9, "sumber": "dapodik", **row} for row in hours],
    }  # fmt: skip


class TestOwnHours:
    def test_they_stand_before_the_table_and_the_method_says_so(self) -> None:
        found = need_rows(junior([{"mapel": "IPA", "jam_per_minggu": 36}], "IPA", "IPS"))

        assert (found["IPA"]["kebutuhan_mikro_fte"], found["IPA"]["metode"]) == (
            1_500_000,
            f"{JUNIOR}+JAM-DAPODIK-2026/2027-1/half_up_min1",
        )
        assert (found["IPS"]["kebutuhan_mikro_fte"], found["IPS"]["metode"]) == (
            1_500_000,
            f"{JUNIOR}/half_up_min1",
        )  # 9 x 4 / 24

    def test_a_list_that_names_half_the_class_groups_is_left_alone_and_noted(self) -> None:
        found = need_rows(junior([{"mapel": "IPA", "jam_per_minggu": 20, "rombel": 4}], "IPA"))

        assert (found["IPA"]["kebutuhan_mikro_fte"], found["IPA"]["catatan"]) == (1_875_000, ["JAM_TIDAK_UTUH"])  # 9 x 5 / 24

    def test_a_subject_that_is_taught_and_that_nobody_holds_is_a_need_too(self) -> None:
        found = need_rows(junior([{"mapel": "INFORMATIKA", "jam_per_minggu": 24}], "IPA"))

        assert (found["INFORMATIKA"]["kebutuhan_bulat"], found["INFORMATIKA"]["orang"]) == (1, 0)

    def test_a_subject_that_the_list_does_not_name_is_not_read_as_none(self) -> None:
        assert need_rows(junior([{"mapel": "IPA", "jam_per_minggu": 45}], "IPA", "PPKN"))["PPKN"]["kebutuhan_bulat"] == 1

    def test_counsellors_are_counted_by_pupils_whatever_hours_are_written(self) -> None:
        found = need_rows(junior([{"mapel": "BK", "jam_per_minggu": 9}], "BK"))["BK"]

        assert found["kebutuhan_mikro_fte"] == found["atas_mikro_fte"] == 1_800_000  # 270 / 150
        assert found["bawah_mikro_fte"] == 1_200_000  # 270 / 225

    def test_a_primary_school_takes_religion_and_sport_from_its_list_and_class_teachers_from_its_groups(self) -> None:
        tables: Tables = {
            "unor": units("sd-1"), "jabatan": posts(), "sekolah": [{"unor": "sd-1", "tahun_ajaran": YEAR, "rombel": 6, "siswa": 168}],
            "pegawai": [r | {"kunci": f"{m}-{r['kunci']}"} for m in ("KELAS", "PJOK") for r in staff("sd-1", 1, "guru", mapel=m)],
            "jam": [{"unor": "sd-1", "tahun_ajaran": YEAR, "mapel": m, "jam_per_minggu": h, "rombel": 6, "sumber": "dapodik"}
                    for m, h in (("KELAS", 144), ("MATEMATIKA", 30), ("PJOK", 18))],
        }  # fmt: skip
        found = need_rows(tables)

        assert {mapel: row["kebutuhan_mikro_fte"] for mapel, row in found.items()} == {"KELAS": 6_000_000, "PJOK": 750_000}


class TestGrades:
    TABLE = HoursTable("UJI", P13_SMP.berlaku_sejak, (7, 8, 9), {"IPA": (4, 5, 6)}, "a test", Keyakinan.DESIGN)

    def weekly(self, *grades: float, groups: float) -> float:
        by_grade = np.full((1, 9), np.nan)
        by_grade[0, 6:] = grades
        return float(self.TABLE.weekly("IPA", np.array([groups]), by_grade)[0])

    def test_class_groups_of_each_grade_take_the_hours_of_their_grade(self) -> None:
        assert self.weekly(3, 2, 1, groups=6) == 3 * 4 + 2 * 5 + 1 * 6

    def test_without_grades_or_with_others_than_the_total_the_mean_counts(self) -> None:
        assert self.weekly(np.nan, 2, 1, groups=6) == self.weekly(1, 1, 1, groups=6) == 6 * 5

    @pytest.mark.parametrize("table", TABLES, ids=lambda table: table.nama)
    def test_every_table_has_hours_for_each_of_its_grades_a_source_and_a_first_day(self, table: HoursTable) -> None:
        assert {len(hours) for hours in table.jam.values()} == {len(table.tingkat)}
        assert table.sumber
        assert table.keyakinan in set(Keyakinan)
        assert table.berlaku_sejak < TMT


class TestReligion:
    def test_each_subject_is_counted_from_its_pupils_and_no_teacher_where_there_are_none(self) -> None:
        """Groups of at most 32 pupils, three hours each: 7, 2 and 1 groups."""
        found = need_rows(junior([], "AGAMA_ISLAM", "AGAMA_KRISTEN", **SPLIT))
        told = {mapel: (row["kebutuhan_mikro_fte"], row["kebutuhan_bulat"], row["orang"]) for mapel, row in found.items()}

        assert told == {"AGAMA_ISLAM": (875_000, 1, 1), "AGAMA_KRISTEN": (250_000, 1, 1), "AGAMA_KATOLIK": (125_000, 1, 0)}
        assert {row["metode"] for row in found.values()} == {f"{JUNIOR}+AGAMA-32-SISWA-3-JP/half_up_min1"}
        assert all(row["catatan"] == [] for row in found.values())

    def test_an_unknown_split_is_one_pooled_figure_and_flagged(self) -> None:
        (row,) = need_rows(junior([], "AGAMA_ISLAM", "AGAMA_KRISTEN")).values()

        assert (row["mapel"], row["orang"], row["kebutuhan_mikro_fte"]) == ("AGAMA", 2, 1_125_000)  # 9 x 3 / 24
        assert row["catatan"] == ["AGAMA_TERGABUNG"]

    def test_one_teacher_of_an_unknown_religion_subject_pools_the_school(self) -> None:
        assert set(need_rows(junior([], "AGAMA", "AGAMA_KRISTEN", **SPLIT))) == {"AGAMA"}

    def test_own_hours_of_pooled_lessons_are_added_up(self) -> None:
        hours = [{"mapel": "AGAMA_ISLAM", "jam_per_minggu": 27}, {"mapel": "AGAMA_KRISTEN", "jam_per_minggu": 9}]

        assert need_rows(junior(hours, "AGAMA_ISLAM"))["AGAMA"]["kebutuhan_mikro_fte"] == 1_500_000

    def test_a_school_has_no_more_religion_groups_than_class_groups(self) -> None:
        need, hours = need_of_pupils(SUBJECT_NORMS[JUNIOR], np.array([400.0, 0.0, np.nan]), np.array([9.0, 9.0, 9.0]))

        assert hours[:2].tolist() == [27, 0]
        assert need[1] == 0
        assert np.isnan(need[2])

    def test_a_pooled_school_and_a_split_one_exchange_nobody(self) -> None:
        """Whether they teach the same is not known: the certificate is to be looked at first."""
        pooled = junior([], "AGAMA_ISLAM")
        both = {**pooled, "unor": units("smp-1", "smp-2", kind="SMP")}
        both["pegawai"] = [*staff("smp-1", 6, "guru", mapel="AGAMA_ISLAM", sertifikat_mapel="AGAMA_ISLAM")]
        both["sekolah"] = [*pooled["sekolah"], {"unor": "smp-2", "tahun_ajaran": YEAR, "rombel": 9, "siswa": 270, **SPLIT}]
        both["pegawai"] += staff("smp-2", 1, "guru", mapel="IPA")
        result = analysis(both)

        assert {row["mapel"] for row in result["kebutuhan"] if row["unor"] == "smp-2"} == {"IPA", *MAPEL_AGAMA[:3]}
        assert result["usulan"] == []

    def test_between_pooled_schools_the_certificate_is_a_question_for_a_person(self) -> None:
        """The receiving school may want any of the six: neither fit nor unfit, a condition."""
        places = units("smp-1", "smp-2", kind="SMP")
        who = [
            *staff("smp-1", 4, "guru", mapel="AGAMA_ISLAM", sertifikat_mapel="AGAMA_ISLAM"),
            *staff("smp-2", 1, "guru", mapel="AGAMA"),
        ]
        school = [{"unor": s, "tahun_ajaran": YEAR, "rombel": 24, "siswa": 700} for s in ("smp-1", "smp-2")]
        (move,) = analysis({"unor": places, "jabatan": posts(), "pegawai": who, "sekolah": school})["usulan"]

        assert (move["ke"]["unor"], move["ke"]["mapel"]) == ("smp-2", "AGAMA")
        assert {answer["aturan"]: answer["jawaban"] for answer in move["aturan"]}["TCH-01"] == "TIDAK_DAPAT_DINILAI"
        assert "TCH-01" in {condition["aturan"] for condition in move["syarat"]}


@pytest.mark.parametrize(
    ("duties", "hours"),
    [
        ((), 0), (("WAKIL_KEPALA_SEKOLAH",), 12), (("KEPALA_LABORATORIUM", "WALI_KELAS"), 14), (("WALI_KELAS",), 2),
        (("WALI_KELAS", "PEMBINA", "PEMBINA", "PEMBINA"), 6), (("BENDAHARA", "LAINNYA", ""), 0),
    ],
)  # fmt: skip
def test_small_duties_together_count_for_six_hours_at_most(duties: tuple[str, ...], hours: int) -> None:
    assert equivalent(duties, TMT) == hours


def test_a_duty_counts_from_the_day_its_act_holds() -> None:
    assert equivalent(["WALI_KELAS"], TMT.replace(year=2018, month=6)) == 0
