"""Does the order of those who stay depend on who else was in the table? Each is taken out in turn, but never the first.

An order that changes when somebody who did not win is left out cannot carry a decision about a person (rank reversal).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Float
from services.scoring.fit.banding.agreement import rounded
from services.scoring.fit.banding.table import Tabel

TRIED_MAX = 200
"""Taken out at most so many, best first: of 2,000 alternatives the top decides."""


@dataclass(frozen=True)
class Pembalikan:
    """Of `diuji` rows taken out, `kali` turned somebody's order round. First such case: without row `tanpa`, `naik` passes `turun`."""

    diuji: int
    kali: int
    tanpa: int | None = None
    naik: int | None = None
    turun: int | None = None


def reversals(table: Tabel, score: Callable[[Tabel], Float]) -> Pembalikan:
    """`score` gives (n) scores of any table. Two who were or become equal are not turned round."""
    whole = rounded(score(table))
    order = np.argsort(-whole, kind="stable")
    tried = [int(row) for row in order[1 : TRIED_MAX + 1]]
    cases = [(row, turned) for row in tried if (turned := _turned(whole, rounded(score(table.without(row))), row)) is not None]
    if not cases:
        return Pembalikan(len(tried), 0)
    row, (rising, falling) = cases[0]
    return Pembalikan(len(tried), len(cases), row, rising, falling)


def _turned(whole: Float, rest: Float, row: int) -> tuple[int, int] | None:
    """(who rises, who falls) of one pair whose order is strictly the other way round, by rows of the whole table."""
    kept = np.delete(np.arange(len(whole)), row)
    order = np.argsort(-whole[kept], kind="stable")
    before, after = whole[kept][order], rest[order]
    ahead = np.searchsorted(-before, -before, side="left")  # how many were strictly ahead
    lowest = np.minimum.accumulate(after)
    passed = np.flatnonzero((ahead > 0) & (after > lowest[np.maximum(ahead, 1) - 1]))
    if not len(passed):
        return None
    rising = int(passed[0])
    falling = int(after[: ahead[rising]].argmin())
    return int(kept[order[rising]]), int(kept[order[falling]])
