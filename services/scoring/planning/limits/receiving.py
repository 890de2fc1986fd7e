"""How many newcomers may a unit, or an agency, have to settle in at once? A share of its people; null = the limit does not exist."""

from __future__ import annotations

from services.scoring.facts import Int, Kota
from services.scoring.planning.limits.shares import share_of_people


def unit_receiving(kota: Kota, share_mikro: int | None) -> Int | None:
    return None if share_mikro is None else share_of_people(kota, kota.sel.unor_i, share_mikro)


def agency_receiving(kota: Kota, share_mikro: int | None) -> Int | None:
    return None if share_mikro is None else share_of_people(kota, kota.sel.opd_i, share_mikro)
