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
    shift = np.cumsum([0, *(one.nodes - 2 for one in networks)])

    def column(name: str, part: str) -> np.ndarray:
        found = []
        for one, by in zip(networks, shift, strict=False):
            rows = {"before": slice(1, one.gerak.start), "moves": one.gerak, "after": slice(one.gerak.stop, None)}[part]
            values = getattr(one, name)[rows]
            found.append(np.where(values > 1, values + by, values) if name in ("tail", "head") else values)
        return np.concatenate(found)

    parts = ("before", "moves", "after")
    tail, head, capacity, cost = (
        np.concatenate([[first], *(column(name, part) for part in parts)]).astype(np.int64)
        for name, first in (("tail", 0), ("head", 1), ("capacity", k), ("cost", 0))
    )
    start = 1 + len(column("tail", "before"))
    return replace(
        networks[0], nodes=int(shift[-1]) + 2, tail=tail, head=head, capacity=capacity, cost=cost // coarse * coarse, k=k,
        gerak=slice(start, start + len(column("tail", "moves"))),
    )  # fmt: skip
