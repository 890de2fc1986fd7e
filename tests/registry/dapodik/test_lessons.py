"""A school's recap of lessons: hours per subject and per teacher, what changes when the list does."""

from __future__ import annotations

from typing import Any

from shared.vocabulary import JenisMasukan
from tests.registry.dapodik.conftest import NPSN, THIRTEEN, TWELVE, City
from tests.registry.dapodik.files import a_lesson, a_teacher, guru, rekap
from tests.stack import Stack

MATHS = "Matematika (Umum)"


def subjects(hours: dict[str, Any]) -> dict[str, tuple[int, int, int]]:
    """Subject → hours, teachers, hours whose teacher is not known."""
    return {
        row["mapel"] or row["mapel_teks"]: (row["jam_per_minggu"], row["guru"], row["jam_tanpa_guru_dikenal"])
        for row in hours["mapel"]
    }


def a_school(city: City) -> None:
    city.dapodik("guru.xlsx", guru(TWELVE, *[a_teacher(serial) for serial in (901, 902, 903)]))


def test_hours_are_added_up_by_subject_and_by_teacher(city: City) -> None:
    a_school(city)
    done = city.dapodik("rekap.xlsx", rekap(
        TWELVE, a_lesson("VII A", MATHS, 5, 901), a_lesson("VII B", MATHS, 5, 901), a_lesson("VII C", MATHS, 5, 902),
        a_lesson("VII A", "Bahasa Daerah", 2, 902), a_lesson("VII A", "Pendidikan Agama Islam dan Budi Pekerti", 3, None),
    ))  # fmt: skip

    assert done["ringkasan"]["dibuat"] == 5
    hours = city.hours("S12")
    assert (hours["tahun_ajaran"], hours["semester"], hours["sumber"], hours["jam_per_minggu"]) == ("2026/2027", 1, "dapodik", 20)
    assert subjects(hours) == {"MATEMATIKA": (15, 2, 0), "Bahasa Daerah": (2, 1, 0), "AGAMA_ISLAM": (3, 0, 3)}
    maths = next(row for row in hours["mapel"] if row["mapel"] == "MATEMATIKA")
    assert (maths["jam_per_guru_mili"], maths["rombel"]) == (7500, 3)
    assert sorted((one["jam_per_minggu"], one["mapel"]) for one in hours["items"]) == [
        (7, ["Bahasa Daerah", "MATEMATIKA"]), (10, ["MATEMATIKA"]),
    ]  # fmt: skip
    assert [one["nip_tersamar"][:-4].strip("*") for one in hours["items"]] == ["", ""]
    assert (9 + 3, "K12", "mapel_tak_dikenal") in city.problems(done)


def test_the_same_list_again_changes_nothing_and_another_teacher_is_no_second_lesson(city: City) -> None:
    a_school(city)
    first = rekap(TWELVE, a_lesson("VII A", MATHS, 5, 901), a_lesson("VII B", MATHS, 5, 901))
    city.dapodik("a.xlsx", first)
    assert city.dapodik("a.xlsx", first)["ringkasan"]["tidak_berubah"] == 2

    city.dapodik("b.xlsx", rekap(TWELVE, a_lesson("VII A", MATHS, 5, 902), a_lesson("VII B", MATHS, 5, 901)))
    hours = city.hours("S12")
    assert (hours["jam_per_minggu"], sorted(one["jam_per_minggu"] for one in hours["items"])) == (10, [5, 5])


def test_two_teachers_of_one_subject_in_one_class_both_count(city: City) -> None:
    a_school(city)
    city.dapodik("a.xlsx", rekap(TWELVE, a_lesson("VII A", MATHS, 3, 901), a_lesson("VII A", MATHS, 2, 902)))

    assert subjects(city.hours("S12")) == {"MATEMATIKA": (5, 2, 0)}


def test_a_row_said_twice_counts_once_and_is_told(city: City) -> None:
    a_school(city)
    done = city.dapodik("a.xlsx", rekap(TWELVE, *[a_lesson("VII A", MATHS, 5, 901) for _ in range(2)]))

    assert (done["ringkasan"]["dibuat"], done["ringkasan"]["gagal"], city.hours("S12")["jam_per_minggu"]) == (1, 1, 5)
    assert "id_ganda" in {code for _, _, code in city.problems(done)}


