"""Pelaksanaan: people of closing units and of the plan in waves, with the headcount of every touched cell between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from services.scoring.facts import Int, Kota, Pasangan
from services.scoring.planning.penalty import Cells
from services.scoring.planning.wave_days import Days, headcounts, layer_days, lowest
from services.scoring.planning.waves import DI_BAWAH_LANTAI, SERENTAK, Floor, Order, Transfers, layers
from services.scoring.posing.regrouping import Regrouping
from services.scoring.scope import closing_units


@dataclass(frozen=True)
class Course:
    """`pegawai`: rows of the people, in the order of the transfers."""

    pegawai: Int
    transfers: Transfers
    order: Order
    hari: Days
    serah_terima: int


def execution_rows(
    before: Kota, regrouped: Regrouping | None, plan: Pasangan, cells: Cells, rules: dict[str, Any], policy: dict[str, Any]
) -> dict[str, Any]:
    """`before`: the city before anybody moved; `plan`: moves of the plan, most relief first; `cells`: with the plan's own floors."""
    handover = int(policy["hari_serah_terima"])
    course = _course(before, regrouped, plan, cells, rules, handover)
    least = np.where(closing_units(before)[before.sel.unor_i], -1, cells.limits()[0])
    return {"hari_serah_terima": handover, "gelombang": _waves(before, course, least) if len(course.pegawai) else []}


def _course(
    before: Kota, regrouped: Regrouping | None, plan: Pasangan, cells: Cells, rules: dict[str, Any], handover: int
) -> Course:
    displaced = plan.pegawai_i[:0], plan.sel_i[:0]
    if regrouped is not None:
        seated = np.flatnonzero(regrouped.pilihan >= 0)
        displaced = regrouped.pegawai[seated], regrouped.pasangan.sel_i[regrouped.pilihan[seated]]
    who, where = (np.concatenate(side) for side in zip(displaced, (plan.pegawai_i, plan.sel_i), strict=True))
    source = before.pegawai["sel_i"][who]
    turn = np.repeat([0, 1], [len(displaced[0]), len(plan)])
    group = np.unique(before.sel.kelompok.astype(str), return_inverse=True)[1]
    transfers = Transfers(source, where, turn, group[source], before.pegawai["dihitung"][who].astype(np.int64))
    order = layers(transfers, before.orang, _floors(before, regrouped, cells))
    return Course(who, transfers, order, _days(before, source, order, rules, handover), handover)


def _floors(before: Kota, regrouped: Regrouping | None, cells: Cells) -> list[Floor]:
    """Of each cell that stands, and of a profession at its centre."""
    number = np.where(closing_units(before)[before.sel.unor_i], -1, np.arange(len(before.sel)))
    found = [Floor(number, cells.limits()[0])]
    if cells.grup is not None and cells.keluar_grup is not None:
        people, held = (before if regrouped is None else regrouped.kota).orang, cells.grup >= 0
        there = np.bincount(cells.grup[held], weights=people[held], minlength=len(cells.keluar_grup)).astype(np.int64)
        found.append(Floor(cells.grup, there - cells.keluar_grup))
    return found


def _days(before: Kota, source: Int, order: Order, rules: dict[str, Any], handover: int) -> Days:
    """Teachers move inside the windows of TCH-09, where that rule is in force; everybody else on the first of a month."""
    window = rules["aturan"].get("TCH-09")
    months = tuple(int(month) for month in window["parameter"].values()) if window else ()
    last, start = int(order.lapis.max(initial=-1)) + 1, before.tmt_rencana.astype(date)
    each = {taught: layer_days(start, last, handover, months if taught else ()) for taught in (False, True)}
    taught = before.sel.keluarga[source] == "GURU"
    return [each[bool(t)][layer] for t, layer in zip(taught, order.lapis.tolist(), strict=True)]


def _waves(before: Kota, course: Course, least: Int) -> list[dict[str, Any]]:
    days = sorted(set(course.hari))
    ends = [following - timedelta(days=1) for following in days[1:]] + [days[-1] + timedelta(days=course.serah_terima)]
    counts = headcounts(course.transfers, course.order, course.hari, course.serah_terima, before.orang)
    return [
        _wave(before, course, least, counts, number, first, last)
        for number, (first, last) in enumerate(zip(days, ends, strict=True), start=1)
    ]


def _wave(
    before: Kota, course: Course, least: Int, counts: dict[int, list[tuple[date, int]]], number: int, first: date, last: date
) -> dict[str, Any]:
    at = [m for m, day in enumerate(course.hari) if day == first]
    keys, turn, way = before.pegawai["kunci"][course.pegawai], course.transfers.giliran, course.order.cara
    touched = np.unique(np.concatenate([course.transfers.asal[at], course.transfers.tujuan[at]])).tolist()
    together = [m for m in at if way[m] == SERENTAK]
    rings = [
        [keys[m] for m in together if course.order.lapis[m] == layer]
        for layer in sorted({course.order.lapis[m] for m in together})
    ]
    ready = first if len(together) == len(at) else first + timedelta(days=course.serah_terima)
    return {
        "no": number, "tanggal": str(first), "siap": str(ready), "terdampak": [keys[m] for m in at if turn[m] == 0],
        "pegawai": [keys[m] for m in at if turn[m] == 1], "serentak": rings,
        "di_bawah_lantai": [keys[m] for m in at if way[m] == DI_BAWAH_LANTAI],
        "sel": [_cell(before, counts[cell], least, cell, first, last) for cell in touched],
    }  # fmt: skip


def _cell(before: Kota, course: list[tuple[date, int]], least: Int, cell: int, first: date, last: date) -> dict[str, Any]:
    unit, eve = int(before.sel.unor_i[cell]), first - timedelta(days=1)
    return {
        "sel": before.sel.kunci[cell], "unor": before.unor["kunci"][unit], "unor_nama": before.unor["nama"][unit],
        "lantai": None if least[cell] < 0 else int(least[cell]), "sebelum": lowest(course, eve, eve),
        "terendah": lowest(course, first, last), "sesudah": lowest(course, last, last),
    }  # fmt: skip
