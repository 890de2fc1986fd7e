"""Target 8: dropping pairs loses nothing, drops most, and finding what is left by trees beats looking at every pair."""

from __future__ import annotations

import numpy as np

from benchmarks.planner import rivals
from benchmarks.planner.moves import every_pair, problem_of
from benchmarks.planner.row import Row, equal, told
from benchmarks.planner.row import timed as row
from benchmarks.planner.town import Town
from benchmarks.timing import timed as clock
from services.scoring.distance import between_units
from services.scoring.facts import Bool, Int
from services.scoring.planning.candidates import cell_pairs
from services.scoring.planning.flow import solve
from services.scoring.planning.network import Network, build_network
from services.scoring.planning.problem import Problem

BLOCK = 256


def loses_nothing(town: Town, problem: Problem, network: Network) -> list[Row]:
    everything = problem_of(town, every_pair(town))
    whole = build_network(everything)
    same = rivals.worth(whole, solve(whole)) == rivals.worth(network, solve(network))
    kept, every = len(problem.busur_sel), len(everything.busur_sel)
    return [
        equal("8", "optimum over the pairs kept, and over all", int(same), 1, "all pairs"),
        Row("8", "pairs kept", f"{kept:,}", f"{every:,}", told(kept / every), "<= 1/5.0", kept * 5 <= every),
    ]


def trees(town: Town) -> list[Row]:
    """The same pairs of cells, by trees and by numpy over every pair of an exchange group."""
    cells = town.cells
    gives, takes = np.flatnonzero(cells.lb < cells.n0), np.flatnonzero(cells.ub > cells.n0)
    ours_s, ours = clock(lambda: cell_pairs(town.kota, gives, takes, cells, town.kebijakan))
    peer_s, theirs = clock(lambda: scan(town, gives, takes))
    same = all(np.array_equal(one, other) for one, other in zip(ours, theirs, strict=True))
    people = f"{len(town.mutu):,}"
    return [
        row("8", f"pairs of cells by trees, over every pair in numpy, {people} employees", ours_s, peer_s, 0.6),
        equal("8", "the same pairs", int(same), 1, "every pair in numpy"),
    ]


def scan(town: Town, gives: Int, takes: Int) -> tuple[Int, Int]:
    """Worth, then distance, of every pair of a group, a block of givers at a time."""
    kota, cells, limit = town.kota, town.cells, town.kebijakan["jarak_maks_m"]
    groups = np.unique(kota.sel.kelompok.astype(str), return_inverse=True)[1]
    leave, arrive, cheapest = cells.first_rho(), cells.first_al(), town.kebijakan["bobot"]["pindah_mikro"]
    units, found = kota.sel.unor_i, list[tuple[Int, Int]]()
    for name in range(int(groups.max()) + 1):
        givers, takers = gives[groups[gives] == name], takes[groups[takes] == name]
        for start in range(0, len(givers), BLOCK):
            block = givers[start : start + BLOCK]
            worth: Bool = leave[block][:, None] + arrive[takers][None, :] + cheapest <= 0
            one, two = np.nonzero(worth)
            source, target = block[one], takers[two]
            near = ~(between_units(kota.unor, units[source], units[target]) > limit) & (units[source] != units[target])
            found.append((source[near], target[near]))
    source, target = (np.concatenate(side) for side in zip(*found, strict=True))
    order = np.lexsort((target, source))
    return source[order], target[order]
