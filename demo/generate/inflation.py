"""Stated needs that are not true, planted as demo/truths.py writes them down; and honest change that only looks like it.

Everything here comes from a generator of its own, so that the rest of the city is the same with and without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.random import Generator

from demo import truths
from demo.generate.seats import Seat
from demo.generate.volumes import TASKS, months_of
from demo.truths import Cara

Row = dict[str, Any]
OFFICE_TASK = ("Pengelolaan surat masuk", "surat", 10.0, 0.9)
"""One task every office has, so that offices have peers."""
OFFICE_FAMILY = "PENGADMINISTRASI"
NORMS = (9.0, 9.5, 10.0, 10.0, 10.0, 10.5, 11.0)
"""Honest offices differ a little in the minutes they state."""
RAISED = {Cara.NORMA: (1.35, 1.6, 2.0), Cara.VOLUME: (1.3, 1.45, 1.7), Cara.PENETAPAN: (1.35, 1.5, 1.7)}
"""Small and large: units of one way take these in turn."""
GROUPS_RAISED = (1.5, 1.34, 2.0)
LAST_YEAR, HALF_YEAR_BEFORE_DECREE = range(24, 36), range(19, 25)
"""Columns of MONTHS: November 2025 to October 2026; June to November 2025, the decree being of December 2025."""
WKE = {"PKM": 72_000}


def office_rows(rng: Generator, seats: list[Seat]) -> Iterator[Row]:
    """Letters of every office whose need is known and whose clerks have no other counted task."""
    task, output, minutes, share = OFFICE_TASK
    for seat in seats:
        agency = seat.unor.split("-")[0]
        office = "-" in seat.unor and agency not in ("PKM", "KEC", "KEL", "RSUD")
        counted = OFFICE_FAMILY in TASKS.get(agency, {})
        if seat.keluarga == OFFICE_FAMILY and office and not counted and seat.kebutuhan is not None:
            yearly = seat.kebutuhan * float(rng.uniform(0.8, 1.2)) * 75_000 * share / minutes
            norm = float(rng.choice(NORMS))
            for month, volume in months_of(rng, yearly):
                yield {
                    "unor": seat.unor, "jabatan": seat.keluarga, "tugas": task, "satuan": output, "norma_menit": norm, "bulan": month,
                    "volume": volume,
                }  # fmt: skip


def inflate_volumes(rows: list[Row]) -> list[Row]:
    """`rows` with what the written-down units did to theirs."""
    ways = {(one.unor, one.keluarga): (one.cara, at) for at, one in enumerate(truths.INFLATED) if one.cara != Cara.ROMBEL}
    series: dict[tuple[str, str, str], list[int]] = {}
    for at, row in enumerate(rows):
        series.setdefault((row["unor"], row["jabatan"], row["tugas"]), []).append(at)
    rows = [dict(row) for row in rows]
    for (unit, family, _task), places in series.items():
        if (way := ways.get((unit, family))) is not None:
            _inflate(*way, [rows[at] for at in places], WKE.get(unit.split("-")[0], 75_000))
    for unit, family in truths.HONEST_GROWTH:
        for (place, held, _task), places in series.items():
            if (place, held) == (unit, family):
                _scale([rows[at] for at in places], lambda month: 1.15 ** (month / 12))
    return rows


def _inflate(way: Cara, turn: int, months: list[Row], wke: float) -> None:
    months.sort(key=lambda row: row["bulan"])
    factor = RAISED[way][turn % len(RAISED[way])] if way in RAISED else 1.0
    if way == Cara.NORMA:
        for row in months:
            row["norma_menit"] = round(row["norma_menit"] * factor, 1)
    elif way == Cara.VOLUME:
        _scale(months, lambda month: factor if month in LAST_YEAR else 1.0)
    elif way == Cara.PENETAPAN:
        _scale(months, lambda month: factor if month in HALF_YEAR_BEFORE_DECREE else 1.0)
    elif way == Cara.SERAGAM:
        same = round(float(np.mean([row["volume"] for row in months])))
        for row in months:
            row["volume"] = same
    elif way == Cara.BULAT:
        for row in months:
            row["volume"] = max(100, round(row["volume"], -2))
    else:
        need = sum(months[at]["volume"] for at in LAST_YEAR) * months[-1]["norma_menit"] / wke
        wanted = np.ceil(need) - 0.04
        _scale(months, lambda _month: float(wanted / need))


def _scale(months: list[Row], factor: Any) -> None:
    for at, row in enumerate(sorted(months, key=lambda row: row["bulan"])):
        row["volume"] = round(row["volume"] * factor(at))


def school_years(rng: Generator, rows: list[Row]) -> list[Row]:
    """This year's rows as stated and last year's as they were: pupils change a little, class groups follow them."""
    split = {
        one.unor: GROUPS_RAISED[at % len(GROUPS_RAISED)] for at, one in enumerate(truths.INFLATED) if one.cara == Cara.ROMBEL
    }
    years = []
    for row in rows:
        past = dict(row) | {"tahun_ajaran": "2025/2026", "siswa": round(row["siswa"] / float(rng.uniform(0.96, 1.05)))}
        grades = [name for name in row if name.startswith("rombel_")]
        if row["unor"] in truths.HONEST_SCHOOLS:  # a third more pupils, and rightly more groups
            past |= {"siswa": round(row["siswa"] / 1.4), **{name: max(1, round(row[name] / 1.4)) for name in grades}}
        elif rng.random() < 0.15 and row[grades[-1]] > 1:
            past[grades[-1]] -= 1
        stated = dict(row)
        if row["unor"] in split:
            stated |= {name: int(np.ceil(row[name] * split[row["unor"]])) for name in grades}
        years += [one | {"rombel": sum(one[name] for name in grades)} for one in (past, stated)]
    return years
