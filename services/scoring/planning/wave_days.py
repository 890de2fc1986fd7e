"""On which day does each layer of transfers take effect, and who is where on each day in between?

From the TMT a person no longer counts at the old place; at the new one after the days of handover and reporting. The next layer begins
when the arrivals of the one before are in place, inside the windows of the calendar: teachers in the two months between semesters
(TCH-09), others on the first of a month, after payroll.
"""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.waves import SERENTAK, Order, Transfers

Days = list[date]


def layer_days(start: date, layers: int, handover: int, months: tuple[int, ...]) -> Days:
    """First day of each layer; `months` in which such a transfer may begin, () = the first of any month. The first is the TMT."""
    days = [start]
    while len(days) < layers:
        days.append(next_day(days[-1] + timedelta(days=max(handover, 1)), months))
    return days


def next_day(day: date, months: tuple[int, ...]) -> date:
    """The day itself inside a window, else the first of the next month that opens one."""
    if day.month in months or (not months and day.day == 1):
        return day
    at = _following(day)
    while months and at.month not in months:
        at = _following(at)
    return at


def _following(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def headcounts(moves: Transfers, order: Order, day: Days, handover: int, people: Int) -> dict[int, list[tuple[date, int]]]:
    """Per touched cell the people from each day on which their number changes; the first entry is what it was before any of them.

    `day` per move. Who is exchanged on one day is at the new place at once: the handover came before.
    """
    change: dict[int, dict[date, int]] = {int(c): {} for c in np.unique(np.concatenate([moves.asal, moves.tujuan])).tolist()}
    for move in range(len(moves)):
        there = day[move] if order.cara[move] == SERENTAK else day[move] + timedelta(days=handover)
        for cell, when, count in ((moves.asal[move], day[move], -int(moves.dihitung[move])), (moves.tujuan[move], there, 1)):
            change[int(cell)][when] = change[int(cell)].get(when, 0) + count
    result = {}
    for cell, events in change.items():
        level, told = int(people[cell]), [(date.min, int(people[cell]))]
        for when in sorted(events):
            level += events[when]
            told.append((when, level))
        result[cell] = told
    return result


def lowest(course: list[tuple[date, int]], first: date, last: date) -> int:
    """The fewest people on any day from `first` to `last`, both included."""
    before = [level for when, level in course if when <= first][-1]
    return min([before, *(level for when, level in course if first < when <= last)])
