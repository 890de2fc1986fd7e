"""Links of a chain through cells, and prices of a person more in each cell at which no chain pays, as far as there are such prices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.plain_flow import solve_flow
from services.scoring.planning.problem import Problem

HOPS_MAX = 8
"""Every link costs at least a move, so a few settle all prices; the bound holds after any number."""
Links = tuple[Int, Int, Int]
"""From cell, to cell, what going there costs beside the two cells' own prices."""


@dataclass(frozen=True)
class Ways:
    """Who might be a link of a chain. `kelompok`: cells of one exchange group each; `pasangan` gives all their pairs within reach, in
    blocks; `pindah`: people per cell who may be moved; `biaya`: least cost of a move."""

    kelompok: list[Int]
    pasangan: Callable[[Int], Iterator[tuple[Int, Int]]]
    pindah: Int
    biaya: int


def paying(low: Int, high: Int, links: list[Links]) -> list[Bool]:
    """Links on some way from a cell to another that would gain by the prices as they are."""
    come, go = low.copy(), high.copy()
    for _ in range(HOPS_MAX):
        before = come.copy(), go.copy()
        for one, two, cost in links:
            np.maximum.at(come, two, come[one] - cost)
            np.minimum.at(go, one, go[two] + cost)
        if (come == before[0]).all() and (go == before[1]).all():
            break
    return [come[one] - cost > go[two] for one, two, cost in links]


def passing(low: Int, high: Int, links: list[Links]) -> Int:
    """As low as the cell's own range allows, and high enough that coming from a neighbour gains nothing, where its range allows that."""
    price = low.copy()
    for _ in range(HOPS_MAX):
        wanted = price.copy()
        for one, two, cost in links:
            np.maximum.at(wanted, two, price[one] - cost)
        wanted = np.minimum(wanted, high)
        if (wanted == price).all():
            break
        price = wanted
    return price


def best_prices(problem: Problem, asked: Int, links: list[Links], pooled: Int) -> Int:
    """Prices at which free choice costs most: those of the flow without limits, from a cell's giving steps to another's taking steps."""
    cells = problem.cells
    count, people = len(cells.n0), len(problem.pegawai)
    hub, person, pool = count, count + 1 + np.arange(people), count + 1 + people + np.arange(count)
    leave, arrive = (np.repeat(np.arange(count), np.diff(at)) for at in (cells.rho_at, cells.al_at))
    one, two, cost = (np.concatenate(column) for column in zip(*links[1:], strict=True)) if links[1:] else (arrive[:0],) * 3
    ones, nothing = np.ones_like, np.zeros_like
    parts = [
        (np.full(len(leave), hub), leave, ones(leave), cells.rho), (arrive, np.full(len(arrive), hub), ones(arrive), cells.al),
        (problem.asal, person, ones(person), nothing(person)),
        (person[problem.busur_orang], problem.busur_sel, ones(asked), asked),
        (np.arange(count), pool, pooled, nothing(pool)), (pool[one], two, pooled[one], cost),
    ]  # fmt: skip
    tail, head, capacity, price = (np.concatenate(column).astype(np.int64) for column in zip(*parts, strict=True))
    found = solve_flow(tail, head, capacity, price, np.zeros(count + 1 + people + count, dtype=np.int64)).potensial
    return np.asarray(found[hub] - found[:count], dtype=np.int64)
