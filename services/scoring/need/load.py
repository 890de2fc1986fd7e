"""Hours of one teacher, and which numbers of teachers give everybody a lawful load (24 to 40 hours a week).

Legality, not balance: inside the interval work is still to be evened out. Some loads have no whole-teacher answer at all
(1-23 and 41-47 hours); there the answer is a second school or another duty, not a transfer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from services.scoring.need.hours import FULL_LOAD

MOST_HOURS = 40
"""Permendikdasmen 11/2025."""
WAKIL_KEPALA_SEKOLAH = 12
"""Hours a week a vice-principal's duty counts for."""


def counted_hours(lessons: Iterable[tuple[int, int]], duties: int = 0) -> int:
    """Hours a week: (classes, hours a week of the subject) summed, and the hours the extra duties count for."""
    return sum(classes * hours for classes, hours in lessons) + duties


def lawful(hours: float) -> bool:
    return FULL_LOAD <= hours <= MOST_HOURS


def lawful_teachers(hours: int) -> range:
    """The numbers of teachers among whom `hours` a week leave each within 24-40; empty when none does."""
    return range(math.ceil(hours / MOST_HOURS), hours // FULL_LOAD + 1)
