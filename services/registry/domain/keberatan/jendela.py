"""Until when may somebody object? Both readings of the law beside each other, and the one that binds. Pure.

PP 79/2021 is read as 14 working days, UU 30/2014 Art 77 as 21. Which one a city follows is its own setting; until then the shorter one
of the rule OBJ-01 binds, and what was filed between both is for an official to admit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from services.registry.domain.usulan.hari_kerja import Batas, Kalender

RULE = "OBJ-01"
CITY = "KOTA"


@dataclass(frozen=True)
class Mengikat:
    """`dari`: KOTA, or the rule it was taken from."""

    hari_kerja: int
    dasar: str
    dari: str
    keyakinan: str


def binding(letterhead: Mapping[str, Any], rule: Mapping[str, Any] | None) -> Mengikat:
    """What the city says on its letterhead, the decree says to its person; else the rule. `rule` None: switched off by the city."""
    said = str(letterhead.get("keberatan_hari") or "").strip()
    if said.isascii() and said.isdigit() and int(said) > 0:
        return Mengikat(int(said), str(letterhead.get("keberatan_dasar") or "kop surat"), CITY, "KOTA")
    if rule is None:
        return Mengikat(FALLBACK, "PP 79/2021", RULE, "MEMORY")
    return Mengikat(int(rule["parameter"]["hari_kerja"]), str(rule["dasar"]), RULE, str(rule["keyakinan"]))


FALLBACK = 14


def readings(rule: Mapping[str, Any] | None, binds: Mengikat) -> list[int]:
    """Each length of time somebody reads in the law, the binding one among them."""
    known = [] if rule is None else [int(rule["parameter"][name]) for name in ("hari_kerja", "hari_kerja_umum")]
    return sorted({*known, binds.hari_kerja})


def late(filed: date, due: Batas) -> bool | None:
    """None: later than the earliest possible last day, and a year of the holiday table is missing."""
    if filed <= due.paling_cepat:
        return False
    return None if due.tanggal is None else filed > due.tanggal


def told(delivered: date, days: Sequence[int], binds: Mengikat, calendar: Kalender, today: date) -> dict[str, Any]:
    """`terbuka` None: nobody can tell before the holidays of a year are known."""
    parts = {length: calendar.due(delivered, length) for length in days}
    over = late(today, parts[binds.hari_kerja])
    return {
        "disampaikan": delivered, "mengikat": asdict(binds),
        "bacaan": [
            {"hari_kerja": length, "batas": due.tanggal, "paling_cepat": due.paling_cepat, "mengikat": length == binds.hari_kerja}
            for length, due in parts.items()
        ],
        "terbuka": None if over is None else not over,
    }  # fmt: skip
