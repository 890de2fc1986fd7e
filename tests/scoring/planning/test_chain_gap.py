"""The bound on chains holds for pairs nobody asked law and fit about, and is exact where they cannot pay."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from cities import WEIGHTS, mip_value

from benchmarks.planner.moves import ask, every_pair, problem_of
from benchmarks.planner.town import make_town
from services.scoring.planning.candidates import chain_ways
from services.scoring.planning.certificate import certify
from services.scoring.planning.chains.gap import lower_bound
from services.scoring.planning.flow import solve
from services.scoring.planning.network import build_network


@pytest.mark.parametrize("moves", [3, 1_000])
def test_no_plan_over_all_pairs_is_better_than_the_bound(moves: int) -> None:
    beyond_candidates = 0
    for seed in range(6):
        town = make_town(150, seed, {"kapasitas_meja": moves, "batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None})
        assert town.kebijakan["penalti"] == WEIGHTS
        problem = ask(town)
        everything = replace(problem_of(town, every_pair(town)), k=moves)
        network = build_network(problem)
        flow = solve(network)
        potential = certify(network, flow).potential
        ways = chain_ways(town.kota, town.cells, np.ones(150, dtype=np.bool_), town.kebijakan)
        told = lower_bound(problem, network, potential, ways)
        exact = mip_value(everything, split=False)
        rounding = len(town.cells.n0)  # each phi is rounded once

        assert told <= exact + rounding
        assert exact <= int((flow * network.cost).sum()) + rounding
        beyond_candidates += lower_bound(problem, network, potential) > exact + rounding
    assert (beyond_candidates > 0) == (
        moves > 3
    )  # with moves to spare chains do pay, and a bound over candidates alone would not hold


def test_where_moves_are_scarce_the_bound_is_the_plan() -> None:
    town = make_town(4_000, 1, {"kapasitas_meja": 15})
    problem = ask(town)
    network = build_network(problem)
    flow = solve(network)
    ways = chain_ways(town.kota, town.cells, np.ones(4_000, dtype=np.bool_), town.kebijakan)

    assert lower_bound(problem, network, certify(network, flow).potential, ways) == int((flow * network.cost).sum())
