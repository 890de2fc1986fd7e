"""The core on plain flows and assignments, against networkx, scipy and HiGHS; ours to write, in the public formats."""

from __future__ import annotations

from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from instances.read import Flow, dimacs, orlib, stored
from scipy.optimize import linear_sum_assignment, linprog

from services.scoring.plain_flow import COST_LIMIT, NotOptimal, PlainFlow, prices_of, solve_assignment, solve_flow


def solved(flow: Flow) -> PlainFlow:
    return solve_flow(flow.tail, flow.head, flow.capacity, flow.cost, flow.supply, flow.lower)


def by_networkx(flow: Flow) -> int | None:
    """None = no flow. Lower bounds are shifted by hand; parallel arcs keep apart in a multigraph."""
    graph = nx.MultiDiGraph()
    demand = -flow.supply.astype(object)
    for at in range(len(flow.tail)):
        t, h, low = int(flow.tail[at]), int(flow.head[at]), int(flow.lower[at])
        demand[t] += low
        demand[h] -= low
        graph.add_edge(t, h, capacity=int(flow.capacity[at]) - low, weight=int(flow.cost[at]))
    graph.add_nodes_from((node, {"demand": int(demand[node])}) for node in range(len(flow.supply)))
    try:
        return int(nx.network_simplex(graph)[0]) + int((flow.lower * flow.cost).sum())
    except nx.NetworkXUnfeasible:
        return None


def by_highs(flow: Flow) -> int | None:
    rows = np.zeros((len(flow.supply), len(flow.tail)))
    np.add.at(rows, (flow.tail, np.arange(len(flow.tail))), 1)
    np.add.at(rows, (flow.head, np.arange(len(flow.head))), -1)
    bounds = np.column_stack([flow.lower, flow.capacity])
    answer = linprog(flow.cost, A_eq=rows, b_eq=flow.supply, bounds=bounds, method="highs")
    return round(answer.fun) if answer.success else None


