"""How far can (S) be from the unsplit problem (P), where a cell may lose and gain in the same plan? A proved bound (T4).

Give every cell one price of a person more in it, and K and every nested limit the price they have in (S), and let everybody choose
freely: whatever the prices, that costs no more than the best of (P) (weak duality). Used cells take their price of (S); a cell that
(S) leaves alone takes the price at which nobody gains by passing through it, if there is one. Pairs that law and fit were never asked
about, because they can pay only as links of a chain, count as lawful, perfectly fit and free but for the move itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import Bool, Int
from services.scoring.planning.chains.links import Links, Ways, best_prices, passing, paying
from services.scoring.planning.network import SINK, SOURCE, Network
from services.scoring.planning.problem import Problem, nested_limits

LINKS_MAX = 4_000_000
"""Links up to which the best prices are sought by a flow of their own, where those of (S) do not show that no chain pays."""
ROUNDS_MAX = 6
ENOUGH = 2_000
"""A bound this many times closer than the plan's whole gain is not improved any further."""
FAR = 1 << 50


@dataclass(frozen=True)
class Prices:
    """Of K, of leaving and of entering each cell by the nested limits, and what the limits' room is worth in all."""

    k: int
    keluar: Int
    masuk: Int
    batas: int


def lower_bound(problem: Problem, network: Network, potential: Int, ways: Ways | None = None) -> int:
    """No plan of (P) changes the objective by less (mikro). Without `ways`: of those that use candidates alone.

    Exchange groups never mix, so with the limits priced each is bounded by itself, and memory holds the links of one.
    """
    return proved(problem, network, potential, ways)[0]


def proved(problem: Problem, network: Network, potential: Int, ways: Ways | None = None) -> tuple[int, Int]:
    """(the bound, the price of a person more in each cell that proves it)."""
    prices = _limit_prices(problem, network, potential)
    groups = [np.arange(len(problem.cells.n0))] if ways is None else ways.kelompok
    total, price = -prices.k * problem.k - prices.batas, np.zeros(len(problem.cells.n0), dtype=np.int64)
    for cells in groups:
        bound, own = _of_group(_within(problem, cells), cells, network, potential, prices, ways)
        total, price[cells] = total + bound, own[cells]
    return total, price


def _within(problem: Problem, cells: Int) -> Problem:
    """The people, candidates and steps of one exchange group; cells keep their numbers."""
    inside = np.zeros(len(problem.cells.n0), dtype=np.bool_)
    inside[cells] = True
    here = inside[problem.asal]
    arcs, position = here[problem.busur_orang], np.cumsum(here) - 1
    steps = {}
    for name in ("rho", "al"):
        at = getattr(problem.cells, f"{name}_at")
        count = np.diff(at)
        steps[name] = getattr(problem.cells, name)[np.repeat(inside, count)]
        steps[f"{name}_at"] = np.concatenate([[0], np.cumsum(count * inside)])
    return replace(
        problem, pegawai=problem.pegawai[here], asal=problem.asal[here], busur_orang=position[problem.busur_orang[arcs]],
        busur_sel=problem.busur_sel[arcs], busur_biaya=problem.busur_biaya[arcs], cells=replace(problem.cells, **steps),
    )  # fmt: skip


def _of_group(
    problem: Problem, members: Int, network: Network, potential: Int, prices: Prices, ways: Ways | None
) -> tuple[int, Int]:  # fmt: skip
    low, high = _ranges(problem, network, potential, prices)
    cells, source, target = problem.cells, problem.asal[problem.busur_orang], problem.busur_sel
    asked = prices.k + problem.busur_biaya + prices.keluar[source] + prices.masuk[target]
    loose = (low[source] < high[source]) | (low[target] < high[target])
    links = [(source[loose], target[loose], asked[loose]), *_links(problem, members, prices, low, high, ways)]
    pooled = np.zeros(len(cells.n0), dtype=np.int64)
    if ways is not None:
        pooled[members] = ways.pindah[members]
    plan = _free_choice(problem, low, asked, [], pooled)
    price = passing(low, high, links)
    bound = _free_choice(problem, price, asked, links, pooled)
    kept = paying(low, high, links) if bound < plan else []
    for _ in range(ROUNDS_MAX if kept else 0):
        if sum(int(some.sum()) for some in kept) > LINKS_MAX:
            break
        few = [(one[some], two[some], cost[some]) for (one, two, cost), some in zip(links, kept, strict=True)]
        found = best_prices(problem, asked, few, pooled)
        fixed = (np.diff(cells.rho_at) > 0) | (np.diff(cells.al_at) > 0)
        for one, two, _ in few:
            fixed[one] = fixed[two] = True
        settled = passing(np.where(fixed, found, low), np.where(fixed, found, high), links)
        better = _free_choice(problem, settled, asked, links, pooled)
        bound, price = (better, settled) if better > bound else (bound, price)
        missed = [settled[one] - settled[two] > cost for one, two, cost in links]
        if (plan - bound) * ENOUGH <= -plan or not any((more & ~some).any() for more, some in zip(missed, kept, strict=True)):
            break
        kept = [some | more for some, more in zip(kept, missed, strict=True)]
    return bound, price


