"""A gap inside the error of its need is no gap to move anybody for: such a cell neither gives nor takes, unless the policy asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from services.scoring.facts import Bool, Kebutuhan, Kota, Penjaga
from services.scoring.planning.bounds import Bounds, bounds


def sure_bounds(kota: Kota, need: Kebutuhan, guards: Penjaga, rules: dict[str, Any], kebijakan: dict[str, Any]) -> Bounds:
    """The bounds of a plan, as law and the round's policy have them."""
    return hold(bounds(kota, need, guards, rules), within_error(kota, need, kebijakan), kota)


def within_error(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any]) -> Bool:
    """Per cell: all hands together lie inside the 10-90 % interval of its need. A policy older than the word acts on every gap."""
    if kebijakan["selisih_dalam_galat"] == "PAKAI":
        return np.zeros(len(kota.sel), dtype=np.bool_)
    wide = (need.bulat >= 0) & (np.nan_to_num(need.atas) > np.nan_to_num(need.bawah))
    return np.asarray(wide & (need.bawah <= kota.tenaga) & (kota.tenaga <= need.atas), dtype=np.bool_)


def hold(limits: Bounds, held: Bool, kota: Kota) -> Bounds:
    """With everybody of the held cells where they are, as far as the plan is free; floors and ceilings stay known for decided moves."""
    low, high = np.where(held, kota.orang, limits.lb), np.where(held, kota.orang, limits.ub)
    return replace(limits, lb=low, ub=high, lantai=limits.lb, plafon=limits.ub)
