"""Whole people an agency could lend from a unit that has too many to one that is short: a bridge of some months, never a cure."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import MIKRO, Int, Kota
from services.scoring.need.acts.act import Act
from services.scoring.need.acts.reach import ways
from services.scoring.need.acts.transport import most_for_least
from shared.vocabulary import JenisTindakan


def lend(kota: Kota, spare: Int, wanted: Int, limit_m: int | None) -> list[Act]:
    """`spare`, `wanted`: people per cell."""
    givers, takers = np.flatnonzero(spare > 0), np.flatnonzero(wanted > 0)
    found = ways(kota, givers, takers, limit_m)
    flow = most_for_least(spare[givers], wanted[takers], found.giver, found.taker, found.cost)
    return [
        Act(
            JenisTindakan.PENUGASAN_SEMENTARA, int(givers[found.giver[at]]), int(takers[found.taker[at]]), int(flow[at]) * MIKRO,
            int(flow[at]), jarak_m=int(found.jarak_m[at]),
        )
        for at in np.flatnonzero(flow).tolist()
    ]  # fmt: skip
