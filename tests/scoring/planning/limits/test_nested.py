"""Nested limits: what they count, and when two of them may stand in one network."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from cities import a_problem

from services.scoring.planning.blocked import CEILING, DESK, FLOOR
from services.scoring.planning.limits.nested import NestedLimit
from services.scoring.planning.network import SINK, SOURCE, build_network
from services.scoring.planning.problem import nested_limits
from shared.contracts.v1.kebijakan_cacat import TANPA_BATAS


def nests(inner: NestedLimit, outer: NestedLimit) -> bool:
    """Does every place of `inner` lie inside one place of `outer`?"""
    both = (inner.tempat >= 0) & (outer.tempat >= 0)
    pairs = np.unique(np.column_stack([inner.tempat[both], outer.tempat[both]]), axis=0)
    outside = np.isin(inner.tempat[(inner.tempat >= 0) & (outer.tempat < 0)], pairs[:, 0]).any()
    return len(np.unique(pairs[:, 0])) == len(pairs) and not outside


def a_limit(*places: int, side: str = "KELUAR") -> NestedLimit:
    return NestedLimit("uji", side, np.array(places), np.full(max(places) + 1, 2))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("inner", "outer", "told"),
    [
        ((0, 1, 2, 2), (0, 0, 1, 1), True),
        ((0, 0, 1, 1), (0, 1, 1, 1), False),  # the first place lies in two
        ((0, 0, 1, -1), (0, 0, 1, 1), True),  # a cell without a profession
        ((0, 0, 1, 1), (0, -1, 1, 1), False),  # half of a place lies in none
    ],
)
def test_a_place_lies_inside_one_place_or_the_limits_do_not_nest(
    inner: tuple[int, ...], outer: tuple[int, ...], told: bool
) -> None:
    assert nests(a_limit(*inner), a_limit(*outer)) is told


def test_a_limit_counts_people_on_its_own_side() -> None:
    source, target = np.array([0, 0, 3]), np.array([1, 2, 2])

    assert a_limit(0, 1, 1, -1).used(source, target).tolist() == [2, 0]
    assert a_limit(0, 1, 1, -1, side="MASUK").used(source, target).tolist() == [0, 3]


@pytest.mark.parametrize("seed", range(20))
def test_limits_of_a_problem_nest_and_every_person_passes_each_of_them(seed: int) -> None:
    problem = a_problem(np.random.default_rng(seed), receiving=True, professions=True)
    limits, network = nested_limits(problem), build_network(problem)
    above = dict(zip(network.head.tolist(), network.tail.tolist(), strict=True))
    below = dict(zip(network.tail.tolist(), network.head.tolist(), strict=True))

    for side, step, end, first, cells in (
        ("KELUAR", above, SOURCE, network.keluar_node, network.keluar_sel),
        ("MASUK", below, SINK, network.masuk_node, network.masuk_sel),
    ):
        mine = [limit for limit in limits if limit.sisi == side]
        assert all(nests(inner, outer) for outer, inner in pairwise(mine))
        for node, cell in enumerate(cells.tolist(), first):
            if node in step:  # a cell without a step of its own lets nobody pass
                assert passed(step, node, end) == 1 + sum(bool(limit.tempat[cell] >= 0) for limit in mine)


def passed(step: dict[int, int], node: int, end: int) -> int:
    """Arcs from a node to the end of its side."""
    count = 0
    while node != end:
        node, count = step[node], count + 1
    return count


def test_the_page_about_limits_names_each_of_them() -> None:
    page = (Path(__file__).parents[4] / "docs" / "pins-and-limits.md").read_text()
    problem = a_problem(np.random.default_rng(1), receiving=True, professions=True)
    names = [limit.nama for limit in nested_limits(problem)]

    assert len(names) == 5
    assert [name for name in [*names, *TANPA_BATAS, DESK, FLOOR, CEILING] if f"`{name}`" not in page] == []
