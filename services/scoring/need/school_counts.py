"""What a school counts: class groups, by grade where they are known, pupils, and pupils by the religion lessons they attend."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Bool, Float, Kota
from shared.contracts.v1.snapshot import AGAMA

GRADES = tuple(f"rombel_{grade}" for grade in range(1, 10))
PUPILS = tuple(f"siswa_agama_{religion}" for religion in AGAMA)


@dataclass(frozen=True)
class Counts:
    """Per unit; NaN = not known."""

    rombel: Float
    siswa: Float
    per_tingkat: Float
    """Columns: class groups of grades 1 to 9; a grade that is not told is none where the others make up the whole."""
    agama: Float
    """Columns in the order of MAPEL_AGAMA."""
    tutup: Bool
    """Does not run yet: nobody and nothing in it."""


def count(kota: Kota) -> Counts:
    units, school = len(kota.unor["kunci"]), kota.sekolah
    rombel, pupils = np.full(units, np.nan), np.full(units, np.nan)
    grades, religion = np.full((units, len(GRADES)), np.nan), np.full((units, len(PUPILS)), np.nan)
    closed = np.zeros(units, dtype=np.bool_)
    staffed = np.bincount(kota.pegawai["unor_i"][kota.pegawai["unor_i"] >= 0], minlength=units) > 0
    rows = np.flatnonzero(school["unor_i"] >= 0)
    unit = school["unor_i"][rows]
    groups, children = school["rombel"][rows], school["siswa"][rows]
    rombel[unit] = np.where(groups > 0, groups, np.nan)
    pupils[unit] = np.where(children >= 0, children, np.nan)
    each = np.column_stack([school[name][rows] for name in GRADES])
    told = np.maximum(each, 0)
    grades[unit] = np.where(((told.sum(axis=1) == groups) & (groups > 0))[:, None], told, np.nan)
    split = np.column_stack([school[name][rows] for name in PUPILS])
    religion[unit] = np.where(split >= 0, split, np.nan)
    nothing = np.maximum(groups, 0) + np.maximum(children, 0) + np.maximum(school["guru_tercatat"][rows], 0) == 0
    closed[unit] = nothing & ~staffed[unit]
    return Counts(rombel, pupils, grades, religion, closed)
