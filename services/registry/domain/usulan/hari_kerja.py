"""Working days: Monday to Friday without national holidays and cuti bersama (SKB 3 Menteri of the year).

Saturdays and Sundays are computed; the rest is a table by year. A year that is not in it cannot be counted: then only the earliest
possible day is known, as if the year had no holiday. Day 1 is the first working day after the event.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5
MOST = 1_000
"""Working days counted at most: four years."""
PEMILIK = "BKPSDM (SKB 3 Menteri)"


@dataclass(frozen=True)
class Batas:
    """The n-th working day. `tanggal` is None when `tahun` is not in the table."""

    paling_cepat: date
    tanggal: date | None
    tahun: int | None


@dataclass(frozen=True)
class Kalender:
    """Year → its days off; a year that is a key is complete."""

    libur: Mapping[int, frozenset[date]]

    def with_years(self, more: Mapping[int, frozenset[date]]) -> Kalender:
        """Years this one lacks are taken from `more`; those it has stay as they are."""
        return Kalender({**more, **self.libur})

    def due(self, start: date, days: int) -> Batas:
        """The working day number `days` after `start`."""
        day, left, unknown = start, min(days, MOST), None
        while left:
            day += timedelta(days=1)
            if day.weekday() >= SATURDAY:
                continue
            held = self.libur.get(day.year)
            if held is None:
                unknown = unknown or day.year
            if held is None or day not in held:
                left -= 1
        return Batas(day, None if unknown else day, unknown)
