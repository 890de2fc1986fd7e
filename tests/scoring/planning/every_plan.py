"""Every plan of the six offices, one after another, in fractions: what the page says, worked out without the engine.

A move costs 0.1 of a missing person and 0.01 a kilometre, a wish that is not met 0.05. Short of s people of a need d an office costs
s/2 + s²/2d, over by t it costs 3t²/10d. Leavers and arrivals of one office are costed apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import product

from tests.scoring.planning.six_offices import DESK, LONG_THERE, NEWCOMERS, OFFICES, WISHES

Assigned = tuple[tuple[str, str], ...]
"""(who, where to), of those who move."""
THERE = {name: len(LONG_THERE[name]) + NEWCOMERS.get(name, 0) for name in OFFICES}
GIVERS = [name for name, (_, need) in OFFICES.items() if THERE[name] > need]
TAKERS = [name for name, (_, need) in OFFICES.items() if THERE[name] < need]
HOME = {who: office for office in GIVERS for who in LONG_THERE[office]}


def penalty(office: str, people: int) -> Fraction:
    need = OFFICES[office][1]
    short, over = max(need - people, 0), max(people - need, 0)
    return Fraction(short, 2) + Fraction(short**2, 2 * need) + Fraction(3 * over**2, 10 * need)


def move_cost(who: str, where: str) -> Fraction:
    return (
        Fraction(1, 10)
        + Fraction(abs(OFFICES[HOME[who]][0] - OFFICES[where][0]), 100)
        + (Fraction(1, 20) if who in WISHES else 0)
    )


def assignments() -> Iterator[Assigned]:
    """Everybody who may move stays or goes to an office that is short."""
    names = sorted(HOME)
    for where in product(["", *TAKERS], repeat=len(names)):
        yield tuple((who, to) for who, to in zip(names, where, strict=True) if to)


def lawful(plan: Assigned, there: dict[str, int], desk: int) -> bool:
    leave, come = Counter(HOME[who] for who, _ in plan), Counter(to for _, to in plan)
    down = all(there[o] - n >= OFFICES[o][1] for o, n in leave.items())
    return len(plan) <= desk and down and all(there[o] + n <= OFFICES[o][1] for o, n in come.items())


def value(plan: Assigned, there: dict[str, int] | None = None) -> Fraction:
    people = THERE if there is None else there
    leave, come = Counter(HOME[who] for who, _ in plan), Counter(to for _, to in plan)
    total = sum((penalty(office, people[office]) for office in OFFICES), Fraction(0))
    total += sum(
        (penalty(office, people[office] - n) - penalty(office, people[office]) for office, n in leave.items()), Fraction(0)
    )
    total += sum(
        (penalty(office, people[office] + n) - penalty(office, people[office]) for office, n in come.items()), Fraction(0)
    )
    return total + sum((move_cost(who, to) for who, to in plan), Fraction(0))


def best(desk: int = DESK, only: Callable[[Assigned], bool] = lambda plan: True, there: dict[str, int] | None = None) -> Fraction:
    people = THERE if there is None else there
    return min(value(plan, people) for plan in assignments() if lawful(plan, people, desk) and only(plan))


def sends(who: str, where: str) -> Callable[[Assigned], bool]:
    return lambda plan: (who, where) in plan


def spares(who: str, where: str) -> Callable[[Assigned], bool]:
    return lambda plan: (who, where) not in plan


def counted(desk: int = DESK) -> tuple[int, int]:
    """(ways to send everybody somewhere or nowhere, those the limits allow)."""
    every = list(assignments())
    return len(every), sum(lawful(plan, THERE, desk) for plan in every)


def by_hand(desk: int = DESK) -> Fraction:
    """Rule G: from the office most over to the one most short, the cheapest person; by name among equals."""
    plan: Assigned = ()
    while len(plan) < desk:
        gone, came = Counter(HOME[who] for who, _ in plan), Counter(to for _, to in plan)
        over = {o: THERE[o] - gone[o] - OFFICES[o][1] for o in GIVERS}
        short = {o: OFFICES[o][1] - THERE[o] - came[o] for o in TAKERS}
        office = min(over, key=lambda o: (-over[o], o))
        free = [who for who in HOME if HOME[who] == office and who not in dict(plan)]
        ways = [(-short[to], move_cost(who, to), who, to) for who in free for to in TAKERS if short[to] > 0]
        if over[office] < 1 or not ways:
            break
        plan = (*plan, min(ways)[2:])
    return value(plan)
