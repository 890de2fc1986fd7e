"""Did a placement turn out well? Stayed 24 months without asking to leave, and the yearly rating was kept or improved.

Never "was it made": that learns the habits of past officials. A row is dropped, and counted, where this cannot be known fairly: had
failures counted as soon as they show and successes only once all is known, the missing data themselves would foretell failure.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Bool, Int, Text
from services.scoring.questions import months_between
from services.scoring.training.placements import Placements
from shared.vocabulary import ANGKA_PREDIKAT

MONTHS = 24
MONTHS_SECOND_YEAR = 36
"""Months after which the first full year has surely been rated, and the second."""
BELUM, TANPA_NILAI_AWAL, TANPA_NILAI_AKHIR = (
    "BELUM_24_BULAN",
    "PREDIKAT_SEBELUM_TIDAK_DIKETAHUI",
    "PREDIKAT_SESUDAH_TIDAK_DIKETAHUI",
)


@dataclass(frozen=True)
class Outcomes:
    """Per placement: 1 = turned out well; `sebab` '' = known, else why the row is dropped; `tuntas` = months until it was known."""

    baik: Int
    sebab: Text
    tuntas: Int
    permohonan: Bool

    @property
    def known(self) -> Bool:
        return np.asarray(self.sebab == "", dtype=np.bool_)

    def dropped(self, rows: Bool) -> dict[str, int]:
        return dict(sorted(Counter(self.sebab[rows & ~self.known].tolist()).items()))


def outcomes(placements: Placements) -> Outcomes:
    rows = placements.asal
    before, first, second = (_ratings(rows[name]) for name in ("predikat_terakhir", "predikat_sesudah_1", "predikat_sesudah_2"))
    after = np.where(first > 0, first, second)
    settled = np.where(first > 0, MONTHS, MONTHS_SECOND_YEAR).astype(np.int64)
    left = ~np.isnat(rows["selesai"]) & (months_between(rows["mulai"], rows["selesai"]) < MONTHS)
    asked = ~np.isnat(rows["minta_pindah"]) & (months_between(rows["mulai"], rows["minta_pindah"]) < MONTHS)
    reason = np.full(len(placements), "", dtype=object)
    reason[after == 0] = TANPA_NILAI_AKHIR
    reason[before == 0] = TANPA_NILAI_AWAL
    reason[placements.bulan < settled] = BELUM
    well = ~left & ~asked & (after >= before)
    return Outcomes(well.astype(np.int64), reason, settled, np.asarray(rows["permohonan_tercatat"] == 1, dtype=np.bool_))


def _ratings(words: Text) -> Int:
    """0 = not known."""
    return np.array([ANGKA_PREDIKAT.get(word, 0) for word in words.tolist()], dtype=np.int64)
