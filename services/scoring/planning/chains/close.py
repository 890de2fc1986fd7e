"""The chain gap closed when it asks for it: the best plan of (P) that was found, and how far it can be from the best there is.

Column generation. A linear program over some moves says what a person more in each cell and a unit more of each limit is worth; moves
that gain at these prices join it. A pair of cells that nobody asked about, for it pays only as a link of a chain, is asked law and fit
once it would pay at the least cost of a move, and its lawful moves join at their true cost. What stops the search early is told.
"""

from __future__ import annotations

import time

from services.scoring.planning.chains.bound import free_choice
from services.scoring.planning.chains.master import relax
from services.scoring.planning.chains.question import Ask, Asked, Closed
from services.scoring.planning.chains.search import Search
from shared.vocabulary import AlasanRantai as Why

SECONDS_MAX = 25.0
"""Below the time a held plan has for an answer."""


def close(given: Asked, ask: Ask, seconds: float = SECONDS_MAX) -> Closed:
    search = Search(given, ask, time.monotonic() + seconds)
    while search.go_on():
        found = relax(given.cells, given.rows, search.moves.at(search.active), max(0.1, search.until - time.monotonic()))
        if found is None:
            search.left[Why.WAKTU] = int(search.active.sum())
            break
        if not search.take(found):
            break
    search.whole()
    return Closed(
        search.plan, search.value, min(search.bound, search.value), search.rounds, int(search.active.sum()), search.asked,
        search.lawful, search.left,
    )  # fmt: skip


def first_bound(given: Asked) -> int:
    """What is proved before any search."""
    return max(given.batas, free_choice(given.cells, given.rows, given.moves, given.unasked, given.harga, given.orang).nilai)
