"""Which pieces of the network have nothing in common but K? They can be solved apart, on any machine.

Exchange groups never mix, and regions out of each other's reach do not either; what ties them are the limits they share. So a limit
that could never be reached is taken out first, and the pieces are what then still hangs together: whole regions where an agency's
limit may bind, families of one region where no unit's or agency's limit does.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from services.scoring.facts import Bool, Int
from services.scoring.planning.loose_limits import LEVELS_MAX, SINK, SOURCE, Loose, loosen
from services.scoring.planning.network import Network

FAR = 1 << 60
SMALL = 20_000
"""Arcs a piece should have to be worth sending; smaller ones travel together."""


@dataclass(frozen=True)
class Part:
    """A network of its own from node 0 to node 1. `asal`: its arcs in the whole; `gerak`: which of them are moves.

    `jalur`: cost of the cheapest way from end to end over each arc, or of all where nobody asked; `terbaik`: of each person's best.
    """

    nodes: int
    tail: Int
    head: Int
    capacity: Int
    cost: Int
    asal: Int
    gerak: Bool
    jalur: Int
    terbaik: Int


def split(network: Network, least: int | None = None) -> tuple[list[Part], Loose]:
    """Arc 0, a move not made, belongs to no part. The same network gives the same parts, whoever is to solve them."""
    loose = loosen(network)
    arcs = np.flatnonzero(loose.kept)
    tail, head, cost = loose.tail[arcs], loose.head[arcs], network.cost[arcs]
    inner = (tail > SINK) & (head > SINK)
    graph = coo_array((np.ones(inner.sum(), np.int8), (tail[inner], head[inner])), shape=(network.nodes, network.nodes))
    label = connected_components(graph, directed=False)[1].astype(np.int64)
    of_arc = label[np.where(tail > SINK, tail, head)]
    bundle = _bundles(of_arc, label, SMALL if least is None else least)
    of_arc, of_node = bundle[of_arc], bundle[label]
    of_node[: SINK + 1] = -1
    order = np.argsort(of_node, kind="stable")
    rank = np.empty(network.nodes, dtype=np.int64)
    first = np.searchsorted(of_node[order], of_node[order])
    rank[order] = np.arange(network.nodes) - first + SINK + 1
    rank[: SINK + 1] = SOURCE, SINK
    through = _through(network, arcs, tail, head, cost)
    by_part = np.argsort(of_arc, kind="stable")
    parts = []
    for rows in np.split(by_part, np.flatnonzero(np.diff(of_arc[by_part])) + 1) if len(arcs) else []:
        own_tail, own_head = rank[tail[rows]], rank[head[rows]]
        nodes = int(max(own_tail.max(), own_head.max())) + 1
        moves = (arcs[rows] >= network.gerak.start) & (arcs[rows] < network.gerak.stop)
        best = np.full(nodes, FAR, dtype=np.int64)
        np.minimum.at(best, own_tail[moves], through[rows][moves])
        parts.append(
            Part(
                nodes, own_tail, own_head, network.capacity[arcs[rows]], cost[rows], arcs[rows], moves, through[rows],
                best[best < 0],
            )
        )  # fmt: skip
    return parts, loose


def _bundles(of_arc: Int, label: Int, least: int) -> Int:
    """Pieces in their order, small ones put together until there is something to do."""
    size = np.bincount(of_arc, minlength=int(label.max()) + 1)
    return np.asarray((np.cumsum(size) - size) // least, dtype=np.int64)


def _through(network: Network, arcs: Int, tail: Int, head: Int, cost: Int) -> Int:
    """Cost of the cheapest way from source to sink over each arc of a person; least of all where nobody asks."""
    moves = (arcs >= network.gerak.start) & (arcs < network.gerak.stop)
    before, after = (~moves & (arcs < network.gerak.start)), (~moves & (arcs >= network.gerak.stop))
    come = _cheapest(tail[before], head[before], cost[before], network.nodes, SOURCE)
    go = _cheapest(head[after], tail[after], cost[after], network.nodes, SINK)
    through = np.full(len(arcs), -FAR, dtype=np.int64)
    through[moves] = come[tail[moves]] + cost[moves] + go[head[moves]]
    best = np.full(network.nodes, FAR, dtype=np.int64)
    np.minimum.at(best, tail[moves], through[moves])
    person = np.zeros(network.nodes, dtype=np.bool_)
    person[tail[moves]] = True
    of_person = ~moves & person[head]
    through[of_person] = best[head[of_person]]
    return through


def _cheapest(near: Int, far: Int, cost: Int, nodes: int, end: int) -> Int:
    """Least cost from one end over a few levels of arcs; far away where nothing leads."""
    found = np.full(nodes, FAR, dtype=np.int64)
    found[end] = 0
    for _ in range(LEVELS_MAX):
        before = found.copy()
        np.minimum.at(found, far, found[near] + cost)
        if (found == before).all():
            break
    return np.minimum(found, FAR)
