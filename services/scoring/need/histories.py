"""Which tasks have volumes we can count on? Unbroken months up to a recent one, and a known time norm.

A month nobody reported is unknown, not a month without work: what came before a gap is left out, and a task with less than a
year of unbroken months says nothing. Then the need of its whole cell is unknown here, since part of the work would be missing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Float, Int, Kota
from services.scoring.need.season import SEASON

STALE_MONTHS = 12
"""Volumes that end more than a year before the snapshot describe another time."""
MILLI = 1_000


@dataclass(frozen=True)
class Histories:
    """A row per task of a position in a cell. `bulan`: month of the last value; `tahun`: whole unbroken years, 0 = cannot be used."""

    sel: Int
    tugas: Int
    norma_menit: Float
    bulan: Int
    tahun: Int
    volume: Float  # (tasks, months), NaN = not reported
    awal: int  # month of the first column

    def of(self, row: Int, years: int, last: int) -> Float:
        """Volumes of tasks that share their last month and have at least so many years."""
        end = last - self.awal + 1
        return np.asarray(self.volume[row][:, end - years * SEASON : end], dtype=np.float64)


def histories(kota: Kota) -> Histories | None:
    """None when no volume belongs to a cell."""
    table = kota.volume
    at = np.flatnonzero(table["sel_i"] >= 0)
    if not len(at):
        return None
    kind = np.unique(table["tugas"][at].astype(str), return_inverse=True)[1].astype(np.int64)
    cell, post = table["sel_i"][at], table["jabatan_i"][at]
    tasks, row = np.unique(np.column_stack([cell, post, kind]), axis=0, return_inverse=True)
    months = table["bulan"][at].astype("datetime64[M]").astype(np.int64)
    first = int(months.min())
    volume = np.full((len(tasks), int(months.max()) - first + 1), np.nan)
    reported = table["volume"][at] >= 0
    volume[row[reported], (months - first)[reported]] = table["volume"][at][reported]
    norm = np.full(len(tasks), -1.0)
    norm[row] = table["norma_milimenit"][at] / MILLI  # rows are sorted by month: the latest norm stands
    last, run = _unbroken(volume)
    recent = kota.per.astype("datetime64[M]").astype(np.int64) - (first + last) <= STALE_MONTHS
    years = np.where((norm >= 0) & recent, run // SEASON, 0)
    return Histories(tasks[:, 0], tasks[:, 2], norm, first + last, years, volume, first)


def _unbroken(volume: Float) -> tuple[Int, Int]:
    """(column of the last known month, number of months known without a gap up to it); -1 and 0 where nothing is known."""
    known = ~np.isnan(volume)
    width = volume.shape[1]
    last = np.where(known.any(axis=1), width - 1 - np.argmax(known[:, ::-1], axis=1), -1)
    columns = np.arange(width)
    gaps = np.where(~known & (columns <= last[:, None]), columns, -1).max(axis=1)
    return last, np.asarray(last - gaps, dtype=np.int64)
