"""Every number of the residual network against solving the changed problem again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from cities import WEIGHTS, a_problem
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.planning import prices
from services.scoring.planning.again import only, solve_again
from services.scoring.planning.certificate import certify
from services.scoring.planning.flow import solve
from services.scoring.planning.network import build_network
from services.scoring.planning.penalty import _steps
from services.scoring.planning.penalty import value as worth
from services.scoring.planning.problem import Problem
from services.scoring.planning.rerouted import without
from services.scoring.planning.residual import residual
from services.scoring.planning.single_changes import Values

FORCED = -(10**11)
SWITCH = st.booleans()


def solved(problem: Problem) -> Values:
    network = build_network(problem)
    flow = solve(network)
    return Values(problem, residual(network, flow, certify(network, flow).potential), WEIGHTS)


def objective(problem: Problem) -> int:
    """Value of (S) by another road: solve from nothing, penalty of today and all steps and moves."""
    network = build_network(problem)
    return worth(problem.cells.n0, problem.cells, WEIGHTS) + int((solve(network) * network.cost).sum())


def without_arcs(problem: Problem, arcs: np.ndarray) -> Problem:
    """All people stay in the problem, so that limits and K stay what they were."""
    kept = ~arcs
    return replace(
        problem, busur_orang=problem.busur_orang[kept], busur_sel=problem.busur_sel[kept], busur_biaya=problem.busur_biaya[kept]
    )


def with_people(problem: Problem, cell: int, change: int) -> Problem:
    """The cell counts one person more or fewer; its bounds follow, its candidates stay."""
    old = problem.cells
    n0 = old.n0.copy()
    n0[cell] += change
    whole = np.where(old.ub > old.n0, old.ub, old.lb)
    lb, ub = np.minimum(n0, whole), np.maximum(n0, whole)
    rho, rho_at, _ = _steps(n0, n0 - lb, old.d, old.besar, WEIGHTS, -1)
    al, al_at, _ = _steps(n0, ub - n0, old.d, old.besar, WEIGHTS, +1)
    return replace(problem, cells=replace(old, n0=n0, lb=lb, ub=ub, rho=rho, rho_at=rho_at, al=al, al_at=al_at))


def with_limit(problem: Problem, name: str, place: int, change: int) -> Problem:
    most = getattr(problem, name).copy()
    most[place] += change
    return replace(problem, **{name: most})


def check_everything(seed: int, **shape: object) -> dict[str, int]:
    """Counts of what was compared and was not nothing."""
    problem = a_problem(np.random.default_rng(seed), **shape)  # type: ignore[arg-type]
    if not len(problem.busur_sel):
        return {}
    if shape.get("loose"):
        problem = replace(problem, k=1 + seed % 4)  # so that the desk binds
    asked = solved(problem)
    before = objective(problem)
    told = dict.fromkeys(("pindah", "orang", "tujuan", "tambah", "kurang", "k", "batas"), 0)
    moved = np.flatnonzero(asked.held.flow[asked.held.network.gerak])
    for arc in moved.tolist():
        told["pindah"] += 1
        assert asked.without_move(arc) == objective(without_arcs(problem, np.arange(len(problem.busur_sel)) == arc)) - before
        person = int(problem.busur_orang[arc])
        assert asked.without_person(person) == objective(without_arcs(problem, problem.busur_orang == person)) - before
    for person in range(len(problem.pegawai)):
        for arc, loss in asked.losses(person).items():
            told["tujuan"] += loss > 0
            cost = problem.busur_biaya.copy()
            cost[arc] += FORCED
            network = build_network(replace(problem, busur_biaya=cost))
            flow = solve(network)
            if not flow[network.gerak][arc]:
                assert loss == np.inf
                continue
            again = worth(problem.cells.n0, problem.cells, WEIGHTS) + int((flow * network.cost).sum()) - FORCED
            assert loss == again - before
    everywhere = asked.one_more_everywhere()
    for cell in range(len(problem.cells.n0)):
        more = asked.one_more(cell)
        assert more == everywhere[cell] == objective(with_people(problem, cell, +1)) - before
        told["tambah"] += more != 0
        if problem.cells.n0[cell]:
            fewer = asked.one_fewer(cell)
            assert fewer == objective(with_people(problem, cell, -1)) - before
            told["kurang"] += fewer != 0
        else:
            assert asked.one_fewer(cell) is None
    more_moves = prices.one_more_move(asked.held)
    assert more_moves == objective(replace(problem, k=problem.k + 1)) - before
    assert prices.one_move_fewer(asked.held) == objective(replace(problem, k=problem.k - 1)) - before
    told["k"] += more_moves != 0
    for limit, part in asked.held.network.batas.items():
        name = limit.removeprefix("batas_")
        if name == "lantai_profesi":
            continue
        for at, place in enumerate(asked.held.network.tempat[limit].tolist()):
            wider, narrower = (with_limit(problem, name, place, change) for change in (+1, -1))
            gain = objective(wider) - before
            assert prices.one_more_on(asked.held, part.start + at) == gain
            if getattr(problem, name)[place]:
                assert prices.one_fewer_on(asked.held, part.start + at) == objective(narrower) - before
            told["batas"] += gain != 0
    return told


def test_small_cities() -> None:
    total: dict[str, int] = {}
    for seed in range(30):
        for name, count in check_everything(
            seed, people=14 if seed % 2 else 30, loose=seed % 4 == 0, receiving=seed % 3 == 0, professions=seed % 5 == 0
        ).items():
            total[name] = total.get(name, 0) + count
    for name in ("pindah", "tujuan", "tambah", "kurang", "k", "batas"):
        assert total[name] >= 2, name


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 8), st.integers(1, 18), SWITCH, SWITCH, SWITCH)
def test_any_small_city(seed: int, cells: int, people: int, loose: bool, receiving: bool, professions: bool) -> None:
    check_everything(seed, cells=cells, people=people, loose=loose, receiving=receiving, professions=professions)


@pytest.mark.long
@settings(max_examples=3_000, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 8), st.integers(1, 18), SWITCH, SWITCH, SWITCH)
def test_thousands_of_small_cities(seed: int, cells: int, people: int, loose: bool, receiving: bool, professions: bool) -> None:
    check_everything(seed, cells=cells, people=people, loose=loose, receiving=receiving, professions=professions)


def test_a_way_too_dear_to_be_told_exactly_is_refused() -> None:
    problem = a_problem(np.random.default_rng(1))
    dear = replace(problem, busur_biaya=problem.busur_biaya + (1 << 50))
    asked = solved(dear)

    with pytest.raises(OverflowError):
        asked.losses(0)


@given(st.integers(0, 10**6), SWITCH, SWITCH)
@settings(max_examples=40, deadline=None)
def test_the_plan_rerouted_around_a_forbidden_move_is_the_plan_solved_without_it(seed: int, loose: bool, receiving: bool) -> None:
    problem = a_problem(np.random.default_rng(seed), loose=loose, receiving=receiving)
    values = solved(problem)
    for arc in np.flatnonzero(values.held.flow[values.held.network.gerak]).tolist():
        answer = without(problem, values.held, arc, "undian")
        again = solve_again(only(problem, np.delete(np.arange(len(problem.busur_sel)), arc)), "undian")
        kept = np.delete(np.arange(len(problem.busur_sel)), arc)
        found, change = ([], 0) if again is None else (kept[again.busur].tolist(), again.selisih)
        assert (answer.busur.tolist(), answer.selisih) == (found, change)
