"""The order of execution, replayed day by day: nobody leaves a place at its floor before somebody has come."""

from __future__ import annotations

from datetime import date, timedelta

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import Generator

from services.scoring.planning.wave_days import headcounts, layer_days, lowest, next_day
from services.scoring.planning.waves import BIASA, DI_BAWAH_LANTAI, SERENTAK, Floor, Order, Transfers, layers

TMT = date(2027, 1, 1)


def some_transfers(rng: Generator, *, cells: int = 6, moves: int = 9) -> tuple[Transfers, np.ndarray, list[Floor]]:
    """Floors that hold at the end; at the start some cells are below theirs. Two cells share a profession's floor. The last one closes:
    it has no floor, nobody goes there, and who sits there goes first."""
    source = rng.integers(0, cells, size=moves)
    target = (source + rng.integers(1, cells - 1, size=moves)) % (cells - 1)
    target = np.where(target == source, (target + 1) % (cells - 1), target)
    out, into = np.bincount(source, minlength=cells), np.bincount(target, minlength=cells)
    people = np.maximum(out, rng.integers(0, 5, size=cells))
    after = people - out + into
    least = np.maximum(0, after - rng.integers(0, 2, size=cells))
    shared = np.where(np.arange(cells) < 2, 0, -1)
    together = np.array([max(0, int(after[:2].sum()) - int(rng.integers(0, 2)))])
    turn = (source < cells - 1).astype(np.int64)
    order = np.lexsort((np.arange(moves), turn))
    return (
        Transfers(source[order], target[order], turn[order], source[order] % 2, np.ones(moves, dtype=np.int64)), people,
        [Floor(np.append(np.arange(cells - 1), -1), least[:-1]), Floor(shared, together)],
    )  # fmt: skip


def replay(moves: Transfers, order: Order, days: list[date], handover: int, people: np.ndarray, floors: list[Floor]) -> None:
    """Every single day, counted from scratch: where is each person today?"""
    at_start = [floor.spare(people) for floor in floors]
    day = min(days)
    while day <= max(days) + timedelta(days=handover + 1):
        now = people.copy()
        for m in range(len(moves)):
            if day >= days[m]:
                now[moves.asal[m]] -= moves.dihitung[m]
                ready = days[m] if order.cara[m] == SERENTAK else days[m] + timedelta(days=handover)
                now[moves.tujuan[m]] += day >= ready
        for floor, begun in zip(floors, at_start, strict=True):
            assert (floor.spare(now) >= np.minimum(0, begun)).all(), day
        day += timedelta(days=1)


def days_of(order: Order, handover: int, months: tuple[int, ...] = ()) -> list[date]:
    each = layer_days(TMT, int(order.lapis.max()) + 1, handover, months)
    return [each[layer] for layer in order.lapis.tolist()]


HANDOVER, WINDOWS = st.sampled_from([0, 3, 40]), st.sampled_from([(), (1, 7)])


@settings(max_examples=150)
@given(seed=st.integers(0, 10**6), handover=HANDOVER, months=WINDOWS)
def test_no_place_is_below_its_floor_on_any_day(seed: int, handover: int, months: tuple[int, ...]) -> None:
    check_every_day(seed, handover, months, moves=9)


@pytest.mark.long
@settings(max_examples=3_000, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), handover=HANDOVER, months=WINDOWS, moves=st.integers(1, 24))
def test_no_place_on_any_day_of_thousands_of_plans(seed: int, handover: int, months: tuple[int, ...], moves: int) -> None:
    check_every_day(seed, handover, months, moves=moves)


def check_every_day(seed: int, handover: int, months: tuple[int, ...], *, moves: int) -> None:
    made = some_transfers(np.random.default_rng(seed), moves=moves)
    check_order(*made, handover, months)


def check_order(moves: Transfers, people: np.ndarray, floors: list[Floor], handover: int, months: tuple[int, ...]) -> None:
    order = layers(moves, people, floors)

    assert DI_BAWAH_LANTAI not in order.cara
    replay(moves, order, days_of(order, handover, months), handover, people, floors)


@settings(max_examples=60)
@given(seed=st.integers(0, 10**6))
def test_people_of_closing_units_are_in_place_before_anybody_of_their_group_moves(seed: int) -> None:
    moves, people, floors = some_transfers(np.random.default_rng(seed))
    order = layers(moves, people, floors)
    for group in (0, 1):
        mine = moves.kelompok == group
        displaced, others = order.lapis[mine & (moves.giliran == 0)], order.lapis[mine & (moves.giliran == 1)]

        assert not len(displaced) or not len(others) or displaced.max() < others.min()


