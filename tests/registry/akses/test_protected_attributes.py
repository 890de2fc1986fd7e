"""Groups a person is compared in: what the records say, as of a day; what they do not say is not known."""

from __future__ import annotations

from datetime import date

import pytest

from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from services.registry.domain.kepegawaian.terlindung import attributes, grade_group
from shared.vocabulary import JenisRiwayat

PER = date(2026, 11, 1)
NIP = "198611012010012901"  # born 1986-11-01, a woman


def ground(**said: object) -> Catatan:
    return Catatan(JenisRiwayat.PERLINDUNGAN, {"dasar": "DISABILITAS", "disetujui_oleh": "Sekda", **said})


def test_the_number_tells_sex_and_age_where_nobody_states_them() -> None:
    assert attributes({"nip": NIP}, {"kecamatan_rumah": "12.71.07"}, "III/c", [], PER) == (
        "P",
        "40-49",
        "III",
        "12.71.07",
        "TIDAK",
    )
    assert attributes({"nip": NIP}, {}, None, [], date(2026, 10, 31))[1] == "30-39"


def test_what_is_stated_counts_before_the_number() -> None:
    stated = {"nip": NIP, "jenis_kelamin": "L", "tanggal_lahir": "1970-01-01"}
    assert attributes(stated, {}, None, [], PER)[:2] == ("L", "50-59")


def test_a_person_whose_key_is_gone_has_none() -> None:
    assert attributes({}, {}, None, [], PER) == (*["TIDAK_DIKETAHUI"] * 4, "TIDAK")


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (ground(), "YA"), (ground(disetujui_oleh=None), "TIDAK"), (ground(dasar="SAKIT"), "TIDAK"),
        (ground(selesai=date(2026, 10, 31)), "TIDAK"), (ground(mulai=date(2026, 11, 2)), "TIDAK"), (ground(selesai=PER), "YA"),
    ],
)  # fmt: skip
def test_only_an_approved_ground_that_holds_on_the_day_counts(entry: Catatan, said: str) -> None:
    assert attributes({}, {}, None, [entry], PER)[4] == said


def test_ranks_are_grouped_and_contract_grades_are_one_group() -> None:
    assert [grade_group(grade) for grade in ("I/a", "III/d", "IV/e", "IX", "", None)] == [
        "I", "III", "IV", "PPPK", "TIDAK_DIKETAHUI", "TIDAK_DIKETAHUI",
    ]  # fmt: skip
