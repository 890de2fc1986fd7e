"""A junior high school of 18 class groups, worked by hand from the formula need = groups x hours / 24 (K-13 hours)."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scoring.need.hours import K13_SMP, P13_INTRA_SMP, P13_SMP
from services.scoring.need.load import lawful, lawful_teachers
from services.scoring.need.norms import SUBJECT_NORMS, SubjectNorm, subject_need
from services.scoring.need.rounding import half_up_min1

K13 = SubjectNorm("K13-MAPEL", "SMP", "per mapel", K13_SMP)
WORKED = {
    # subject: hours a week, need, whole people, hours each, least and most teachers within 24-40 hours
    "MATEMATIKA": (90, 3.75, 4, 22.5, [3]),
    "BAHASA_INGGRIS": (72, 3.00, 3, 24.0, [2, 3]),
    "IPS": (72, 3.00, 3, 24.0, [2, 3]),
    "BAHASA_INDONESIA": (108, 4.50, 5, 21.6, [3, 4]),
    "PRAKARYA": (36, 1.50, 2, 18.0, [1]),
}


@pytest.mark.parametrize("mapel", WORKED)
def test_eighteen_groups_need_what_was_worked_out_on_paper(mapel: str) -> None:
    hours, need, people, each, lawful_numbers = WORKED[mapel]
    found, week = subject_need(K13, mapel, np.array([18.0]), np.array([500.0]))

    assert (found[0], week[0]) == (need, hours)
    assert half_up_min1(found)[0] == people
    assert week[0] / people == each
    assert list(lawful_teachers(hours)) == lawful_numbers


@pytest.mark.parametrize(("groups", "need"), [(12, 2.0), (6, 1.0)])
@pytest.mark.parametrize("mapel", ["AGAMA", "PJOK"])
def test_religion_and_sport_of_a_primary_school(groups: float, need: float, mapel: str) -> None:
    found, hours = subject_need(SUBJECT_NORMS["SD-KELAS-AGAMA-PJOK"], mapel, np.array([groups]), np.array([300.0]))

    assert (found[0], hours[0]) == (need, groups * 4)


def test_the_hours_tables_add_up_to_what_was_published() -> None:
    assert (K13_SMP.jumlah, P13_SMP.jumlah, P13_INTRA_SMP.jumlah) == (38, 39, 29)


def test_some_loads_have_no_whole_teacher_answer() -> None:
    assert [h for h in range(1, 200) if not lawful_teachers(h)] == [*range(1, 24), *range(41, 48)]


@given(st.integers(0, 2_000))
def test_the_lawful_numbers_are_those_that_leave_everybody_within_the_law(hours: int) -> None:
    brute = [n for n in range(1, 100) if lawful(hours / n)]

    assert [n for n in lawful_teachers(hours) if n > 0] == brute
