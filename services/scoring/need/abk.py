"""Workload analysis: how many people does this work need? The four approaches of KEP/75/2004, EJ/EU, WISN, ABK-Kes.

Pure functions over arrays. Volume and time norm must be of the same period as the effective time (FACTS 4.3); effective time
regimes (72,000 / 75,000 minutes a year …) are never mixed inside one comparison.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from services.scoring.facts import Float

PER_YEAR = {"HARI": 235.0, "MINGGU": 52.0, "BULAN": 12.0, "TAHUN": 1.0}
"""Occurrences a year of a period (S38 arithmetic)."""
WKE_PERKA_BKN_19_2011 = {"HARI": 300.0, "MINGGU": 1_500.0, "BULAN": 6_000.0, "TAHUN": 72_000.0}
WKE_PERMENPANRB_1_2020_TAHUN = 75_000.0


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


def awt_days(possible: float, *absences: float) -> float:
    """WISN available working time in days."""
    return possible - sum(absences)


def caf(cas_share: float) -> float:
    """Category allowance factor 1 / (1 - CAS); CAS as a share of working time. Raises ValueError at 100 % or more."""
    if not 0 <= cas_share < 1:
        raise ValueError(f"CAS must be in [0, 1), got {cas_share}")
    return 1 / (1 - cas_share)


def wisn(service_staff: float, category_factor: float, individual_factor: float) -> float:
    """Required staff = health service staff x CAF + IAF (WHO 2010, revised 2023)."""
    return service_staff * category_factor + individual_factor


def wisn_compare(existing: float, required: float) -> tuple[float, float]:
    """(ratio, difference): below 1 = short; the ratio tells pressure, the difference people."""
    return existing / required, existing - required


def abk_kes(workload: float, available_time: float, ftp_share: float) -> float:
    """ABK-Kes (Permenkes 33/2015): workload over time x STP, STP = 1 / (1 - FTP)."""
    return workload / available_time * caf(ftp_share)


def _divide(above: ArrayLike, below: ArrayLike) -> Float:
    return np.asarray(np.asarray(above, float) / np.asarray(below, float), dtype=np.float64)
