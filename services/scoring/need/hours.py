"""Weekly lesson hours per class group and subject, by curriculum: data with a source, never code.

Sources: K-13 (curriculum of 2013) as recalled, not read, sum 38; Permendikdasmen 13/2025 from the table a school published in
August 2025, checked by its sums: 39 hours with kokurikuler, 29 intrakurikuler only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class HoursTable:
    """Hours a week of one class group; equal in grades 7-9."""

    nama: str
    berlaku_sejak: date
    jam: dict[str, int]

    @property
    def jumlah(self) -> int:
        return sum(self.jam.values())


K13_SMP = HoursTable(
    "K13", date(2013, 7, 1),
    {"AGAMA": 3, "PPKN": 3, "BAHASA_INDONESIA": 6, "MATEMATIKA": 5, "IPA": 5, "IPS": 4, "BAHASA_INGGRIS": 4, "SENI_BUDAYA": 3, "PJOK": 3,
     "PRAKARYA": 2},
)  # fmt: skip
P13_SMP = HoursTable(
    "PERMENDIKDASMEN-13-2025", date(2025, 7, 1),
    {"AGAMA": 3, "PPKN": 3, "BAHASA_INDONESIA": 6, "MATEMATIKA": 5, "IPA": 5, "IPS": 4, "BAHASA_INGGRIS": 4, "PJOK": 3, "INFORMATIKA": 3,
     "SENI_PRAKARYA": 3},
)  # fmt: skip
P13_INTRA_SMP = HoursTable(
    "PERMENDIKDASMEN-13-2025-INTRA", date(2025, 7, 1),
    {"AGAMA": 2, "PPKN": 2, "BAHASA_INDONESIA": 5, "MATEMATIKA": 4, "IPA": 4, "IPS": 3, "BAHASA_INGGRIS": 3, "PJOK": 2, "INFORMATIKA": 2,
     "SENI_PRAKARYA": 2},
)  # fmt: skip
SD_RELIGION_HOURS = 4
SD_PE_HOURS = 4
"""Per class group and week (guide to the SKB 5 Menteri): six class groups are 24 hours, one teacher of each."""
FULL_LOAD = 24
"""Hours a week that make one teacher (Permendikdasmen 11/2025)."""
PUPILS_PER_BK = 150
