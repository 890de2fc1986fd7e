"""From a problem to a proved plan."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning import chain_gap, explain, prices
from services.scoring.planning.certificate import Certificate, certify
from services.scoring.planning.explain import Alternative
from services.scoring.planning.flow import draw, solve
from services.scoring.planning.greedy import greedy, split_value
from services.scoring.planning.network import build_network
from services.scoring.planning.penalty import phi, value
from services.scoring.planning.problem import Problem


@dataclass(frozen=True)
class Plan:
    """`busur`: chosen arcs of the problem, sorted. Values in mikro over all cells of known need."""

    status: str
    busur: list[int]
    nilai_awal: int
    nilai: int
    batas_bawah: int
    serakah_nilai: int
    serakah_jumlah: int
    sertifikat: Certificate | None
    alternatif: dict[int, Alternative | None] = field(default_factory=dict)
    setara: dict[int, list[int]] = field(default_factory=dict)
    pembatas: list[dict[str, object]] = field(default_factory=list)

    @property
    def celah_ppm(self) -> int:
        """Proved distance to the unsplit problem (P), in millionths of the plan's value."""
        return 0 if self.nilai <= 0 else max(0, -((self.batas_bawah - self.nilai) * 1_000_000 // self.nilai))


def make_plan(problem: Problem, weights: dict[str, int], seed: str) -> Plan:
    """Optimal for (S), certified, with its bound for (P), its explanation, and the office rule beside it."""
    start = value(problem.cells.n0, problem.cells, weights)
    if problem.k == 0 or len(problem.busur_sel) == 0:
        return Plan("KOSONG", [], start, start, start, start, 0, None)
    network = build_network(problem)
    flow = solve(network)
    proof = certify(network, flow)
    drawn = draw(network, flow, proof.potential, problem, seed)
    if int((drawn * network.cost).sum()) != int((flow * network.cost).sum()):
        raise AssertionError("the lottery changed the plan's value")
    proof = certify(network, drawn)
    chosen = np.flatnonzero(drawn[network.gerak]).tolist()
    total = start + int((drawn * network.cost).sum())
    touched = np.unique(np.concatenate([problem.asal, problem.busur_sel]))
    untouched = start - _value_of(problem, touched, weights)
    bound = min(total, untouched + chain_gap.lower_bound(problem, network, proof.potential, weights))
    office = greedy(problem)
    return Plan(
        "OPTIMAL", chosen, start, total, bound, start + split_value(problem, office), len(office), proof,
        explain.next_best(problem, network, drawn, proof.potential, chosen), explain.equal_candidates(problem, chosen),
        prices.binding(network, drawn, proof.potential),
    )  # fmt: skip


def _value_of(problem: Problem, cells: Int, weights: dict[str, int]) -> int:
    chosen = cells[problem.cells.known[cells]]
    n = problem.cells.n0[chosen].astype(np.float64)
    return int(np.rint(phi(n, problem.cells.d[chosen], problem.cells.besar[chosen], weights)).sum())
