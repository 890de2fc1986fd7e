"""Staff of health services: WISN (WHO 2010, revised 2023) and its Indonesian form ABK-Kes (Permenkes 33/2015).

Standard workload = what one person manages in the time available; support work raises the need by a factor (CAF, STP), work of
some people only adds to it (IAF). Volumes and times must be of the same year.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from services.scoring.facts import Float
from shared.vocabulary import Periode


@dataclass(frozen=True)
class Available:
    """Available working time (AWT, WKT) of one person: days a year, hours a day, days a week."""

    days: float
    hours_a_day: float
    days_a_week: float = 5.0

    @property
    def hours(self) -> float:
        return self.days * self.hours_a_day

    def times(self, period: str) -> float:
        """How often a year a working day, a week … comes about."""
        return {
            Periode.HARI: self.days, Periode.MINGGU: self.days / self.days_a_week, Periode.BULAN: 12.0, Periode.TRIWULAN: 4.0,
            Periode.SEMESTER: 2.0, Periode.TAHUN: 1.0,
        }[Periode(period)]  # fmt: skip

    def share(self, hours: float, period: str) -> float:
        """Share of working time that `hours` in every period take."""
        return hours * self.times(period) / self.hours


def awt_days(possible: float, *absences: float) -> float:
    """Available working time in days: possible days less holidays, leave, sickness, training."""
    return possible - sum(absences)


def standard_workload(available_time: float, unit_time: ArrayLike) -> Float:
    """Outputs a year of one person who does nothing else (ABK-Kes: SBK); both times in the same unit."""
    return np.asarray(available_time / np.asarray(unit_time, float), dtype=np.float64)


def standard_from_rate(available_hours: float, per_hour: ArrayLike) -> Float:
    """The same where the service standard is a rate of working: outputs per hour."""
    return np.asarray(available_hours * np.asarray(per_hour, float), dtype=np.float64)


def service_staff(volume: ArrayLike, standard: ArrayLike) -> float:
    """People for the activities all of a cadre do and count: sum of yearly volume over standard workload."""
    return float((np.asarray(volume, float) / np.asarray(standard, float)).sum())


def caf(cas_share: float) -> float:
    """Category allowance factor 1 / (1 - CAS); CAS as a share of working time. Raises ValueError at 100 % or more."""
    if not 0 <= cas_share < 1:
        raise ValueError(f"CAS must be in [0, 1), got {cas_share}")
    return 1 / (1 - cas_share)


def iaf(hours_a_year: float, available_hours: float) -> float:
    """Individual allowance factor: staff for work that only some do, in people."""
    return hours_a_year / available_hours


def ias_hours(parts: Iterable[tuple[float, float, float]]) -> float:
    """Hours a year of additional work: staff who do it x hours x times a year, summed."""
    return sum(staff * hours * times for staff, hours, times in parts)


def wisn(service: float, category_factor: float, individual_factor: float) -> float:
    """Required staff = health service staff x CAF + IAF."""
    return service * category_factor + individual_factor


def wisn_compare(existing: float, required: float) -> tuple[float, float]:
    """(ratio, difference): below 1 = short; the ratio tells pressure, the difference people."""
    return existing / required, existing - required


def pressure(ratio: float) -> float:
    """How much of the needed staff is missing: 1 - ratio, never below 0."""
    return max(0.0, 1 - ratio)


def first_served(ratios: list[float | None], differences: list[float]) -> list[int]:
    """Places of the rows in the order of serving: lowest ratio first, then the largest shortage; without a ratio last."""
    key = [(ratio is None, ratio if ratio is not None else 0.0, gap) for ratio, gap in zip(ratios, differences, strict=True)]
    return sorted(range(len(key)), key=key.__getitem__)


def abk_kes(workload: float, available_time: float, ftp_share: float) -> float:
    """Workload over time x STP, STP = 1 / (1 - FTP); workload and available time in the same unit."""
    return workload / available_time * caf(ftp_share)
