"""The plan around the moves that were decided beforehand: their arcs, and the plan with them or what keeps them from being made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from services.scoring.facts import Bool, Kota, Pasangan
from services.scoring.planning.candidates import generate
from services.scoring.planning.chains.links import Ways
from services.scoring.planning.penalty import Cells
from services.scoring.planning.pins import shift_cells
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan
from services.scoring.posing.blocked import blocking_row, refused
from services.scoring.posing.contradictions import Conflict
from services.scoring.posing.pins import Pins


@dataclass(frozen=True)
class Decided:
    plan: Plan
    wajib: frozenset[int]
    penghalang: list[dict[str, Any]]


def pairs_around(kota: Kota, cells: Cells, movable: Bool, policy: dict[str, Any], pins: Pins) -> Pasangan:
    """Candidates of the city as it is and as the decided moves leave it, these moves themselves, and none that was ruled out."""
    found = generate(kota, cells, movable, policy)
    wide = len(kota.sel)
    if pins.wajib:
        source, target = kota.pegawai["sel_i"][pins.pasangan.pegawai_i], pins.pasangan.sel_i
        after = generate(kota, shift_cells(cells, source, target, policy["penalti"]), movable, policy)
        codes = np.unique(np.concatenate([p.pegawai_i * wide + p.sel_i for p in (found, after, pins.pasangan)]))
        found = Pasangan(codes // wide, codes % wide)
    fine = pins.allowed(found, wide)
    return Pasangan(found.pegawai_i[fine], found.sel_i[fine])


def plan_around(
    kota: Kota, problem: Problem, free: Plan, pins: Pins, conflicts: list[Conflict], policy: dict[str, Any], seed: str,
    ways: Ways | None = None, *, floors_chose: bool = False,
) -> Decided:  # fmt: skip
    """`free`: the plan as if nothing had been decided. `floors_chose`: with another choice of who may leave under the composition floors
    the moves might hold together."""
    if not pins.wajib:
        return Decided(free, frozenset(), [])
    if conflicts:
        return Decided(_none(free), frozenset(), refused(conflicts, policy))
    wide = len(problem.kunci_sel)
    codes = problem.pegawai[problem.busur_orang] * wide + problem.busur_sel
    arcs = np.searchsorted(codes, pins.pasangan.pegawai_i * wide + pins.pasangan.sel_i).tolist()
    plan = make_plan(problem, policy["penalti"], seed, arcs, ways=ways)
    if plan.penghalang is None:
        return Decided(plan, frozenset(arcs), [])
    found = replace(plan.penghalang, terbukti=False) if floors_chose else plan.penghalang
    numbers = dict(zip(arcs, pins.wajib, strict=True))
    return Decided(plan, frozenset(), [blocking_row(kota, problem, found, numbers, policy)])


def _none(free: Plan) -> Plan:
    start = free.nilai_awal
    return replace(
        free, status="TIDAK_LAYAK", busur=[], nilai=start, batas_bawah=start, serakah_nilai=start, serakah_jumlah=0, sertifikat=None,
        alternatif={}, setara={}, pembatas=[],
    )  # fmt: skip
