"""The chain gap of a town whose desk has moves to spare, closed on demand: before, after, and what that costs beside one flow."""

from __future__ import annotations

import numpy as np

from benchmarks.planner.moves import ask, move_costs
from benchmarks.planner.row import Row, seconds
from benchmarks.planner.town import Town, make_town
from benchmarks.timing import timed as clock
from services.scoring.facts import Int
from services.scoring.planning.candidates import chain_ways
from services.scoring.planning.certificate import certify
from services.scoring.planning.chains.close import close
from services.scoring.planning.chains.moves import Moves, moves_of, rows_of
from services.scoring.planning.chains.question import Ask, Asked
from services.scoring.planning.chains.start import first_prices, unasked_of
from services.scoring.planning.flow import solve
from services.scoring.planning.network import build_network
from services.scoring.planning.penalty import value

LINKS_MAX = 4_000_000
LOOSE_SHARE = 0.08
"""Of the people, as many moves: more than pay."""
CLOSED_PPM = 100.0


def chains_of(town: Town) -> tuple[Asked, Ask, int]:
    """(what is to be closed, the town's answers about pairs, the change by the plan of (S))."""
    problem = ask(town)
    network = build_network(problem)
    flow = solve(network)
    potential = certify(network, flow).potential
    ways = chain_ways(town.kota, town.cells, np.ones(len(town.mutu), dtype=np.bool_), town.kebijakan)
    rows, moves, unasked = rows_of(problem), moves_of(problem), unasked_of(problem, ways, LINKS_MAX)
    if unasked is None:
        raise ValueError("too many pairs of cells for a search")
    bound, prices = first_prices(problem, network, potential, rows, ways)
    group = np.unique(town.kota.sel.kelompok.astype(str), return_inverse=True)[1].astype(np.int64)
    now = moves.at(np.flatnonzero(flow[network.gerak]))
    given = Asked(problem.cells, rows, moves, unasked, now, bound, prices, group, len(town.mutu))
    return given, _answers(town), int((flow * network.cost).sum())


def _answers(town: Town) -> Ask:
    seat = town.kota.pegawai["sel_i"]
    order = np.argsort(seat, kind="stable")
    first = np.searchsorted(seat[order], np.arange(len(town.cells.n0) + 1))

    def asked(source: Int, target: Int) -> Moves:
        count = np.diff(first)[source]
        within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        person, cell = order[np.repeat(first[source], count) + within], np.repeat(target, count)
        fit, cost = move_costs(town, person, cell)
        return Moves(person[fit], seat[person[fit]], cell[fit], cost[fit], np.zeros((int(fit.sum()), 0), dtype=np.int64))

    return asked


def closing(employees: int, seed: int = 1) -> list[Row]:
    """A desk with moves to spare (8 %), shares of units and agencies as by default."""
    town = make_town(employees, seed, {"kapasitas_meja": round(employees * LOOSE_SHARE)})
    start = value(town.cells.n0, town.cells, town.kebijakan["penalti"])
    given, answers, before = chains_of(town)
    network = build_network(ask(town))
    flow_s = clock(lambda: solve(network))[0]
    closed_s, found = clock(lambda: close(given, answers))
    gaps = [(v - b) * 1e6 / (start + v) for v, b in ((before, given.batas), (found.nilai, found.batas))]
    what = f"chain gap at {employees:,}, K {LOOSE_SHARE:.0%}: before → after (ppm), value {(found.nilai - before) / (start + before):+.2%}"
    told = f"{gaps[0]:,.0f} → {gaps[1]:,.1f}" + (f" ({', '.join(found.tersisa)})" if found.tersisa else "")
    return [
        Row("11", what, f"{told}, {seconds(closed_s)}", f"flow {seconds(flow_s)}", f"x {closed_s / flow_s:,.0f}",
            f"<= {CLOSED_PPM:.0f} ppm, or told", gaps[1] <= CLOSED_PPM or bool(found.tersisa)),
    ]  # fmt: skip
