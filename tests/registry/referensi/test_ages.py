"""Retirement ages of the national list beside those of the general rule (PP 11/2017): who serves longer, and where the list is below it."""

from __future__ import annotations

import pytest

from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.referensi.usia import disagreements, special_ages
from services.registry.operations.kepegawaian.upsert_jabatan import position_facts
from services.registry.operations.referensi.ages import special_age
from services.registry.storage.referensi.load import load

FUNCTIONAL = load()["jabatan_fungsional"]


@pytest.mark.parametrize(
    ("name", "age"),
    [
        ("Guru Ahli Muda", None), ("Perawat Ahli Madya", None), ("Dokter Ahli Utama", None), ("Perekam Medis Ahli Madya", None),
        ("Epidemiolog Kesehatan Ahli Utama", None), ("Peneliti Ahli Madya", 65), ("PENELITI  AHLI UTAMA", 70), ("Jaksa Pratama", 62),
        ("Lektor Kepala", 65), ("Asisten Ahli Hakim Konstitusi Ahli Utama", None), ("Tidak Ada di Daftar", None),
    ],
)  # fmt: skip
def test_only_a_longer_service_needs_an_age_of_its_own(name: str, age: int | None) -> None:
    assert special_age("JF", name) == age


def test_what_the_source_says_goes_before_the_list_and_other_kinds_have_no_part_in_it() -> None:
    assert position_facts({"nama": "Peneliti Ahli Utama", "jenis": "JF"})["bup"] == 70
    assert position_facts({"nama": "Peneliti Ahli Utama", "jenis": "JF", "bup": 65})["bup"] == 65
    assert position_facts({"nama": "Jaksa Pratama", "jenis": "PELAKSANA"})["bup"] is None
    assert position_facts({"nama": "Guru Ahli Pertama"})["bup"] is None


def test_the_list_is_below_the_rule_for_some_and_each_is_named() -> None:
    """Levels called Ahli Utama at 60 or 58, and Ahli Madya at 58, against PP 11/2017 Art 239."""
    below = {one.nama: (one.isi["bup"], rule) for one, rule in disagreements(FUNCTIONAL) if one.isi["bup"] < rule}  # type: ignore[operator]
    assert below["Perekam Medis Ahli Madya"] == (58, 60)
    assert below["Epidemiolog Kesehatan Ahli Utama"] == (60, 65)
    assert "Guru Ahli Utama" not in below
    longer = special_ages(FUNCTIONAL)
    assert (len(below), len(longer)) == (59, 18)
    assert not {key_of(name) for name in below} & set(longer)


def test_every_teacher_of_the_list_serves_to_sixty() -> None:
    """UU 14/2005, for every level: the list says so on its own."""
    teachers = [one for one in FUNCTIONAL.butir if one.kunci.startswith("GURU ") and "BESAR" not in one.kunci]
    assert len(teachers) == 13
    assert {one.isi["bup"] for one in teachers} == {60}
