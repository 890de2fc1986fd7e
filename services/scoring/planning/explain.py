"""Why this seat and not another? Exact numbers on (S) from the residual network, not dual approximations.

The next best seat of a moved person costs c(e,t') + the shortest residual way from t' back to the person: what the whole plan
would lose if that person went to t' instead. Who else could take the same seat is planning.seats.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import dijkstra

from services.scoring.facts import Int
from services.scoring.planning.problem import Problem
from services.scoring.planning.residual import Residual

FIRST_LOOK_MIKRO = 20_000
"""How far the search for the next best seat looks at first; four times as far whenever something beyond could still be better."""
BLOCK = 32
LAST_LOOK_MIKRO = 50_000_000
"""Beyond fifty missing people the search looks everywhere."""


@dataclass(frozen=True)
class Alternative:
    busur: int
    rugi_mikro: int


@dataclass(frozen=True)
class Question:
    """The other seats of one moved person: their arcs, the nodes they lead to, and what going there costs before coming back."""

    arc: int
    node: int
    others: Int
    heads: Int
    reduced: Int


def next_best(problem: Problem, held: Residual, chosen: list[int]) -> dict[int, Alternative | None]:
    """Per chosen arc the best other seat of its person and the exact loss; None when there is no other.

    A way back costs nothing or more, so a search that stops at a distance is enough once nothing beyond it can win. Searches run
    in blocks, and only the undecided look further.
    """
    result: dict[int, Alternative | None] = dict.fromkeys(chosen)
    asked = [_question(problem, held, arc) for arc in chosen]
    waiting, look = [q for q in asked if len(q.others)], float(FIRST_LOOK_MIKRO)
    while waiting:
        undecided = []
        for start in range(0, len(waiting), BLOCK):
            block = waiting[start : start + BLOCK]
            far = dijkstra(held.mundur, indices=[q.node for q in block], limit=look * held.satuan)
            for q, found in zip(block, far, strict=True):
                way = found[q.heads]
                loss = q.reduced + np.floor(way / held.satuan)  # dividing by a power of two is exact; not found = infinite
                best, beyond = int(np.argmin(loss)), q.reduced[np.isinf(way)] + look
                if len(beyond) and beyond.min() <= loss[best] and look < np.inf:
                    undecided.append(q)
                elif np.isfinite(loss[best]):
                    result[q.arc] = Alternative(int(q.others[best]), int(loss[best]))
        waiting, look = undecided, look * 4 if look < LAST_LOOK_MIKRO else np.inf
    return result


def _question(problem: Problem, held: Residual, arc: int) -> Question:
    network, potential = held.network, held.potential
    person = int(problem.busur_orang[arc])
    first, end = np.searchsorted(problem.busur_orang, (person, person + 1))  # arcs are sorted by person
    others = np.delete(np.arange(first, end), arc - first)
    node = network.orang_node + person
    heads = network.head[others + network.gerak.start]
    return Question(arc, node, others, heads, problem.busur_biaya[others] + potential[node] - potential[heads])
