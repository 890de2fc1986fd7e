"""How many may leave? K moves of the whole round (what a desk can handle), a share of a unit (churn), a share of an agency."""

from __future__ import annotations

from services.scoring.facts import Int, Kota
from services.scoring.planning.limits.shares import share_of_people


def desk_capacity(wanted: int | None, movable: int) -> int:
    """K: most moves of one plan; null = everybody who has somewhere to go."""
    return movable if wanted is None else min(int(wanted), movable)


def unit_churn(kota: Kota, share_mikro: int | None) -> Int:
    """Most people that may leave a unit in one plan: a share of its people, at least one. Null share = no limit."""
    return share_of_people(kota, kota.sel.unor_i, share_mikro)


def agency_giving(kota: Kota, share_mikro: int | None) -> Int:
    """Most people that may leave the units of an agency in one plan."""
    return share_of_people(kota, kota.sel.opd_i, share_mikro)
