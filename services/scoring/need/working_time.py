"""How long does one person really work? Effective working time: formal hours less the time that no task can use.

Three regimes in use give three results, in minutes a year: 72,000 (Perka BKN 19/2011), 75,000 (PermenPANRB 1/2020) and 90,420
(Depkeu 2002). Each need names the one it was made with.
"""

from __future__ import annotations


def by_period(hours_a_day: float, days_a_week: int, days_a_month: int, days_a_year: int) -> dict[str, float]:
    """Effective minutes per HARI, MINGGU, BULAN and TAHUN."""
    day = hours_a_day * 60
    return {"HARI": day, "MINGGU": day * days_a_week, "BULAN": day * days_a_month, "TAHUN": day * days_a_year}


WKE_PERKA_BKN_19_2011 = by_period(5, 5, 20, 240)


def working_days(days: int, *off: int) -> int:
    """Days of a year less weekends, holidays, leave …"""
    return days - sum(off)


def net_of_allowance(gross_minutes: float, idle_share: float) -> float:
    """Formal time less the share that goes to rest and to no task. Raises ValueError outside [0, 1)."""
    if not 0 <= idle_share < 1:
        raise ValueError(f"the idle share must be in [0, 1), got {idle_share}")
    return gross_minutes * (1 - idle_share)
