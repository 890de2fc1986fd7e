"""Lists of class groups: a school is counted once, grade by grade, and nothing else said of it is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.registry.intake.dapodik.rombel_headings import grade_of
from services.registry.intake.read_import import read_import
from shared.vocabulary import JenisMasukan
from tests.registry.dapodik.conftest import NPSN, TWELVE
from tests.registry.dapodik.files import book, profile

ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV", 5: "V", 6: "VI", 7: "VII", 8: "VIII", 9: "IX"}
HEADINGS = ["No", "NPSN", "Nama Sekolah", "Jenis Rombel", "Tingkat", "Nama Rombel", "Jumlah Siswa", "Wali Kelas", "Kurikulum"]


def group(npsn: str, name: str, grade: Any, pupils: Any = 30, kind: str = "Kelas Utama") -> list[Any]:
    return ["", npsn, f"SMP {npsn}", kind, grade, name, pupils, "Contoh", "SMP Merdeka"]


def schools(content: bytes) -> dict[str, dict[str, Any]]:
    rows = read_import("rombel.xlsx", content).baris
    assert {row.jenis for row in rows} == {JenisMasukan.SEKOLAH}
    return {
        row.nilai["unor"]: {name: value for name, value in row.nilai.items() if name.startswith(("rombel", "siswa"))}
        for row in rows
    }


def test_a_profile_with_merged_headings_in_two_rows_gives_one_row_of_its_school() -> None:
    groups = [["VII A", 7, 16, 16, 32, "Contoh", "SMP Merdeka", "R1"], ["VII B", 7, 15, 16, 31, "Contoh", "SMP Merdeka", "R2"],
              ["IX A", 9, 10, 20, 30, "Contoh", "SMP Merdeka", "R3"]]  # fmt: skip

    assert schools(profile(TWELVE, NPSN[TWELVE], groups)) == {
        NPSN[TWELVE]: {"rombel": 3, "rombel_7": 2, "rombel_9": 1, "siswa": 93},
    }  # fmt: skip


def test_a_list_of_many_schools_counts_main_classes_by_name_once_each() -> None:
    rows = [
        group("10210001", "7A", 7), group("10210001", "7A", 7), group("10210001", "Pramuka", 7, kind="Ekstrakurikuler"),
        group("10210002", "VIII B", "VIII", ""), group("10210001", "8A", 8, 28),
    ]  # fmt: skip

    assert schools(book(Sheet1=[["Daftar Rombongan Belajar"], [], HEADINGS, *rows])) == {
        "10210001": {"rombel": 2, "rombel_7": 1, "rombel_8": 1, "siswa": 58},
        "10210002": {"rombel": 1, "rombel_8": 1},
    }


def test_an_unreadable_grade_leaves_the_grades_of_its_school_unknown_and_is_told_at_its_cell() -> None:
    (row,) = read_import("r.xlsx", book(S=[HEADINGS, group("10210001", "Merdeka", "?"), group("10210001", "7A", 7)])).baris

    assert (row.nilai["rombel"], row.nilai.get("rombel_7")) == (2, None)
    assert [(wrong.kode, wrong.kolom) for wrong in row.masalah] == [("tingkat_salah", "E2")]


@given(grade=st.integers(1, 9), tail=st.sampled_from(["", "A", " A", "-1", ".2", " Unggulan"]), roman=st.booleans())
def test_the_grade_of_a_class_is_read_however_it_is_written(grade: int, tail: str, roman: bool) -> None:
    written = ROMAN[grade] if roman else str(grade)

    assert grade_of(f"{written}{' ' if roman and tail == 'A' else ''}{tail}") == grade
    assert grade_of(f"Kelas {written}") == grade


@pytest.mark.parametrize("name", ["Mawar", "", "0", "14", "Paket C", "IIX"])
def test_a_name_that_tells_no_grade_tells_none(name: str) -> None:
    assert grade_of(name) is None
