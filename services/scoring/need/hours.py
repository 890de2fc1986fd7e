"""Weekly lesson hours per class group and subject, by curriculum and grade: data with a source, never code.

Sources: K-13 (curriculum of 2013) as recalled, not read, sum 38; Permendikdasmen 13/2025 from the table a school published in
August 2025, checked by its sums: 39 hours with kokurikuler, 29 intrakurikuler only. Both are equal in grades 7 to 9.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from services.scoring.facts import Float
from shared.vocabulary import Keyakinan

FULL_LOAD = 24
"""Hours a week that make one teacher (Permendikdasmen 11/2025)."""
PUPILS_PER_BK = 150
"""One counsellor for 150 pupils; up to 225 are carried where there are no more (PP 74/2008 and its guide)."""
PUPILS_PER_BK_MOST = 225
GROUP_MOST = {"SD": 28, "SMP": 32}
"""Most pupils of one class group (Permendikbudristek 47/2023, recalled): religion lessons are taught in groups no larger."""


@dataclass(frozen=True)
class HoursTable:
    """Hours a week of one class group in each grade."""

    nama: str
    berlaku_sejak: date
    tingkat: tuple[int, ...]
    jam: dict[str, tuple[int, ...]]
    """Subject → hours, one per grade of `tingkat`."""
    sumber: str
    keyakinan: str

    @property
    def jumlah(self) -> float:
        """Hours a week of a class group, mean over the grades."""
        return sum(sum(each) / len(each) for each in self.jam.values())

    def weekly(self, subject: str, groups: Float, by_grade: Float) -> Float:
        """Hours a week of a subject per school: by the class groups of each grade where they are known (columns: grades 1 to 9, NaN
        unknown), else by their number and the mean of the grades."""
        hours = np.array(self.jam[subject], dtype=np.float64)
        each = by_grade[:, [grade - 1 for grade in self.tingkat]]
        counted = each @ hours  # NaN where a grade is not known
        return np.where(np.isnan(counted) | (each.sum(axis=1) != groups), groups * hours.mean(), counted)


def _equal(grades: tuple[int, ...], **hours: int) -> dict[str, tuple[int, ...]]:
    return {subject: (each,) * len(grades) for subject, each in hours.items()}


SD, SMP = (1, 2, 3, 4, 5, 6), (7, 8, 9)
SKB_SD = HoursTable(
    "SKB-5-MENTERI", date(2011, 10, 1), SD, _equal(SD, AGAMA=4, PJOK=4), "guide to the SKB 5 Menteri", Keyakinan.SEEN
)
K13_SMP = HoursTable(
    "K13", date(2013, 7, 1), SMP,
    _equal(SMP, AGAMA=3, PPKN=3, BAHASA_INDONESIA=6, MATEMATIKA=5, IPA=5, IPS=4, BAHASA_INGGRIS=4, SENI_BUDAYA=3, PJOK=3, PRAKARYA=2),
    "curriculum of 2013", Keyakinan.MEMORY,
)  # fmt: skip
P13_SMP = HoursTable(
    "PERMENDIKDASMEN-13-2025", date(2025, 7, 1), SMP,
    _equal(SMP, AGAMA=3, PPKN=3, BAHASA_INDONESIA=6, MATEMATIKA=5, IPA=5, IPS=4, BAHASA_INGGRIS=4, PJOK=3, INFORMATIKA=3, SENI_PRAKARYA=3),
    "table of a school, August 2025, with kokurikuler", Keyakinan.SEEN,
)  # fmt: skip
P13_INTRA_SMP = HoursTable(
    "PERMENDIKDASMEN-13-2025-INTRA", date(2025, 7, 1), SMP,
    _equal(SMP, AGAMA=2, PPKN=2, BAHASA_INDONESIA=5, MATEMATIKA=4, IPA=4, IPS=3, BAHASA_INGGRIS=3, PJOK=2, INFORMATIKA=2, SENI_PRAKARYA=2),
    "table of a school, August 2025, without kokurikuler", Keyakinan.SEEN,
)  # fmt: skip
TABLES = (SKB_SD, K13_SMP, P13_SMP, P13_INTRA_SMP)


def in_force(table: HoursTable, day: date) -> bool:
    """Was the table valid on a day? A later one does not end it: schools of two curricula stand side by side."""
    return table.berlaku_sejak <= day
