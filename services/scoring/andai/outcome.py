"""The plan of a changed problem, solved and proved anew with the round's own draw: its value and who goes where."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from services.scoring.andai.repose import Reposed
from services.scoring.planning.again import solve_again
from services.scoring.planning.penalty import value
from services.scoring.planning.pins import fix, mended
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan
from services.scoring.posing.blocked import blocking_row, refused
from services.scoring.posing.pose import Posed

Moves = dict[int, tuple[int, int]]
"""Row of a person → (cell left, cell gone to)."""


@dataclass(frozen=True)
class Outcome:
    """`nilai` None = no plan at all: `penghalang` says what blocks. `celah`: at most so much better is the best plan, proved;
    None = nothing is proved of it."""

    nilai: int | None
    pindah: Moves = field(default_factory=dict)
    penghalang: list[dict[str, Any]] = field(default_factory=list)
    celah: int | None = 0


def outcome(posed: Posed, asked: Reposed, seed: str) -> Outcome:
    if asked.pertentangan:
        return Outcome(None, penghalang=refused(asked.pertentangan, asked.kebijakan))
    weights = posed.kebijakan["penalti"]
    if asked.problem.anggaran:  # budgets are priced, so the whole search for their prices is made again
        plan = make_plan(asked.problem, weights, seed, asked.wajib)
        if plan.status == "TIDAK_LAYAK":
            return Outcome(None, penghalang=_blocked(posed, asked, seed))
        return Outcome(
            plan.nilai, moves_of(asked.problem, plan.busur), celah=_gap(asked, weights, plan.nilai, plan.batas_bawah_s)
        )
    core = fix(asked.problem, asked.wajib, weights) if asked.wajib else asked.problem
    solved = _solved(core, weights, seed)
    if solved is None:
        return Outcome(None, penghalang=_blocked(posed, asked, seed))
    nilai, chosen = solved
    moves = moves_of(core, chosen) | moves_of(asked.problem, asked.wajib)
    return Outcome(nilai, moves, celah=_gap(asked, weights, nilai, None))


def _gap(asked: Reposed, weights: dict[str, int], nilai: int, bound: int | None) -> int | None:
    """`bound`: of the plan within budgets on the ways that are left. Floors that took ways away bound the plan from nobody moving, whose
    bound knows decided moves only where all of them can be made."""
    floors = asked.komposisi
    if floors is None or floors.ditahan.boleh.all():
        return 0 if bound is None else nilai - bound
    if asked.wajib and floors.ditahan.tanpa_keputusan:
        return None
    return nilai - value(asked.problem.cells.n0, asked.problem.cells, weights) - floors.ditahan.batas


def moves_of(problem: Problem, arcs: Any) -> Moves:
    arcs = np.asarray(arcs, dtype=np.int64)
    people = problem.busur_orang[arcs]
    rows, left, gone = problem.pegawai[people].tolist(), problem.asal[people].tolist(), problem.busur_sel[arcs].tolist()
    return {row: (a, b) for row, a, b in zip(rows, left, gone, strict=True)}


def _solved(core: Problem, weights: dict[str, int], seed: str) -> tuple[int, Any] | None:
    """(value, chosen arcs); None where the decided moves cannot all be made."""
    forced = core.tetap
    if forced and forced.terlampaui:
        return None
    base = value(core.cells.n0, core.cells, weights) + (forced.biaya if forced else 0)
    answer = solve_again(core, seed)
    missing = forced.kurang if forced else 0
    if answer is None:
        return None if missing else (base, np.zeros(0, dtype=np.int64))
    if forced and mended(answer.network, answer.aliran, forced.harus) < missing:
        return None
    return base + answer.selisih + (missing * forced.harus if forced else 0), answer.busur


def _blocked(posed: Posed, asked: Reposed, seed: str) -> list[dict[str, Any]]:
    found = make_plan(asked.problem, posed.kebijakan["penalti"], seed, asked.wajib).penghalang
    assert found is not None
    if asked.komposisi is not None and asked.komposisi.ditahan.menentukan:
        found = replace(found, terbukti=False)
    numbers = dict(zip(asked.wajib, asked.pins.wajib, strict=True))
    return [blocking_row(posed.kota, asked.problem, found, numbers, asked.kebijakan)]
