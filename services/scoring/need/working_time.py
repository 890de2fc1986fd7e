"""How long does one person really work? Effective working time: formal hours less the time that no task can use.

Regimes in use give different results. They are different rules, not different roundings, so each need names the one it was made
with and one comparison never mixes two of them. A volume per day, week or month is brought to a year by the regime's own count of
days and weeks; a regime that prints none is counted as a published analysis of a district office does: 235 days, 52 weeks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from shared.vocabulary import Keyakinan, Periode, RezimWaktu

MINUTES = 60
PER_YEAR: Mapping[str, float] = {
    Periode.HARI: 235.0, Periode.MINGGU: 52.0, Periode.BULAN: 12.0, Periode.TRIWULAN: 4.0, Periode.SEMESTER: 2.0, Periode.TAHUN: 1.0,
}  # fmt: skip
"""Occurrences a year of a period, where a regime says nothing else."""


@dataclass(frozen=True)
class Regime:
    """Effective minutes a year, the act they come from, how sure that is, and occurrences a year of each period."""

    nama: RezimWaktu
    menit: float
    dasar: str
    keyakinan: Keyakinan
    kali_setahun: Mapping[str, float] = field(default_factory=lambda: dict(PER_YEAR))

    def per(self, period: str) -> float:
        """Effective minutes in one period: 300 a day under Perka BKN 19/2011."""
        return self.menit / self.kali_setahun[period]


def _counted(days: float, weeks: float) -> dict[str, float]:
    return {**PER_YEAR, Periode.HARI: days, Periode.MINGGU: weeks}


REGIMES: dict[RezimWaktu, Regime] = {
    regime.nama: regime
    for regime in (
        Regime(RezimWaktu.PERMENPANRB_1_2020, 75_000, "PermenPANRB 1/2020: 1.250 jam setahun", Keyakinan.MEMORY),
        Regime(RezimWaktu.PERKA_BKN_19_2011, 72_000, "Perka BKN 19/2011: 300 menit sehari, 1.200 jam setahun", Keyakinan.SEEN,
               _counted(240, 48)),
        Regime(RezimWaktu.PERMENKES_33_2015, 72_000, "Permenkes 33/2015 (ABK-Kes): 1.200 jam setahun", Keyakinan.SEEN, _counted(240, 48)),
        Regime(RezimWaktu.PERMENDAGRI_12_2008, 72_000, "Permendagri 12/2008: 1.200 jam setahun", Keyakinan.MEMORY),
        Regime(RezimWaktu.DEPKEU_2002, 90_420, "Depkeu 2002: 1.507 jam setahun, 237 hari", Keyakinan.SEEN, _counted(237, 237 / 5)),
        Regime(RezimWaktu.KEMENAG, 79_320, "Formulir ABK Kemenag: 1.322 jam setahun", Keyakinan.SEEN),
    )
}  # fmt: skip
"""Every regime with an act of its own; SENDIRI is made by `own_regime`."""


def by_period(hours_a_day: float, days_a_week: int, days_a_month: int, days_a_year: int) -> dict[str, float]:
    """Effective minutes per HARI, MINGGU, BULAN and TAHUN."""
    day = hours_a_day * MINUTES
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


def own_regime(
    days: float, minutes_a_day: float, idle_share: float, dasar: str, days_a_week: float = 5.0
) -> Regime:  # fmt: skip
    """Derived: working days a year x formal minutes a day, less the allowance. Raises ValueError when no time is left."""
    minutes = net_of_allowance(days * minutes_a_day, idle_share)
    if minutes <= 0:
        raise ValueError(f"no effective time is left of {days} days of {minutes_a_day} minutes")
    return Regime(RezimWaktu.SENDIRI, minutes, dasar, Keyakinan.DESIGN, _counted(days, days / days_a_week))


def in_minutes(minutes: float | None, hours: float | None) -> float | None:
    """One statement of the year in minutes. Raises ValueError when both are given and differ: 1,250 h are 75,000 min, never 72,000."""
    if minutes is None or hours is None:
        return minutes if hours is None else hours * MINUTES
    if abs(hours * MINUTES - minutes) > 0.5:
        raise ValueError(f"{hours:g} h are {hours * MINUTES:g} min, not {minutes:g}")
    return minutes


def one_regime(names: Iterable[str]) -> str:
    """The one regime of a comparison. Raises ValueError when there are more: their results cannot be compared."""
    found = sorted(set(names))
    if len(found) != 1:
        raise ValueError(f"one comparison needs one regime of working time, got {', '.join(found) or 'none'}")
    return found[0]
