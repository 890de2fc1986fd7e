"""Parts under one price lose nothing: the value of the whole to the micro-unit, wherever and by however many they are solved."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import numpy as np
import pytest
from cities import a_problem
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from joblib import parallel_config, register_parallel_backend
from joblib._parallel_backends import ThreadingBackend
from province import a_province, joined

from benchmarks.planner.moves import ask
from benchmarks.planner.town import make_town
from services.scoring.plain_flow import COST_LIMIT
from services.scoring.planning.certificate import certify
from services.scoring.planning.flow import draw, solve
from services.scoring.planning.large import best_flow
from services.scoring.planning.loose_limits import loosen
from services.scoring.planning.network import Network, build_network
from services.scoring.planning.parts import split
from services.scoring.planning.penalty import STEP_MAX
from services.scoring.planning.regions import Joint, solve_parts

ALONE = 1
"""Arcs of a piece that travels alone: every one does."""


def value(network: Network, flow: np.ndarray) -> int:
    return int((flow * network.cost).sum())


def same_as_whole(network: Network) -> Joint:
    joint = solve_parts(network, pieces=split(network, ALONE))

    assert value(network, joint.aliran) == value(network, solve(network))
    certify(network, joint.aliran)  # a flow within every limit, and no cheaper one is left
    assert joint.celah_mikro == 0
    return joint


def one_case(seed: int, cities: int, k: int, coarse: int) -> None:
    same_as_whole(a_province(np.random.default_rng(seed), cities, k, coarse=coarse))


CASES = {"seed": st.integers(0, 10**6), "cities": st.integers(1, 6), "k": st.integers(0, 30),
         "coarse": st.sampled_from([1, 1_000, 100_000, 400_000])}  # fmt: skip


@given(**CASES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_parts_are_worth_what_the_whole_is(seed: int, cities: int, k: int, coarse: int) -> None:
    one_case(seed, cities, k, coarse)


@pytest.mark.long
@given(**CASES)
@settings(max_examples=5_000, deadline=None, suppress_health_check=list(HealthCheck))
def test_parts_are_worth_what_the_whole_is_on_thousands(seed: int, cities: int, k: int, coarse: int) -> None:
    one_case(seed, cities, k, coarse)


def test_moves_that_tie_at_the_price_are_shared_out_to_the_last() -> None:
    tied = 0
    for seed in range(40):
        city = build_network(a_problem(np.random.default_rng(seed), cells=5, people=10))
        joint = same_as_whole(
            joined([city] * 4, 1 + seed % 7)
        )  # the same city four times: what is worth it here is worth it there
        tied += joint.harga_ganda > 0 and joint.harga_ganda % 2 == 0
    assert tied > 15


def test_any_number_of_workers_finds_the_same_flow() -> None:
    network = a_province(np.random.default_rng(3), 6, 9, coarse=50_000)
    alone = solve_parts(network, 1, pieces=split(network, ALONE))

    for workers in (2, 3):
        assert (solve_parts(network, workers, pieces=split(network, ALONE)).aliran == alone.aliran).all()
    with parallel_config(backend="threading", n_jobs=2):
        assert (solve_parts(network, None, pieces=split(network, ALONE)).aliran == alone.aliran).all()


class Elsewhere(ThreadingBackend):
    """Stands for an engine somebody else runs: it is registered by name and counts what it was given."""

    given = 0

    def submit(self, func: object, callback: object = None) -> object:
        type(self).given += 1
        return super().submit(func, callback)


def test_an_engine_of_ones_own_is_plugged_in_by_name() -> None:
    register_parallel_backend("elsewhere", Elsewhere)
    network = a_province(np.random.default_rng(4), 4, 6)
    with parallel_config(backend="elsewhere", n_jobs=4):
        there = solve_parts(network, None, pieces=split(network, ALONE))

    assert Elsewhere.given > 0
    assert (there.aliran == solve_parts(network, 1, pieces=split(network, ALONE)).aliran).all()


def test_what_nothing_ties_together_is_apart_and_small_pieces_travel_together() -> None:
    network = a_province(np.random.default_rng(1), 5, 4)

    assert len(split(network, ALONE)[0]) >= 5
    assert len(split(network)[0]) == 1
    arcs = np.concatenate([part.asal for part in split(network, ALONE)[0]])
    assert len(set(arcs.tolist())) == len(arcs)  # nobody is in two parts


def test_a_limit_nobody_can_reach_ties_nothing_together() -> None:
    network = a_province(np.random.default_rng(2), 1, 30)
    wide = replace(network, capacity=np.where(network.tail == 0, 99, network.capacity))  # agencies; arc 0 is the move not made
    wide.capacity[0] = network.k

    assert len(loosen(wide).dropped) > 0
    assert len(split(wide, ALONE)[0]) >= len(split(network, ALONE)[0])
    same_as_whole(wide)


def test_progress_is_told_and_ends_at_k_or_below() -> None:
    told: list[tuple[int, int, int]] = []
    network = a_province(np.random.default_rng(8), 4, 5)
    joint = solve_parts(network, report=lambda *line: told.append(line), pieces=split(network, ALONE))

    assert [line[0] for line in told] == list(range(1, joint.putaran + 1))
    assert all(k == 5 for _, _, k in told)


def test_nothing_may_move_is_an_answer() -> None:
    network = a_province(np.random.default_rng(8), 2, 0)

    assert not solve_parts(network, pieces=split(network, ALONE)).aliran.any()


def test_a_large_network_is_parts_only_where_there_are_workers() -> None:
    network = a_province(np.random.default_rng(5), 5, 6)
    told: list[int] = []

    def listen(rounds: int, _moves: int, _k: int) -> None:
        told.append(rounds)

    assert value(network, best_flow(network, listen, large=1)) == value(network, solve(network))
    assert told == []
    with parallel_config(backend="threading", n_jobs=2), patch("services.scoring.planning.parts.SMALL", ALONE):
        assert value(network, best_flow(network, listen, large=1)) == value(network, solve(network))
        assert told == list(range(1, len(told) + 1)) != []
        told.clear()
        best_flow(network, listen)  # not large
    assert told == []


def test_costs_of_dirty_needs_fit_or_are_refused_in_a_network_of_thirty_thousand_nodes() -> None:
    """The largest step a need may cause, whatever somebody typed, times the nodes of a province stays within 64 bits."""
    network = a_province(np.random.default_rng(6), 1_300, 500)
    assert network.nodes > 30_000
    dirty = replace(network, cost=np.where(network.cost < -(STEP_MAX // 2000), -STEP_MAX, network.cost))
    joint = solve_parts(dirty)

    assert value(dirty, joint.aliran) == value(dirty, solve(dirty))
    certify(dirty, joint.aliran)
    with pytest.raises(OverflowError, match="too large"):
        solve_parts(replace(network, cost=network.cost * (COST_LIMIT >> 30)))


@pytest.mark.long
def test_a_province_has_one_plan_from_one_flow_from_parts_and_by_two_workers() -> None:
    town = make_town(60_000, 2)
    problem = ask(town)
    network = build_network(problem)
    flows = [solve(network), solve_parts(network, 1).aliran, solve_parts(network, 2).aliran]
    plans = [draw(network, flow, certify(network, flow).potential, problem, "undian") for flow in flows]

    assert len(split(network)[0]) >= 3
    assert all((plan == plans[0]).all() for plan in plans)
