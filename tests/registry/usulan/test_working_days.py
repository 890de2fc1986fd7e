"""Working days: weekends computed, holidays from a table, a year that is not in it never guessed."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.registry.domain.usulan.hari_kerja import Kalender
from services.registry.operations.usulan.holidays import calendar, listed
from services.registry.storage.referensi.load import load
from shared.contracts.v1.berkas_keadaan import TahunLibur

DAYS = st.dates(date(2020, 1, 1), date(2029, 12, 31))
NONE = Kalender({})


def plain(years: range = range(2019, 2033), *off: date) -> Kalender:
    return Kalender({year: frozenset(day for day in off if day.year == year) for year in years})


def test_counting_begins_on_the_day_after_and_passes_the_weekend() -> None:
    friday = date(2026, 11, 27)
    assert plain().due(friday, 1).tanggal == date(2026, 11, 30)
    assert plain().due(friday, 5).tanggal == date(2026, 12, 4)


def test_a_holiday_puts_the_day_off_and_one_on_a_sunday_does_not() -> None:
    monday = date(2026, 11, 30)
    assert plain(range(2026, 2027), monday).due(date(2026, 11, 27), 1).tanggal == date(2026, 12, 1)
    assert plain(range(2026, 2027), date(2026, 11, 29)).due(date(2026, 11, 27), 1).tanggal == monday


def test_a_year_that_is_not_in_the_table_is_named_and_gives_only_the_earliest_day() -> None:
    found = Kalender({2026: frozenset()}).due(date(2026, 12, 30), 3)
    assert (found.tanggal, found.tahun, found.paling_cepat) == (None, 2027, date(2027, 1, 4))


@given(DAYS, st.integers(1, 40), st.sets(DAYS, max_size=60))
def test_the_earliest_day_is_never_after_the_real_one(start: date, days: int, off: set[date]) -> None:
    real, guess = plain(range(2019, 2033), *off).due(start, days), NONE.due(start, days)
    assert real.tanggal is not None
    assert guess.paling_cepat <= real.tanggal
    assert real.tanggal.weekday() < 5
    assert real.tanggal not in off


@given(DAYS, st.integers(1, 40), st.sets(DAYS, max_size=60))
def test_as_many_working_days_lie_between_as_were_counted(start: date, days: int, off: set[date]) -> None:
    """Counted the plain way, day by day."""
    end = plain(range(2019, 2033), *off).due(start, days).tanggal
    assert end is not None
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(day.weekday() < 5 and day not in off for day in between) == days


def test_the_callers_years_fill_what_the_list_lacks_and_never_replace_it() -> None:
    known = {date.fromisoformat(one.kode).year for one in load()["hari_libur"].butir}
    assert set(listed().libur) == known
    supplied = TahunLibur(tahun=2031, tanggal=(date(2031, 1, 1),), dasar="contoh")
    assert calendar((supplied,)).libur[2031] == {date(2031, 1, 1)}
    mine = Kalender({2031: frozenset()})
    assert mine.with_years({2031: frozenset({date(2031, 1, 1)})}).libur[2031] == frozenset()
