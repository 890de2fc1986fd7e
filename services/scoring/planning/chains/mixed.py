"""Where the linear program splits a person in two, whole moves are sought among the few that could still be in a better plan.

Exchange groups never mix: without a price on a limit they share, each is solved by itself; where their plans together break such a
limit after all, or where it has a price, they are solved as one.
"""

from __future__ import annotations

import time

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.planning.chains.bound import Prices, keeps
from services.scoring.planning.chains.master import whole_moves
from services.scoring.planning.chains.moves import Moves, Row
from services.scoring.planning.penalty import Cells

NODES_MAX = 2_000
"""Nodes of one search tree: the linear program has hardly ever left a fraction, so a tree that grows is not worth waiting for."""


def whole_plan(cells: Cells, rows: list[Row], moves: Moves, group: Int, prices: Prices, until: float) -> tuple[Bool, bool] | None:
    """(moves taken, whether no better ones are among these); None when nothing was found by `until`, on the monotonic clock."""
    if not any(price.any() for price in prices.baris):
        found = _each(cells, rows, moves, group[moves.asal], until)
        if found is None or keeps(cells, rows, moves.at(found[0])):
            return found
    return whole_moves(cells, rows, moves, max(0.1, until - time.monotonic()), NODES_MAX)


def _each(cells: Cells, rows: list[Row], moves: Moves, of: Int, until: float) -> tuple[Bool, bool] | None:
    taken, finished = np.zeros(len(moves), dtype=np.bool_), True
    for name in np.unique(of).tolist():
        at = np.flatnonzero(of == name)
        found = whole_moves(cells, rows, moves.at(at), max(0.1, until - time.monotonic()), NODES_MAX)
        if found is None:
            return None
        taken[at], finished = found[0], finished and found[1]
    return taken, finished
