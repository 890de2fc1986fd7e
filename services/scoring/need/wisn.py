"""Staff of health services: WISN (WHO 2010, revised 2023) and its Indonesian form ABK-Kes (Permenkes 33/2015).

Standard workload = what one person manages in the time available; support work raises the need by a factor (CAF, STP), work of
some people only adds to it (IAF). Volumes and times must be of the same year.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from services.scoring.facts import Float


def awt_days(possible: float, *absences: float) -> float:
    """Available working time in days: possible days less holidays, leave, sickness, training."""
    return possible - sum(absences)


def standard_workload(available_time: float, unit_time: ArrayLike) -> Float:
    """Outputs a year of one person who does nothing else (ABK-Kes: SBK); both times in the same unit."""
    return np.asarray(available_time / np.asarray(unit_time, float), dtype=np.float64)


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


def wisn(service: float, category_factor: float, individual_factor: float) -> float:
    """Required staff = health service staff x CAF + IAF."""
    return service * category_factor + individual_factor


def wisn_compare(existing: float, required: float) -> tuple[float, float]:
    """(ratio, difference): below 1 = short; the ratio tells pressure, the difference people."""
    return existing / required, existing - required


def abk_kes(workload: float, available_time: float, ftp_share: float) -> float:
    """Workload over time x STP, STP = 1 / (1 - FTP); workload and available time in the same unit."""
    return workload / available_time * caf(ftp_share)
