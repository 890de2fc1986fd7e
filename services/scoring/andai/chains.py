"""Would a plan in which a seat gives and takes be better than the published one, and what is the best that can be said of it?

The published plan, its bound and its hash stay as they are: floating point may suggest here, for whatever it suggests is counted and
proved in whole numbers, and nothing of it enters an analysis.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from services.scoring.andai.answer import difference, feasible
from services.scoring.andai.chain_asking import asking, chain_rows, desk_room, movers_per_cell
from services.scoring.andai.held import Held
from services.scoring.andai.outcome import Moves as Told
from services.scoring.eligibility.assess import refuses
from services.scoring.facts import MIKRO, Pasangan
from services.scoring.planning.again import solve_again
from services.scoring.planning.candidates import acted_upon, chain_ways
from services.scoring.planning.chains.close import close, first_bound
from services.scoring.planning.chains.links import Ways
from services.scoring.planning.chains.moves import Moves, moves_of
from services.scoring.planning.chains.question import Asked, Closed
from services.scoring.planning.chains.start import first_prices, resting, still_prices, unasked_of
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.posing.pose import decide
from services.scoring.report.set_judged import judge
from shared.vocabulary import AlasanRantai as Why
from shared.vocabulary import StatusRantai as Status

ENOUGH_PPM = 100
"""A proved gap of 0.01 % of the plan's value is not worth a search."""
LINKS_MAX = 4_000_000
"""Pairs of cells within reach that a search can hold at once."""

NOTHING_PROVED = -(1 << 62)


def chains(held: Held) -> dict[str, Any]:
    """The better plan beside the published one, in the form of a what-if; asked again, the same answer at once.

    Raises MasukanTidakSah where the analysis has no plan at all.
    """
    feasible(held)
    if "rantai" not in held.ingatan:
        found = _searched(held)
        before = held.dasar.pindah
        after = found.pop("pindah") or before
        passed = {left for left, _ in after.values()} & {gone for _, gone in after.values()}
        held.ingatan["rantai"] = {
            **found, "jumlah_sebelum": len(before), "jumlah_sesudah": len(after), "formasi_dilewati": len(passed),
            **difference(held, before, after),
        }  # fmt: skip
    told: dict[str, Any] = held.ingatan["rantai"]
    return told


def _searched(held: Held) -> dict[str, Any]:
    """Values in mikro, gaps also in ppm of the plan's value. `pindah`: who goes where in the better plan, None = the published one."""
    plan = decide(held.posed, held.benih)[1].plan
    if plan.celah_ppm <= ENOUGH_PPM and plan.status != "KOSONG":  # of a plan without candidates nothing was proved about chains
        return _told(plan, Status.CELAH_KECIL, plan.nilai, plan.batas_bawah)
    problem, base = held.inti, plan.nilai
    if problem.tetap is not None and problem.tetap.kurang:
        return _told(plan, Status.TERSISA, plan.nilai, plan.batas_bawah, left={Why.KURANG_HARUS_DITUTUP: problem.tetap.kurang})
    posed = held.posed
    still = ~(acted_upon(posed.cells, posed.kebijakan) | acted_upon(problem.cells, posed.kebijakan))
    desk = desk_room(posed)
    as_told = desk == problem.k  # a desk that could do more than (S) has candidates for may do more with chains
    problem = replace(problem, cells=resting(problem.cells, still), k=desk)
    ways = replace(chain_ways(posed.kota, problem.cells, posed.orang.boleh, posed.kebijakan), pindah=movers_per_cell(posed))
    found = _closed(held, problem, ways, plan)
    if found is None:
        return _told(plan, Status.TERSISA, plan.nilai, plan.batas_bawah, left={Why.TAUTAN_TERLALU_BANYAK: LINKS_MAX})
    closed, start, first = found
    base, left, better = plan.nilai - start, dict(closed.tersisa), closed.nilai < start
    bound = base + closed.batas
    if plan.status == "KOSONG":
        plan = replace(plan, batas_bawah=base + first)
    elif as_told:
        bound = max(plan.batas_bawah, bound)
    against = _refused(held, closed.pindah) if better else []
    if against:
        left[Why.ATURAN_HIMPUNAN] = len(against)
    kept = better and not against
    value = base + closed.nilai if kept else plan.nilai
    status = Status.TERBUKTI if _ppm(value - bound, value) <= ENOUGH_PPM else Status.TERSISA
    return {
        **_told(plan, status, value, bound, left={} if status is Status.TERBUKTI else left),
        "pindah": _who(held, closed.pindah) if kept else None, "aturan_menolak": sorted(set(against)),
        "pencarian": {"putaran": closed.putaran, "kolom": closed.kolom, "ditanya": closed.ditanya, "sah": closed.sah},
    }  # fmt: skip