@settings(max_examples=60)
@given(seed=st.integers(0, 10**6))
def test_a_plan_whose_floors_give_no_credit_for_arrivals_is_one_wave(seed: int) -> None:
    """The proof in one line: spare places are counted before anybody moves, and the plan takes no more than these."""
    rng = np.random.default_rng(seed)
    moves, people, _ = some_transfers(rng)
    moves = Transfers(moves.asal, moves.tujuan, np.ones_like(moves.giliran), moves.kelompok, moves.dihitung)
    out = np.bincount(moves.asal, minlength=6)

    order = layers(moves, people, [Floor(np.arange(6), people - out)])
    assert (set(order.lapis.tolist()), set(order.cara.tolist())) == ({0}, {BIASA})


def test_a_chain_goes_from_its_end_and_a_ring_on_one_day() -> None:
    """0 → 1 → 2 → 3: who leaves 2 waits for nobody only where 2 can spare one."""
    full = Floor(np.arange(4), np.array([0, 1, 1, 0]))
    people, ones = np.array([1, 1, 1, 0]), np.ones(3, dtype=np.int64)
    chain = Transfers(np.array([2, 1, 0]), np.array([3, 2, 1]), ones, ones, ones)
    ring = Transfers(np.array([0, 1, 2]), np.array([1, 2, 0]), ones, ones, ones)

    assert layers(chain, people, [full]).lapis.tolist() == [2, 1, 0]
    told = layers(ring, people, [Floor(np.arange(4), np.array([1, 1, 1, 0]))])
    assert (told.lapis.tolist(), set(told.cara.tolist())) == ([0, 0, 0], {SERENTAK})


@pytest.mark.parametrize("seed", range(30))
def test_as_many_layers_as_the_longest_path_where_every_place_is_full(seed: int) -> None:
    """Full places, one leaver each: networkx's longest path is the least number of layers there can be."""
    rng = np.random.default_rng(seed)
    cells = 8
    edges, free = list[tuple[int, int]](), set(range(1, cells + 1))
    for c in range(cells):
        above = sorted(t for t in free if t > c)
        if above and rng.random() < 0.8:  # one arrival at most: two would let the leaver go after the first
            edges.append((c, int(rng.choice(above[:3]))))
            free.discard(edges[-1][1])
    targets = {b for _, b in edges}
    moves = Transfers(
        *(np.array(side, dtype=np.int64) for side in zip(*edges, strict=True)), *np.ones((3, len(edges)), dtype=np.int64)
    )
    people = np.ones(cells + 1, dtype=np.int64)
    order = layers(moves, people, [Floor(np.arange(cells + 1), np.array([int(c in targets) for c in range(cells + 1)]))])

    assert order.lapis.max() + 1 == nx.dag_longest_path_length(nx.DiGraph(edges))


def test_a_decided_move_that_breaks_a_floor_goes_last_and_is_told() -> None:
    ones = np.ones(2, dtype=np.int64)
    moves = Transfers(np.array([0, 2]), np.array([1, 1]), ones, ones, ones)
    order = layers(moves, np.array([1, 0, 3]), [Floor(np.arange(3), np.array([1, 0, 1]))])

    assert (order.lapis.tolist(), order.cara.tolist()) == ([1, 0], [DI_BAWAH_LANTAI, BIASA])


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2027, 1, 8), (1, 7), date(2027, 1, 8)), (date(2027, 2, 1), (1, 7), date(2027, 7, 1)),
        (date(2027, 8, 2), (1, 7), date(2028, 1, 1)), (date(2027, 1, 8), (), date(2027, 2, 1)),
        (date(2027, 12, 2), (), date(2028, 1, 1)), (date(2027, 3, 1), (), date(2027, 3, 1)),
    ],
)  # fmt: skip
def test_the_next_day_a_transfer_may_begin(day: date, months: tuple[int, ...], expected: date) -> None:
    assert next_day(day, months) == expected


def test_the_lowest_headcount_counts_nobody_during_the_handover() -> None:
    ones = np.ones(1, dtype=np.int64)
    moves = Transfers(np.array([0]), np.array([1]), ones, ones, ones)
    order = layers(moves, np.array([2, 0]), [Floor(np.arange(2), np.array([1, 0]))])
    course = headcounts(moves, order, [TMT], 7, np.array([2, 0]))

    assert [lowest(course[0], TMT, TMT), lowest(course[1], TMT, date(2027, 1, 7))] == [1, 0]
    assert lowest(course[1], date(2027, 1, 8), date(2027, 1, 31)) == 1
