"""Which giving cells may reach which receiving ones: same exchange group, same agency, another unit, not too far apart.

Inside one agency its head may shift work by an order of his own; beyond it only a transfer does. An unknown way excludes nobody and
counts as the longest allowed one. Both sides are asked in blocks, so that a province fits.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.distance import between_units
from services.scoring.facts import Int, Kota

BLOCK = 200_000
"""Ways measured at once."""
EARTH_ROUND_M = 20_037_508
"""No two places are further apart; what an unknown way costs where there is no limit."""


@dataclass(frozen=True)
class Ways:
    """`giver` and `taker` are positions in what was asked; metres, -1 unknown; `cost` as far as it counts."""

    giver: Int
    taker: Int
    jarak_m: Int
    cost: Int


def ways(kota: Kota, givers: Int, takers: Int, limit_m: int | None) -> Ways:
    """Sorted by giver, then taker."""
    label = np.char.add(kota.sel.kelompok.astype(str), np.char.add("@", kota.sel.opd_i.astype(str)))
    names, group = np.unique(label, return_inverse=True)
    first, second = _by_group(group, givers, len(names)), _by_group(group, takers, len(names))
    found: list[tuple[Int, Int, Int]] = []
    for mine, theirs in zip(first, second, strict=True):
        step = max(1, BLOCK // max(len(theirs), 1))
        for start in range(0, len(mine) if len(theirs) else 0, step):
            one = np.repeat(mine[start : start + step], len(theirs))
            two = np.tile(theirs, len(mine[start : start + step]))
            here, there = kota.sel.unor_i[givers[one]], kota.sel.unor_i[takers[two]]
            far = between_units(kota.unor, here, there)
            kept = here != there
            if limit_m is not None:
                kept &= ~(far > limit_m)
            metres = np.where(np.isnan(far), -1, np.rint(np.nan_to_num(far))).astype(np.int64)
            found.append((one[kept], two[kept], metres[kept]))
    if not found:
        return Ways(*(np.zeros(0, dtype=np.int64) for _ in range(4)))
    giver, taker, metres = (np.concatenate(side) for side in zip(*found, strict=True))
    order = np.lexsort((taker, giver))
    unknown = EARTH_ROUND_M if limit_m is None else limit_m
    metres = metres[order]
    return Ways(giver[order], taker[order], metres, np.where(metres < 0, unknown, metres))


def _by_group(group: Int, cells: Int, groups: int) -> list[Int]:
    """Positions in `cells` by the group of each."""
    order = np.argsort(group[cells], kind="stable")
    return np.split(order, np.searchsorted(group[cells][order], np.arange(1, groups)))
