"""Statements about days: what holds when, whatever order they were heard in (docs/decisions/0011).

The answer for a day is what was stated of the latest day not after it; before all of them, what was stated of the earliest. Of two
statements about one day the later heard counts. A post begins when its decree says, which may be before the day it was stated of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Bagian:
    """A part of the time a version covered: from `dari` up to but without `sampai`; None is endless."""

    dari: date | None
    sampai: date | None
    hari: tuple[date, ...]
    """The days this was stated of; the first becomes `per`."""
    baru: bool


def parts(dari: date | None, sampai: date | None, hari: Sequence[date], day: date, *, assumed: bool = False) -> list[Bagian]:
    """What becomes of a version that covers `day` when something else is stated of that day.

    `hari` are the days the version was stated of. `assumed`: it was there before anybody noted days, so it is taken as older.
    """
    before = tuple(one for one in hari if one < day)
    after = tuple(one for one in hari if one > day)
    older = assumed or bool(before)
    found = [Bagian(dari, day, before, baru=False)] if older and (dari is None or dari < day) else []
    found.append(Bagian(day if older else dari, after[0] if after else sampai, (day,), baru=True))
    return [*found, Bagian(after[0], sampai, after, baru=False)] if after else found


Masa = tuple[date | None, date | None] | None
"""A post's time: from, up to but without; None when it never holds."""


@dataclass(frozen=True)
class Sejak:
    """What one statement about a post says of its beginning."""

    hari: date
    """The day it was stated of."""
    mulai: date | None
    """Since when by its decree; unknown: since the day it was stated of."""
    awal: date | None
    """Since when if nobody knows of anything before; unknown: always."""


def terms(stated: Sequence[Sejak]) -> list[Masa]:
    """When each post of one person holds, for statements in the order of their days: the one stated last among those begun by then."""
    found: list[Masa] = []
    until: date | None = None
    for at in reversed(range(len(stated))):
        begins = (stated[at].mulai or stated[at].hari) if at else stated[at].awal
        holds = until is None or begins is None or begins < until
        found.append((begins, until) if holds else None)
        until = begins if holds else until
    return found[::-1]
