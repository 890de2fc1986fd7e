"""Pupils, lessons, tasks and established seats of a unit that is merged go to its heir: they do not vanish with the name on the gate.

Only where the records tell exactly one heir: how a split divides them nobody told. Counts of one school year, one subject or one task
are added; what one side does not know the sum does not know either. Where the heir's own figures are of a later year than those of
the unit that closes, they are taken to hold the pupils already.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Bool, Tabel, Text
from shared.contracts.v1.snapshot import AGAMA

GRADES = tuple(f"rombel_{grade}" for grade in range(1, 10))
ADDED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "sekolah": (
        ("unor", "tahun_ajaran"),
        ("siswa", "rombel", "guru_tercatat", *GRADES, *(f"siswa_agama_{name}" for name in AGAMA)),
    ),
    "jam": (("unor", "mapel"), ("jam_per_minggu", "rombel")),
    "volume": (("unor", "jabatan", "mapel", "tugas", "bulan"), ("volume",)),
    "formasi": (("kunci",), ()),
}
"""Table → what makes two rows one, and what is then added."""
MERGERS_MAX = 8
"""Mergers of mergers that are followed; a chain beyond that goes in circles."""


def follow_mergers(columns: dict[str, Tabel], tmt: np.datetime64) -> None:
    """Changes the four tables in place, sorted by their key again; leaves them untouched where nothing is merged."""
    heirs = single_heirs(columns["unor"], tmt)
    for name, (key, counts) in ADDED.items() if heirs else ():
        table = columns[name]
        moved = np.isin(table["unor"], list(heirs))
        if moved.any():
            columns[name] = _added(*_relabelled(table, moved, heirs), key, counts)


def single_heirs(unor: Tabel, tmt: np.datetime64) -> dict[str, str]:
    """Key of a closing unit → key of the one unit that stands and takes over; units with none or several are left out."""
    closing, told = unor["tutup"] <= tmt, dict(zip(unor["kunci"], unor["penerus"], strict=True))
    closed = set(unor["kunci"][closing].tolist())
    found = {}
    for unit in sorted(closed):
        heir = unit
        for _ in range(MERGERS_MAX):
            heir = told.get(heir, "")
            if heir not in closed:
                break
        if heir in told and heir not in closed:
            found[unit] = heir
    return found


def _relabelled(table: Tabel, moved: Bool, heirs: dict[str, str]) -> tuple[Tabel, Bool]:
    """The rows under the heir's name, and which of them stay in the table."""
    unit, kept = table["unor"].copy(), np.ones(len(moved), dtype=np.bool_)
    if "tahun_ajaran" not in table:
        unit[moved] = [heirs[name] for name in table["unor"][moved]]
        return {**table, "unor": unit}, kept
    year = table["tahun_ajaran"].copy()
    latest = _latest(table["unor"], year)
    for row in np.flatnonzero(moved).tolist():
        heir, own = heirs[unit[row]], latest[unit[row]]
        theirs = latest.get(heir, own)
        kept[row] = theirs <= own
        unit[row], year[row] = heir, theirs if year[row] == own else year[row]
    return {**table, "unor": unit, "tahun_ajaran": year}, kept


def _latest(units: Text, years: Text) -> dict[str, str]:
    found: dict[str, str] = {}
    for unit, year in zip(units, years, strict=True):
        found[unit] = max(year, found.get(unit, year))
    return found


def _added(table: Tabel, kept: Bool, key: tuple[str, ...], counts: tuple[str, ...]) -> Tabel:
    """One row per key, in the order of the keys; everything but the counts as the first row tells it."""
    first: dict[tuple[Any, ...], int] = {}
    more: list[tuple[int, int]] = []
    for row in np.flatnonzero(kept).tolist():
        at = first.setdefault(tuple(str(table[name][row]) for name in key), row)
        if at != row:
            more.append((at, row))
    result = {name: values.copy() for name, values in table.items()}
    for at, row in more:
        for name in counts:
            one, other = result[name][at], table[name][row]
            result[name][at] = one + other if min(one, other) >= 0 else -1
    rows = [first[value] for value in sorted(first)]
    return {name: values[rows] for name, values in result.items()}
