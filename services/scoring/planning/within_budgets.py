"""The plan at the least prices that keep every budget (planning.priced); near the best, with the proved distance to it."""

from __future__ import annotations

from dataclasses import replace

from services.scoring.planning import explain, prices
from services.scoring.planning.blocked import Blocking
from services.scoring.planning.certificate import certify
from services.scoring.planning.chains.gap import lower_bound
from services.scoring.planning.chains.links import Ways
from services.scoring.planning.greedy import greedy, office_value
from services.scoring.planning.mend_within import proved_impossible
from services.scoring.planning.pins import mended
from services.scoring.planning.plan import Plan
from services.scoring.planning.priced import price_budgets
from services.scoring.planning.problem import Problem
from services.scoring.planning.residual import residual
from services.scoring.planning.seats import Equal, equals
from services.scoring.planning.single_changes import regrets


def plan_within_budgets(problem: Problem, nothing: Plan, base: int, seed: str, ways: Ways | None) -> Plan:
    """The plan at the least prices that keep every budget. Its explanations hold at these prices; `seed` as ever."""
    found, forced = price_budgets(problem, seed), problem.tetap
    if found is None or (forced and mended(found.jawaban.network, found.jawaban.aliran, forced.harus) < forced.kurang):
        names = tuple(one.nama for one in problem.anggaran)
        return replace(nothing, status="TIDAK_LAYAK", penghalang=Blocking((), names, {}, False, proved_impossible(problem)))
    answer, priced = found.jawaban, found.problem
    proof = certify(answer.network, answer.aliran)
    chosen = answer.busur.tolist()
    least = base + answer.selisih + (forced.kurang * forced.harus if forced else 0)
    total, bound_s = least - found.paid(), least - found.credit()
    change = lower_bound(priced, answer.network, proof.potential, ways)
    bound = min(bound_s, least - answer.selisih + change - found.credit())
    held, office = residual(answer.network, answer.aliran, proof.potential), greedy(problem)
    by_hand = base + office_value(problem, office)
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
