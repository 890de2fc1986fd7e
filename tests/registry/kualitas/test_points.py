"""Points of schools in their own kecamatan: geometry against a second way of counting, and agreement with what others judged."""

from __future__ import annotations

import random

import numpy as np
import pytest

from services.registry.domain.kualitas.titik import Wilayah, di_wilayahnya, pakai
from services.registry.storage.kualitas.regions import regions
from tests.registry.kualitas import named

SQUARE = ((0, 0), (0, 10), (10, 10), (10, 0))
TOWN = Wilayah({"12.71.01": (SQUARE,)}, {"12.71.01": (5, 5), "12.71.01.1001": (2, 2)})


def winding(point: tuple[int, int], ring: tuple[tuple[int, int], ...]) -> float:
    """Full turns an observer at the point makes following the ring: another rule than even-odd."""
    there = np.array(ring, dtype=float) - np.array(point, dtype=float)
    angles = np.arctan2(there[:, 0], there[:, 1])
    return abs(np.unwrap(np.append(angles, angles[0]))[-1] - angles[0]) / (2 * np.pi)


def test_even_odd_agrees_with_turning_round_on_every_kelurahan_of_medan() -> None:
    chance = random.Random(7)
    held = regions()
    for code, rings in held.batas.items():
        for _ in range(40):
            point = (chance.randrange(3_480_000, 3_810_000), chance.randrange(98_590_000, 98_760_000))
            assert di_wilayahnya(point, code, held) == any(winding(point, ring) > 0.5 for ring in rings)


def test_outlines_and_middles_of_two_sources_speak_of_the_same_places() -> None:
    held = regions()

    assert len(held.batas) == 21
    assert set(held.batas) <= set(held.pusat)
    inside = [code for code, middle in held.pusat.items() if di_wilayahnya(middle, code, held)]
    assert len(inside) >= 165  # of 172: a bent region may have its middle outside


def test_the_points_the_demo_takes_for_good_lie_in_their_kecamatan() -> None:
    """Judged by others with the unsimplified outlines: 263 usable points of 427, the rest replaced by a middle."""
    held = regions()
    rows = named.rows(named.FACTS / "sekolah.csv")
    exact = [r for r in rows if r["titik_perkiraan"] == "tidak"]
    agreed = [
        di_wilayahnya((round(float(r["lintang"]) * 1e6), round(float(r["bujur"]) * 1e6)), r["kelurahan"], held) for r in exact
    ]

    assert (len(rows), len(exact), sum(agreed)) == (427, 263, 263)


@pytest.mark.parametrize(
    ("point", "code", "used", "rough", "replaced"),
    [
        ((3, 4), "12.71.01.1001", (3, 4), None, False),
        ((30, 4), "12.71.01.1001", (2, 2), True, True),
        ((30, 4), "12.71.01.1009", (5, 5), True, True),  # an unknown kelurahan: the middle of its kecamatan
        ((30, 4), "12.07.01", (30, 4), None, False),  # another regency: no outline, nothing is judged
        ((30, 4), None, (30, 4), None, False),
        (None, "12.71.01", None, None, False),
    ],
)
def test_a_point_outside_gives_way_to_the_middle_and_says_so(point, code, used, rough, replaced) -> None:  # type: ignore[no-untyped-def]
    found = pakai(point, None, code, TOWN)

    assert (found.titik, found.perkiraan, found.diganti) == (used, rough, replaced)


def test_a_point_that_is_an_estimate_already_is_left_alone() -> None:
    assert pakai((30, 4), True, "12.71.01", TOWN).titik == (30, 4)
