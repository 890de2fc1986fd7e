"""Employee numbers, what they contradict, and days of retirement: tables of published rules and examples."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from services.registry.domain.kepegawaian.konsistensi import against_number
from services.registry.domain.kepegawaian.nip import Nip, parse
from services.registry.domain.kepegawaian.pensiun import add_years, bup_of, dasar_pensiun, tmt_pensiun
from shared.vocabulary import JenisKelamin

VALID = {
    "198502282010011901": (date(1985, 2, 28), date(2010, 1, 1), "L", False),
    "199012122019022903": (date(1990, 12, 12), date(2019, 2, 1), "P", False),
    "199012122019132903": (date(1990, 12, 12), None, "P", True),  # month 13: no PNS, the shape of a PPPK
    "199506172023212907": (date(1995, 6, 17), None, "P", True),
}
REFUSED = {
    "198502302010011901": "nip_tanggal",  # 30 February
    "198502282010013901": "nip_kelamin",
    "19850228201001190": "nip_panjang",
    "198502282010011000": "nip_urut",
}


@pytest.mark.parametrize("number", VALID)
def test_a_number_tells_birth_appointment_and_sex(number: str) -> None:
    found = parse(number)

    assert isinstance(found, Nip)
    assert (found.lahir, found.tmt, found.kelamin.value, found.pppk) == VALID[number]
    assert found.tahun == int(number[8:12])


@pytest.mark.parametrize("number", REFUSED)
def test_a_number_that_cannot_be_is_refused_with_its_reason(number: str) -> None:
    assert parse(number) == REFUSED[number]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({}, []),
        ({"tmt_cpns": date(2010, 1, 15), "tanggal_lahir": date(1985, 2, 28), "jenis_kelamin": "L", "status": "PNS"}, []),
        ({"tmt_cpns": date(2010, 2, 1)}, ["CON_1"]),
        ({"tanggal_lahir": date(1985, 2, 27)}, ["CON_2"]),
        ({"jenis_kelamin": JenisKelamin.P}, ["CON_3"]),
        ({"status": "PPPK"}, ["CON_4"]),  # the number of a PNS
        ({"tmt_cpns": date(2012, 3, 1), "tanggal_lahir": date(1984, 1, 1), "jenis_kelamin": "P"}, ["CON_1", "CON_2", "CON_3"]),
    ],
)  # fmt: skip
def test_what_a_row_says_is_held_against_its_number(said: dict[str, object], found: list[str]) -> None:
    assert [wrong.kode for wrong in against_number({"nip": "198502282010011901", **said})] == found


def test_a_contract_number_holds_only_the_year() -> None:
    number = "199506172023212907"

    assert against_number({"nip": number, "status": "PPPK", "tmt_pns": date(2023, 5, 1)}) == []
    assert [w.kode for w in against_number({"nip": number, "status": "PPPK", "tmt_pns": date(2022, 5, 1)})] == ["CON_4"]
    assert [w.kode for w in against_number({"nip": number, "status": "PNS"})] == ["CON_4"]


@pytest.mark.parametrize(
    ("born", "kind", "level", "family", "leaves"),
    [
        (date(1968, 11, 23), "PELAKSANA", None, "PENGADMINISTRASI", date(2026, 12, 1)),
        (date(1966, 12, 1), "JF", "AHLI_MUDA", "GURU", date(2027, 1, 1)),
        (date(1967, 1, 31), "JF", "AHLI_MADYA", "PERAWAT", date(2027, 2, 1)),
        (date(1968, 2, 29), "PENGAWAS", None, "KEPALA_SEKSI", date(2026, 3, 1)),  # a leap day: 28 February, so 1 March
        (date(1960, 5, 2), "JF", "AHLI_UTAMA", "DOKTER", date(2025, 6, 1)),
        (date(1966, 7, 9), "JPT", None, "KEPALA_DINAS", date(2026, 8, 1)),
    ],
)  # fmt: skip
def test_examples_of_retirement(born: date, kind: str, level: str | None, family: str, leaves: date) -> None:
    years = bup_of(kind, level, family)

    assert tmt_pensiun(born, years) == leaves
    assert add_years(dasar_pensiun(born), years) == leaves


@given(born=st.dates(date(1940, 1, 1), date(2010, 12, 31)), years=st.sampled_from([58, 60, 65]))
def test_the_month_after_birth_tells_the_day_of_retirement_as_a_calendar_library_reckons_it(born: date, years: int) -> None:
    birthday = born + relativedelta(years=years)

    assert tmt_pensiun(born, years) == birthday + relativedelta(day=1, months=1)
    assert add_years(dasar_pensiun(born), years) == tmt_pensiun(born, years)
