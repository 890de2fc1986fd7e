"""Which school could share a teacher? The nearest of the same kind and subject whose hours together can be shared lawfully.

Where no single school does, the nearest ones are taken together until they do, at most SCHOOLS_MOST of them; nobody within reach means
another duty for the teacher (alih tugas). A shared site is nearest, an unknown way comes last and excludes nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from services.scoring.distance import EARTH_M
from services.scoring.facts import Float, Int, Kota
from services.scoring.need.lawful import Lawful, can_be_shared
from shared.vocabulary import PutusanJam

SCHOOLS_MOST = 3
"""A teacher serves four schools at most (design)."""
CHUNK = 256
"""Cells compared with all others at once: 256 x 6,000 schools x 8 bytes = 12 MB."""
SAME_SITE, UNKNOWN, OUT = 2.0, -2.0, -np.inf
"""Nearness beside the cosine of the angle between two places, which lies between -1 and 1."""


def partners(kota: Kota, lawful: Lawful, limit_m: int | None) -> dict[int, list[int]]:
    """Row of `lawful` → rows of the schools to share with, nearest first; [] = nobody within reach."""
    found: dict[int, list[int]] = {}
    group = np.unique(kota.sel.kelompok[lawful.sel].astype(str), return_inverse=True)[1]
    waiting = lawful.putusan == PutusanJam.BERBAGI
    for name in np.unique(group[waiting]).tolist():
        others = np.flatnonzero(group == name)
        for asking in _chunks(np.flatnonzero(waiting & (group == name))):
            near = _nearness(kota, lawful.sel[asking], lawful.sel[others], limit_m)
            single = np.where(can_be_shared(lawful.jam[asking][:, None] + lawful.jam[others]), near, OUT)
            best = single.argmax(axis=1)
            for i, row in enumerate(asking.tolist()):
                alone = single[i, best[i]] > OUT
                found[row] = [int(others[best[i]])] if alone else _together(lawful, row, others, near[i])
    return found


def _together(lawful: Lawful, row: int, others: Int, near: Float) -> list[int]:
    """The nearest schools one after another, until their hours and ours can be shared."""
    order = [int(i) for i in np.argsort(-near, kind="stable")[:SCHOOLS_MOST] if near[i] > OUT]
    for count in range(2, len(order) + 1):
        rows = [int(others[i]) for i in order[:count]]
        if can_be_shared(np.array([lawful.jam[row] + lawful.jam[rows].sum()]))[0]:
            return rows
    return []


def _nearness(kota: Kota, asking: Int, others: Int, limit_m: int | None) -> Float:
    """Rows: cells that ask, columns: the others. Greater is nearer; OUT beyond the limit, and of the own unit."""
    mine, theirs = kota.sel.unor_i[asking], kota.sel.unor_i[others]
    a, b = _on_sphere(kota, mine), _on_sphere(kota, theirs)
    near = a[0][:, None] * b[0] + a[1][:, None] * b[1] + a[2][:, None] * b[2]
    if limit_m is not None:
        near[near < np.cos(min(limit_m / EARTH_M, np.pi))] = OUT
    near[np.isnan(near)] = UNKNOWN
    site = kota.unor["tempat"]
    if (site[mine] != "").any():
        near[(site[mine][:, None] == site[theirs]) & (site[mine] != "")[:, None]] = SAME_SITE
    near[mine[:, None] == theirs] = OUT
    return near


def _on_sphere(kota: Kota, unit: Int) -> tuple[Float, Float, Float]:
    lat, lon = np.radians(kota.unor["lintang"][unit]), np.radians(kota.unor["bujur"][unit])
    return np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)


def _chunks(rows: Int) -> Iterator[Int]:
    yield from (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))
