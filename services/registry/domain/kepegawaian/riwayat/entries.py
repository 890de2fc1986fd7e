"""An entry of a person's history, opened and typed, and the little every question asks of it."""

from __future__ import annotations

import calendar
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from shared.vocabulary import JenisRiwayat


@dataclass(frozen=True)
class Catatan:
    """`isi` holds the fields of shared/contracts/v1/riwayat.py, dates as dates; a field not said is missing or None."""

    jenis: JenisRiwayat
    isi: Mapping[str, Any] = field(default_factory=dict)
    sumber: str = ""
    id_sumber: str = ""
    unor_id: uuid.UUID | None = None
    jabatan_id: uuid.UUID | None = None

    @property
    def mulai(self) -> date | None:
        return self.isi.get("mulai")

    @property
    def selesai(self) -> date | None:
        """The last day it counts; None: no end said."""
        return self.isi.get("selesai")

    def begun(self, per: date) -> bool:
        return self.mulai is None or self.mulai <= per

    def running(self, per: date) -> bool:
        return self.begun(per) and (self.selesai is None or per <= self.selesai)

    def order(self) -> tuple[date, date, str, str]:
        """Later beginnings later; of one day the later decree; the rest only so that the order is always the same."""
        return self.mulai or date.min, self.isi.get("tanggal_sk") or date.min, self.sumber, self.id_sumber


def of(kind: JenisRiwayat, entries: Iterable[Catatan]) -> list[Catatan]:
    """The entries of a kind, earliest first."""
    return sorted((entry for entry in entries if entry.jenis == kind), key=Catatan.order)


def add_months(day: date, months: int) -> date:
    """Calendar months; a day the month does not have becomes its last."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
