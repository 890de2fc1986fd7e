"""Spare hands to where they are missing: against every way there is on small cases, and against networkx on larger ones."""

from __future__ import annotations

from itertools import product

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.need.acts.transport import most_for_least, shares

Case = tuple[list[int], list[int], list[tuple[int, int, int]]]


@st.composite
def cases(draw: st.DrawFn, side: int, amount: int) -> Case:
    supply = draw(st.lists(st.integers(0, amount), min_size=1, max_size=side))
    demand = draw(st.lists(st.integers(0, amount), min_size=1, max_size=side))
    pairs = [(g, t) for g in range(len(supply)) for t in range(len(demand))]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=2 * side))
    return supply, demand, [(g, t, draw(st.integers(0, 50))) for g, t in sorted(chosen)]


def answered(case: Case) -> tuple[list[int], int, int]:
    supply, demand, ways = case
    giver, taker, cost = (np.array([way[i] for way in ways], dtype=np.int64) for i in range(3))
    flow = most_for_least(np.array(supply), np.array(demand), giver, taker, cost)
    return flow.tolist(), int(flow.sum()), int((flow * cost).sum())


@given(cases(side=2, amount=3))
def test_nobody_gives_more_or_cheaper_by_any_way(case: Case) -> None:
    supply, demand, ways = case
    _, given_, cost = answered(case)
    best = (0, 0)
    for amounts in product(*(range(min(supply[g], demand[t]) + 1) for g, t, _ in ways)):
        out = [sum(a for a, (g, _, _) in zip(amounts, ways, strict=True) if g == at) for at in range(len(supply))]
        into = [sum(a for a, (_, t, _) in zip(amounts, ways, strict=True) if t == at) for at in range(len(demand))]
        if all(o <= s for o, s in zip(out, supply, strict=True)) and all(i <= d for i, d in zip(into, demand, strict=True)):
            best = max(best, (sum(amounts), -sum(a * c for a, (_, _, c) in zip(amounts, ways, strict=True))))

    assert (given_, -cost) == best


def check_against_networkx(case: Case) -> None:
    supply, demand, ways = case
    graph = nx.DiGraph()
    graph.add_nodes_from("se")
    graph.add_edges_from(("s", f"g{g}", {"capacity": amount, "weight": 0}) for g, amount in enumerate(supply))
    graph.add_edges_from((f"t{t}", "e", {"capacity": amount, "weight": 0}) for t, amount in enumerate(demand))
    graph.add_edges_from((f"g{g}", f"t{t}", {"capacity": min(supply[g], demand[t]), "weight": c}) for g, t, c in ways)
    flow = nx.max_flow_min_cost(graph, "s", "e")
    amounts, given_, cost = answered(case)

    assert given_ == sum(flow["s"].values())
    assert cost == nx.cost_of_flow(graph, flow)
    for side, limit in ((0, supply), (1, demand)):
        assert all(
            sum(a for a, way in zip(amounts, ways, strict=True) if way[side] == at) <= most for at, most in enumerate(limit)
        )


@settings(max_examples=40)
@given(cases(side=6, amount=40))
def test_networkx_finds_the_same(case: Case) -> None:
    check_against_networkx(case)


@pytest.mark.long
@settings(max_examples=2_000)
@given(cases(side=10, amount=200))
def test_networkx_finds_the_same_on_many(case: Case) -> None:
    check_against_networkx(case)


def test_nothing_to_give_is_an_answer() -> None:
    assert answered(([5], [5], [])) == ([], 0, 0)


def in_shares(case: Case, least: int) -> tuple[list[int], int]:
    supply, demand, ways = case
    giver, taker, cost = (np.array([way[i] for way in ways], dtype=np.int64) for i in range(3))
    flow = shares(np.array(supply), np.array(demand), giver, taker, cost, least)
    return flow.tolist(), int(flow.sum())


@given(cases(side=3, amount=12), st.integers(1, 5))
def test_shares_are_large_enough_and_no_less_than_leaving_the_small_ones_out(case: Case, least: int) -> None:
    supply, demand, ways = case
    flow, given_ = in_shares(case, least)
    once = sum(amount for amount in answered(case)[0] if amount >= least)

    assert all(amount == 0 or amount >= least for amount in flow)
    assert once <= given_ <= answered(case)[1]
    for side, limit in ((0, supply), (1, demand)):
        assert all(sum(a for a, way in zip(flow, ways, strict=True) if way[side] == at) <= m for at, m in enumerate(limit))


def test_what_a_small_share_would_have_carried_goes_another_way() -> None:
    """Once solved, 3, 1 and 4 are given and the 1 is no share; without its way the second giver has 5 for the second taker."""
    ways = [(0, 0, 2), (0, 1, 2), (1, 0, 2), (1, 1, 2)]
    assert in_shares(([3, 5], [4, 8], ways), 3) == ([3, 0, 0, 5], 8)