def _closed(held: Held, problem: Problem, ways: Ways, plan: Plan) -> tuple[Closed, int, int] | None:
    """(what the search found, what the published plan changes in (S), the first bound); None where there are too many pairs to hold."""
    posed, unasked = held.posed, unasked_of(problem, ways, LINKS_MAX)
    if unasked is None:
        return None
    moves, rows = moves_of(problem), chain_rows(posed, problem)
    goes = {(p, c) for p, (_, c) in held.dasar.pindah.items()}
    now = moves.at(
        np.array([one in goes for one in zip(moves.orang.tolist(), moves.tujuan.tolist(), strict=True)], dtype=np.bool_)
    )
    answer = solve_again(replace(problem, anggaran=()), held.benih)
    bound, prices = NOTHING_PROVED, still_prices(problem.cells, rows, moves, unasked)
    if answer is not None:
        bound, prices = first_prices(problem, answer.network, answer.potensial, rows, ways)
    group = np.unique(posed.kota.sel.kelompok.astype(str), return_inverse=True)[1].astype(np.int64)
    given = Asked(problem.cells, rows, moves, unasked, now, bound, prices, group, len(posed.kota.pegawai["kunci"]))
    return close(given, asking(posed)), split_change(problem, now), first_bound(given)


def split_change(problem: Problem, moves: Moves) -> int:
    """What a plan changes in (S): leavers and arrivals of a cell costed apart."""
    cells, count = problem.cells, len(problem.cells.n0)
    total = int(moves.biaya.sum())
    for steps, at, side in ((cells.rho, cells.rho_at, moves.asal), (cells.al, cells.al_at, moves.tujuan)):
        sums, many = np.concatenate([[0], np.cumsum(steps)]), np.bincount(side, minlength=count)
        total += int((sums[at[:-1] + many] - sums[at[:-1]]).sum())
    return total


def _who(held: Held, moves: Moves) -> Told:
    """With the moves that were decided beforehand."""
    pins, seat = held.posed.pins.pasangan, held.posed.kota.pegawai["sel_i"]
    decided = {int(p): (int(seat[p]), int(c)) for p, c in zip(pins.pegawai_i, pins.sel_i, strict=True)}
    free = zip(moves.orang.tolist(), moves.asal.tolist(), moves.tujuan.tolist(), strict=True)
    return decided | {person: (left, gone) for person, left, gone in free}


def _refused(held: Held, moves: Moves) -> list[str]:
    """Rules that turn down a move of the plan as a set, and did not turn down that move in the published one."""
    posed = held.posed

    def against(told: Told) -> list[tuple[int, int, str]]:
        people = np.array(sorted(told), dtype=np.int64)
        pairs = Pasangan(people, np.array([told[p][1] for p in people.tolist()], dtype=np.int64))
        rows = judge(posed.kota, posed.kebutuhan, posed.penjaga, pairs, posed.aturan, posed.kebijakan)
        return [
            (p, told[p][1], str(one["aturan"])) for p, row in zip(people.tolist(), rows, strict=True) for one in row
            if refuses(one, posed.aturan)
        ]  # fmt: skip

    before = set(against(held.dasar.pindah))
    return [rule for *move, rule in against(_who(held, moves)) if (*move, rule) not in before]


def _told(plan: Plan, status: Status, value: int, bound: int, left: dict[Why, int] | None = None) -> dict[str, Any]:
    return {
        "status": status.value, "celah_cukup_ppm": ENOUGH_PPM, "nilai_sebelum_mikro": plan.nilai, "batas_sebelum_mikro": plan.batas_bawah,
        "celah_sebelum_ppm": plan.celah_ppm, "nilai_sesudah_mikro": value, "batas_sesudah_mikro": bound,
        "celah_sesudah_mikro": value - bound, "celah_sesudah_ppm": _ppm(value - bound, value), "perubahan_mikro": value - plan.nilai,
        "pindah": None, "aturan_menolak": [], "pencarian": None,
        "tidak_dicoba": [{"alasan": why.value, "jumlah": count} for why, count in sorted((left or {}).items())],
    }  # fmt: skip


def _ppm(gap: int, value: int) -> int:
    return 0 if value <= 0 else max(0, -(-gap * MIKRO // value))
