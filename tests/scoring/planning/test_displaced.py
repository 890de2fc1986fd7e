"""Seats for everybody of a closing unit against going through every seating there is."""

from __future__ import annotations

import itertools

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import Generator

from services.scoring.planning.displaced import Seats, place_displaced
from tests.seeds import some

Seating = tuple[int, ...]
"""Per person an arc, or -1."""


def some_seats(rng: Generator, *, people: int = 5, cells: int = 4, reach: float = 0.6) -> Seats:
    arcs = [(p, c) for p in range(people) for c in range(cells) if rng.random() < reach]
    room = rng.integers(0, 3, size=cells)
    steps = [np.sort(rng.integers(-900, 300, size=r)) for r in room]
    return Seats(
        people, rng.integers(0, 3, size=people), np.array([p for p, _ in arcs], dtype=np.int64),
        np.array([c for _, c in arcs], dtype=np.int64), rng.integers(0, 800, size=len(arcs)),
        np.concatenate(steps).astype(np.int64), np.concatenate([[0], np.cumsum(room)]).astype(np.int64),
    )  # fmt: skip


def every_seating(seats: Seats) -> list[Seating]:
    options = [[-1, *np.flatnonzero(seats.busur_orang == p).tolist()] for p in range(seats.orang)]
    room = np.diff(seats.langkah_at)
    found = []
    for one in itertools.product(*options):
        used = np.bincount(seats.busur_sel[[a for a in one if a >= 0]].astype(np.int64), minlength=len(room))
        if (used <= room).all():
            found.append(one)
    return found


def worth(seats: Seats, one: Seating, turn: int | None = None) -> int:
    """Worth of the filled places, and the cost of the arcs of one turn, or of all."""
    taken = [a for a in one if a >= 0]
    used = np.bincount(seats.busur_sel[taken].astype(np.int64), minlength=len(seats.langkah_at) - 1)
    filled = sum(
        int(seats.langkah[at : at + n].sum()) for at, n in zip(seats.langkah_at[:-1].tolist(), used.tolist(), strict=True)
    )
    return filled + sum(int(seats.busur_biaya[a]) for a in taken if turn is None or seats.giliran[seats.busur_orang[a]] == turn)


def seated(seats: Seats, one: Seating, turn: int) -> int:
    return sum(1 for p, a in enumerate(one) if a >= 0 and seats.giliran[p] == turn)


@settings(max_examples=80)
@given(seed=st.integers(0, 10**6))
def test_as_many_as_can_be_are_seated_and_principals_before_class_teachers_before_the_rest(seed: int) -> None:
    check_seated(seed)


@pytest.mark.long
@settings(max_examples=3_000, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_as_many_as_can_be_in_thousands_of_regroupings(seed: int) -> None:
    check_seated(seed)


def check_seated(seed: int) -> None:
    seats = some_seats(np.random.default_rng(seed), reach=0.4)
    found = tuple(place_displaced(seats).tolist())
    everything = every_seating(seats)

    assert found in everything
    assert sum(a >= 0 for a in found) == max(sum(a >= 0 for a in one) for one in everything)
    counts = tuple(seated(seats, found, turn) for turn in range(3))
    assert counts == max(tuple(seated(seats, one, turn) for turn in range(3)) for one in everything)


@settings(max_examples=80)
@given(seed=st.integers(0, 10**6))
def test_they_choose_in_turn(seed: int) -> None:
    """Their seats are part of a seating that is the least for the first turn, then with these fixed for the second, and so on."""
    seats = some_seats(np.random.default_rng(seed))
    found = tuple(place_displaced(seats).tolist())
    same = [one for one in every_seating(seats) if [a >= 0 for a in one] == [a >= 0 for a in found]]
    for turn in sorted(set(seats.giliran.tolist())):
        least = min(worth(seats, one, turn) for one in same)
        of_turn = [p for p in range(seats.orang) if seats.giliran[p] == turn]
        same = [one for one in same if all(one[p] == found[p] for p in of_turn)]

        assert min(worth(seats, one, turn) for one in same) == least


@settings(max_examples=60)
@given(seed=st.integers(0, 10**6))
def test_with_one_turn_it_is_the_cheapest_of_the_largest_seatings(seed: int) -> None:
    seats = some_seats(np.random.default_rng(seed))
    seats.giliran[:] = 1
    found = tuple(place_displaced(seats).tolist())
    most = sum(a >= 0 for a in found)

    assert worth(seats, found) == min(worth(seats, one) for one in every_seating(seats) if sum(a >= 0 for a in one) == most)


@pytest.mark.parametrize("seed", some(range(5)))
def test_a_whole_regrouping_seats_as_many_as_a_matching_does(seed: int) -> None:
    """300 people, against networkx's maximum flow."""
    seats = some_seats(np.random.default_rng(seed), people=300, cells=150, reach=0.02)
    graph = nx.DiGraph()
    graph.add_nodes_from(["s", "t"])
    graph.add_edges_from((("s", f"p{p}") for p in range(seats.orang)), capacity=1)
    for p, c in zip(seats.busur_orang.tolist(), seats.busur_sel.tolist(), strict=True):
        graph.add_edge(f"p{p}", f"c{c}", capacity=1)
    for c, room in enumerate(np.diff(seats.langkah_at).tolist()):
        graph.add_edge(f"c{c}", "t", capacity=room)

    assert (place_displaced(seats) >= 0).sum() == nx.maximum_flow_value(graph, "s", "t")


def test_nobody_to_seat_and_nowhere_to_go_are_answers() -> None:
    none = np.zeros(0, dtype=np.int64)

    assert place_displaced(Seats(0, none, none, none, none, none, np.zeros(1, np.int64))).tolist() == []
    assert place_displaced(Seats(2, np.array([0, 1]), none, none, none, none, np.zeros(1, np.int64))).tolist() == [-1, -1]


def test_costs_that_the_solver_could_not_multiply_out_are_refused() -> None:
    """One person, one seat, one of them worth 2^59: not seating him costs 2^60, and the solver multiplies it by six nodes."""
    one, none = np.zeros(1, np.int64), np.zeros(1, np.int64)

    with pytest.raises(OverflowError):
        place_displaced(Seats(1, one, none, none, np.array([1 << 59]), none, np.array([0, 1])))
