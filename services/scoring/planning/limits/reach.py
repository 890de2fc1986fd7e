"""Is the other unit too far, or in another kecamatan? A way nobody knows excludes nobody; an unknown kecamatan is nobody's own."""

from __future__ import annotations

import numpy as np

from services.scoring.distance import between_units
from services.scoring.facts import Bool, Int, Kota


def too_far(kota: Kota, here: Int, there: Int, limit_m: int | None) -> Bool:
    """Rows of the unit table, pair by pair; null = no limit."""
    if limit_m is None:
        return np.zeros(len(here), dtype=np.bool_)
    return np.asarray(between_units(kota.unor, here, there) > limit_m, dtype=np.bool_)


def other_kecamatan(kota: Kota, here: Int, there: Int, only_inside: bool) -> Bool:
    if not only_inside:
        return np.zeros(len(here), dtype=np.bool_)
    region = kota.unor["kode_kecamatan"]
    return np.asarray((region[there] != region[here]) | (region[here] == ""), dtype=np.bool_)
