"""What was planted, written down: the right answers the analysis must find again.

Families not named here get a random mixture of small gaps. `python -m demo verify` holds an analysis against these lines.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from numpy.random import Generator

if TYPE_CHECKING:
    from demo.generate.seats import Seat


@dataclass(frozen=True)
class Truth:
    keluarga: str
    mapel: str
    jenis_unit: str
    putusan: str
    arti: str


TRUTHS: tuple[Truth, ...] = (
    Truth("GURU", "MATEMATIKA", "SMP", "DISTRIBUSI", "As many as needed in the city, unevenly spread: moving people cures it"),
    Truth("GURU", "PJOK", "SD", "JUMLAH", "Short in many schools, over in none: only new people cure it"),
    Truth("BIDAN", "", "", "DISTRIBUSI", "Over in eight health centres, short by as many in eight others"),
    Truth("PERAWAT", "", "", "JUMLAH", "Short in most health centres, over nowhere"),
    Truth("SANITARIAN", "", "", "SEIMBANG", "Everybody has exactly what is needed"),
)
LEARNED = {"GURU": True, "PERAWAT": False, "ARSIPARIS": False}
"""Does history say more of a family than the published profile? Road, certificate and rating decide in one, a coin in another, and of
the third too few ever moved (generate/careers.py)."""
UNKNOWN_NEED_AGENCY = "BRIDA"
"""No formasi of this agency has an established need: nobody may leave it or be sent there."""

EVEN = ("MATEMATIKA",)
COMPLETE = (*EVEN, *(truth.keluarga for truth in TRUTHS if truth.putusan == "SEIMBANG" or truth.keluarga == "BIDAN"))
"""Subjects and families in which nobody is on leave or study duty, so that exactly as many are on duty as were planted."""


class Cara(StrEnum):
    """How a stated need was made larger than it is."""

    NORMA = "NORMA"  # more minutes per output than others state
    VOLUME = "VOLUME"  # a last year nobody's history explains
    PENETAPAN = "PENETAPAN"  # more work in the half year before the decree only
    DIPASKAN = "DIPASKAN"  # volumes fitted so that the need ends just below a whole number
    SERAGAM = "SERAGAM"  # the same figure every month
    BULAT = "BULAT"  # round figures only
    ROMBEL = "ROMBEL"  # class groups split on paper


@dataclass(frozen=True)
class Inflated:
    unor: str
    keluarga: str
    cara: Cara


def _planted(cara: Cara, *units: str, keluarga: str = "PENGADMINISTRASI") -> tuple[Inflated, ...]:
    return tuple(Inflated(unit, keluarga, cara) for unit in units)


INFLATED: tuple[Inflated, ...] = (
    *_planted(Cara.NORMA, "DISHUB-B1", "DINSOS-B1", "DLH-B2", "BKAD-SEK", "PKM-P1275010101", "PKM-P1275050201", "PKM-P1275100201"),
    *_planted(Cara.VOLUME, "DISNAKER-B1", "DISPUSIP-B1", "KUKMPERINDAG-B2", "PKM-P1275020102", "PKM-P1275060202"),
    *_planted(Cara.PENETAPAN, "KETAPANG-B1", "P3APMP2KB-B2", "DISKOMINFO-B1"),
    *_planted(Cara.DIPASKAN, "SETDA-SEK", "SETDA-B1", "SETDA-B2", "SETDA-B3", "SETDA-B4"),
    *_planted(Cara.DIPASKAN, "SDABMBK-SEK", "SDABMBK-B1", "SDABMBK-B2", "SDABMBK-B3", "SDABMBK-B4"),
    *_planted(Cara.SERAGAM, "DISPORA-B1", "KESBANGPOL-SEK"),
    *_planted(Cara.BULAT, "SATPOLPP-B2", "DAMKAR-B1"),
    *_planted(
        Cara.ROMBEL, "10209779", "10209813", "10209847", "10209887", "10209932", "10209968", "10210150", "10210183", "10210495",
        keluarga="GURU",
    ),
)  # fmt: skip
"""Needs stated too high, by unit and family: what the finder must find, and nothing else."""
HONEST_GROWTH = (("DPMPTSP-B1", "PENGELOLA_LAYANAN"), ("BAPENDA-B1", "PENGOLAH_DATA"), ("PKM-P1275200101", "PENGADMINISTRASI"))
"""Work that truly grew by 15 per cent a year: no reason to look again."""
HONEST_SCHOOLS = ("10210562", "10220785", "10257656")
"""Schools that truly have more pupils, and more class groups for them."""
PRECISION_MIN, RECALL_MIN = 0.9, 0.8
"""Of what is flagged so much is planted; of what is planted so much is flagged."""


def staffing(rng: Generator, jenis: str, mapel: str, need: int) -> int:
    """Full-time teachers in one seat of one school."""
    if (jenis, mapel) == ("SD", "PJOK"):
        return max(0, need - int(rng.choice((0, 1, 1))))
    if (jenis, mapel) == ("SMP", "MATEMATIKA"):
        return max(1, need + int(rng.choice((-2, -1, 0, 1, 2))))
    if (jenis, mapel) == ("SD", "KELAS"):
        return max(1, need + int(rng.choice((-3, -2, -1, -1, 0, 0, 0, 1, 2))))
    return max(0, need + int(rng.choice((-1, -1, 0, 0, 0, 0, 1))))


def health_staffing(rng: Generator, family: str, need: int, index: int) -> int:
    """Full-time people of one profession in the health centre number `index`."""
    if family == "BIDAN":
        return need + (2 if index < 8 else -2 if index < 16 else 0)
    if family == "PERAWAT":
        return max(1, need - int(rng.choice((0, 1, 2))))
    if family == "SANITARIAN":
        return need
    return max(0, need + int(rng.choice((-1, 0, 0, 0, 1))))


def close_families(seats: list[Seat]) -> list[Seat]:
    """Make the sums of the DISTRIBUSI and hospital seats exact: maths teachers level in total, hospital midwives as needed."""
    seats = [
        replace(s, orang=s.kebutuhan or 0) if s.unor.startswith("RSUD") and s.keluarga in ("BIDAN", "SANITARIAN") else s
        for s in seats
    ]
    maths = [i for i, s in enumerate(seats) if s.keluarga == "GURU" and s.mapel in EVEN]
    gap = sum(seats[i].orang - (seats[i].kebutuhan or 0) for i in maths)
    for i in maths:
        if gap == 0:
            break
        step = -1 if gap > 0 else 1
        if seats[i].orang + step >= 1 and abs(seats[i].orang + step - (seats[i].kebutuhan or 0)) <= 2:
            seats[i] = replace(seats[i], orang=seats[i].orang + step)
            gap += step
    return seats
