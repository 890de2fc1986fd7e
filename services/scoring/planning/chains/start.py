"""What a search for chains begins with: the prices of (S), and the pairs of cells that nobody was asked about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.planning.chains.bound import PRICE_MAX, Prices, Unasked, settled
from services.scoring.planning.chains.gap import proved
from services.scoring.planning.chains.links import Ways
from services.scoring.planning.chains.moves import Moves, Row
from services.scoring.planning.network import SINK, SOURCE, Network
from services.scoring.planning.penalty import Cells
from services.scoring.planning.problem import Problem


def first_prices(problem: Problem, network: Network, potential: Int, rows: list[Row], ways: Ways) -> tuple[int, Prices]:
    """(bound, its prices) as with every plan: K and the nested limits as in (S), and no price for limits that (S) does not know."""
    bound, cells = proved(problem, network, potential, ways)
    found = []
    for row in rows:
        price = np.zeros(len(row.paling), dtype=np.int64)
        if row.nama == "kapasitas_meja":
            price[0] = max(0, int(potential[SOURCE] - potential[SINK]))
        elif row.nama in network.batas:
            arcs = network.batas[row.nama]
            worth = np.maximum(0, potential[network.head[arcs]] - potential[network.tail[arcs]] - network.cost[arcs])
            price[network.tempat[row.nama]] = worth
        found.append(price)
    return bound, Prices(np.clip(cells, -PRICE_MAX, PRICE_MAX), found)


def still_prices(cells: Cells, rows: list[Row], moves: Moves, unasked: Unasked) -> Prices:
    """Where (S) has nobody who could move: limits cost nothing, and a cell any price between its own steps."""
    low, high = free_range(cells)
    return settled(low, high, [np.zeros(len(row.paling), dtype=np.int64) for row in rows], rows, moves, unasked)


def free_range(cells: Cells) -> tuple[Int, Int]:
    """Least and greatest price of a person more at which a cell's own steps stay as they are."""
    gives, takes = np.diff(cells.rho_at) > 0, np.diff(cells.al_at) > 0
    return np.where(gives, -cells.first_rho(), -PRICE_MAX), np.where(takes, cells.first_al(), PRICE_MAX)


def unasked_of(problem: Problem, ways: Ways, most: int) -> Unasked | None:
    """Pairs within reach that gain nothing as the only move, so they were no candidates; None when there are more than `most`."""
    leave, arrive = problem.cells.first_rho(), problem.cells.first_al()
    one, two, count = [leave[:0]], [leave[:0]], 0
    for group in ways.kelompok:
        for source, target in ways.pasangan(group):
            never = (leave[source] + arrive[target] + ways.biaya > 0) & (ways.pindah[source] > 0)
            one.append(source[never])
            two.append(target[never])
            count += int(never.sum())
            if count > most:
                return None
    return Unasked(np.concatenate(one), np.concatenate(two), ways.pindah, ways.biaya)


def resting(cells: Cells, still: Bool) -> Cells:
    """The same cells, of which those that stand `still` end with as many people as they have: people may pass through alone."""
    told: dict[str, Any] = {}
    for name in ("rho", "al"):
        count = np.diff(getattr(cells, f"{name}_at"))
        told[name] = getattr(cells, name)[np.repeat(~still, count)]
        told[f"{name}_at"] = np.concatenate([[0], np.cumsum(np.where(still, 0, count))])
    return replace(cells, **told)
