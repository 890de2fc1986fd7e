"""Distance and kecamatan, pair by pair; what is not known excludes nobody from the first and everybody from the second."""

from __future__ import annotations

import numpy as np

from services.scoring.planning.limits.reach import other_kecamatan, too_far
from tests.scoring.cities import POINT, a_city, units

FAR, NOWHERE = {**POINT, "lintang_e6": 3_690_000, "kode_kecamatan": "12.71.02"}, {"lintang_e6": None, "kode_kecamatan": None}


def test_each_pair_is_asked_and_the_unknown_is_treated_as_decided() -> None:
    near = units("a", "b", "c", "d")
    near[4] |= FAR
    near[5] |= NOWHERE
    kota = a_city({"unor": near})
    at = {str(key): row for row, key in enumerate(kota.unor["kunci"])}
    here, there = (np.array([at[k] for k in keys]) for keys in ("aaad", "bcda"))

    assert too_far(kota, here, there, 5_000).tolist() == [False, True, False, False]  # 11 km, and two nobody knows
    assert too_far(kota, here, there, None).tolist() == [False] * 4
    assert other_kecamatan(kota, here, there, True).tolist() == [False, True, True, True]
    assert other_kecamatan(kota, here, there, False).tolist() == [False] * 4
