"""The due day of an item: so many days after the decree, the effective date or the semester, or the day payroll closes."""

from __future__ import annotations

from datetime import date, timedelta

from shared.vocabulary import AcuanTenggat

SEMESTERS = (1, 7)
"""January and July; the second of a school year begins in January."""


def due(acuan: AcuanTenggat, hari: int, *, sk: date, tmt: date) -> date:
    if acuan is AcuanTenggat.SK:
        return sk + timedelta(days=hari)
    if acuan is AcuanTenggat.TMT:
        return tmt + timedelta(days=hari)
    if acuan is AcuanTenggat.SEMESTER:
        return max(tmt, _semester(tmt) + timedelta(days=hari - 1))
    return _closing(hari, sk, tmt)


def _semester(day: date) -> date:
    """Its first day."""
    return date(day.year, max(month for month in SEMESTERS if month <= day.month), 1)


def _closing(day: int, sk: date, tmt: date) -> date:
    """In the month before the effective date, so that the first pay there is right; a decree that comes later meets the next one."""
    last = (tmt.replace(day=1) - timedelta(days=1)).replace(day=day)
    if last >= sk:
        return last
    here = sk.replace(day=day)
    return here if here >= sk else (sk.replace(day=1) + timedelta(days=32)).replace(day=day)
