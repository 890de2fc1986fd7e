"""Which limits hold the plan back, and what would one more be worth? Exact on (S), not the dual price of the solver.

Where several limits bind at once the dual price of each may claim the whole gain, though none alone would give it. One more unit
on an arc is worth its dual price less the cheapest way the flow can use it: a shortest path in the residual network.
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from services.scoring.facts import Int
from services.scoring.planning.explain import SHIFT, reversed_residual
from services.scoring.planning.network import Network


def binding(network: Network, flow: Int, potential: Int) -> list[dict[str, object]]:
    """Per kind of limit the greatest worth of one more (mikro), and at how many places of the kind the limit is reached."""
    backward = reversed_residual(network, flow, potential)
    # one more move is one more unit from source to sink
    found = _told("kapasitas_meja", backward, np.array([0]), np.array([1]), np.array([potential[0] - potential[1]]))
    for name, part in network.batas.items():
        tail, head = network.tail[part], network.head[part]
        price = potential[head] - potential[tail] - network.cost[part]
        full = np.flatnonzero((flow[part] == network.capacity[part]) & (price > 0))
        found += _told(name, backward, head[full], tail[full], price[full])
    return found


def _told(name: str, backward: csr_array, start: Int, end: Int, price: Int) -> list[dict[str, object]]:
    """Dual price less the way from `start` to `end`; the dearest first, until no other can be worth more."""
    best = 0
    for row in np.argsort(-price, kind="stable").tolist():
        if price[row] <= best:
            break
        far = dijkstra(backward, indices=int(end[row]), limit=float(price[row] - best) * SHIFT)[start[row]]
        if np.isfinite(far):
            best = max(best, int(price[row]) - int(far // SHIFT))
    return [{"pembatas": name, "harga_mikro": best, "jumlah": len(price)}] if best > 0 else []
