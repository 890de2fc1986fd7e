"""The days of a round: in order, and its TMT where the law and the payroll want it.

Teachers take effect in July or January (TCH-09), or for a reason from a list; everybody else on the first of a month, after payroll.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

HARI = ("pengumuman", "beku", "konsultasi_sampai", "sidang")
"""In their order; the planned TMT comes after all of them."""
GURU = "GURU"


def days(kalender: Mapping[str, Any] | None) -> dict[str, date]:
    """The days that are stated."""
    return {name: date.fromisoformat(str(kalender[name])) for name in HARI if kalender and kalender.get(name)}


def out_of_order(kalender: Mapping[str, Any] | None, tmt: date) -> list[tuple[str, str]]:
    """Pairs (earlier, later) that are the wrong way round: announcement and freeze may not share a day, nor may the session and the TMT."""
    told = list(days(kalender).items())
    wrong = [
        (one, two)
        for (one, before), (two, after) in pairwise(told)
        if before > after or (one == "pengumuman" and before == after)
    ]
    return wrong + [(name, "tmt_rencana") for name, day in told if name == "sidang" and day >= tmt]


def missing(kalender: Mapping[str, Any] | None) -> list[str]:
    return [name for name in HARI if name not in days(kalender)]


def tmt_defect(tmt: date, families: list[str], alasan_tmt: str | None, months: tuple[int, ...] = (1, 7)) -> str | None:
    """Code of what is wrong with the TMT. `families` empty = all: then both rules hold. `months`: of TCH-09."""
    teachers, others = not families or GURU in families, not families or any(one != GURU for one in families)
    if teachers and tmt.month not in months and not alasan_tmt:
        return "tmt_guru"
    if others and tmt.day != 1:
        return "tmt_tanggal_satu"
    return None
