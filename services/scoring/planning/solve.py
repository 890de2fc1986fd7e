"""From a problem to a proved plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from services.scoring.planning import explain, prices
from services.scoring.planning.blocked import blocking
from services.scoring.planning.certificate import certify
from services.scoring.planning.chains.gap import lower_bound
from services.scoring.planning.chains.links import Ways
from services.scoring.planning.explain import Alternative
from services.scoring.planning.flow import draw
from services.scoring.planning.greedy import greedy, office_value
from services.scoring.planning.large import best_flow
from services.scoring.planning.network import build_network
from services.scoring.planning.penalty import value
from services.scoring.planning.pins import fix, mended
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.planning.regions import Report, quiet
from services.scoring.planning.residual import residual
from services.scoring.planning.seats import Equal, equals
from services.scoring.planning.single_changes import regrets
from services.scoring.planning.within_budgets import plan_within_budgets


def make_plan(
    problem: Problem, weights: dict[str, int], seed: str, wajib: Sequence[int] = (), report: Report = quiet, ways: Ways | None = None
) -> Plan:  # fmt: skip
    """Optimal for (S), certified, with its bound for (P), its explanation, and the office rule beside it.

    `ways`: pairs that only a chain could use, for the bound to hold for them too. `wajib`: arcs somebody has already decided
    (planning.pins); when they cannot all be kept, the plan says what blocks.
    """
    if not wajib:
        return _solved(problem, weights, seed, report, ways)
    core = fix(problem, list(wajib), weights)
    plan = _solved(core, weights, seed, report, ways)
    if plan.status == "TIDAK_LAYAK":
        found = plan.penghalang and replace(plan.penghalang, wajib=tuple(wajib))
        return replace(plan, penghalang=found or blocking(problem, list(wajib), weights))
    assert core.tetap is not None
    old, people = core.tetap.busur.tolist(), np.searchsorted(problem.pegawai, core.pegawai).tolist()
    return replace(
        plan, busur=sorted([*(old[arc] for arc in plan.busur), *wajib]),
        alternatif={old[arc]: other and Alternative(old[other.busur], other.rugi_mikro) for arc, other in plan.alternatif.items()},
        setara={
            old[arc]: [Equal(people[e.orang], old[e.busur], e.selisih) for e in mates] for arc, mates in plan.setara.items()
        },
        nilai_pindah={old[arc]: worth for arc, worth in plan.nilai_pindah.items()},
    )  # fmt: skip


def _solved(problem: Problem, weights: dict[str, int], seed: str, report: Report, ways: Ways | None) -> Plan:
    forced = problem.tetap
    start = value(problem.cells.n0 if forced is None else forced.orang_awal, problem.cells, weights)
    base = value(problem.cells.n0, problem.cells, weights) + (forced.biaya if forced else 0)
    nothing = Plan("KOSONG", [], start, start, start, start, 0, None)
    if forced and forced.terlampaui:
        return replace(nothing, status="TIDAK_LAYAK")
    if problem.k == 0 or len(problem.busur_sel) == 0:
        if forced is None:
            return nothing
        return replace(nothing, status="TIDAK_LAYAK") if forced.kurang else Plan(
            "OPTIMAL", [], start, base, base, base, forced.jumlah, None
        )  # fmt: skip
    network = build_network(problem)
    flow = best_flow(network, report)
    if forced and mended(network, flow, forced.harus) < forced.kurang:
        return replace(nothing, status="TIDAK_LAYAK")
    if problem.anggaran:
        return plan_within_budgets(problem, nothing, base, seed, ways)
    proof = certify(network, flow)
    drawn = draw(network, flow, proof.potential, problem, seed)
    if int((drawn * network.cost).sum()) != int((flow * network.cost).sum()):
        raise AssertionError("the lottery changed the plan's value")
    proof = certify(network, drawn)
    chosen = np.flatnonzero(drawn[network.gerak]).tolist()
    total = base + int((drawn * network.cost).sum()) + (forced.kurang * forced.harus if forced else 0)
    held = residual(network, drawn, proof.potential)
    changed = int((drawn * network.cost).sum())
    bound = min(total, total - changed + lower_bound(problem, network, proof.potential, ways))
    office = greedy(problem)
    by_hand = base + office_value(problem, office)
    return Plan(
        "OPTIMAL", chosen, start, total, bound, by_hand, len(office) + (forced.jumlah if forced else 0), proof,
        explain.next_best(problem, held, chosen), equals(problem, chosen), prices.binding(held),
        nilai_pindah=regrets(problem, held, chosen),
    )  # fmt: skip
