"""What was planted, written down: the right answers the analysis must find again.

Families not named here get a random mixture of small gaps. `python -m demo verify` holds an analysis against these lines.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
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
COMPLETE = tuple(truth.keluarga for truth in TRUTHS if truth.putusan == "SEIMBANG")
"""Families in which nobody is on leave, so that exactly as many are on duty as are needed."""
UNKNOWN_NEED_AGENCY = "BRIDA"
"""No formasi of this agency has an established need: nobody may leave it or be sent there."""

EVEN = ("MATEMATIKA",)


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
