"""Workload analysis: how many people does this work need? The four approaches of KEP/75/2004, over arrays.

Volume and time norm must be of the same period as the effective time (`working_time`); regimes of effective time (72,000 / 75,000
minutes a year …) are never mixed inside one comparison. What a position's people then manage: `effectiveness`. Health staff: `wisn`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from services.scoring.facts import Bool, Float
from services.scoring.need.effectiveness import GRADES_DEPKEU, GRADES_PERMENDAGRI, ej, grade
from services.scoring.need.working_time import PER_YEAR

__all__ = [
    "GRADES_DEPKEU", "GRADES_PERMENDAGRI", "PER_YEAR", "ej", "grade", "mean_time", "need_by_equipment", "need_by_output",
    "need_by_persons_per_machine", "need_by_tasks", "need_of_rows", "yearly",
]  # fmt: skip


def need_by_output(workload: ArrayLike, per_person: ArrayLike) -> Float:
    """Hasil kerja, and objek kerja alike: outputs (or objects) per period over those one person manages."""
    return _divide(workload, per_person)


def need_by_equipment(machines: ArrayLike, machines_per_person: ArrayLike) -> Float:
    """Peralatan kerja: people for machines; 1/3 machine per person = three people on one machine."""
    return _divide(machines, machines_per_person)


def need_by_persons_per_machine(machines: ArrayLike, persons: ArrayLike) -> Float:
    """Peralatan kerja the other way round: three people on each machine."""
    return np.asarray(np.asarray(machines, float) * np.asarray(persons, float), dtype=np.float64)


def need_by_tasks(volume: ArrayLike, time_per_unit: ArrayLike, effective_time: float) -> tuple[Float, float]:
    """Tugas per tugas jabatan: (need of each task, their sum); time and effective time in the same unit."""
    each = np.asarray(volume, float) * np.asarray(time_per_unit, float) / effective_time
    return each, float(each.sum())


def mean_time(shortest: ArrayLike, longest: ArrayLike) -> Float:
    """The time norm of a form that asks for the shortest and the longest time."""
    return np.asarray((np.asarray(shortest, float) + np.asarray(longest, float)) / 2, dtype=np.float64)


def yearly(volume: ArrayLike, period: str) -> Float:
    """A volume per HARI, MINGGU, BULAN, TRIWULAN, SEMESTER or TAHUN as a volume a year."""
    return np.asarray(volume, float) * PER_YEAR[period]


def need_of_rows(volume: Float, factor: Float, by_time: Bool, times_a_year: Float, effective_minutes: float) -> Float:
    """Need of rows of any approach at once; NaN in, NaN out.

    `by_time`: tugas per tugas jabatan, where `factor` is minutes per output and `times_a_year` brings the volume to a year.
    Elsewhere `factor` is people per output, object or machine of the same period.
    """
    return np.asarray(volume * factor * np.where(by_time, times_a_year / effective_minutes, 1.0), dtype=np.float64)


def _divide(above: ArrayLike, below: ArrayLike) -> Float:
    return np.asarray(np.asarray(above, float) / np.asarray(below, float), dtype=np.float64)
