"""Budgets over the whole plan: so many kilometres of longer road, so many moves whose pay may fall.

The moves of a budget are no places inside one another, so it cannot be an arc of the network: it gets a price (planning.priced).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Bool, Int

ROAD_M = 10
"""A road is counted in whole ten metres: fine enough for a budget of kilometres, coarse enough for a price in whole mikro."""


@dataclass(frozen=True)
class Budget:
    """`berat` per arc of the problem, `paling` their most, both in units of `satuan` (metres, or moves)."""

    nama: str
    berat: Int
    paling: int
    satuan: int

    def used(self, arcs: Int | list[int]) -> int:
        return int(self.berat[arcs].sum())


def budgets(extra_m: Int, pay_may_fall: Bool, most_m: int | None, most_moves: int | None) -> tuple[Budget, ...]:
    """Null = no such limit."""
    found = []
    if most_m is not None:
        found.append(Budget("anggaran_km_m", np.maximum(extra_m, 0) // ROAD_M, most_m // ROAD_M, ROAD_M))
    if most_moves is not None:
        found.append(Budget("batas_penghasilan_berisiko", pay_may_fall.astype(np.int64), most_moves, 1))
    return tuple(found)
