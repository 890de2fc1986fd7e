"""By when must duty have begun at the new unit? So many working days after the TMT as the city says. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from services.registry.domain.usulan.hari_kerja import Batas

DAYS = 10
"""Where the city has not said: common practice, from memory."""
BASIS = "praktik umum, belum dikonfirmasi"


@dataclass(frozen=True)
class Tugas:
    """`pengingat`: how often the person was reminded."""

    hari_kerja: int
    dasar: str
    batas: Batas
    pengingat: int

    def lewat(self, today: date) -> bool:
        return today > (self.batas.tanggal or self.batas.paling_cepat)
