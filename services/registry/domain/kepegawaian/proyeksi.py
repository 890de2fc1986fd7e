"""How many people will be there? Present strength, less who retires or whose contract ends, plus who is known to come.

Years are calendar years: year 0 is what is left of the year of `per`, and each line speaks of its 31 December. Somebody who reaches
the retirement age stays until the TMT (FACTS of BUP: UU 20/2023 Art 55, PP 11/2017 Art 239). A contract may be renewed, so strength
is told twice: when no contract is renewed and when all are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

YEARS_MAX = 10


@dataclass(frozen=True)
class Year:
    """People of one calendar year; `akhir` counts them on 31 December."""

    tahun: int
    pensiun: int
    kontrak_berakhir: int
    masuk: int
    akhir: int
    akhir_bila_kontrak_diperpanjang: int


def project(
    now: int, first: int, years: int, *, retiring: Mapping[int, int], ending: Mapping[int, int], ending_then_retiring: Mapping[int, int],
    coming: Mapping[int, int],
) -> list[Year]:  # fmt: skip
    """Lines of the years `first` … `first + years`; every mapping counts people by calendar year.

    `retiring` are those who leave by age first, `ending` those whose contract ends first. Were the latter renewed, they would still
    retire: `ending_then_retiring` counts them by the year of that.
    """
    lines: list[Year] = []
    left = renewed = now
    for year in range(first, first + years + 1):
        out, end, arriving = retiring.get(year, 0), ending.get(year, 0), coming.get(year, 0)
        left += arriving - out - end
        renewed += arriving - out - ending_then_retiring.get(year, 0)
        lines.append(Year(year, out, end, arriving, left, renewed))
    return lines
