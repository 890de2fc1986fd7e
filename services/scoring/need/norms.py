"""Named norms for teachers of a school. Norm, rounding, head and curriculum are part of the name: they turn its sign.

Two kinds: a norm for the whole school (its teachers form one cell), and a norm per subject. Results of different names are
never compared; one is declared official and the others are shown beside it with their sign.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Float, Int
from services.scoring.need.hours import (
    FULL_LOAD,
    K13_SMP,
    P13_INTRA_SMP,
    P13_SMP,
    PUPILS_PER_BK,
    SKB_SD,
    HoursTable,
)
from services.scoring.need.rounding import ceil, half_up_min1

HEAD = 1
SD_HOURS = SKB_SD.jam["AGAMA"][0]
"""Of religion, and of sport alike."""
Rounding = Callable[[Float], Int]


@dataclass(frozen=True)
class SchoolNorm:
    """Need of a whole school in whole people, from its class groups and pupils. `kepala` of them is the head's own post."""

    nama: str
    jenis_unit: str
    arti: str
    hitung: Callable[[Float, Float], Int]
    kepala: int = HEAD
    pembulatan: str = "ceil"
    kurikulum: str | None = "K13"


def _by_hours(hours: float, rounding: Rounding) -> Callable[[Float, Float], Int]:
    return lambda rombel, siswa: rounding(rombel * hours / FULL_LOAD) + rounding(siswa / PUPILS_PER_BK) + HEAD


def _by_subject(table: HoursTable, rounding: Rounding) -> Callable[[Float, Float], Int]:
    def count(rombel: Float, siswa: Float) -> Int:
        each = (sum(hours) / len(hours) for hours in table.jam.values())
        subjects = sum((rounding(rombel * hours / FULL_LOAD) for hours in each), np.zeros(len(rombel), np.int64))
        return subjects + rounding(siswa / PUPILS_PER_BK) + HEAD

    return count


def _sd_a(rombel: Float, _siswa: Float) -> Int:
    return rombel.astype(np.int64) + 2 * ceil(rombel * SD_HOURS / FULL_LOAD) + HEAD


