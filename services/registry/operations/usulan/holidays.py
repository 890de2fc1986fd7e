"""The calendar of working days from the reference list of holidays: a year is known when the list holds any of its days."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache

from services.registry.domain.usulan.hari_kerja import Kalender
from services.registry.storage.referensi.load import load
from shared.contracts.v1.berkas_keadaan import TahunLibur


@cache
def listed() -> Kalender:
    """Of the list alone. A year is entered whole or not at all."""
    years: dict[int, set[date]] = defaultdict(set)
    for one in load()["hari_libur"].butir:
        day = date.fromisoformat(one.kode)
        years[day.year].add(day)
    return Kalender({year: frozenset(days) for year, days in years.items()})


def calendar(supplied: tuple[TahunLibur, ...]) -> Kalender:
    """The list, and years it lacks as the caller supplied them."""
    return listed().with_years({one.tahun: frozenset(one.tanggal) for one in supplied})