def _free_choice(problem: Problem, price: Int, asked: Int, links: list[Links], pooled: Int) -> int:
    """What it costs when everybody takes the cheapest way by these prices of a person more in each cell."""
    cells = problem.cells
    gain = np.zeros(len(problem.pegawai), dtype=np.int64)
    np.maximum.at(gain, problem.busur_orang, price[problem.asal[problem.busur_orang]] - price[problem.busur_sel] - asked)
    beyond = np.zeros(len(cells.n0), dtype=np.int64)
    for one, two, cost in links[1:]:
        np.maximum.at(beyond, one, price[one] - price[two] - cost)
    more = np.maximum(0, beyond[problem.asal] - gain).sum()
    more += ((pooled - np.bincount(problem.asal, minlength=len(beyond))).clip(min=0) * beyond).sum()
    steps = np.minimum(0, cells.rho + np.repeat(price, np.diff(cells.rho_at))).sum()
    steps += np.minimum(0, cells.al - np.repeat(price, np.diff(cells.al_at))).sum()
    return int(steps - gain.sum() - more)


def _limit_prices(problem: Problem, network: Network, potential: Int) -> Prices:
    leave, enter = (np.zeros(len(problem.cells.n0), dtype=np.int64) for _ in range(2))
    room = 0
    for limit in nested_limits(problem):
        arcs = network.batas[limit.nama]
        price = np.zeros(len(limit.paling) + 1, dtype=np.int64)  # the last: a cell outside the limit
        worth = np.maximum(0, potential[network.head[arcs]] - potential[network.tail[arcs]] - network.cost[arcs])
        price[network.tempat[limit.nama]] = worth
        side = leave if limit.sisi == "KELUAR" else enter
        side += price[limit.tempat]
        room += int((worth * network.capacity[arcs]).sum())
    return Prices(max(0, int(potential[SOURCE] - potential[SINK])), leave, enter, room)


def _ranges(problem: Problem, network: Network, potential: Int, prices: Prices) -> tuple[Int, Int]:
    """Least and greatest price of each cell at which its own steps stay as they are; one price where (S) uses the cell."""
    cells = problem.cells
    gives, takes = np.diff(cells.rho_at) > 0, np.diff(cells.al_at) > 0
    low, high = np.where(gives, -cells.first_rho(), -FAR), np.where(takes, cells.first_al(), FAR)
    out, come = network.keluar_sel, network.masuk_sel
    leaving = prices.keluar[out] + potential[SOURCE] - potential[network.keluar_node + np.arange(len(out))]
    coming = potential[SINK] - potential[network.masuk_node + np.arange(len(come))] - prices.masuk[come]
    for chosen, value, own in ((come, coming, takes), (out, leaving, gives)):
        used = own[chosen]
        low[chosen[used]] = high[chosen[used]] = value[used]
    return low, np.maximum(low, high)


def _links(problem: Problem, members: Int, prices: Prices, low: Int, high: Int, ways: Ways | None) -> list[Links]:
    """Pairs nobody asked about, where prices differ enough to pay for two moves; any other chain loses."""
    if ways is None or int(low[members].max()) - int(high[members].min()) <= 2 * (ways.biaya + prices.k):
        return []
    leave, arrive, found = problem.cells.first_rho(), problem.cells.first_al(), list[Links]()
    for one, two in ways.pasangan(members):
        never: Bool = (leave[one] + arrive[two] + ways.biaya > 0) & (ways.pindah[one] > 0)
        source, target = one[never], two[never]
        found.append((source, target, ways.biaya + prices.k + prices.keluar[source] + prices.masuk[target]))
    return found
