"""How large is a school? Drawn from the published quantiles of two comparable cities (Palembang and Makassar, late 2025)."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

LEVELS = (0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)
ROMBEL: dict[str, tuple[tuple[float, ...], ...]] = {
    # one tuple per city, at LEVELS; class groups per school
    "SD": ((6.0, 7.0, 12.0, 12.0, 13.0, 18.0, 18.0), (6.0, 6.0, 12.0, 16.0, 23.0, 28.0, 30.0)),
    "SMP": ((3.0, 6.0, 14.8, 24.0, 30.2, 33.0, 33.0), (18.1, 21.0, 22.2, 27.0, 31.0, 33.0, 33.0)),
}
FIRST_CITY_SHARE = {"SD": 0.9, "SMP": 0.5}
"""Chance of drawing from the first city: Medan has 382 small public SD, so the city of smaller schools leads there."""
PUPILS_PER_ROMBEL = {"SD": (21.0, 29.0), "SMP": (28.0, 34.0)}
"""Lower and upper end; median of both cities lies inside."""
GRADES = {"SD": range(1, 7), "SMP": range(7, 10)}


def draw_school(rng: Generator, jenis: str) -> tuple[dict[int, int], int]:
    """(class groups per grade, pupils). Grades differ by at most one class group."""
    city = ROMBEL[jenis][int(rng.uniform() > FIRST_CITY_SHARE[jenis])]
    total = max(len(GRADES[jenis]), round(float(np.interp(rng.uniform(0.02, 0.98), LEVELS, city))))
    base, more = divmod(total, len(GRADES[jenis]))
    groups = {grade: base + (at < more) for at, grade in enumerate(GRADES[jenis])}
    low, high = PUPILS_PER_ROMBEL[jenis]
    return groups, round(total * float(rng.uniform(low, high)))
