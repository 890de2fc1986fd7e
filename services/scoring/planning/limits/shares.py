"""A share of the people of a place, at least one person: the smallest unit may give, or take, somebody too."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import MIKRO, Int, Kota


def share_of_people(kota: Kota, place_of_cell: Int, share_mikro: int | None) -> Int:
    """Per row of the unit table; a null share = everybody there."""
    people = np.bincount(place_of_cell, weights=kota.orang, minlength=len(kota.unor["kunci"])).astype(np.int64)
    return people if share_mikro is None else np.maximum(1, people * share_mikro // MIKRO)
