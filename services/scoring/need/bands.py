"""How loaded is a place? Load = need over hands, and the band it falls in; nobody there is a band of its own.

The bands are our own design (cuts 0.70, 0.90, 1.10, 1.30), compared after rounding to two decimals. They are no grades: both ends
are bad.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Float
from shared.vocabulary import Pita

EDGES = np.array([0.70, 0.90, 1.11, 1.31])
BANDS = np.array([Pita.LEBIH, Pita.RINGAN, Pita.SEIMBANG, Pita.BERAT, Pita.KELEBIHAN_BEBAN], dtype=object)


def load(need: Float, hands: Float) -> Float:
    """Need over hands, to two decimals; NaN where the need is unknown or nobody is there."""
    staffed = hands > 0
    ratio = np.full(len(need), np.nan)
    np.divide(need, hands, out=ratio, where=staffed)
    return np.round(ratio, 2)


def band(need: Float, hands: Float) -> list[str]:
    """Band of each place: < 0.70, 0.70-0.89, 0.90-1.10, 1.11-1.30, above."""
    ratio = load(need, hands)
    found = BANDS[np.searchsorted(EDGES, np.nan_to_num(ratio), side="right")]
    found[hands <= 0] = np.where(need > 0, Pita.TANPA_PEGAWAI, Pita.SEIMBANG)[hands <= 0]
    found[np.isnan(need)] = Pita.TIDAK_DIKETAHUI
    return [str(one) for one in found]


def overloaded(need: Float, hands: Float) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Load above 1.30; a place without anybody is unstaffed, which is counted apart."""
    return np.asarray(np.nan_to_num(load(need, hands)) >= EDGES[-1], dtype=np.bool_)
