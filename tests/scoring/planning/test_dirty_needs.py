"""Needs as records have them (nothing, a millionth, a million, beyond all reason) are clipped, counted, and never overflow."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from cities import WEIGHTS

from services.scoring.need.guards import guards
from services.scoring.need.settled import settled_need
from services.scoring.planning.bounds import Bounds, bounds
from services.scoring.planning.penalty import NEED_MAX, STEP_MAX, Cells, _steps, build_cells, value
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan
from shared.law import CATALOGUE, rule_set
from tests.scoring.cities import DECISION, a_city, a_policy, posts, seats, staff, units

DIRTY = (0.0, 1e-9, 1e-6, 0.3, 7.0, 1e6, 1e12, 1e15)


def a_dirty_city(cells: int, people: int, seed: int) -> Problem:
    """Half of the cells have a need nobody can mean; every person may go to two cells."""
    rng = np.random.default_rng(seed)
    home = np.sort(rng.integers(0, cells, size=people))
    n0 = np.bincount(home, minlength=cells).astype(np.int64)
    need = np.where(rng.random(cells) < 0.5, rng.choice(DIRTY, size=cells), n0 + rng.normal(0, 2, size=cells)).clip(0, NEED_MAX)
    whole = np.minimum(np.floor(need + 0.5), 50).astype(np.int64)
    limits = Bounds(np.minimum(n0, whole), np.maximum(n0, whole), {})
    size = np.maximum(need, 0.25)
    rho, rho_at, one = _steps(n0, n0 - limits.lb, need, size, WEIGHTS, -1)
    al, al_at, two = _steps(n0, limits.ub - n0, need, size, WEIGHTS, +1)
    table = Cells(n0, limits.lb, limits.ub, need, size, np.ones(cells, dtype=np.bool_), rho, rho_at, al, al_at, one + two)
    goals = np.stack([(home + step) % cells for step in (1, 7)], axis=1)
    goals.sort(axis=1)
    units = np.arange(cells) // 3
    return Problem(
        pegawai=np.arange(people), asal=home, busur_orang=np.repeat(np.arange(people), 2), busur_sel=goals.ravel(),
        busur_biaya=rng.integers(0, 300_000, size=2 * people), cells=table, unit_sel=units, opd_sel=units // 50 + cells,
        keluar_unit=np.full(3 * cells, 3), keluar_opd=np.full(3 * cells, 60), k=people // 20,
        kunci_orang=np.array([f"p{p:05d}" for p in range(people)], dtype=object),
        kunci_sel=np.array([f"c{c:05d}" for c in range(cells)], dtype=object),
    )  # fmt: skip


def test_dirty_needs_in_a_network_of_thirty_thousand_nodes() -> None:
    problem = a_dirty_city(12_000, 18_000, 1)
    plan = make_plan(replace(problem, k=50), WEIGHTS, "uji")

    assert max(np.abs(problem.cells.rho).max(), np.abs(problem.cells.al).max()) <= STEP_MAX
    assert plan.status == "OPTIMAL"
    assert plan.sertifikat is not None
    assert plan.sertifikat.terkecil_sisa >= 0 >= plan.sertifikat.terbesar_pakai
    assert len(plan.busur) == 50


@pytest.mark.parametrize("wanted", [*DIRTY, 1e18])
def test_a_slip_of_a_record_makes_no_more_places_than_there_are_people(wanted: float) -> None:
    kota = a_city({
        "unor": units("a", "b"), "jabatan": posts(), "formasi": seats({"a": 3, "b": 3}), "pegawai": [*staff("a", 5), *staff("b", 2)],
    })  # fmt: skip
    need = settled_need(kota, a_policy())[0].dipakai
    need.nilai[1], need.bulat[1] = wanted, int(max(1, wanted))
    limits = bounds(kota, need, guards(kota, need), rule_set(CATALOGUE, DECISION))
    cells = build_cells(kota, need, limits, WEIGHTS)

    assert len(cells.al) <= 8
    assert cells.terpotong == (wanted > NEED_MAX)
    assert (np.diff(cells.al[cells.al_at[1] : cells.al_at[2]]) >= 0).all()
    assert 0 <= value(kota.orang, cells, WEIGHTS) < 2**62
