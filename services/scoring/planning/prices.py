"""Which limits hold the plan back, and what would one more or one fewer be worth? Exact on (S), not the dual price of the solver.

Where several limits bind at once the dual price of each may claim the whole gain, though none alone would give it. One more unit
on an arc is worth its dual price less the cheapest way the flow can use it: a shortest path in the residual network.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.residual import Residual


def binding(held: Residual) -> list[dict[str, object]]:
    """Per kind of limit the greatest worth of one more (mikro), and at how many places of the kind the limit is reached."""
    network, flow, potential = held.network, held.flow, held.potential
    # one more move is one more unit from source to sink
    found = _told("kapasitas_meja", held, np.array([0]), np.array([1]), np.array([potential[0] - potential[1]]))
    for name, part in network.batas.items():
        tail, head = network.tail[part], network.head[part]
        price = potential[head] - potential[tail] - network.cost[part]
        full = np.flatnonzero((flow[part] == network.capacity[part]) & (price > 0))
        found += _told(name, held, head[full], tail[full], price[full])
    return found


def one_more_move(held: Residual) -> int:
    """Change of the plan's value, 0 or less, when the desk manages one move more."""
    way = held.way(0, 1, 0)
    return int(way) if np.isfinite(way) else 0


def one_move_fewer(held: Residual) -> int:
    """Change of the plan's value, 0 or more, when the desk manages one move fewer; there must be a desk that manages one."""
    return int(held.way(1, 0))


def one_more_on(held: Residual, arc: int) -> int:
    """Change of the plan's value when one more unit may pass this arc: a limit of a unit or an agency."""
    network = held.network
    way = held.way(int(network.head[arc]), int(network.tail[arc]), -float(network.cost[arc]))
    return min(0, int(network.cost[arc] + way)) if np.isfinite(way) else 0


def one_fewer_on(held: Residual, arc: int) -> int:
    """Change of the plan's value when one unit fewer may pass it; the arc must carry at least one."""
    network = held.network
    if held.flow[arc] < network.capacity[arc]:
        return 0
    return int(held.way(int(network.tail[arc]), int(network.head[arc])) - network.cost[arc])


def _told(name: str, held: Residual, start: Int, end: Int, price: Int) -> list[dict[str, object]]:
    """Greatest worth of one unit more from `start` to `end`; the dearest first, until no other can be worth more."""
    best = 0
    for row in np.argsort(-price, kind="stable").tolist():
        if price[row] <= best:
            break
        way = held.way(int(start[row]), int(end[row]), -float(best))
        if np.isfinite(way):
            best = max(best, -int(way))
    return [{"pembatas": name, "harga_mikro": best, "jumlah": len(price)}] if best > 0 else []
