"""Limits that can never be reached, taken out of a network so that it falls into parts, and put back into its flow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.planning.network import Network

SOURCE, SINK = 0, 1
LEVELS_MAX = 8
"""More nested limits than any policy has on one side."""


@dataclass(frozen=True)
class Loose:
    """The network without limits that cannot bind: `kept` arcs with their new ends; `dropped` nodes, outermost first, per side."""

    tail: Int
    head: Int
    kept: Bool
    dropped: list[tuple[bool, Int]]


def loosen(network: Network) -> Loose:
    """Take out every place, from the ends inwards, that can give (or take) all that could ever come out of (or into) it."""
    tail, head = network.tail.copy(), network.head.copy()
    kept = np.ones(len(tail), dtype=np.bool_)
    kept[0] = False
    dropped: list[tuple[bool, Int]] = []
    for leaving in (True, False):
        near, far, end = (tail, head, SOURCE) if leaving else (head, tail, SINK)
        for _ in range(LEVELS_MAX):
            at_end = np.flatnonzero(kept & (near == end) & (far > SINK))
            once = np.bincount(far[kept], minlength=network.nodes) == 1
            room, wanted = (np.zeros(network.nodes, dtype=np.int64) for _ in range(2))
            free = at_end[once[far[at_end]] & (network.cost[at_end] == 0)]
            room[far[free]] = network.capacity[free]
            beyond = np.flatnonzero(kept & (near > SINK))
            np.add.at(wanted, near[beyond], network.capacity[beyond])
            places = far[free][room[far[free]] >= wanted[far[free]]]
            places = places[wanted[places] > 0]
            if not len(places):
                break
            gone = np.zeros(network.nodes, dtype=np.bool_)
            gone[places] = True
            kept[free[gone[far[free]]]] = False
            near[beyond[gone[near[beyond]]]] = end
            dropped.append((leaving, places))
    return Loose(tail, head, kept, dropped)


def tighten(network: Network, loose: Loose, flow: Int) -> Int:
    """The flow with what runs over the arcs that were taken out: all that the place gives, or takes. Innermost first."""
    whole = flow.copy()
    for leaving, places in reversed(loose.dropped):
        near, far = (network.tail, network.head) if leaving else (network.head, network.tail)
        gone = np.zeros(network.nodes, dtype=np.bool_)
        gone[places] = True
        through = np.bincount(near, weights=whole, minlength=network.nodes).astype(np.int64)
        arcs = np.flatnonzero(gone[far])
        whole[arcs] = through[far[arcs]]
    return whole
