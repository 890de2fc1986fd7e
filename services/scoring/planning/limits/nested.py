"""One nested limit: places of cells, and the most people that may leave (or come to) each place in one plan.

Nested (laminar) means that two places of any two limits of one side are apart or one inside the other: then the limit is an arc of
the network and the optimum stays whole people, without a multiplier.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from services.scoring.facts import Int

Sisi = Literal["KELUAR", "MASUK"]


@dataclass(frozen=True)
class NestedLimit:
    """`tempat`: place of each cell, -1 = the limit does not concern it; `paling` per place."""

    nama: str
    sisi: Sisi
    tempat: Int
    paling: Int

    def used(self, source: Int, target: Int) -> Int:
        """People per place that moves from `source` to `target` cells use up."""
        at = self.tempat[source if self.sisi == "KELUAR" else target]
        return np.bincount(at[at >= 0], minlength=len(self.paling))
