"""Volumes and time norms of every task, month by month: what an analysis of workload was reckoned with.

The stated need of a task is the office's own reckoning: the last twelve known months x the norm, over the effective time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import Float, Int, Kebutuhan, Kota, Text
from services.scoring.need.tasks import HEALTH
from shared.vocabulary import SumberKebutuhan

MILLI = 1_000
YEAR = 12


@dataclass(frozen=True)
class Series:
    """A row per task of a position in a cell, a column per month from `awal`. NaN = not reported, not known."""

    sel: Int
    unor: Int
    tugas: Text
    rumpun: Int  # peers: the same task of the same family
    volume: Float
    norma: Float  # minutes per output, as stated for that month
    awal: int
    akhir: Int  # column of the last known month, -1 = none
    setahun: Float  # FTE of the last twelve months; NaN where one of them or the norm is not known
    bagian: Float  # share of the cell's stated need, 0 where the cell's need does not rest on tasks

    def __len__(self) -> int:
        return len(self.sel)

    def window(self, back: int, months: int = YEAR) -> Float:
        """`months` columns that end `back` months before the last known one; NaN outside the history."""
        columns = self.akhir[:, None] - back - np.arange(months - 1, -1, -1)
        inside = (columns >= 0) & (self.akhir[:, None] >= 0)
        return np.where(inside, np.take_along_axis(self.volume, np.clip(columns, 0, self.volume.shape[1] - 1), axis=1), np.nan)

    def last_norm(self) -> Float:
        return np.asarray(np.take_along_axis(self.norma, np.maximum(self.akhir, 0)[:, None], axis=1)[:, 0], dtype=np.float64)


def series(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any]) -> Series | None:
    """None when no volume belongs to a cell."""
    table = kota.volume
    at = np.flatnonzero(table["sel_i"] >= 0)
    if not len(at):
        return None
    kind, names = _kinds(table["tugas"][at])
    posts = int(table["jabatan_i"].max()) + 2
    keys, row = np.unique((table["sel_i"][at] * posts + table["jabatan_i"][at] + 1) * len(names) + kind, return_inverse=True)
    cell, task = keys // len(names) // posts, keys % len(names)
    month = table["bulan"][at].astype("datetime64[M]").astype(np.int64)
    first = int(month.min())
    shape = (len(keys), int(month.max()) - first + 1)
    volume, norm = np.full(shape, np.nan), np.full(shape, np.nan)
    counted, timed = table["volume"][at] >= 0, table["norma_milimenit"][at] >= 0
    volume[row[counted], (month - first)[counted]] = table["volume"][at][counted]
    norm[row[timed], (month - first)[timed]] = table["norma_milimenit"][at][timed] / MILLI
    known = ~np.isnan(volume)
    last = np.where(known.any(axis=1), shape[1] - 1 - np.argmax(known[:, ::-1], axis=1), -1)
    unit = kota.sel.unor_i[cell]
    families, family = np.unique(kota.sel.keluarga[cell].astype(str), return_inverse=True)
    peers = np.unique(task * len(families) + family, return_inverse=True)[1]
    blank = np.full(len(keys), np.nan)
    found = Series(cell, unit, names[task], peers, volume, norm, first, last, blank, blank)
    health = np.isin(kota.unor["jenis"][unit], HEALTH)
    wke = np.where(health, kebijakan["wke_menit"]["KESEHATAN"], kebijakan["wke_menit"]["OPD"])
    fte = found.window(0).sum(axis=1) * found.last_norm() / wke
    whole = np.bincount(cell, weights=np.nan_to_num(fte), minlength=len(kota.sel))[cell]
    rests = (need.sumber[cell] == SumberKebutuhan.ABK.value) & (whole > 0)
    share = np.where(rests, np.nan_to_num(fte) / np.where(whole > 0, whole, 1.0), 0.0)
    return Series(cell, unit, names[task], peers, volume, norm, first, last, fte, share)


def _kinds(written: Text) -> tuple[Int, Text]:
    """(kind of each row, a name for each kind): letter case and spacing make no other task."""
    code: dict[str, int] = {}
    each = np.array([code.setdefault(name, len(code)) for name in written], dtype=np.int64)
    plain = [" ".join(name.split()) for name in code]
    _, first, kind = np.unique([name.casefold() for name in plain], return_index=True, return_inverse=True)
    return kind[each], np.array([plain[at] for at in first], dtype=object)
