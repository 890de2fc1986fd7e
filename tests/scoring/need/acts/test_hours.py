"""Hours at a second school in small cities: as many as HiGHS finds could be given, at no longer a road."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from services.scoring.distance import between_units
from services.scoring.need.acts.ledger import keep_book
from services.scoring.need.settled import settled_need
from shared.vocabulary import JenisTindakan
from tests.scoring.cities import a_city, a_policy
from tests.scoring.need.acts.test_acts import science

LIMIT_M = 3_000
schools = st.lists(st.tuples(st.integers(10, 90), st.integers(1, 4), st.integers(0, 6)), min_size=2, max_size=6)
"""Hours, teachers, and how many kilometres up the road."""


@settings(max_examples=40)
@given(schools)
def test_most_hours_are_given_by_the_shortest_roads(city: list[tuple[int, int, int]]) -> None:
    names = [f"s{n}" for n in range(len(city))]
    hours, teachers, km = (dict(zip(names, side, strict=True)) for side in zip(*city, strict=True))
    policy = a_policy(tindakan={"jam_min": 1, "jarak_berbagi_m": LIMIT_M})
    kota = a_city(science(hours, teachers, {name: far * 8_993 for name, far in km.items()}))
    book = keep_book(kota, settled_need(kota, policy)[0].dipakai, policy)
    shared = [act for act in book.tetap if act.jenis == JenisTindakan.BERBAGI_JAM]

    unit = {str(key): row for row, key in enumerate(kota.unor["kunci"])}
    spare = {name: max(0, 24 * teachers[name] - hours[name]) for name in names}
    missing = {name: hours[name] - 24 * teachers[name] if int(hours[name] / 24 + 0.5) > teachers[name] else 0 for name in names}
    ways = [(one, two) for one in names for two in names if one != two and spare[one] and missing[two]]
    road = [round(float(between_units(kota.unor, np.array([unit[a]]), np.array([unit[b]]))[0])) for a, b in ways]
    near = [i for i, metres in enumerate(road) if metres <= LIMIT_M]
    most, shortest = by_highs([ways[i] for i in near], [road[i] for i in near], spare, missing)

    assert sum(act.jam for act in shared) == most
    assert sum(act.jam * act.jarak_m for act in shared) == shortest


def by_highs(ways: list[tuple[str, str]], road: list[int], spare: dict[str, int], missing: dict[str, int]) -> tuple[int, int]:
    """(most hours, fewest hour-metres of so many)."""
    if not ways:
        return 0, 0
    rows = [[float(way[side] == name) for way in ways] for side in (0, 1) for name in spare]
    room = [*spare.values(), *missing.values()]
    big = 10**6  # an hour is worth more than any road
    found = milp(
        np.array(road) - big, constraints=LinearConstraint(np.array(rows), -np.inf, room), integrality=np.ones(len(ways)),
        bounds=Bounds(0, np.inf), options={"mip_rel_gap": 0},
    )  # fmt: skip
    flow = np.rint(found.x).astype(np.int64)
    return int(flow.sum()), int((flow * np.array(road)).sum())
