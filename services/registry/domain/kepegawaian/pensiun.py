"""When does somebody retire? BUP by kind of position, TMT the first of the month after the birthday."""

from __future__ import annotations

from datetime import date

from shared.vocabulary import JenisJabatan, Jenjang

BUP_GURU = 60
"""UU 14/2005 Art 40(4), a special law."""


def bup_of(jenis: str, jenjang: str | None, keluarga: str) -> int:
    """Retirement age in years; PP 11/2017 Art 239, UU 20/2023 Art 55."""
    if jenis == JenisJabatan.JPT:
        return 60
    if jenis == JenisJabatan.JF and keluarga.upper().startswith("GURU"):
        return BUP_GURU
    if jenjang == Jenjang.AHLI_UTAMA:
        return 65
    return 60 if jenjang == Jenjang.AHLI_MADYA else 58


def add_years(day: date, years: int) -> date:
    """The anniversary; 29 February becomes 28 February in a common year."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def tmt_pensiun(born: date, bup: int) -> date:
    """First day of the month after the BUP birthday."""
    birthday = add_years(born, bup)
    return date(birthday.year + birthday.month // 12, birthday.month % 12 + 1, 1)


def dasar_pensiun(born: date) -> date:
    """First day of the month after birth: so many years later is the TMT, also for somebody born on 29 February."""
    return tmt_pensiun(born, 0)
