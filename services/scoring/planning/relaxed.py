"""What would the plan gain if a named limit of numbers did not exist at all? One more plan per limit.

Beside it stands the price of one more unit of the limit (prices): the first step of the way this page tells the end of.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.again import least_cost, only
from services.scoring.planning.problem import Problem
from services.scoring.planning.within import solve_within

COUNTS = ("keluar_unit", "keluar_opd", "masuk_unit", "masuk_opd")
"""Limits of the problem that are a number per place; policy names them with `batas_` before."""


@dataclass(frozen=True)
class Freed:
    """The best plan without the limit: arcs of its own problem, and the change of the objective from nobody moving."""

    batas: str
    problem: Problem
    busur: Int
    selisih: int
    celah: int = 0
    """At most so much better is the best plan without the limit, proved, where a budget is kept."""


def without_each(problem: Problem, seed: str) -> list[Freed]:
    """All other limits stay, budgets too; these are limits themselves. That of the desk is the end of the curve (frontier)."""
    worth = np.flatnonzero(least_cost(problem) <= 0)
    whole = only(problem, worth)
    wider = {
        one.nama: replace(whole, anggaran=tuple(other for other in whole.anggaran if other is not one)) for one in whole.anggaran
    }
    for name in (one for one in COUNTS if getattr(problem, one) is not None):
        wider[f"batas_{name}"] = replace(whole, **{name: np.full_like(getattr(problem, name), len(problem.pegawai))})
    found = []
    for name, freed in wider.items():
        answer = solve_within(freed, seed)
        nothing = Freed(name, problem, np.zeros(0, np.int64), 0)
        found.append(Freed(name, problem, worth[answer.busur], answer.selisih, answer.celah) if answer else nothing)
    return found
