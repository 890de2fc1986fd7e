"""One act short of a transfer. Amounts are whole: millionths of a full-time person, people, lesson hours a week."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from shared.vocabulary import JenisTindakan

NEVER = np.datetime64("NaT", "D")


@dataclass(frozen=True)
class Act:
    """`dari` gives to `ke` (cells, -1 = nobody of the city: who comes from outside, who leaves for good)."""

    jenis: JenisTindakan
    dari: int
    ke: int
    mikro: int
    orang: int = 0
    """Whole people, 0 where only a part of somebody's time is given."""
    jam: int = 0
    jarak_m: int = -1
    """-1 unknown."""
    mulai: np.datetime64 = NEVER
    """The day it has given all of it; NaT = at once."""
