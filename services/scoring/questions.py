"""The form of a question and of its answers, in columns: person i against cell i. A single question is a column of length one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.scoring.facts import Bool, Date, Int, Kebutuhan, Kota
from shared.vocabulary import MAPEL_AGAMA, Mapel

Answers = NDArray[np.int8]
MET, NOT_MET, CANNOT_TELL, NOT_APPLICABLE = 0, 1, 2, 3
NAMES = ("TERPENUHI", "TIDAK_TERPENUHI", "TIDAK_DAPAT_DINILAI", "TIDAK_BERLAKU")


@dataclass(frozen=True)
class Questions:
    """Rows of Kota.pegawai and of Kota.sel, equally long. A row that is -1 reads as not known."""

    kota: Kota
    orang: Int
    sel: Int
    kebijakan: dict[str, Any]
    kebutuhan: Kebutuhan | None = None
    aturan: dict[str, Any] = field(default_factory=dict)
    """The frozen rule set, for what a rule asks of the city's own law beside its figures; {} = nothing recorded."""

    def person(self, column: str) -> NDArray[Any]:
        values: NDArray[Any] = self.kota.pegawai[column][self.orang]
        return values

    def person_in(self, column: str, words: tuple[str, ...]) -> Bool:
        """Compared once per person of the city, then spread over the questions."""
        return np.asarray(np.isin(self.kota.pegawai[column], words)[self.orang], dtype=np.bool_)

    def held(self, column: str) -> NDArray[Any]:
        """A column of the position held."""
        return _take(self.kota.jabatan[column], self.held_at)

    def held_in(self, column: str, words: tuple[str, ...]) -> Bool:
        return _take(np.isin(self.kota.jabatan[column], words), self.held_at)

    def target(self, column: str) -> NDArray[Any]:
        """A column of the target cell's position."""
        return _take(self.kota.jabatan[column], self.target_at)

    def target_in(self, column: str, words: tuple[str, ...]) -> Bool:
        return _take(np.isin(self.kota.jabatan[column], words), self.target_at)

    @cached_property
    def held_at(self) -> Int:
        return np.asarray(self.person("jabatan_i"), dtype=np.int64)

    @cached_property
    def target_at(self) -> Int:
        return np.asarray(self.kota.sel.jabatan_i[self.sel], dtype=np.int64)

    @cached_property
    def same_family(self) -> Bool:
        codes = np.unique(self.kota.jabatan["keluarga"].astype(str), return_inverse=True)[1].astype(np.int64)
        held, target = _take(codes, self.held_at), _take(codes, self.target_at)
        return np.asarray((held == target) & (held >= 0), dtype=np.bool_)

    def is_teacher(self) -> Bool:
        return self.held_in("keluarga", ("GURU",))

    def is_pppk(self) -> Bool:
        return self.person_in("status", ("PPPK", "PPPK_PARUH_WAKTU"))


def religion_unclear(kota: Kota, column: str, people: Int, cells: Int) -> Bool:
    """Religion lessons are pooled on one side and named on the other: nobody can tell whether they are the same subject."""
    held, wanted = kota.pegawai[column], kota.sel.mapel
    named, pooled = np.isin(held, MAPEL_AGAMA), held == Mapel.AGAMA
    found = (named[people] & (wanted == Mapel.AGAMA)[cells]) | (pooled[people] & np.isin(wanted, MAPEL_AGAMA)[cells])
    return np.asarray(found, dtype=np.bool_)


def _take(values: NDArray[Any], rows: Int) -> NDArray[Any]:
    """values[rows], with the sign for null where a row is -1 (numpy would read the last row instead)."""
    missing = rows < 0
    if not missing.any():
        return np.asarray(values[rows])
    null: Any = {"O": "", "b": False, "M": np.datetime64("NaT")}.get(values.dtype.kind, -1)
    return np.asarray(np.append(values, np.array([null], dtype=values.dtype))[np.where(missing, len(values), rows)])


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
