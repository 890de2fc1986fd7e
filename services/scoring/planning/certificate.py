"""Is the plan optimal? A proof that does not ask the solver: node prices under which no unused way is cheaper.

Potentials are shortest distances in the residual network (vectorised Bellman-Ford). If they exist, no cycle of negative cost
is left, so the flow is optimal; every reduced cost is then >= 0 on unused and <= 0 on used capacity.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.network import Network

SWEEPS_MAX = 2_000


class NotOptimal(RuntimeError):
    """The residual network has a cycle of negative cost: the flow can be improved."""


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


def _potentials(
    network: Network, more: np.ndarray[tuple[int], np.dtype[np.bool_]], used: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> Int:
    tail = np.concatenate([network.tail[more], network.head[used]])
    head = np.concatenate([network.head[more], network.tail[used]])
    cost = np.concatenate([network.cost[more], -network.cost[used]])
    potential = np.zeros(network.nodes, dtype=np.int64)
    for _ in range(SWEEPS_MAX):
        before = potential.copy()
        np.minimum.at(potential, head, potential[tail] + cost)
        if (potential == before).all():
            return potential
    raise NotOptimal("a cycle of negative cost remains")
