"""Where does overload last, and who has been in one post for more than five years?

Monthly load of a unit: the minutes its recorded tasks took in a month over the minutes its present hands have in one. It is a lower
bound where some tasks are not recorded. Overload that lasts is a load above 1.30 in six months running or more, within the last
twelve months of the data: what lies further back was carried by other people.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import Bool, Float, Int, Kota
from services.scoring.need.bands import overloaded
from services.scoring.need.histories import histories
from services.scoring.need.tasks import HEALTH
from services.scoring.questions import months_between
from shared.vocabulary import JenisTenaga

MONTHS, LOOKED_AT = 6, 12
LONG_MONTHS = 60
"""PP 11/2017 art. 190: not later than five years."""


@dataclass(frozen=True)
class Overload:
    """Load of a unit by month; `bulan` of the longest run above 1.30 among the last twelve, from `dari` to `sampai`."""

    unit: int
    bulan: int
    dari: np.datetime64
    sampai: np.datetime64
    tertinggi: float
    terakhir: float


@dataclass(frozen=True)
class Service:
    """Per person: in the same post for more than five years; and whether that cannot be told."""

    lama: Bool
    tidak_diketahui: Bool
    di_tempat: Bool  # at work, with a seat


def lasting_overload(kota: Kota, kebijakan: dict[str, Any]) -> list[Overload]:
    """Units of at least MONTHS months of overload, in the order of their keys."""
    units, months, need, hands = monthly(kota, kebijakan)
    found = []
    for at, unit in enumerate(units.tolist()):
        known = np.flatnonzero(~np.isnan(need[at]))
        if not len(known):
            continue
        recent = np.arange(max(0, known[-1] - LOOKED_AT + 1), known[-1] + 1)
        over = overloaded(need[at, recent], np.full(len(recent), hands[at]))
        start, length = _longest(over)
        if length >= MONTHS:
            run = recent[start : start + length]
            ratio = need[at] / hands[at]
            found.append(
                Overload(unit, length, months[run[0]], months[run[-1]], float(ratio[run].max()), float(ratio[known[-1]]))
            )
    return found


def monthly(kota: Kota, kebijakan: dict[str, Any]) -> tuple[Int, Any, Float, Float]:
    """(units with recorded tasks, months, need in FTE per unit and month, hands per unit). A month some task did not report is NaN."""
    found = histories(kota)
    timed = None if found is None else found.norma_menit >= 0
    if found is None or timed is None or not timed.any():
        nothing = np.zeros((0, 0))
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype="datetime64[M]"), nothing, np.zeros(0)
    cell = found.sel[timed]
    units, group = np.unique(kota.sel.unor_i[cell], return_inverse=True)
    health = np.isin(kota.unor["jenis"][kota.sel.unor_i[cell]], HEALTH)
    wke = np.where(health, kebijakan["wke_menit"]["KESEHATAN"], kebijakan["wke_menit"]["OPD"]) / 12
    need = np.zeros((len(units), found.volume.shape[1]))
    np.add.at(need, group, found.volume[timed] * (found.norma_menit[timed] / wke)[:, None])
    cells, first = np.unique(cell, return_index=True)
    hands = np.bincount(group[first], weights=kota.tenaga[cells], minlength=len(units)).astype(np.float64)
    months = (np.datetime64(0, "M") + found.awal) + np.arange(found.volume.shape[1])
    return units, months, need, hands


def long_service(kota: Kota) -> Service:
    """`tmt_unit` decides; without it the start of the position can prove five years, never less."""
    person = kota.pegawai
    unknown = np.isnat(person["tmt_unit"])
    since = np.where(unknown, person["tmt_jabatan"], person["tmt_unit"])
    at_work = (person["sel_i"] >= 0) & (person["tenaga"] != JenisTenaga.TIDAK_HADIR)
    long = at_work & ~np.isnat(since) & (months_between(since, kota.per) > LONG_MONTHS)
    return Service(long, at_work & unknown & ~long, at_work)


def _longest(over: Bool) -> tuple[int, int]:
    """(start, length) of the longest run; the latest of equals."""
    best, run = (0, 0), 0
    for at, one in enumerate(over.tolist()):
        run = run + 1 if one else 0
        if run and run >= best[1]:
            best = (at - run + 1, run)
    return best
