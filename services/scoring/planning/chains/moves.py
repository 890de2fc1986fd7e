"""Moves as columns (who goes where, at what cost) and the limits as rows over them: the unsplit problem (P) without its cells."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.planning.problem import Problem, nested_limits


@dataclass(frozen=True)
class Moves:
    """Equally long: row of the city's person, the cell left, the cell gone to, cost in mikro, and per budget what the move uses of it."""

    orang: Int
    asal: Int
    tujuan: Int
    biaya: Int
    anggaran: Int

    def __len__(self) -> int:
        return len(self.orang)

    def at(self, chosen: Bool | Int) -> Moves:
        return Moves(**{one.name: getattr(self, one.name)[chosen] for one in fields(Moves)})

    def joined(self, more: Moves) -> Moves:
        """With those of `more` that are not among them."""
        wide = 1 + int(max(self.tujuan.max(initial=0), more.tujuan.max(initial=0)))
        new = more.at(~np.isin(more.orang * wide + more.tujuan, self.orang * wide + self.tujuan))
        return Moves(**{one.name: np.concatenate([getattr(self, one.name), getattr(new, one.name)]) for one in fields(Moves)})


@dataclass(frozen=True)
class Row:
    """One limit: at most `paling` per place.

    `tempat`: place of each cell, -1 = none, None = one place for all; `sisi`: whether the cell left or the one gone to counts.
    `anggaran`: column of what a move uses, -1 = one each. `punya`: whom of the city it counts, None = all.
    """

    nama: str
    paling: Int
    sisi: Literal["KELUAR", "MASUK"] = "KELUAR"
    tempat: Int | None = None
    anggaran: int = -1
    punya: Bool | None = None

    def place(self, source: Int, target: Int) -> Int:
        if self.tempat is None:
            return np.zeros(len(source), dtype=np.int64)
        return np.asarray(self.tempat[source if self.sisi == "KELUAR" else target], dtype=np.int64)

    def used(self, moves: Moves) -> tuple[Int, Int]:
        """(place, how much of it) per move; nothing where the limit does not concern it."""
        place = self.place(moves.asal, moves.tujuan)
        much = np.ones(len(moves), dtype=np.int64) if self.anggaran < 0 else moves.anggaran[:, self.anggaran]
        counted = place >= 0 if self.punya is None else (place >= 0) & self.punya[moves.orang]
        return np.where(counted, place, 0), np.where(counted, much, 0)

    def kept(self, moves: Moves) -> bool:
        place, much = self.used(moves)
        return bool((np.bincount(place, weights=much, minlength=len(self.paling)) <= self.paling).all())


def moves_of(problem: Problem) -> Moves:
    """All candidates of the round's own problem."""
    weights = [one.berat for one in problem.anggaran]
    used = np.column_stack(weights) if weights else np.zeros((len(problem.busur_sel), 0), dtype=np.int64)
    person = problem.busur_orang
    return Moves(problem.pegawai[person], problem.asal[person], problem.busur_sel, problem.busur_biaya, used)


def rows_of(problem: Problem) -> list[Row]:
    """K, every nested limit, every budget. Whoever leaves counts as a leaver, whoever comes to replace him: as in (S)."""
    return [
        Row("kapasitas_meja", np.array([problem.k])),
        *(Row(one.nama, one.paling, one.sisi, one.tempat) for one in nested_limits(problem)),
        *(Row(one.nama, np.array([one.paling]), anggaran=at) for at, one in enumerate(problem.anggaran)),
    ]
