"""Everything a question about one person is judged from: city, need, cells, rules, and the plan that was made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from services.scoring.eligibility.assess import Screening, in_scope, screen_people
from services.scoring.facts import MIKRO, Bool, Int, Kebutuhan, Kota, Pasangan
from services.scoring.fit.blend import score
from services.scoring.need.guards import guards
from services.scoring.need.settled import settled_need
from services.scoring.planning.certainty import sure_bounds
from services.scoring.planning.costs import move_costs
from services.scoring.planning.penalty import Cells, build_cells
from services.scoring.posing.regrouping import Regrouping, regroup
from services.scoring.report.effects import effect
from services.scoring.scope import closing_units

Moves = dict[str, tuple[str, str]]
"""kunci of a person → (cell left, cell gone to), as the plan of the round has it."""


@dataclass(frozen=True)
class Standpoint:
    kota: Kota
    aturan: dict[str, Any]
    kebijakan: dict[str, Any]
    model: dict[str, Any]
    rencana: Moves
    penataan: Regrouping | None = None
    """People of closing units: `kota` is the city in which they are seated, as the plan saw it."""
    semula: Standpoint | None = None
    """The same before they were seated; None where nothing closes."""

    @classmethod
    def of(cls, kota: Kota, job: dict[str, Any], moves: Iterable[dict[str, str]]) -> Standpoint:
        made = {m["pegawai"]: (m["dari"], m["ke"]) for m in moves}
        found = cls(kota, job["aturan"], job["kebijakan"], job["model"], made)
        if not closing_units(kota).any():
            return found
        regrouped = regroup(kota, found.kebutuhan, found.aturan, found.kebijakan, found.model)
        return found if regrouped is None else replace(found, kota=regrouped.kota, penataan=regrouped, semula=found)

    @cached_property
    def kebutuhan(self) -> Kebutuhan:
        return self.semula.kebutuhan if self.semula is not None else settled_need(self.kota, self.kebijakan)[0].dipakai

    @cached_property
    def cells(self) -> Cells:
        kept = guards(self.kota, self.kebutuhan)
        limits = sure_bounds(self.kota, self.kebutuhan, kept, self.aturan, self.kebijakan)
        return build_cells(self.kota, self.kebutuhan, limits, self.kebijakan["penalti"])

    @cached_property
    def scope(self) -> Bool:
        scope = in_scope(self.kota, self.kebijakan)
        return scope if self.penataan is None else scope & ~self.penataan.held()

    def seat_of(self, person: int) -> int | None:
        """The new cell of somebody whose unit closes, -1 without one; None for everybody else."""
        if self.penataan is None or not (at := np.flatnonzero(self.penataan.pegawai == person)).size:
            return None
        arc = int(self.penataan.pilihan[at[0]])
        return int(self.penataan.pasangan.sel_i[arc]) if arc >= 0 else -1

    @cached_property
    def people(self) -> Screening:
        return screen_people(self.kota, self.scope, self.aturan, self.kebijakan)

    @cached_property
    def memberi(self) -> Bool:
        """Per cell: more people than it needs, and by enough to be acted upon."""
        return np.asarray((self.cells.rho_at[1:] > self.cells.rho_at[:-1]) & self._acted_upon)

    @cached_property
    def menerima(self) -> Bool:
        return np.asarray((self.cells.al_at[1:] > self.cells.al_at[:-1]) & self._acted_upon)

    @property
    def _acted_upon(self) -> Bool:
        gap = np.abs(self.cells.n0 - self.cells.d) * MIKRO
        return np.asarray(self.cells.known & (gap >= self.kebijakan["kepastian_min_mikro"] * self.cells.besar))

    def row_of(self, key: str) -> int:
        return _found(self.kota.pegawai["kunci"], key, "pegawai tidak ada pada snapshot ini")

    def cell_of(self, key: str) -> int:
        return _found(self.kota.sel.kunci, key, "sel tidak dikenal pada snapshot ini")

    def state(self, cell: int) -> dict[str, Any]:
        """KeadaanSel: with what the plan takes from it and brings to it."""
        key = str(self.kota.sel.kunci[cell])
        leaving = sum(1 for left, _ in self.rencana.values() if left == key)
        coming = sum(1 for _, gone in self.rencana.values() if gone == key)
        return {**effect(self.kota, self.kebutuhan, cell, leaving, coming), "masuk": coming, "keluar": leaving}

    def cost(self, people: list[int], cell: int) -> tuple[Int, Int]:
        """(fit, parts of the cost of the move) of each person to that cell."""
        pairs = Pasangan(np.array(people, dtype=np.int64), np.full(len(people), cell, dtype=np.int64))
        fit = score(self.kota, pairs, self.model, self.kebijakan).jumlah
        own = Pasangan(pairs.pegawai_i, self.kota.pegawai["sel_i"][pairs.pegawai_i])
        now = score(self.kota, own, self.model, self.kebijakan).jumlah
        return fit, move_costs(self.kota, pairs, np.maximum(now - fit, 0), self.kebijakan).bagian


def _found(keys: Any, key: str, otherwise: str) -> int:
    at = np.flatnonzero(keys == key)
    if not len(at):
        raise ValueError(otherwise)
    return int(at[0])
