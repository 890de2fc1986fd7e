"""Where could one unit of a solved plan still go, and at what cost? The residual network, built once and asked by shortest paths.

In (S) a unit of flow is a move, so the cost of the cheapest way between two nodes is the exact change of the whole plan when one
unit is made to go there: forbidden, forced, one person more, one unit more of a limit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from services.scoring.facts import Float, Int
from services.scoring.planning.network import Network

EXACT = float(1 << 53)
"""Whole numbers below this are exact as floats, and the paths are searched in floats."""
FIRST_LOOK_MIKRO, LAST_LOOK_MIKRO = 20_000.0, 20_000_000.0
"""How far beyond its least a way is looked for at first, and from where on everywhere; most answers are near."""


@dataclass(frozen=True)
class Residual:
    """Weights are reduced cost x `satuan` + 1: an arc of weight 0 would be no arc, and a way has fewer arcs than `satuan`."""

    network: Network
    flow: Int
    potential: Int
    satuan: int
    maju: csr_array

    @cached_property
    def mundur(self) -> csr_array:
        """Every arc turned round, for ways that end at a node."""
        return self.maju.T.tocsr()

    def to_node(self, node: int) -> Float:
        """Cost in mikro of the cheapest way to the node from every node."""
        way: Float = self._cost(dijkstra(self.mundur, indices=node)) + self.potential[node] - self.potential
        return way

    def way(self, start: int, end: int, at_most: float = np.inf) -> float:
        """Cost of the cheapest way; infinite where there is none, or none of at most this cost."""
        look = FIRST_LOOK_MIKRO
        while (found := self.near(start, end, at_most, look)) is None:
            look = look * 16 if look < LAST_LOOK_MIKRO else np.inf
        return found

    def near(self, start: int, end: int, at_most: float, look: float) -> float | None:
        """The same, looked for no farther than `look` beyond its least cost; None where it may be farther."""
        apart = int(self.potential[end] - self.potential[start])
        far = min(look, at_most - apart)
        if far < 0:
            return np.inf
        found = float(self._cost(dijkstra(self.maju, indices=start, limit=(far + 1) * self.satuan)[end]))
        if not np.isfinite(found) and far < at_most - apart:
            return None
        return found + apart if found + apart <= at_most else np.inf

    def _cost(self, way: Float) -> Float:
        found = np.floor(way / self.satuan)  # the unit is a power of two: exact
        if (np.isfinite(way) & (way >= EXACT)).any():
            raise OverflowError("a way is too dear to be told exactly: lower the weights of the policy")
        return np.asarray(found, dtype=np.float64)


def shortest(network: Network, flow: Int, potential: Int, asked: Sequence[tuple[int, int, float]]) -> list[float]:
    """Costs of a few cheapest ways (from, to, at most) where nothing else is asked: mostly found on the cheap arcs alone."""
    held = residual(network, flow, potential, FIRST_LOOK_MIKRO)
    found = [held.near(*one, FIRST_LOOK_MIKRO) for one in asked]
    if any(cost is None for cost in found):
        held = residual(network, flow, potential)
    return [held.way(*one) if cost is None else cost for one, cost in zip(asked, found, strict=True)]


def residual(network: Network, flow: Int, potential: Int, within: float = np.inf) -> Residual:
    """Every arc that could carry more, and every arc in use turned round; of parallel arcs only the cheapest. `within`: arcs of a higher
    reduced cost, in mikro, are left out."""
    more, used = flow < network.capacity, flow > 0
    tail = np.concatenate([network.tail[more], network.head[used]])
    head = np.concatenate([network.head[more], network.tail[used]])
    cost = np.concatenate([network.cost[more], -network.cost[used]])
    unit = 1 << network.nodes.bit_length()
    reduced = cost + potential[tail] - potential[head]
    if np.isfinite(within):
        near = reduced <= within
        tail, head, reduced = tail[near], head[near], reduced[near]
    weight = reduced.astype(np.float64) * unit + 1
    pair = tail * network.nodes + head
    order = np.lexsort((weight, pair))
    pair, weight = pair[order], weight[order]
    first = np.ones(len(pair), dtype=np.bool_)
    first[1:] = pair[1:] != pair[:-1]
    tail, head = np.divmod(pair[first], network.nodes)
    start = np.searchsorted(tail, np.arange(network.nodes + 1))
    return Residual(network, flow, potential, unit, csr_array((weight[first], head, start), shape=(network.nodes, network.nodes)))
