"""From a problem to a proved plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from services.scoring.planning import chain_gap, explain, prices
from services.scoring.planning.blocked import Blocking, blocking
from services.scoring.planning.certificate import Certificate, certify
from services.scoring.planning.chain_links import Ways
from services.scoring.planning.explain import Alternative
from services.scoring.planning.flow import draw
from services.scoring.planning.greedy import greedy, split_value
from services.scoring.planning.large import best_flow
from services.scoring.planning.network import build_network
from services.scoring.planning.penalty import value
from services.scoring.planning.pins import Forced, fix, mended
from services.scoring.planning.priced import price_budgets
from services.scoring.planning.problem import Problem
from services.scoring.planning.regions import Report, quiet
from services.scoring.planning.residual import residual
from services.scoring.planning.seats import Equal, equals
from services.scoring.planning.value import regrets


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
    setara: dict[int, list[Equal]] = field(default_factory=dict)
    pembatas: list[dict[str, object]] = field(default_factory=list)
    penghalang: Blocking | None = None
    nilai_pindah: dict[int, int] = field(default_factory=dict)
    """Per chosen arc what the whole plan would lose without it, in mikro."""
    batas_bawah_s: int | None = None
    """With budgets: no plan of (S) that keeps them is worth less than this; None = the plan itself is the optimum of (S)."""
    anggaran: list[dict[str, object]] = field(default_factory=list)

    @property
    def harga_meja(self) -> int:
        """A price of K: what the last move is surely worth, 0 where K does not bind. Ways far below it are in no plan near this one."""
        proof = self.sertifikat
        return 0 if proof is None else max(0, int(proof.potential[0] - proof.potential[1]))

    @property
    def celah_ppm(self) -> int:
        """Proved distance to the unsplit problem (P), in millionths of the plan's value."""
        return 0 if self.nilai <= 0 else max(0, -((self.batas_bawah - self.nilai) * 1_000_000 // self.nilai))

    @property
    def celah_anggaran_ppm(self) -> int:
        """Proved distance to the best plan of (S) within the budgets, in millionths of the plan's value."""
        if self.batas_bawah_s is None or self.nilai <= 0:
            return 0
        return max(0, -((self.batas_bawah_s - self.nilai) * 1_000_000 // self.nilai))


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
        return _within_budgets(problem, nothing, base, ways)
    proof = certify(network, flow)
    drawn = draw(network, flow, proof.potential, problem, seed)
    if int((drawn * network.cost).sum()) != int((flow * network.cost).sum()):
        raise AssertionError("the lottery changed the plan's value")
    proof = certify(network, drawn)
    chosen = np.flatnonzero(drawn[network.gerak]).tolist()
    total = base + int((drawn * network.cost).sum()) + (forced.kurang * forced.harus if forced else 0)
    held = residual(network, drawn, proof.potential)
    changed = int((drawn * network.cost).sum())
    bound = min(total, total - changed + chain_gap.lower_bound(problem, network, proof.potential, ways))
    office = greedy(problem)
    by_hand = base + split_value(problem, office) if forced is None else base + _bare_value(problem, office, forced)
    return Plan(
        "OPTIMAL", chosen, start, total, bound, by_hand, len(office) + (forced.jumlah if forced else 0), proof,
        explain.next_best(problem, held, chosen), equals(problem, chosen), prices.binding(held),
        nilai_pindah=regrets(problem, held, chosen),
    )  # fmt: skip


def _within_budgets(problem: Problem, nothing: Plan, base: int, ways: Ways | None) -> Plan:
    """The plan at the least prices that keep every budget. Its explanations hold at these prices."""
    found, forced = price_budgets(problem), problem.tetap
    if found is None or (forced and mended(found.jawaban.network, found.jawaban.aliran, forced.harus) < forced.kurang):
        names = tuple(one.nama for one in problem.anggaran)
        return replace(nothing, status="TIDAK_LAYAK", penghalang=Blocking((), names, {}, terkecil=False))
    answer, priced = found.jawaban, found.problem
    proof = certify(answer.network, answer.aliran)
    chosen = answer.busur.tolist()
    least = base + answer.selisih + (forced.kurang * forced.harus if forced else 0)
    total, bound_s = least - found.paid(), least - found.credit()
    change = chain_gap.lower_bound(priced, answer.network, proof.potential, ways)
    bound = min(bound_s, least - answer.selisih + change - found.credit())
    held, office = residual(answer.network, answer.aliran, proof.potential), greedy(problem)
    by_hand = base + split_value(problem, office) if forced is None else base + _bare_value(problem, office, forced)
    return Plan(
        "OPTIMAL", chosen, nothing.nilai_awal, total, bound, by_hand, len(office) + (forced.jumlah if forced else 0), proof,
        explain.next_best(priced, held, chosen), _no_heavier(problem, chosen), prices.binding(held),
        nilai_pindah=regrets(priced, held, chosen),
        batas_bawah_s=bound_s,
        anggaran=[
            {"nama": one.nama, "terpakai": one.used(chosen) * one.satuan, "paling": one.paling * one.satuan, "satuan": one.satuan,
             "harga_mikro": price}
            for one, price in zip(problem.anggaran, found.harga, strict=True)
        ],
    )  # fmt: skip


def _no_heavier(problem: Problem, chosen: list[int]) -> dict[int, list[Equal]]:
    """Equally good people whose going instead uses no more of any budget."""
    return {
        arc: [one for one in mates if all(b.berat[one.busur] <= b.berat[arc] for b in problem.anggaran)]
        for arc, mates in equals(problem, chosen).items()
    }


def _bare_value(problem: Problem, office: list[int], forced: Forced) -> int:
    """What the office's plan changes, without the worth of mending a floor: by hand one may be left broken."""
    cells = problem.cells
    rho, al = (np.where(steps < -forced.harus // 2, steps + forced.harus, steps) for steps in (cells.rho, cells.al))
    return split_value(replace(problem, cells=replace(cells, rho=rho, al=al)), office)
