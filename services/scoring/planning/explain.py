"""Why this seat and not another? Exact numbers on (S) from the residual network, not dual approximations.

The next best seat of a moved person costs c(e,t') + the shortest residual way from t' back to the person: what the whole plan
would lose if that person went to t' instead. Equally good candidates are colleagues of the same cell: taking one instead of the
other changes nothing else, so the difference of their move costs is the exact loss.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from services.scoring.facts import Int
from services.scoring.planning.network import Network
from services.scoring.planning.problem import Problem

EQUAL_MIKRO = 20_000
"""Colleagues whose choice would cost less than this are equally good: two thousandths of a missing person each way (policy)."""
SHIFT = 1 << 20
"""Weights are reduced cost x SHIFT + 1, since a weight of 0 is no edge there; fewer than SHIFT hops keep the value exact."""


@dataclass(frozen=True)
class Alternative:
    busur: int
    rugi_mikro: int


def next_best(problem: Problem, network: Network, flow: Int, potential: Int, chosen: list[int]) -> dict[int, Alternative | None]:
    """Per chosen arc the best other seat of its person and the exact loss; None when there is no other."""
    backward = _reversed_residual(network, flow, potential)
    arcs_of: dict[int, list[int]] = {}
    for arc, person in enumerate(problem.busur_orang.tolist()):
        arcs_of.setdefault(person, []).append(arc)
    offset = network.gerak.start
    result: dict[int, Alternative | None] = {}
    for arc in chosen:
        person = int(problem.busur_orang[arc])
        others = [a for a in arcs_of[person] if a != arc]
        if not others:
            result[arc] = None
            continue
        node = network.orang_node + person
        far = dijkstra(backward, indices=node)
        heads = network.head[np.array(others) + offset]
        reduced = problem.busur_biaya[others] + potential[node] - potential[heads]
        loss = reduced + np.floor(far[heads] / SHIFT)  # dividing by a power of two is exact; no way = infinite
        best = int(np.argmin(loss))
        result[arc] = Alternative(others[best], int(loss[best])) if np.isfinite(loss[best]) else None
    return result


def _reversed_residual(network: Network, flow: Int, potential: Int) -> csr_array:
    more, used = flow < network.capacity, flow > 0
    tail = np.concatenate([network.tail[more], network.head[used]])
    head = np.concatenate([network.head[more], network.tail[used]])
    cost = np.concatenate([network.cost[more], -network.cost[used]])
    weight = (cost + potential[tail] - potential[head]).astype(np.float64) * SHIFT + 1
    order = np.lexsort((weight, tail, head))
    head, tail, weight = head[order], tail[order], weight[order]
    first = np.ones(len(head), dtype=np.bool_)
    first[1:] = (head[1:] != head[:-1]) | (tail[1:] != tail[:-1])  # of parallel arcs only the cheapest
    return csr_array((weight[first], (head[first], tail[first])), shape=(network.nodes, network.nodes))


def equal_candidates(problem: Problem, chosen: list[int]) -> dict[int, list[int]]:
    """Per chosen arc the people (positions) of the same cell, not moved, whose going instead costs no more than EQUAL_MIKRO."""
    moved = set(problem.busur_orang[chosen].tolist())
    by_target: dict[tuple[int, int], list[int]] = {}
    wanted = {(int(problem.asal[problem.busur_orang[a]]), int(problem.busur_sel[a])) for a in chosen}
    for arc, (person, target) in enumerate(zip(problem.busur_orang.tolist(), problem.busur_sel.tolist(), strict=True)):
        key = (int(problem.asal[person]), target)
        if key in wanted and person not in moved:
            by_target.setdefault(key, []).append(arc)
    result = {}
    for arc in chosen:
        mates = by_target.get((int(problem.asal[problem.busur_orang[arc]]), int(problem.busur_sel[arc])), [])
        close = [a for a in mates if problem.busur_biaya[a] - problem.busur_biaya[arc] <= EQUAL_MIKRO]
        close.sort(key=lambda a: (problem.busur_biaya[a], problem.kunci_orang[problem.busur_orang[a]]))
        result[arc] = [int(problem.busur_orang[a]) for a in close]
    return result
