"""One search for chains: which moves its linear program holds, the best plan and bound so far, and what it left untried."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.chains.bound import Chosen, Prices, change, free_choice, keeps, settled
from services.scoring.planning.chains.master import Relaxed
from services.scoring.planning.chains.mixed import whole_plan
from services.scoring.planning.chains.moves import Moves
from services.scoring.planning.chains.question import Ask, Asked
from services.scoring.planning.chains.start import free_range
from shared.vocabulary import AlasanRantai as Why

ROUNDS_MAX = 100
COLUMNS_FIRST, COLUMNS_MORE, COLUMNS_MAX = 12_000, 10_000, 200_000
"""Moves in the first linear program, at most so many more per round, and in all: beyond, one program takes longer than anybody waits."""
ASKED_ROUND, ASKED_MAX = 30_000, 300_000
"""Pairs of person and seat that law and fit are asked about at once and in all: a few seconds."""
MIXED_MAX = 20_000
"""Moves among which whole ones are sought."""
STEP = 0.5
"""Of the way from the best prices known to those of the next program: all the way they swing, and far more pairs are asked about."""
NEAR = 10
"""Mikro; prices are rounded to whole ones, so a move that gains no more than this gains nothing."""


class Search:
    def __init__(self, given: Asked, ask: Ask, until: float) -> None:
        self.given, self._ask, self.until = given, ask, until
        self.moves, self.unasked = given.moves, given.unasked
        self.plan, self.value, self.bound = given.mulai, change(given.cells, given.mulai), given.batas
        self.rounds, self.asked, self.lawful, self.left = 0, 0, 0, dict[Why, int]()
        self.best: Chosen | None = None
        self.choice, self.whole_program = self._free(given.harga), False
        behind = self.choice.orang[self.moves.orang] - self.choice.pindah
        self.active = np.zeros(len(self.moves), dtype=np.bool_)
        self.active[np.argsort(behind, kind="stable")[:COLUMNS_FIRST]] = True
        wide = len(given.cells.n0)
        self.active |= np.isin(self.moves.orang * wide + self.moves.tujuan, given.mulai.orang * wide + given.mulai.tujuan)

    def go_on(self) -> bool:
        if self.value <= self.bound:
            return False
        if self.rounds >= ROUNDS_MAX or time.monotonic() > self.until:
            self.left[Why.PUTARAN if self.rounds >= ROUNDS_MAX else Why.WAKTU] = self.rounds
            return False
        self.rounds += 1
        return True

    def take(self, found: Relaxed) -> bool:
        """The plan of the linear program where it takes whole moves, and the bounds of its prices; False when nothing gains at them.

        A program that lacks moves has wild prices: they are followed a step of the way from the best ones known (Wentges 1997), and all
        the way only where nothing gains at that step.
        """
        self.whole_program = found.diambil is not None
        if found.diambil is not None:
            self._better(self.moves.at(np.flatnonzero(self.active)[found.diambil]))
        for share in (STEP, 1.0):
            self.choice = self._free(self._settled(_between(self.prices, found.harga, share)))
            if self._widen():
                return True
        return False

    def _widen(self) -> bool:
        """Moves that gain at the prices join, pairs that would are asked about first; False when there are none."""
        more = self._ask_links()
        behind = self.choice.pindah - self.choice.orang[self.moves.orang]
        new = np.flatnonzero(~self.active & (self.choice.pindah > NEAR) & (behind >= -NEAR))
        new = new[np.argsort(-self.choice.pindah[new], kind="stable")[:COLUMNS_MORE]]
        if int(self.active.sum()) + len(new) > COLUMNS_MAX:
            self.left[Why.KOLOM] = len(new)
            return False
        self.active[new] = True
        return more or len(new) > 0

    def whole(self) -> None:
        """Whole moves among those that could be in a better plan, where the linear program left a fraction or a gap."""
        gap = self.value - self.bound
        if gap <= NEAR or self.whole_program or not self.rounds:
            return
        best = self._free(self.prices)  # of the moves that are known by now
        near = np.flatnonzero(best.orang[self.moves.orang] - best.pindah <= self.value - best.nilai)
        if len(near) > MIXED_MAX:
            self.left[Why.BILANGAN_BULAT] = len(near)
            return
        few, given = self.moves.at(near), self.given
        found = whole_plan(given.cells, given.rows, few, given.kelompok, self.prices, max(self.until, time.monotonic() + 1))
        self.left[Why.PECAHAN if found is not None and found[1] else Why.BILANGAN_BULAT] = len(near)
        if found is not None:
            self._better(few.at(found[0]))

    def _ask_links(self) -> bool:
        worth, people = self.choice.tautan, self.unasked.pindah[self.unasked.dari]
        pays = np.flatnonzero(worth > NEAR)
        pays = pays[np.argsort(-worth[pays], kind="stable")]
        pays = pays[: max(1, int((np.cumsum(people[pays]) <= ASKED_ROUND).sum()))]
        if not len(pays):
            return False
        if self.asked + int(people[pays].sum()) > ASKED_MAX:
            self.left[Why.PERTANYAAN_HUKUM] = int((worth > NEAR).sum())
            return False
        found = self._ask(self.unasked.dari[pays], self.unasked.ke[pays])
        before = len(self.moves)
        self.moves = self.moves.joined(found)
        self.asked, self.lawful = self.asked + int(people[pays].sum()), self.lawful + len(self.moves) - before
        self.active = np.concatenate([self.active, np.zeros(len(self.moves) - before, dtype=np.bool_)])
        open_ = np.ones(len(worth), dtype=np.bool_)
        open_[pays] = False
        self.unasked = replace(self.unasked, dari=self.unasked.dari[open_], ke=self.unasked.ke[open_])
        self.choice = self._free(self.choice_prices)
        return True

    def _free(self, prices: Prices) -> Chosen:
        given, self.choice_prices = self.given, prices
        found = free_choice(given.cells, given.rows, self.moves, self.unasked, prices, given.orang)
        self.bound = max(self.bound, found.nilai)
        if self.best is None or found.nilai >= self.best.nilai:
            self.best, self.prices = found, prices
        return found

    def _better(self, plan: Moves) -> None:
        worth = change(self.given.cells, plan)
        if worth < self.value and keeps(self.given.cells, self.given.rows, plan):
            self.plan, self.value = plan, worth

    def _settled(self, prices: Prices) -> Prices:
        """A cell no active move touches has no price in the program; any between its own steps will do."""
        cells, moves = self.given.cells, self.moves.at(self.active)
        fixed = np.zeros(len(cells.n0), dtype=np.bool_)
        fixed[moves.asal] = fixed[moves.tujuan] = True
        low, high = (np.where(fixed, prices.sel, end) for end in free_range(cells))
        return settled(low, high, prices.baris, self.given.rows, self.moves, self.unasked)


def _between(start: Prices, end: Prices, share: float) -> Prices:
    def part(one: Int, two: Int) -> Int:
        return np.asarray(one + np.rint((two - one) * share).astype(np.int64), dtype=np.int64)

    return Prices(part(start.sel, end.sel), [part(one, two) for one, two in zip(start.baris, end.baris, strict=True)])
