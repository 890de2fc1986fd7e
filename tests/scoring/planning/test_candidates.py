"""More pairs than one machine is meant to weigh are refused before they are made, with what to do about it."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.planner.moves import ask
from benchmarks.planner.town import Town, make_town
from services.scoring.distance import between_units
from services.scoring.planning.candidates import generate
from shared.errors import MasukanTidakSah


@pytest.fixture(scope="module")
def town() -> Town:
    return make_town(1_500, 3)


def everybody(town: Town) -> np.ndarray:
    return np.ones(len(town.mutu), dtype=np.bool_)


def test_the_pairs_are_those_of_asking_every_pair(town: Town) -> None:
    kota, cells, limit = town.kota, town.cells, town.kebijakan["jarak_maks_m"]
    found = generate(kota, cells, everybody(town), town.kebijakan)
    by_hand = []
    leave, arrive = cells.first_rho(), cells.first_al()
    for person, seat in enumerate(kota.pegawai["sel_i"].tolist()):
        worth = leave[seat] + arrive + town.kebijakan["bobot"]["pindah_mikro"] <= 0
        here, there = kota.sel.unor_i[seat], kota.sel.unor_i
        near = between_units(kota.unor, np.full(len(there), here), there) <= limit
        targets = np.flatnonzero(worth & near & (there != here) & (kota.sel.kelompok == kota.sel.kelompok[seat]))
        by_hand += [
            (person, int(target)) for target in targets if cells.n0[seat] > cells.lb[seat] and cells.ub[target] > cells.n0[target]
        ]

    assert list(zip(found.pegawai_i.tolist(), found.sel_i.tolist(), strict=True)) == by_hand


def test_too_many_are_refused_in_words(town: Town) -> None:
    pairs = len(generate(town.kota, town.cells, everybody(town), town.kebijakan))

    with pytest.raises(MasukanTidakSah, match="paling banyak 100 ditimbang") as refused:
        generate(town.kota, town.cells, everybody(town), town.kebijakan, at_most=100)
    assert "jarak_maks_m" in (refused.value.saran or "")
    assert len(generate(town.kota, town.cells, everybody(town), town.kebijakan, at_most=pairs)) == pairs


def test_a_town_is_the_same_town_twice_and_has_the_people_asked_for() -> None:
    one, two = ask(make_town(900, 1)), ask(make_town(900, 1))

    assert len(make_town(900, 1).mutu) == 900
    assert len(make_town(45_000, 1).mutu) == 45_000  # more than one region
    assert (one.busur_biaya == two.busur_biaya).all()
