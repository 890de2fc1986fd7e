"""Workload analysis: how many people does this work need? The four approaches of KEP/75/2004, and EJ/EU with their grades.

Pure functions over arrays. Volume and time norm must be of the same period as the effective time (`working_time`); regimes of
effective time (72,000 / 75,000 minutes a year …) are never mixed inside one comparison. Health staff: `wisn`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from services.scoring.facts import Float

PER_YEAR = {"HARI": 235.0, "MINGGU": 52.0, "BULAN": 12.0, "TAHUN": 1.0}
"""Occurrences a year of a period: 235 working days, as a published analysis of a district office reckons."""


def need_by_output(workload: ArrayLike, per_person: ArrayLike) -> Float:
    """Hasil kerja, and objek kerja alike: outputs (or objects) per period over those one person manages."""
    return _divide(workload, per_person)


def need_by_equipment(machines: ArrayLike, machines_per_person: ArrayLike) -> Float:
    """Peralatan kerja: people for machines; 1/3 machine per person = three people on one machine."""
    return _divide(machines, machines_per_person)


def need_by_tasks(volume: ArrayLike, time_per_unit: ArrayLike, effective_time: float) -> tuple[Float, float]:
    """Tugas per tugas jabatan: (need of each task, their sum); time and effective time in the same unit."""
    each = np.asarray(volume, float) * np.asarray(time_per_unit, float) / effective_time
    return each, float(each.sum())


def yearly(volume: ArrayLike, period: str) -> Float:
    """A volume per HARI, MINGGU, BULAN or TAHUN as a volume a year."""
    return np.asarray(volume, float) * PER_YEAR[period]


def ej(workload: float, incumbents: float, effective_time: float) -> float | None:
    """Position effectiveness: workload over the time its people have; > 1 = more work than people. None without people."""
    return None if incumbents == 0 else workload / (incumbents * effective_time)


GRADES_PERMENDAGRI = ((0.90, "B"), (0.70, "C"), (0.50, "D"))
GRADES_DEPKEU = ((0.81, "B"), (0.66, "C"), (0.50, "D"))


def grade(value: float | None, cuts: tuple[tuple[float, str], ...] = GRADES_PERMENDAGRI) -> str | None:
    """A to E after rounding to two decimals; exactly 1.00 is B. A means overload: never show it without saying so."""
    if value is None:
        return None
    rounded = np.floor(value * 100 + 0.5 + 1e-9) / 100
    if rounded > 1.0:
        return "A"
    return next((letter for cut, letter in cuts if rounded >= cut), "E")


def _divide(above: ArrayLike, below: ArrayLike) -> Float:
    return np.asarray(np.asarray(above, float) / np.asarray(below, float), dtype=np.float64)
