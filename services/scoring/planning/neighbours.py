"""Which receiving cells lie within reach of which giving cells? Two trees over places instead of every pair, with the same answer.

The trees only narrow down; the distance that decides is the one everybody else computes (services.scoring.distance). A place
nobody knows excludes nobody, and a shared site is near whatever its points say.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.spatial import cKDTree

from services.scoring.distance import EARTH_M
from services.scoring.facts import Bool, Float, Int, Kota, Text

SLACK_M = 1.0
BLOCK = 1_024
"""Givers asked about at once: what is found for them must fit beside the rest of a province."""


def within(kota: Kota, givers: Int, takers: Int, limit_m: float | None) -> Iterator[tuple[Int, Int]]:
    """(giving cell, receiving cell) for all that may be within the limit, in blocks of givers and in no order, each once."""
    if not len(givers) or not len(takers):
        return
    there = _on_sphere(kota, takers)
    known = np.isfinite(there[:, 0])
    near, unknown, tree = np.flatnonzero(known), np.flatnonzero(~known), cKDTree(there[known])
    places = kota.unor["tempat"]
    sites = _by_site(places[kota.sel.unor_i[takers]])
    for start in range(0, len(givers), BLOCK):
        block = givers[start : start + BLOCK]
        here = _on_sphere(kota, block)
        if limit_m is None:
            yield np.repeat(block, len(takers)), np.tile(takers, len(block))
            continue
        placed = np.isfinite(here[:, 0])
        parts = [_close(here, placed, near, tree, limit_m), _all(np.flatnonzero(~placed), np.arange(len(takers)))]
        parts.append(_all(np.flatnonzero(placed), unknown))
        if sites:
            together = [sites.get(place, unknown[:0]) for place in places[kota.sel.unor_i[block]]]
            parts.append((np.repeat(np.arange(len(block)), [len(at) for at in together]), np.concatenate(together)))
        one, two = (np.concatenate(side) for side in zip(*parts, strict=True))
        if sites:  # only a site can be near twice
            one, two = np.divmod(np.unique(one * len(takers) + two), len(takers))
        yield block[one], takers[two]


def _close(here: Float, placed: Bool, near: Int, tree: cKDTree, limit_m: float) -> tuple[Int, Int]:
    reach = 2 * np.sin(min((limit_m + SLACK_M) / (2 * EARTH_M), np.pi / 2))
    at = np.flatnonzero(placed)
    found = cKDTree(here[at]).sparse_distance_matrix(tree, reach, output_type="ndarray")
    return at[found["i"]], near[found["j"]]


def _all(one: Int, two: Int) -> tuple[Int, Int]:
    return np.repeat(one, len(two)), np.tile(two, len(one))


def _by_site(sites: Text) -> dict[str, Int]:
    """Positions by their shared site; those without one stand nowhere."""
    return {str(site): np.flatnonzero(sites == site) for site in set(sites.tolist()) - {""}}


def _on_sphere(kota: Kota, cells: Int) -> Float:
    """Points of the unit sphere, so that straight distance orders as the great circle does; NaN unknown."""
    units = kota.sel.unor_i[cells]
    a, o = np.radians(kota.unor["lintang"][units]), np.radians(kota.unor["bujur"][units])
    return np.column_stack([np.cos(a) * np.cos(o), np.cos(a) * np.sin(o), np.sin(a)])
