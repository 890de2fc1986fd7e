"""The form of a question and of its answers, in columns: person i against cell i. A single question is a column of length one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.scoring.facts import Bool, Date, Int, Kota

Answers = NDArray[np.int8]
MET, NOT_MET, CANNOT_TELL, NOT_APPLICABLE = 0, 1, 2, 3
NAMES = ("TERPENUHI", "TIDAK_TERPENUHI", "TIDAK_DAPAT_DINILAI", "TIDAK_BERLAKU")


@dataclass(frozen=True)
class Questions:
    """Rows of Kota.pegawai and of Kota.sel, equally long."""

    kota: Kota
    orang: Int
    sel: Int
    kebijakan: dict[str, Any]

    def person(self, column: str) -> NDArray[Any]:
        values: NDArray[Any] = self.kota.pegawai[column][self.orang]
        return values

    def held(self, column: str) -> NDArray[Any]:
        """A column of the position held."""
        values: NDArray[Any] = self.kota.jabatan[column][self.person("jabatan_i")]
        return values

    def target(self, column: str) -> NDArray[Any]:
        """A column of the target cell's position."""
        values: NDArray[Any] = self.kota.jabatan[column][self.kota.sel.jabatan_i[self.sel]]
        return values

    def is_teacher(self) -> Bool:
        return np.asarray(self.kota.sel.keluarga[self.kota.pegawai["sel_i"][self.orang]] == "GURU", dtype=np.bool_)

    def is_pppk(self) -> Bool:
        return np.isin(self.person("status"), ("PPPK", "PPPK_PARUH_WAKTU"))


def decide(met: Bool, unknown: Bool | None = None, applies: Bool | None = None) -> Answers:
    """Met or not, unless unknown, unless it does not apply."""
    answer = np.where(met, MET, NOT_MET).astype(np.int8)
    if unknown is not None:
        answer[unknown] = CANNOT_TELL
    if applies is not None:
        answer[~applies] = NOT_APPLICABLE
    return answer


def months_between(start: Date, end: np.datetime64 | Date) -> Int:
    """Whole calendar months; the anniversary itself counts, 29 February falls on the 28th. Unknown = a large negative number."""
    known = ~np.isnat(start)
    first = np.where(known, start, np.datetime64("2000-01-01", "D"))
    last = np.asarray(end, dtype="datetime64[D]")
    month_a, month_b = first.astype("datetime64[M]"), last.astype("datetime64[M]")
    day_a = (first - month_a.astype("datetime64[D]")).astype(np.int64)
    day_b = (last - month_b.astype("datetime64[D]")).astype(np.int64)
    length_b = ((month_b + 1).astype("datetime64[D]") - month_b.astype("datetime64[D]")).astype(np.int64)
    early = day_b < np.minimum(day_a, length_b - 1)
    months = (month_b - month_a).astype(np.int64) - early
    return np.where(known, months, -(10**6)).astype(np.int64)
