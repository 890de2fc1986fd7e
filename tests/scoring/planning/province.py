"""Several small cities as one network: nothing but K is common to them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from cities import a_problem
from numpy.random import Generator

from services.scoring.planning.network import Network, build_network


def a_province(rng: Generator, cities: int, k: int, *, coarse: int = 1) -> Network:
    """`coarse`: costs are rounded to so many mikro, so that many moves are worth the same."""
    return joined([build_network(a_problem(rng, cells=5, people=10)) for _ in range(cities)], k, coarse)


def joined(networks: list[Network], k: int, coarse: int = 1) -> Network:
    """Level by level, as the network of one city is laid out; the ends are shared, every other node is somebody's own."""
    shift = np.cumsum([0, *(one.nodes - 2 for one in networks)]).tolist()
    sides = [[name for name in networks[0].batas if (networks[0].batas[name].start < networks[0].gerak.start) is leaving]
             for leaving in (True, False)]  # fmt: skip
    order = [*sides[0], "keluar", "orang", "gerak", "masuk", *sides[1]]
    columns: dict[str, list[np.ndarray]] = {"tail": [], "head": [], "capacity": [], "cost": []}
    at, start = {}, 1
    for name in order:
        before = start
        for one, by in zip(networks, shift, strict=False):
            level = one.batas[name] if name in one.batas else getattr(one, name)
            for column, found in columns.items():
                values = getattr(one, column)[level]
                found.append(np.where(values > 1, values + by, values) if column in ("tail", "head") else values)
            start += level.stop - level.start
        at[name] = slice(before, start)
    tail, head, capacity, cost = (
        np.concatenate([[first], *columns[name]]).astype(np.int64)
        for name, first in (("tail", 0), ("head", 1), ("capacity", k), ("cost", 0))
    )
    return replace(
        networks[0], nodes=shift[-1] + 2, tail=tail, head=head, capacity=capacity, cost=cost // coarse * coarse, k=k, gerak=at["gerak"],
        keluar=at["keluar"], orang=at["orang"], masuk=at["masuk"], batas={name: at[name] for name in (*sides[0], *sides[1])},
        orang_node=int(tail[at["gerak"]].min()),
    )  # fmt: skip
