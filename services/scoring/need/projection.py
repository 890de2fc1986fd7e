"""People of every cell on the coming dates, and the first day a cell falls below its floor.

Who is counted leaves at the day of retirement, and when an agreement ends the day after its last; agreements may be renewed, so both
are told: none of them renewed, all of them renewed. Known intake comes on its day. Dates: the planned effect, the end of that school
year (30 June; schools) or fiscal year (31 December; others), and one to five years later. Leaving is exact by date, not by year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from services.scoring.facts import Bool, Date, Float, Int, Kebutuhan, Kota
from services.scoring.need.floors import floors

YEARS = 5
SCHOOL_YEAR, FISCAL_YEAR = (6, 30), (12, 31)
"""Their last days."""
SCHOOLS = ("SD", "SMP")
WHOLE = ("PNS", "CPNS", "PPPK", "TIDAK_DIKETAHUI", "")
NEVER = np.datetime64("NaT", "D")


@dataclass(frozen=True)
class Course:
    """One assumption about agreements: people per cell and date, and the first day below the floor (NaT: never in sight)."""

    orang: Int
    di_bawah: Date


@dataclass(frozen=True)
class Projection:
    sekolah: Date
    """The dates of schools."""
    lainnya: Date
    milik_sekolah: Bool
    """Per cell: which of the two dates hold."""
    kebutuhan: Float
    """Per cell and date, in FTE: as now until the unit closes, NaN unknown."""
    lantai: Int
    habis: Course
    """No agreement is renewed."""
    diperpanjang: Course


def year_end(day: date, last: tuple[int, int]) -> date:
    """The next such (month, day), the day itself included."""
    return date(day.year + ((day.month, day.day) > last), *last)


def dates(tmt: np.datetime64, last: tuple[int, int]) -> Date:
    """The planned effect, the end of its year, and of the five years after."""
    start: date = tmt.astype(date)
    end = year_end(start, last)
    return np.array([start, *(end.replace(year=end.year + year) for year in range(YEARS + 1))], dtype="datetime64[D]")


def project(kota: Kota, need: Kebutuhan) -> Projection:
    school, other = dates(kota.tmt_rencana, SCHOOL_YEAR), dates(kota.tmt_rencana, FISCAL_YEAR)
    of_school = np.isin(kota.unor["jenis"][kota.sel.unor_i], SCHOOLS)
    when = np.where(of_school[:, None], school, other)
    closes = kota.unor["tutup"][kota.sel.unor_i]
    needed = np.where(closes[:, None] <= when, 0.0, need.nilai[:, None])  # NaT compares false: never
    least = floors(kota, need)
    courses = [_course(kota, _leaving(kota, renewed=renewed), when, least) for renewed in (False, True)]
    return Projection(school, other, of_school, np.where(np.isnan(need.nilai)[:, None], np.nan, needed), least, *courses)


def _leaving(kota: Kota, *, renewed: bool) -> Date:
    """Per person: the first day away; NaT = not in sight."""
    retires = kota.pegawai["tmt_pensiun"]
    return retires if renewed else np.fmin(retires, kota.pegawai["akhir_kontrak"] + np.timedelta64(1, "D"))


def _course(kota: Kota, leaving: Date, when: Date, least: Int) -> Course:
    cells = len(kota.sel)
    counted = (kota.pegawai["dihitung"] == 1) & (kota.pegawai["sel_i"] >= 0)
    now = np.bincount(kota.pegawai["sel_i"][counted], minlength=cells).astype(np.int64)
    goes = counted & ~np.isnat(leaving)
    cell, day, change = kota.pegawai["sel_i"][goes], np.maximum(leaving[goes], kota.per), np.full(int(goes.sum()), -1)
    coming = arrivals(kota)
    coming = coming[kota.masuk["sel_i"][coming] >= 0] if len(coming) else coming
    if len(coming):
        cell = np.concatenate([cell, kota.masuk["sel_i"][coming]])
        day = np.concatenate([day, kota.masuk["tanggal"][coming]])
        change = np.concatenate([change, kota.masuk["jumlah"][coming]])
    order = np.lexsort((day, cell))
    cell, day, change = cell[order], day[order], change[order]
    people = now[:, None] + np.column_stack([_until(cell, day, change, when[:, at], cells) for at in range(when.shape[1])])
    return Course(people, _first_below(cell, day, change, now, least, kota.per, when[:, -1]))


def arrivals(kota: Kota) -> Int:
    """Rows of plans that bring whole people after the day of the data."""
    if not kota.masuk:
        return np.zeros(0, dtype=np.int64)
    plan = kota.masuk
    return np.flatnonzero((plan["tanggal"] > kota.per) & (plan["jumlah"] > 0) & np.isin(plan["status"], WHOLE))


def _until(cell: Int, day: Date, change: Int, limit: Date, cells: int) -> Int:
    """Change per cell up to and with its own date."""
    due = day <= limit[cell]
    return np.rint(np.bincount(cell[due], weights=change[due], minlength=cells)).astype(np.int64)


def _first_below(cell: Int, day: Date, change: Int, now: Int, least: Int, per: np.datetime64, last: Date) -> Date:
    """Events are sorted by cell and day; those of one day count together."""
    found = np.where(now < least, per, NEVER).astype("datetime64[D]")
    if not len(cell):
        return found
    running = np.cumsum(change)
    start = np.flatnonzero(np.append(True, cell[1:] != cell[:-1]))
    before = np.repeat(running[start] - change[start], np.diff(np.append(start, len(cell))))
    closing = np.append((cell[1:] != cell[:-1]) | (day[1:] != day[:-1]), True)
    below = closing & (now[cell] + running - before < least[cell]) & (day <= last[cell])
    at = np.flatnonzero(below)
    first = at[np.unique(cell[at], return_index=True)[1]]
    found[cell[first]] = np.fmin(found[cell[first]], day[first])
    return found
