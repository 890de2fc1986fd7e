"""The same school under every norm, and whose sign another norm would turn. Numbers of different norms are never added or compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

import numpy as np

from services.scoring.facts import Int, Kota
from services.scoring.need.norms import SCHOOL_NORMS, SchoolNorm

FULL_TIME = ("PNS", "CPNS", "PPPK", "TIDAK_DIKETAHUI", "")


@dataclass(frozen=True)
class Gap:
    """Teachers there are less teachers needed, per school, under one norm. Its name goes with it into every sum."""

    norma: SchoolNorm
    nilai: Int

    def __add__(self, other: Self) -> Gap:
        return Gap(self._same(other), self.nilai + other.nilai)

    def __sub__(self, other: Self) -> Gap:
        return Gap(self._same(other), self.nilai - other.nilai)

    def sign(self) -> Int:
        """Short -1, even 0, over 1: what a norm says of a school, which another may say otherwise."""
        return np.sign(self.nilai).astype(np.int64)

    def _same(self, other: Gap) -> SchoolNorm:
        if (self.norma.nama, self.norma.jenis_unit) != (other.norma.nama, other.norma.jenis_unit):
            raise ValueError(f"results of {self.norma.nama} and {other.norma.nama} are never put together")
        return self.norma


@dataclass(frozen=True)
class Schools:
    """Schools of one kind, and what each norm says of them."""

    jenis_unit: str
    unit: Int
    rombel: Int
    siswa: Int
    guru: Int
    """All recorded full-time teachers; heads too, as the norms count them."""
    selisih: dict[str, Gap]


def under_every_norm(kota: Kota, excluded: set[str]) -> Iterator[Schools]:
    """Kinds that have schools of known size; schools in the order of their keys."""
    teachers = (kota.pegawai["sel_i"] >= 0) & (kota.sel.keluarga[kota.pegawai["sel_i"]] == "GURU") if len(kota.sel) else []
    full = np.isin(kota.pegawai["status"], FULL_TIME)
    units, school = len(kota.unor["kunci"]), kota.sekolah
    present = (
        np.bincount(kota.pegawai["unor_i"][teachers & full], minlength=units) if len(kota.sel) else np.zeros(units, np.int64)
    )
    unit = school["unor_i"]
    sized = (unit >= 0) & (school["rombel"] > 0) & (school["siswa"] >= 0) & ~np.isin(kota.unor["kunci"][unit], list(excluded))
    for kind, norms in SCHOOL_NORMS.items():
        rows = np.flatnonzero(sized & (kota.unor["jenis"][unit] == kind))
        rows = rows[np.argsort(unit[rows], kind="stable")]
        if len(rows):
            groups, children, there = school["rombel"][rows], school["siswa"][rows], present[unit[rows]]
            gaps = {n.nama: Gap(n, there - n.hitung(groups.astype(np.float64), children.astype(np.float64))) for n in norms}
            yield Schools(kind, unit[rows], groups, children, there, gaps)


def unit_rows(kota: Kota, excluded: set[str]) -> list[dict[str, Any]]:
    """NormaUnit per school, in the order of their keys."""
    rows = [row for schools in under_every_norm(kota, excluded) for row in _rows(kota, schools)]
    return sorted(rows, key=lambda row: str(row["unor"]))


def _rows(kota: Kota, schools: Schools) -> Iterator[dict[str, Any]]:
    gaps = {name: gap.nilai.tolist() for name, gap in schools.selisih.items()}
    counts = zip(schools.unit.tolist(), schools.rombel.tolist(), schools.siswa.tolist(), schools.guru.tolist(), strict=True)
    for at, (unit, groups, children, there) in enumerate(counts):
        yield {
            "unor": kota.unor["kunci"][unit], "unor_nama": kota.unor["nama"][unit], "jenis_unit": schools.jenis_unit, "rombel": groups,
            "siswa": children, "guru": there, "selisih": {name: values[at] for name, values in gaps.items()},
        }  # fmt: skip


def turned_signs(kota: Kota, official: dict[str, str], excluded: set[str]) -> list[dict[str, Any]]:
    """TandaNorma: of which schools does a norm say something else than the official one?"""
    found = []
    for schools in under_every_norm(kota, excluded):
        declared = schools.selisih[official[schools.jenis_unit]].sign()
        for name, gap in schools.selisih.items():
            turned = np.flatnonzero(gap.sign() != declared)
            if name != official[schools.jenis_unit]:
                found.append({
                    "jenis_unit": schools.jenis_unit, "resmi": official[schools.jenis_unit], "norma": name, "unit": len(schools.unit),
                    "berganti_tanda": len(turned), "unor": [str(kota.unor["kunci"][u]) for u in schools.unit[turned].tolist()],
                })  # fmt: skip
    return found
