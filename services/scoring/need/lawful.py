"""Can the hours of a subject at a school be shared among its teachers, each within 24 to 40 a week?

Legality, not balance: inside the interval the hours of one teacher still tell where to even out. Hours that no whole number of
teachers can share lawfully (1-23, 41-47) are no violation: the answer is another school (`sharing`) or another duty.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Bool, Float, Int, Kebutuhan, Kota, Text
from services.scoring.need import duties
from services.scoring.need.hours import FULL_LOAD, PUPILS_PER_BK, HoursTable
from services.scoring.need.load import MOST_HOURS
from services.scoring.need.norms import HEAD
from services.scoring.need.rounding import ceil
from shared.vocabulary import PutusanJam


@dataclass(frozen=True)
class Lawful:
    """Cells that are taught by hours: `sel` their rows, the rest beside them."""

    sel: Int
    jam: Int
    """Hours a week, all class groups together."""
    orang: Int
    ekuivalen: Int
    """Hours a week their duties count for."""
    paling_sedikit: Int
    paling_banyak: Int
    """Numbers of teachers without duties; the least above the most = no whole number does."""
    putusan: Text


def least(hours: Int) -> Int:
    return -(-hours // MOST_HOURS)


def most(hours: Int) -> Int:
    return hours // FULL_LOAD


def can_be_shared(hours: Int) -> Bool:
    """Is there a whole number of teachers who each get 24 to 40 of these hours?"""
    return np.asarray((hours > 0) & (least(hours) <= most(hours)), dtype=np.bool_)


def verdict(hours: Int, people: Int, equivalents: Int) -> Text:
    """With the people there are; duties are counted with the hours taught, on both ends."""
    counted = hours + equivalents
    short, over = counted > MOST_HOURS * people, counted < FULL_LOAD * people
    found = np.full(len(hours), PutusanJam.BERIMBANG.value, dtype=object)
    found[short], found[over] = PutusanJam.KURANG.value, PutusanJam.LEBIH.value
    found[(short | over) & ~can_be_shared(hours)] = PutusanJam.BERBAGI.value
    return found


def judge(kota: Kota, need: Kebutuhan) -> Lawful:
    at = np.flatnonzero(np.nan_to_num(need.jam_minggu) > 0)
    hours: Float = np.rint(need.jam_minggu[at])
    week = hours.astype(np.int64)
    people, equivalents = kota.orang[at], duties.by_cell(kota)[at].astype(np.int64)
    return Lawful(at, week, people, equivalents, least(week), most(week), verdict(week, people, equivalents))


def school_interval(table: HoursTable, groups: Int, pupils: Int) -> tuple[Int, Int]:
    """Fewest and most teachers of a whole school whose lessons can be lawful, counsellors and the head with them.

    The bounds of every subject added up; a subject that no whole number can share counts with the fewest. Subjects and duties of the
    teachers are not in it, so outside of it something is worth a look, and inside of it nothing is proved.
    """
    fixed = ceil(pupils / PUPILS_PER_BK) + HEAD
    low, high = fixed.copy(), fixed.copy()
    for each in table.jam.values():
        hours = np.rint(groups * (sum(each) / len(each))).astype(np.int64)
        low += least(hours)
        high += np.maximum(least(hours), most(hours))
    return low, high
