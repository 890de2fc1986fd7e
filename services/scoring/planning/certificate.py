"""Is the plan optimal? A proof that does not ask the solver: node prices under which no unused way is cheaper.

Potentials are shortest distances in the residual network (vectorised Bellman-Ford). If they exist, no cycle of negative cost
is left, so the flow is optimal; every reduced cost is then >= 0 on unused and <= 0 on used capacity.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.plain_flow import NotOptimal
from services.scoring.planning.network import Network

SWEEPS_MAX = 2_000
FAR = 1 << 60
IDLE = slice(0, 1)
"""The arc of moves not made, from source to sink."""


@dataclass(frozen=True)
class Certificate:
    potential: Int
    busur: int
    terkecil_sisa: int
    """Least reduced cost over arcs that could carry more; proves optimality when >= 0."""
    terbesar_pakai: int
    """Greatest reduced cost over arcs in use; proves optimality when <= 0."""


def certify(network: Network, flow: Int) -> Certificate:
    """Raises NotOptimal for any flow that is not optimal, ValueError for one that is not a flow."""
    _check_flow(network, flow)
    more, used = flow < network.capacity, flow > 0
    potential = _potentials(network, more, used)
    reduced = network.cost + potential[network.tail] - potential[network.head]
    least = int(reduced[more].min()) if more.any() else 0
    most = int(reduced[used].max()) if used.any() else 0
    if least < 0 or most > 0:
        raise NotOptimal(f"reduced costs {least} / {most}")
    return Certificate(potential, len(flow), least, most)


def _check_flow(network: Network, flow: Int) -> None:
    balance = np.zeros(network.nodes, dtype=np.int64)
    np.add.at(balance, network.tail, flow)
    np.subtract.at(balance, network.head, flow)
    expected = np.zeros(network.nodes, dtype=np.int64)
    expected[0], expected[1] = network.k, -network.k
    if (flow < 0).any() or (flow > network.capacity).any() or (balance != expected).any():
        raise ValueError("not a flow of this network")


def _potentials(network: Network, more: Bool, used: Bool) -> Int:
    """Down the levels from source to sink and up again, until no price falls any more; a price never rises, so the order only saves time.

    Most arcs are moves, sorted by person: only those of people whose own price fell are looked at again.
    """
    levels, moved = [IDLE, *network.lapisan], network.gerak
    before = [_open(network, level, more) for level in levels if IDLE.start < level.start < moved.start]
    after = [_open(network, level, more) for level in levels if level == IDLE or level.start >= moved.stop]
    up = [_open(network, level, used, back=True) for level in reversed(levels)]
    moves = _Moves(network, more)
    potential = np.zeros(network.nodes, dtype=np.int64)
    for _ in range(SWEEPS_MAX):
        old = potential.copy()
        for tail, head, cost in before:
            np.minimum.at(potential, head, potential[tail] + cost)
        moves.relax(potential)
        for tail, head, cost in (*after, *up):
            np.minimum.at(potential, head, potential[tail] + cost)
        if (potential == old).all():
            return potential
    raise NotOptimal("a cycle of negative cost remains")


def _open(network: Network, level: slice, chosen: Bool, *, back: bool = False) -> tuple[Int, Int, Int]:
    """(from, to, cost) of what can still be sent over a level, or be taken back."""
    arcs = np.flatnonzero(chosen[level]) + level.start
    tail, head, cost = network.tail[arcs], network.head[arcs], network.cost[arcs]
    return (head, tail, -cost) if back else (tail, head, cost)


class _Moves:
    """The arcs from people to cells."""

    def __init__(self, network: Network, more: Bool) -> None:
        self._first, level = network.orang_node, network.gerak
        self._head, self._cost = network.head[level], np.where(more[level], network.cost[level], FAR)
        self._people = int(network.tail[level].max(initial=self._first - 1)) + 1 - self._first
        self._at = np.searchsorted(network.tail[level] - self._first, np.arange(self._people + 1))
        self._count = np.diff(self._at)
        self._seen = np.full(self._people, FAR, dtype=np.int64)

    def relax(self, potential: Int) -> None:
        own = potential[self._first : self._first + self._people].copy()
        fallen = np.flatnonzero(own < self._seen)
        self._seen = own
        if len(fallen) * 2 > self._people:
            np.minimum.at(potential, self._head, np.repeat(own, self._count) + self._cost)
            return
        count = self._count[fallen]
        arcs = np.repeat(self._at[fallen] - np.cumsum(count) + count, count) + np.arange(count.sum())
        np.minimum.at(potential, self._head[arcs], np.repeat(own[fallen], count) + self._cost[arcs])
