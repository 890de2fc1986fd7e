"""What would the plan gain if a named limit of numbers did not exist at all? One more plan per limit.

Beside it stands the price of one more unit of the limit (prices): the first step of the way this page tells the end of.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.again import least_cost, only, solve_again
from services.scoring.planning.problem import Problem

COUNTS = ("keluar_unit", "keluar_opd", "masuk_unit", "masuk_opd")
"""Limits of the problem that are a number per place; policy names them with `batas_` before."""


@dataclass(frozen=True)
class Freed:
    """The best plan without the limit: arcs of its own problem, and the change of the objective from nobody moving."""

    batas: str
    problem: Problem
    busur: Int
    selisih: int


def without_each(problem: Problem, seed: str) -> list[Freed]:
    """All other limits stay. That of the desk is the end of the curve (frontier)."""
    worth = np.flatnonzero(least_cost(problem) <= 0)
    found = []
    for name in (one for one in COUNTS if getattr(problem, one) is not None):
        freed = replace(only(problem, worth), **{name: np.full_like(getattr(problem, name), len(problem.pegawai))})
        answer = solve_again(freed, seed)
        arcs = worth[answer.busur] if answer else np.zeros(0, np.int64)
        found.append(Freed(f"batas_{name}", problem, arcs, answer.selisih if answer else 0))
    return found
