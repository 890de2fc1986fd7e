"""What a clerk has on the desk about one proposed move; None = nobody wrote it down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

YES, NO, UNKNOWN, NOT_ASKED = ANSWERS = ("TERPENUHI", "TIDAK_TERPENUHI", "TIDAK_DAPAT_DINILAI", "TIDAK_BERLAKU")
Params = dict[str, int]


@dataclass(frozen=True)
class Case:
    """The person's record, the post held and the post wanted (None = not known), the seat, the unit one comes from, the city's book."""

    orang: dict[str, Any]
    lama: dict[str, Any] | None
    baru: dict[str, Any] | None
    kursi: dict[str, Any]
    """mapel, ditetapkan, draf, opd, orang, jam."""
    unit: dict[str, Any] | None
    """opd, tutup, kursi (key of the unit)."""
    tmt: date
    diputus: date
    persetujuan: str = "HORMATI"
    massal: frozenset[date] = frozenset()
    """Days so many share that they look like mass decrees, less those a person said they are not."""
    pasti_massal: frozenset[date] = frozenset()
    pernah_dicatat: frozenset[str] = field(default_factory=frozenset)
    """Columns in which the city ever recorded anybody."""

    @property
    def guru(self) -> bool:
        return self.lama is not None and self.lama["keluarga"] == "GURU"

    @property
    def pppk(self) -> bool:
        return self.orang["status"] in ("PPPK", "PPPK_PARUH_WAKTU")

    @property
    def status_asing(self) -> bool:
        return self.orang["status"] in (None, "TIDAK_DIKETAHUI")

    @property
    def sekeluarga(self) -> bool:
        return self.lama is not None and self.baru is not None and bool(self.lama["keluarga"] == self.baru["keluarga"])


Rule = Callable[[Case, Params], str]


def yes_if(holds: bool) -> str:
    return YES if holds else NO


def months(first: date, last: date) -> int:
    """Whole calendar months; the anniversary counts, and a day the month does not have falls on its last one."""
    whole = (last.year - first.year) * 12 + last.month - first.month
    ends = (date(last.year + last.month // 12, last.month % 12 + 1, 1) - date(last.year, last.month, 1)).days
    return whole if last.day >= min(first.day, ends) else whole - 1
