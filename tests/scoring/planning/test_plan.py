"""The plan against things we did not write: HiGHS MIP, brute re-solving, the office rule; and its own invariances."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from cities import WEIGHTS, a_problem, limited_places, mip_value

from services.scoring.planning.certificate import NotOptimal, certify
from services.scoring.planning.flow import solve
from services.scoring.planning.greedy import greedy
from services.scoring.planning.network import build_network
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan

EVERY_LIMIT = {"receiving": True, "professions": True}


PASSED_THROUGH = (123, 421, 1588, 1659)
"""Cities in which the office rule would fill a cell and then take from it more than it may give."""


def wide_open(seed: int) -> Problem:
    return a_problem(np.random.default_rng(seed), cells=8, people=12, loose=True)


def problems(count: int, **shape: object) -> list[Problem]:
    return [a_problem(np.random.default_rng(seed), **shape) for seed in range(count)]  # type: ignore[arg-type]


def test_the_plan_equals_highs_mip_of_s_to_the_micro_unit() -> None:
    for problem in problems(100) + problems(100, **EVERY_LIMIT):
        plan = make_plan(problem, WEIGHTS, "uji")

        assert plan.nilai - plan.nilai_awal == mip_value(problem, split=True)


def test_highs_mip_of_p_lies_inside_the_reported_gap() -> None:
    for problem in problems(60) + problems(60, loose=True) + problems(60, **EVERY_LIMIT):
        plan = make_plan(problem, WEIGHTS, "uji")
        exact = plan.nilai_awal + mip_value(problem, split=False)

        # rounding each phi once may leave a micro-unit per touched cell
        assert plan.batas_bawah - len(problem.cells.n0) <= exact <= plan.nilai + len(problem.cells.n0)


def test_the_office_rule_is_never_better() -> None:
    better = 0
    for problem in problems(100) + problems(50, **EVERY_LIMIT):
        plan = make_plan(problem, WEIGHTS, "uji")

        assert plan.nilai <= plan.serakah_nilai
        better += plan.nilai < plan.serakah_nilai
    assert better > 20


@pytest.mark.parametrize("planner", [lambda p: make_plan(p, WEIGHTS, "uji").busur, greedy], ids=["plan", "office rule"])
def test_limits_hold_for_everybody(planner: Callable[[Problem], list[int]]) -> None:
    for problem in problems(60) + problems(60, **EVERY_LIMIT) + [wide_open(seed) for seed in PASSED_THROUGH]:
        arcs = planner(problem)
        people, target = problem.busur_orang[arcs], problem.busur_sel[arcs]
        leaving = np.bincount(problem.asal[people], minlength=len(problem.cells.n0))
        coming = np.bincount(target, minlength=len(problem.cells.n0))

        assert len(set(people.tolist())) == len(people) <= problem.k
        assert (problem.cells.n0 - leaving >= problem.cells.lb).all()  # on every day of the round, whoever comes first
        assert (problem.cells.n0 + coming <= problem.cells.ub).all()
        for from_here, cells, most in limited_places(problem):
            assert (leaving if from_here else coming)[list(cells)].sum() <= most


def test_row_order_never_chooses() -> None:
    problem = a_problem(np.random.default_rng(5), cells=8, people=30)
    wanted = chosen_keys(problem, make_plan(problem, WEIGHTS, "undian").busur)
    for seed in range(10):
        mixed = shuffled(problem, np.random.default_rng(seed))

        assert chosen_keys(mixed, make_plan(mixed, WEIGHTS, "undian").busur) == wanted


def test_a_plan_that_could_be_better_has_no_certificate() -> None:
    network = build_network(a_problem(np.random.default_rng(1)))
    idle = np.zeros(len(network.cost), dtype=np.int64)
    idle[0] = network.k

    certify(network, solve(network))
    with pytest.raises(NotOptimal):
        certify(network, idle)
    with pytest.raises(ValueError, match="not a flow"):
        certify(network, idle + 1)


def test_the_next_best_seat_costs_exactly_what_solving_again_says() -> None:
    tried = 0
    for problem in problems(80):
        plan = make_plan(problem, WEIGHTS, "uji")
        for arc, other in plan.alternatif.items():
            others = [a for a in np.flatnonzero(problem.busur_orang == problem.busur_orang[arc]).tolist() if a != arc]
            again = [forced for a in others if (forced := value_when_forced(problem, a)) is not None]
            if other is None or not again:
                continue
            assert min(again) - (plan.nilai - plan.nilai_awal) == other.rugi_mikro
            tried += 1
    assert tried > 30


def test_nothing_to_do_is_an_answer() -> None:
    problem = a_problem(np.random.default_rng(3))

    assert make_plan(replace(problem, k=0), WEIGHTS, "x").status == "KOSONG"


def chosen_keys(problem: Problem, arcs: list[int]) -> set[tuple[str, str]]:
    return {(problem.kunci_orang[problem.busur_orang[a]], problem.kunci_sel[problem.busur_sel[a]]) for a in arcs}


def shuffled(problem: Problem, rng: np.random.Generator) -> Problem:
    """The same problem after its rows came in another order and were sorted by their stable keys again."""
    order = rng.permutation(len(problem.busur_sel))
    back = np.lexsort((problem.busur_sel[order], problem.busur_orang[order]))
    at = order[back]
    return replace(
        problem, busur_orang=problem.busur_orang[at], busur_sel=problem.busur_sel[at], busur_biaya=problem.busur_biaya[at]
    )


def value_when_forced(problem: Problem, arc: int) -> int | None:
    """Change of (S) when this person must use this arc: a prize no other choice can outweigh, taken off again."""
    prize = 10**10
    cost = problem.busur_biaya.copy()
    cost[arc] -= prize
    network = build_network(replace(problem, busur_biaya=cost))
    flow = solve(network)
    total = int((flow * network.cost).sum())
    return total + prize if flow[network.gerak][arc] else None
