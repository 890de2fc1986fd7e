"""How few and how many people may a cell end with? The bounds that make every plan keep the rules about the set as a whole.

Bounds are stricter than the rules they serve where a rule looks at persons (who comes may be certified), never laxer; what each rule
took away is counted, because some of them rest on law nobody has confirmed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import Int, Kebutuhan, Kota, Penjaga
from services.scoring.planning.limits import profession_floor
from shared.vocabulary import JenisAturan, Mapel


@dataclass(frozen=True)
class Bounds:
    """Whole people per cell; `menahan`: per rule how many places, or how many people who might leave, it took away.

    `grup` of a cell is its row in `keluar_grup` (most leavers of one profession at a centre), -1 = none.
    """

    lb: Int
    ub: Int
    menahan: dict[str, int]
    grup: Int | None = None
    keluar_grup: Int | None = None
    lantai: Int | None = None
    """Where the plan holds cells (planning.certainty), what `lb` and `ub` would be without that: a decided move may go as far."""
    plafon: Int | None = None


def bounds(kota: Kota, need: Kebutuhan, guards: Penjaga, rules: dict[str, Any]) -> Bounds:
    """Never below min(n0, need), never above max(n0, need); unknown need = nobody leaves, nobody comes."""
    n0, known = kota.orang, need.bulat >= 0
    whole = np.where(known, need.bulat, n0)
    lb, ub = np.minimum(n0, whole), np.maximum(n0, whole)
    held: dict[str, int] = {}
    group, leave = None, None
    if _binds("HLT-01", rules):
        held["HLT-01"] = profession_floor.held_back(guards, n0, lb)
        group, leave = guards.grup, profession_floor.may_leave(guards, n0)
        lb = profession_floor.least_per_cell(guards, n0, lb)
    for rule, most in (("MUT-04", _established(kota, n0, whole)), ("TCH-12", _full_hours(kota, guards, rules, n0))):
        if _binds(rule, rules):
            held[rule] = int((ub - np.minimum(ub, most)).sum())
            ub = np.minimum(ub, most)
    return Bounds(lb, ub, {rule: count for rule, count in held.items() if count}, group, leave)


def _binds(rule: str, rules: dict[str, Any]) -> bool:
    definition = rules["aturan"].get(rule)
    return definition is not None and definition["jenis"] == JenisAturan.HARD


def _established(kota: Kota, n0: Int, whole: Int) -> Int:
    """An established K is the ceiling of arrivals, however much more a norm would ask for: that is a matter for the position map."""
    known = (kota.sel.ditetapkan >= 0) & ~kota.sel.ditetapkan_draf
    return np.maximum(n0, np.where(known, np.minimum(whole, kota.sel.ditetapkan), whole))


def _full_hours(kota: Kota, guards: Penjaga, rules: dict[str, Any], n0: Int) -> Int:
    """As many teachers of a subject as can each have the hours of a certified one; at least one, where the subject has fewer hours."""
    definition = rules["aturan"].get("TCH-12")
    least = definition["parameter"]["min_jam"] if definition else 1
    by_hours = (
        ~np.isnan(guards.jam) & (kota.sel.keluarga == "GURU") & ~np.isin(kota.sel.mapel, (Mapel.KELAS.value, Mapel.BK.value))
    )
    most = np.maximum(np.floor(np.nan_to_num(guards.jam) / least), 1).astype(np.int64)
    return np.where(by_hours, np.maximum(n0, most), np.iinfo(np.int64).max)
