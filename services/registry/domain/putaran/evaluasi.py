"""What a round did: the balance it foretold against the records of a later day, who did not go, who left again, what was said against it.

Headcounts of a later day are the frozen ones plus what changed since, so that both are counted in the same way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

Row = dict[str, Any]
DAYS = (30, 90, 180)
"""After the effective date."""
MIKRO = 1_000_000
DONE = "DILAKSANAKAN"
AGAINST = {"KEMBALIKAN": "dikembalikan", "CATAT_SANGGAH": "sanggahan", "TARIK": "ditarik", "TOLAK": "ditolak",
           "CATAT_TIDAK_MELAKSANAKAN": "tidak_melaksanakan", "CABUT": "dicabut", "BATALKAN": "dibatalkan"}  # fmt: skip


def due(tmt: date, today: date) -> list[tuple[int, date]]:
    """(days, day) of every evaluation that can be made by now."""
    return [(days, tmt + timedelta(days=days)) for days in DAYS if tmt + timedelta(days=days) <= today]


def ahead(tmt: date, today: date) -> list[Row]:
    return [{"hari": days, "per": tmt + timedelta(days=days)} for days in DAYS if tmt + timedelta(days=days) > today]


def units(
    foretold: Sequence[Mapping[str, Any]], then: Mapping[str, int], now: Mapping[str, int], touched: Mapping[str, str]
) -> list[Row]:
    """Per unit of the plan people before, as planned and as they are; `then`, `now`: holders on the frozen day and on the later one;
    `touched`: which units give or receive."""
    found = []
    for one in foretold:
        code, need = one["unor"], one["kebutuhan_mikro_fte"]
        real = one["orang"] + now.get(code, 0) - then.get(code, 0)
        counts = {"sebelum": one["orang"], "rencana": one["orang_sesudah"], "kenyataan": real}
        found.append({
            "unor": code, "unor_nama": one["unor_nama"], "peran": touched.get(code), "kebutuhan_mikro_fte": need,
            "orang": counts, "beban_persen": {name: _load(need, people) for name, people in counts.items()},
        })  # fmt: skip
    return found


def balance(told: Sequence[Mapping[str, Any]]) -> Row:
    """Persons short and persons over, summed over units, three times by the same reckoning: rounded once, at the end."""
    made: Row = {}
    for name in ("sebelum", "rencana", "kenyataan"):
        gaps = [one["kebutuhan_mikro_fte"] - one["orang"][name] * MIKRO for one in told]
        made[name] = {
            "kurang_mikro_fte": sum(gap for gap in gaps if gap > 0), "lebih_mikro_fte": -sum(gap for gap in gaps if gap < 0),
        }  # fmt: skip
    return made


def not_gone(outcomes: Sequence[Mapping[str, Any]]) -> Row:
    """Of the plan's moves: how many in which state, and each that was not carried out."""
    states = Counter(one["keadaan"] for one in outcomes)
    names = ("no", "usulan_id", "keadaan", "status")
    return {"jumlah": dict(states), "items": [{name: one[name] for name in names} for one in outcomes if one["keadaan"] != DONE]}


def resistance(acts: Mapping[str, int], objections: Mapping[str, int], overrides: int, cases: int) -> Row:
    return {
        "usulan": cases, **{word: acts.get(act, 0) for act, word in AGAINST.items()}, "keberatan": sum(objections.values()),
        "keberatan_menurut_status": dict(objections), "penyimpangan": overrides,
    }  # fmt: skip


def _load(need: int, people: int) -> int | None:
    """Whole per cent; null where nobody is there."""
    return None if people <= 0 else round(need / (people * 10_000))
