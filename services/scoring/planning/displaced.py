"""Everybody of a unit that closes gets a seat before anybody else moves: a flow of its own, not paid from the moves of the plan.

As many as possible are seated, principals before class teachers before the rest where seats are short. Who can be seated together is a
matroid (transversal), so preferring a principal never costs a seat in all. Then they choose in that order: first only the roads and
fits of principals count, then those of class teachers with the principals' seats fixed, then the rest; what a seat is worth to the
city counts each time.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Int
from services.scoring.plain_flow import check_costs, route


@dataclass(frozen=True)
class Seats:
    """Who could go where. Arcs are sorted by (person, cell); `giliran` of a person: 0 chooses first. Steps: the worth of the 1st, 2nd …
    arrival at a cell, non-decreasing (`at` of a cell to `at` of the next), as many as it has room."""

    orang: int
    giliran: Int
    busur_orang: Int
    busur_sel: Int
    busur_biaya: Int
    langkah: Int
    langkah_at: Int


def place_displaced(seats: Seats) -> Int:
    """Per person the chosen arc, -1 = no seat left. Raises OverflowError when costs would not fit an exact flow."""
    turns = sorted(set(seats.giliran.tolist()))
    if not len(seats.busur_sel):
        return np.full(seats.orang, -1, dtype=np.int64)
    open_arcs = np.ones(len(seats.busur_sel), dtype=np.bool_)
    dear = 1 + 2 * (int(_most(seats).sum()) + seats.orang * int(np.abs(seats.langkah).max(initial=0)))
    rank = {turn: len(turns) - at for at, turn in enumerate(turns)}
    unseated = np.array([dear * rank[turn] for turn in seats.giliran.tolist()], dtype=np.int64)
    chosen = _flow(seats, open_arcs, seats.busur_biaya, unseated)
    open_arcs &= (chosen >= 0)[seats.busur_orang]
    of_turn = seats.giliran[seats.busur_orang]
    for turn in turns:
        chosen = _flow(seats, open_arcs, np.where(of_turn == turn, seats.busur_biaya, 0), np.where(chosen < 0, 0, dear))
        fixed = np.zeros(len(of_turn), dtype=np.bool_)
        fixed[chosen[chosen >= 0]] = True
        open_arcs &= fixed | (of_turn != turn)
    return chosen


def _most(seats: Seats) -> Int:
    """The dearest arc of each person."""
    most = np.zeros(seats.orang, dtype=np.int64)
    np.maximum.at(most, seats.busur_orang, np.abs(seats.busur_biaya))
    return most


def _flow(seats: Seats, open_arcs: np.ndarray, cost: Int, unseated: Int) -> Int:
    """Person → cell → step → sink, and person → sink for `unseated`; the arc of each person."""
    arcs = np.flatnonzero(open_arcs)
    cells, at = np.unique(seats.busur_sel[arcs], return_inverse=True)
    room = (seats.langkah_at[1:] - seats.langkah_at[:-1])[cells]
    step_cell = np.repeat(np.arange(len(cells)), room)
    step = np.concatenate([seats.langkah[seats.langkah_at[c] : seats.langkah_at[c + 1]] for c in cells.tolist()] or [cost[:0]])
    people = np.arange(seats.orang)
    sink = seats.orang + len(cells)
    tail = np.concatenate([seats.busur_orang[arcs], seats.orang + step_cell, people])
    head = np.concatenate([seats.orang + at, np.full(len(step_cell) + seats.orang, sink)])
    price = np.concatenate([cost[arcs], step, unseated]).astype(np.int64)
    check_costs(price, sink + 1)
    supply = np.ones(sink + 1, dtype=np.int64)
    supply[seats.orang : sink], supply[sink] = 0, -seats.orang
    flow = route(tail, head, np.ones(len(tail), np.int64), price, supply)
    if flow is None:
        raise RuntimeError("whoever gets no seat has a way of his own")
    used = flow[: len(arcs)] > 0
    result = np.full(seats.orang, -1, dtype=np.int64)
    result[seats.busur_orang[arcs[used]]] = arcs[used]
    return result