HALF, P13 = "half_up_min1", P13_SMP.nama
SCHOOL_NORMS: dict[str, tuple[SchoolNorm, ...]] = {
    "SD": (
        SchoolNorm("A-JP24", "SD", "guru kelas + agama dan PJOK (4 JP/rombel, 24 JP/guru, dibulatkan ke atas) + kepala", _sd_a,
                   kurikulum=None),
        SchoolNorm("B-MINIMAL", "SD", "guru kelas + 3", lambda r, s: r.astype(np.int64) + 3, kurikulum=None),
        SchoolNorm("C-GURU-KELAS", "SD", "guru kelas saja", lambda r, s: r.astype(np.int64), 0, kurikulum=None),
        SchoolNorm("D-PTR20", "SD", "satu guru tiap 20 siswa", lambda r, s: ceil(s / 20), 0, kurikulum=None),
        SchoolNorm(
            "A-JP24-HALF-UP", "SD", "seperti A, pembulatan setengah ke atas",
            lambda r, s: r.astype(np.int64) + 2 * half_up_min1(r * SD_HOURS / FULL_LOAD) + HEAD,
            pembulatan="half_up_min1", kurikulum=None,
        ),
    ),
    "SMP": (
        SchoolNorm("A-JP24", "SMP", "38 JP/rombel (K-13), 24 JP/guru, ke atas + BK + kepala", _by_hours(K13_SMP.jumlah, ceil)),
        SchoolNorm("B-MINIMAL", "SMP", "38 JP/rombel, ke atas + kepala", lambda r, s: ceil(r * K13_SMP.jumlah / FULL_LOAD) + HEAD),
        SchoolNorm("C-GURU-MAPEL", "SMP", "38 JP/rombel, ke atas", lambda r, s: ceil(r * K13_SMP.jumlah / FULL_LOAD), 0),
        SchoolNorm("D-PTR20", "SMP", "satu guru tiap 20 siswa", lambda r, s: ceil(s / 20), 0, kurikulum=None),
        SchoolNorm("K13-38JP-HALF-UP", "SMP", "38 JP, setengah ke atas + BK + kepala", _by_hours(K13_SMP.jumlah, half_up_min1),
                   pembulatan=HALF),
        SchoolNorm("K13-MAPEL-HALF-UP", "SMP", "K-13 per mapel, setengah ke atas", _by_subject(K13_SMP, half_up_min1), pembulatan=HALF),
        SchoolNorm("K13-MAPEL-CEIL", "SMP", "K-13 per mapel, ke atas", _by_subject(K13_SMP, ceil)),
        SchoolNorm("P13-39JP-CEIL", "SMP", "39 JP termasuk kokurikuler, ke atas", _by_hours(P13_SMP.jumlah, ceil), kurikulum=P13),
        SchoolNorm("P13-39JP-HALF-UP", "SMP", "39 JP termasuk kokurikuler, setengah ke atas", _by_hours(P13_SMP.jumlah, half_up_min1),
                   pembulatan=HALF, kurikulum=P13),
        SchoolNorm("P13-MAPEL-CEIL", "SMP", "39 JP per mapel, ke atas", _by_subject(P13_SMP, ceil), kurikulum=P13),
        SchoolNorm("P13-MAPEL-HALF-UP", "SMP", "39 JP per mapel, setengah ke atas", _by_subject(P13_SMP, half_up_min1),
                   pembulatan=HALF, kurikulum=P13),
        SchoolNorm("P13-29JP-INTRA-CEIL", "SMP", "29 JP intrakurikuler saja, ke atas", _by_hours(P13_INTRA_SMP.jumlah, ceil),
                   kurikulum=P13_INTRA_SMP.nama),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class SubjectNorm:
    """Hours a week per class group and subject; need of a cell = rombel x hours / 24, BK = pupils / 150."""

    nama: str
    jenis_unit: str
    arti: str
    tabel: HoursTable


SUBJECT_NORMS: dict[str, SubjectNorm] = {
    norm.nama: norm
    for norm in (
        SubjectNorm(
            "SD-KELAS-AGAMA-PJOK",
            "SD",
            "guru kelas per rombel; agama dan PJOK 4 JP/rombel",
            SKB_SD,
        ),
        SubjectNorm("PERMENDIKDASMEN-13-2025-MAPEL", "SMP", "per mapel, 39 JP termasuk kokurikuler", P13_SMP),
        SubjectNorm("PERMENDIKDASMEN-13-2025-INTRA-MAPEL", "SMP", "per mapel, 29 JP intrakurikuler saja", P13_INTRA_SMP),
    )
}


def school_norm(kind: str, name: str) -> SchoolNorm:
    """Raises ValueError naming the known norms."""
    known = {norm.nama: norm for norm in SCHOOL_NORMS[kind]}
    if name not in known:
        raise ValueError(f"norma {name} tidak dikenal untuk {kind}; yang dikenal: {', '.join(known)}")
    return known[name]


def subject_need(
    norm: SubjectNorm, mapel: str, rombel: Float, siswa: Float, per_tingkat: Float | None = None
) -> tuple[Float, Float]:
    """(need in FTE, hours a week) of one subject over schools; NaN where the norm does not know the subject.

    `per_tingkat`: class groups of grades 1 to 9 in columns, NaN unknown.
    """
    unknown = np.full(len(rombel), np.nan)
    if mapel == "KELAS" and norm.jenis_unit == "SD":
        return rombel.astype(np.float64), unknown
    if mapel == "BK" and norm.jenis_unit == "SMP":
        return siswa / PUPILS_PER_BK, unknown
    if mapel not in norm.tabel.jam:
        return unknown, unknown
    grades = np.full((len(rombel), 9), np.nan) if per_tingkat is None else per_tingkat
    hours = norm.tabel.weekly(mapel, rombel, grades)
    return hours / FULL_LOAD, hours
