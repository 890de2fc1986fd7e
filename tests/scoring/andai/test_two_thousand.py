"""The same numbers on a city of two thousand people: moves, seats and persons sampled, each against solving again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.city import make_bundle
from benchmarks.measure import job
from services.scoring.andai.answer import what_if
from services.scoring.andai.held import Held, hold
from services.scoring.planning.again import only, solve_again
from services.scoring.planning.problem import Problem
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate import translate

PEOPLE = 2_000


@pytest.fixture(scope="module")
def held() -> Held:
    asked = job(PEOPLE, "0" * 64)
    asked["kebijakan"]["kapasitas_meja"] = 60
    kota = translate(make_bundle(PEOPLE, 0)[1], asked["kebijakan"])
    return hold(kota, asked["aturan"], asked["kebijakan"], asked["model"], "undian", Stopwatch())


def change(problem: Problem) -> int:
    answer = solve_again(problem, "undian")
    return 0 if answer is None else answer.selisih


@pytest.mark.long
def test_every_move_and_a_sample_of_other_seats(held: Held) -> None:
    problem, values = held.inti, held.values
    assert values is not None
    before = change(problem)
    moved = np.flatnonzero(values.held.flow[values.held.network.gerak])
    assert len(moved) > 20
    for arc in moved.tolist():
        rest = np.arange(len(problem.busur_sel)) != arc
        assert values.without_move(arc) == change(only(problem, rest)) - before
    prize = 10**11
    for arc in np.random.default_rng(0).choice(len(problem.busur_sel), size=60, replace=False).tolist():
        cost = problem.busur_biaya.copy()
        cost[arc] -= prize
        answer = solve_again(replace(problem, busur_biaya=cost), "undian")
        assert answer is not None
        if arc in answer.busur:
            assert values.losses(int(problem.busur_orang[arc]))[arc] == answer.selisih + prize - before


@pytest.mark.long
def test_a_sample_of_persons_more_and_fewer(held: Held) -> None:
    sel, exact = held.posed.kota.sel.kunci, 0
    steps = np.diff(held.posed.cells.al_at) + np.diff(held.posed.cells.rho_at)  # people are short, or too many
    cells = np.flatnonzero(held.posed.cells.known & (held.posed.kota.orang > 0) & (steps > 0))
    for cell in np.random.default_rng(1).choice(cells, size=40, replace=False).tolist():
        for kind in ("TAMBAH_PEGAWAI", "KURANG_PEGAWAI"):
            answer = what_if(held, [{"jenis": kind, "sel": str(sel[cell])}], pratinjau_saja=False)
            if (glance := answer["pratinjau"]) is None:
                continue
            if glance["kepastian"] == "TEPAT":
                exact += 1
                assert glance["perubahan_mikro"] == answer["perubahan_mikro"]
            assert glance["perubahan_mikro"] >= answer["perubahan_mikro"]
    assert exact >= 10
