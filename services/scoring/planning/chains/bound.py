"""Whatever the prices, free choice at them costs no more than the best plan of (P): a bound in whole numbers (weak duality).

So the floating-point solver that suggested the prices is not trusted: wrong prices make a weaker bound, never a wrong one. A pair
of cells nobody asked about counts as lawful, perfectly fit, and at the least cost of a move.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.chains.links import passing
from services.scoring.planning.chains.moves import Moves, Row
from services.scoring.planning.penalty import Cells

PRICE_MAX = 1 << 38
"""Mikro, far above any step; two million people who gain as much each still fit 64 bits."""
PEOPLE_MAX = 1 << 21


@dataclass(frozen=True)
class Prices:
    """Mikro: of a person more in each cell, and per row of one unit more at each of its places, 0 or more."""

    sel: Int
    baris: list[Int]


@dataclass(frozen=True)
class Unasked:
    """Pairs of cells nobody asked law and fit about: from, to; `pindah`: people per cell who may be moved; least cost of a move."""

    dari: Int
    ke: Int
    pindah: Int
    biaya: int

    def cost(self, rows: list[Row], prices: Prices) -> Int:
        """What the way costs at least beside the two cells' own prices; a limit on some people or on what a move uses counts as 0."""
        told = np.full(len(self.dari), self.biaya, dtype=np.int64)
        for row, price in zip(rows, prices.baris, strict=True):
            if row.anggaran < 0 and row.punya is None and price.any():
                place = row.place(self.dari, self.ke)
                told += np.where(place >= 0, price[np.maximum(place, 0)], 0)
        return told


@dataclass(frozen=True)
class Chosen:
    """`nilai`: the bound, a change of the objective. What the prices leave to gain: per move by itself, per person at best among the
    moves known (by row of the city), per unasked pair."""

    nilai: int
    pindah: Int
    orang: Int
    tautan: Int


def asked(moves: Moves, rows: list[Row], prices: Prices) -> Int:
    """Cost of each move with the price of the limits it uses."""
    told = moves.biaya.copy()
    for row, price in zip(rows, prices.baris, strict=True):
        if price.any():
            place, much = row.used(moves)
            told += much * price[place]
    return told


def free_choice(cells: Cells, rows: list[Row], moves: Moves, unasked: Unasked, prices: Prices, people: int) -> Chosen:
    """`people`: of the city. Raises OverflowError where the sums might not fit 64 bits."""
    price = prices.sel
    if people > PEOPLE_MAX or np.abs(price).max(initial=0) > PRICE_MAX:
        raise OverflowError("prices too high for so many people")
    gain = price[moves.asal] - price[moves.tujuan] - asked(moves, rows, prices)
    best, seat = np.zeros(people, dtype=np.int64), np.full(people, -1, dtype=np.int64)
    np.maximum.at(best, moves.orang, gain)
    seat[moves.orang] = moves.asal
    links = price[unasked.dari] - price[unasked.ke] - unasked.cost(rows, prices)
    beyond = np.zeros(len(price), dtype=np.int64)
    np.maximum.at(beyond, unasked.dari, links)
    known = seat >= 0
    more = np.maximum(0, beyond[seat[known]] - best[known]).sum()
    others = unasked.pindah - np.bincount(seat[known], minlength=len(price))
    more += (others.clip(min=0) * beyond).sum()
    steps = np.minimum(0, cells.rho + np.repeat(price, np.diff(cells.rho_at))).sum()
    steps += np.minimum(0, cells.al - np.repeat(price, np.diff(cells.al_at))).sum()
    room = sum(int((price * row.paling).sum()) for row, price in zip(rows, prices.baris, strict=True))
    return Chosen(int(steps - best.sum() - more) - room, gain, best, links)


def settled(low: Int, high: Int, limits: list[Int], rows: list[Row], moves: Moves, unasked: Unasked) -> Prices:
    """Prices between `low` and `high` of each cell at which nobody gains by passing through, where there are such; `limits`: those of the
    rows. Free choice tells what any of them proves."""
    told = Prices(low, limits)
    links = [
        (moves.asal, moves.tujuan, asked(moves, rows, told)), (unasked.dari, unasked.ke, unasked.cost(rows, told)),
    ]  # fmt: skip
    return Prices(np.clip(passing(low, np.maximum(low, high), links), -PRICE_MAX, PRICE_MAX), limits)


def change(cells: Cells, moves: Moves) -> int:
    """What a plan of these moves changes, to the mikro: each cell by what it gains or loses in all, each move by its cost."""
    net = net_of(cells, moves)
    total = int(moves.biaya.sum())
    for steps, at, count in ((cells.rho, cells.rho_at, np.maximum(-net, 0)), (cells.al, cells.al_at, np.maximum(net, 0))):
        sums = np.concatenate([[0], np.cumsum(steps)])
        total += int((sums[at[:-1] + count] - sums[at[:-1]]).sum())
    return total


def net_of(cells: Cells, moves: Moves) -> Int:
    count = len(cells.n0)
    return np.asarray(np.bincount(moves.tujuan, minlength=count) - np.bincount(moves.asal, minlength=count), dtype=np.int64)


def keeps(cells: Cells, rows: list[Row], moves: Moves) -> bool:
    """One move each, every limit, and no cell beyond its steps once all have moved."""
    net = net_of(cells, moves)
    inside = (-net <= np.diff(cells.rho_at)) & (net <= np.diff(cells.al_at))
    return bool(inside.all()) and len(np.unique(moves.orang)) == len(moves) and all(row.kept(moves) for row in rows)