def check_proof(flow: Flow, answer: PlainFlow) -> None:
    assert (flow.lower <= answer.aliran).all()
    assert (answer.aliran <= flow.capacity).all()
    balance = np.zeros(len(flow.supply), dtype=np.int64)
    np.add.at(balance, flow.tail, answer.aliran)
    np.subtract.at(balance, flow.head, answer.aliran)
    assert (balance == flow.supply).all()
    reduced = flow.cost + answer.potensial[flow.tail] - answer.potensial[flow.head]
    assert (reduced[answer.aliran < flow.capacity] >= 0).all()
    assert (reduced[answer.aliran > flow.lower] <= 0).all()


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Few nodes, parallel arcs, ways from a node to itself, lower bounds and negative costs; often without any flow."""
    nodes, count = draw(st.integers(2, 7)), draw(st.integers(1, 18))
    number = st.integers(0, nodes - 1)
    tail, head = (np.array(draw(st.lists(number, min_size=count, max_size=count))) for _ in range(2))
    low = np.array(draw(st.lists(st.sampled_from([0, 0, 0, 1, 2]), min_size=count, max_size=count)))
    room = np.array(draw(st.lists(st.integers(0, 6), min_size=count, max_size=count)))
    cost = np.array(draw(st.lists(st.integers(-9, 20), min_size=count, max_size=count)))
    supply = np.zeros(nodes, dtype=np.int64)
    inside = draw(st.booleans())
    for at in range(count if inside else draw(st.integers(0, 3))):  # sent along arcs, or from anywhere to anywhere
        amount = int(low[at] + draw(st.integers(0, int(room[at])))) if inside else draw(st.integers(0, 4))
        start, end = (int(tail[at]), int(head[at])) if inside else (draw(number), draw(number))
        supply[start] += amount
        supply[end] -= amount
    return Flow(tail, head, low, low + room, cost, supply)


def agrees(flow: Flow) -> None:
    answer = solved(flow)
    expected = by_highs(flow)
    assert (answer.status == "OPTIMAL") == (expected is not None)
    if not (flow.tail == flow.head).any():
        assert by_networkx(flow) == expected
    if expected is not None:
        assert answer.biaya == expected
        check_proof(flow, answer)


@settings(max_examples=120, deadline=None)
@given(flows())
def test_any_flow_costs_what_networkx_and_highs_say(flow: Flow) -> None:
    agrees(flow)


@pytest.mark.long
@settings(max_examples=5_000, deadline=None)
@given(flows())
def test_thousands_of_flows_cost_what_networkx_and_highs_say(flow: Flow) -> None:
    agrees(flow)


def test_a_stored_instance_has_the_optimum_found_by_hand() -> None:
    flow = dimacs(stored("harbour.min"))
    answer = solved(flow)

    assert (answer.status, answer.biaya) == ("OPTIMAL", 15)
    assert answer.biaya == by_networkx(flow) == by_highs(flow)
    check_proof(flow, answer)


@pytest.mark.parametrize(
    ("name", "status"),
    [("no_way.min", "TIDAK_LAYAK"), ("unbalanced.min", "TIDAK_SEIMBANG"), ("floor_above.min", "TIDAK_LAYAK")],
)
def test_what_has_no_flow_is_an_answer(name: str, status: str) -> None:
    answer = solved(dimacs(stored(name)))

    assert (answer.status, len(answer.aliran), len(answer.potensial)) == (status, 0, 0)


def test_a_flow_that_could_be_cheaper_has_no_prices() -> None:
    flow = dimacs(stored("harbour.min"))
    dear = np.array([4, 0, 0, 3, 0])  # a flow, but not the cheapest

    with pytest.raises(NotOptimal):
        prices_of(flow.tail, flow.head, flow.capacity, flow.cost, dear, flow.lower, 4)


def test_costs_that_would_not_fit_are_refused_and_so_are_arcs_to_nowhere() -> None:
    one = np.array([1])
    with pytest.raises(OverflowError):
        solve_flow(np.array([0]), one, one, np.array([1 << 61]), np.array([1, -1]))
    with pytest.raises(ValueError, match="not there"):
        solve_flow(np.array([0]), np.array([5]), one, one, np.array([1, -1]))


def test_dear_costs_over_thirty_thousand_nodes_do_not_overflow() -> None:
    """As many ways of two steps as there are nodes, each step as dear as is let in: the sum, beyond 64 bits of a float, is exact."""
    middle = np.arange(2, 30_000)
    dear = COST_LIMIT // 30_003
    tail = np.concatenate([np.zeros(len(middle), np.int64), middle])
    head = np.concatenate([middle, np.ones(len(middle), np.int64)])
    cost = np.concatenate([dear - middle, np.full(len(middle), -dear)])
    supply = np.zeros(30_000, dtype=np.int64)
    supply[0], supply[1] = 20_000, -20_000
    answer = solve_flow(tail, head, np.ones(len(tail), np.int64), cost, supply)

    assert answer.biaya == -sum(range(30_000 - 20_000, 30_000))
    check_proof(Flow(tail, head, np.zeros_like(tail), np.ones_like(tail), cost, supply), answer)
    with pytest.raises(OverflowError):
        solve_flow(tail, head, np.ones(len(tail), np.int64), cost + cost // 1_000, supply)


def test_an_assignment_in_the_public_format_costs_what_trying_everything_says() -> None:
    costs = orlib(stored("four.txt"))
    best = min(sum(int(costs[i, j]) for i, j in enumerate(order)) for order in permutations(range(len(costs))))
    row, column = np.indices(costs.shape).reshape(2, -1)

    assert solve_assignment(row, column, costs.ravel(), *costs.shape).biaya == best


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_any_assignment_costs_what_scipy_says(seed: int) -> None:
    """More columns than rows, pairs that may not be made, negative costs."""
    rng = np.random.default_rng(seed)
    rows = int(rng.integers(1, 9))
    columns = rows + int(rng.integers(0, 4))
    costs = rng.integers(-50, 200, size=(rows, columns))
    may = rng.random((rows, columns)) < 0.7
    row, column = np.nonzero(may)
    answer = solve_assignment(row, column, costs[may], rows, columns)
    try:
        one, other = linear_sum_assignment(np.where(may, costs.astype(float), np.inf))
    except ValueError:
        assert answer.status == "TIDAK_LAYAK"
        return
    assert answer.biaya == costs[one, other].sum()
    chosen = answer.aliran > 0
    assert np.bincount(row[chosen], minlength=rows).tolist() == [1] * rows
    assert np.bincount(column[chosen], minlength=columns).max() == 1


def test_more_people_than_seats_is_an_answer() -> None:
    assert solve_assignment(np.array([0, 1]), np.array([0, 0]), np.array([1, 1]), 2, 1).status == "TIDAK_LAYAK"