def test_lessons_a_whole_list_does_not_name_any_more_end_unless_a_row_of_it_failed(city: City) -> None:
    a_school(city)
    city.dapodik("a.xlsx", rekap(TWELVE, a_lesson("VII A", MATHS, 5, 901), a_lesson("VII B", MATHS, 5, 901)))
    broken = city.dapodik("b.xlsx", rekap(TWELVE, a_lesson("7A", MATHS, 5, 901), a_lesson("7B", MATHS, 500, 901)))
    assert city.hours("S12")["jam_per_minggu"] == 15
    assert any("belum diakhiri" in text for text in broken["peringatan"])

    whole = city.dapodik("c.xlsx", rekap(TWELVE, a_lesson("7A", MATHS, 5, 901), a_lesson("7B", MATHS, 4, 901)))
    assert city.hours("S12")["jam_per_minggu"] == 9
    assert "2 pembelajaran yang tidak disebut lagi diakhiri." in whole["peringatan"]


def test_rows_of_the_batch_api_are_no_whole_list(city: City) -> None:
    a_school(city)
    city.dapodik("a.xlsx", rekap(TWELVE, a_lesson("VII A", MATHS, 5, 901), a_lesson("VII B", MATHS, 5, 901)))
    row = {"unor": NPSN[TWELVE], "mata_pelajaran": MATHS, "rombel": "VII C", "jam_per_minggu": 5, "tahun_ajaran": "20261"}
    city.batch(JenisMasukan.PEMBELAJARAN, row, sumber="dapodik")

    assert city.hours("S12")["jam_per_minggu"] == 15


def test_a_teacher_from_elsewhere_has_the_hours_there_counted_with_the_hours_at_home(city: City) -> None:
    a_school(city)
    city.dapodik("a.xlsx", rekap(TWELVE, a_lesson("VII A", MATHS, 18, 901)))
    city.dapodik("b.xlsx", rekap(THIRTEEN, a_lesson("VII A", MATHS, 4, 901, **{"PTK Induk": "Tidak"}),
                                 a_lesson("VII B", MATHS, 2, 901, **{"PTK Induk": "Tidak"})))  # fmt: skip

    (there,) = city.hours("S13")["items"]
    assert (there["jam_per_minggu"], there["jam_di_sekolah_lain"], there["jam_seluruhnya"]) == (6, 18, 24)
    (second,) = city.person(901)["penugasan"]
    assert (second["jenis"], second["unor_nama"], second["jam_per_minggu"]) == ("NON_INDUK", "UPT SMP Negeri 13", 6)

    city.dapodik("c.xlsx", rekap(THIRTEEN, a_lesson("VII A", MATHS, 4, None)))
    assert city.person(901)["penugasan"] == []


def test_a_teacher_without_a_number_is_found_by_name_at_that_school_alone(city: City) -> None:
    city.dapodik("guru.xlsx", guru(TWELVE, a_teacher(950, NIP="", NUPTK="", **{"Status Kepegawaian": "GTY/PTY"})))
    at_home = {"NUPTK": ""}
    city.dapodik("a.xlsx", rekap(TWELVE, a_lesson("VII A", MATHS, 5, 950, **at_home)))
    city.dapodik("b.xlsx", rekap(THIRTEEN, a_lesson("VII A", MATHS, 5, 950, **at_home)))

    assert subjects(city.hours("S12")) == {"MATEMATIKA": (5, 1, 0)}
    assert subjects(city.hours("S13")) == {"MATEMATIKA": (5, 0, 5)}


def test_a_school_nobody_spoke_of_has_unknown_hours_not_none(city: City) -> None:
    hours = city.hours("S13")

    assert (hours["jam_per_minggu"], hours["guru"], hours["mapel"], hours["items"]) == (None, None, [], [])


def test_who_may_not_read_about_people_sees_hours_without_numbers(city: City, stack: Stack) -> None:
    a_school(city)
    city.dapodik("a.xlsx", rekap(TWELVE, a_lesson("VII A", MATHS, 5, 901)))
    narrow = stack.agency("unor:baca", city.code)

    (one,) = narrow.get(f"/v1/unor/{city.units['S12']}/jam")["items"]
    assert (one["nip_tersamar"], one["jam_per_minggu"]) == (None, 5)
    assert city.hours("S12")["items"][0]["nip_tersamar"].endswith("1901")
