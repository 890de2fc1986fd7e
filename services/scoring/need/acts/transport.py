"""Who gives how much to whom: the most that can be given, and of all ways to give it the cheapest.

One exact flow (source → givers → takers → sink), whole units throughout, so no unit is given or received twice. Where a share has to
be of a certain size, the flow is exact for the ways that are left open, not over every choice of ways (which is hard: NP-complete).
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Int
from services.scoring.plain_flow import route_most


def shares(supply: Int, demand: Int, giver: Int, taker: Int, cost: Int, least: int) -> Int:
    """The same in shares of at least `least`: ways that carry less are closed and the flow is solved again, until none does; of all
    these answers the one whose shares give most, then cost least. Never less than leaving the small shares out of the first."""
    best, told, open_ = np.zeros(len(giver), dtype=np.int64), (0, 0), np.arange(len(giver))
    while True:
        flow = np.zeros(len(giver), dtype=np.int64)
        flow[open_] = most_for_least(supply, demand, giver[open_], taker[open_], cost[open_])
        small = (flow > 0) & (flow < least)
        kept = np.where(small, 0, flow)
        worth = (int(kept.sum()), -int((kept * cost).sum()))
        if worth > told:
            best, told = kept, worth
        if not small.any():
            return best
        open_ = open_[~small[open_]]


def most_for_least(supply: Int, demand: Int, giver: Int, taker: Int, cost: Int) -> Int:
    """Units along each way from `giver` to `taker` (positions in `supply` and `demand`); `cost` is per unit, 0 or more."""
    if not len(giver):
        return np.zeros(0, dtype=np.int64)
    givers, takers = len(supply), len(demand)
    sink = 1 + givers + takers
    tail = np.concatenate([np.zeros(givers, np.int64), 1 + giver, 1 + givers + np.arange(takers)])
    head = np.concatenate([1 + np.arange(givers), 1 + givers + taker, np.full(takers, sink)])
    capacity = np.concatenate([supply, np.minimum(supply[giver], demand[taker]), demand])
    price = np.concatenate([np.zeros(givers, np.int64), cost, np.zeros(takers, np.int64)])
    balance = np.zeros(sink + 1, dtype=np.int64)
    balance[0] = min(supply.sum(), demand.sum())
    balance[sink] = -balance[0]
    return route_most(tail, head, capacity, price, balance)[givers : givers + len(giver)]
