"""Where are religion lessons counted by subject, and where as one pooled figure?

By subject only where a school's pupils are split by the lessons they attend and the subject of everybody who teaches religion there
is known; half of either would invent shortages. It is a certified subject: nothing about anybody's belief is read.
"""

from __future__ import annotations

from services.scoring.facts import Int, Tabel, Text
from shared.contracts.v1.snapshot import AGAMA
from shared.vocabulary import MAPEL_AGAMA, Mapel

POOLED = Mapel.AGAMA.value
PUPILS = tuple(f"siswa_agama_{religion}" for religion in AGAMA)
"""Columns of `sekolah`, in the order of MAPEL_AGAMA."""


def split_units(sekolah: Tabel, seats: tuple[tuple[Int, Text], ...]) -> set[int]:
    """Units whose religion lessons are counted by subject. `seats`: (unit, subject) of seats, and of people."""
    known: dict[int, bool] = {}
    for row, unit in enumerate(sekolah["unor_i"].tolist()):  # sorted by school year: the latest has the last word
        known[unit] = any(sekolah[name][row] >= 0 for name in PUPILS)
    unclear = {
        unit for units, subjects in seats for unit, subject in zip(units.tolist(), subjects, strict=True) if subject == POOLED
    }
    return {unit for unit, split in known.items() if split and unit >= 0} - unclear


def attended(sekolah: Tabel, split: set[int]) -> set[tuple[int, str]]:
    """(unit, subject) of religion lessons that pupils attend, where the split is known."""
    latest = {unit: row for row, unit in enumerate(sekolah["unor_i"].tolist()) if unit in split}
    return {
        (unit, subject)
        for unit, row in latest.items()
        for name, subject in zip(PUPILS, MAPEL_AGAMA, strict=True)
        if sekolah[name][row] > 0
    }


def subject_of(subject: str, *, split: bool) -> str:
    return POOLED if subject in MAPEL_AGAMA and not split else subject
