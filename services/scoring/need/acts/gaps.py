"""Which cells are short or over, in whole people and in FTE, and which part of each gap people of the city could cure by moving.

The split of the city's shortage into distribution and headcount has one total per exchange group (`need.shortage`); here it is handed
down to the cells: the relatively shortest is served first, the relatively most over gives first, equals by key. The totals are the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Float, Int, Kebutuhan, Kota
from services.scoring.need.shortage import over_mikro, over_persons, short_mikro, short_persons


@dataclass(frozen=True)
class Gaps:
    """Per cell. A cell whose need is not known has no gap. `disalurkan_…`: of a shortage what moving could cure, of a surplus what it
    could give to that end."""

    kurang_orang: Int
    kurang_mikro: Int
    lebih_orang: Int
    lebih_mikro: Int
    disalurkan_orang: Int
    disalurkan_mikro: Int


def find_gaps(kota: Kota, need: Kebutuhan) -> Gaps:
    short, over = short_persons(need, kota.tenaga), over_persons(need, kota.orang)
    short_fte, over_fte = short_mikro(need, kota.tenaga), over_mikro(need, kota.orang, kota.tenaga)
    group = np.unique(kota.sel.kelompok.astype(str), return_inverse=True)[1]
    size = np.maximum(np.nan_to_num(need.nilai), 0.01)
    return Gaps(
        short, short_fte, over, over_fte, _handed_down(short, over, group, size), _handed_down(short_fte, over_fte, group, size)
    )


def _handed_down(short: Int, over: Int, group: Int, size: Float) -> Int:
    """min(short, over) of each group as parts of its cells, on either side."""
    groups = int(group.max(initial=-1)) + 1
    curable = np.minimum(*(np.bincount(group, weights=side, minlength=groups) for side in (short, over))).astype(np.int64)
    return _filled(short, curable, group, size) + _filled(over, curable, group, size)


def _filled(amount: Int, pot: Int, group: Int, size: Float) -> Int:
    """The pot of a group poured into its cells one after another, relatively greatest gap first."""
    order = np.lexsort((np.arange(len(amount)), -(amount / size), group))
    sorted_amount, sorted_group = amount[order], group[order]
    before = np.cumsum(sorted_amount) - sorted_amount
    first = np.searchsorted(sorted_group, sorted_group)
    left = pot[sorted_group] - (before - before[first]) if len(amount) else amount
    filled = np.empty_like(amount)
    filled[order] = np.clip(left, 0, sorted_amount)
    return filled
