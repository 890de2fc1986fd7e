"""Everybody a round could move, each with every seat that law, need and fit leave open: what the plan chose from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.eligibility.assess import screen_pairs
from services.scoring.facts import Int, Pasangan
from services.scoring.fit.blend import score
from services.scoring.planning.candidates import generate
from services.scoring.report.standpoint import Standpoint


@dataclass(frozen=True)
class Considered:
    """Equally long: pairs sorted by person, their fit in mikro, the levels held on each factor."""

    pairs: Pasangan
    fit: Int
    levels: Int

    def best(self) -> Considered:
        """One row per person: the seat that fits best, the first of equals."""
        order = np.lexsort((-self.fit, self.pairs.pegawai_i))
        people = self.pairs.pegawai_i[order]
        first = np.ones(len(order), dtype=np.bool_)
        first[1:] = people[1:] != people[:-1]
        at = order[first]
        return Considered(Pasangan(self.pairs.pegawai_i[at], self.pairs.sel_i[at]), self.fit[at], self.levels[at])


def considered(view: Standpoint) -> Considered:
    pairs = generate(view.kota, view.cells, view.people.boleh, view.kebijakan)
    allowed = screen_pairs(view.kota, pairs, view.aturan, view.kebijakan).boleh
    pairs = Pasangan(pairs.pegawai_i[allowed], pairs.sel_i[allowed])
    found = score(view.kota, pairs, view.model, view.kebijakan)
    open_ = found.jumlah >= view.kebijakan["fit_minimum_mikro"]
    return Considered(Pasangan(pairs.pegawai_i[open_], pairs.sel_i[open_]), found.jumlah[open_], found.tingkat[open_])
