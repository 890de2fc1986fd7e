"""What an office does by hand (rule G): the peer the plan is compared with, on the objective only.

Take the cell with most surplus (>= 0.5) above its floor; among its unmoved eligible people and cells short by >= 0.5, the most
short cell, the cheapest person; respect K, churn and agency limits; stop when none.
"""

from __future__ import annotations

import numpy as np

from services.scoring.planning.problem import Problem

THRESHOLD = 0.5


def greedy(problem: Problem) -> list[int]:
    """Chosen arcs."""
    cells = problem.cells
    n = cells.n0.copy()
    unit_left, opd_left = problem.keluar_unit.copy(), problem.keluar_opd.copy()
    arcs_of: dict[int, list[int]] = {}
    for arc, person in enumerate(problem.busur_orang.tolist()):
        arcs_of.setdefault(int(problem.asal[person]), []).append(arc)
    open_cells, moved, chosen = set(arcs_of), set[int](), list[int]()
    while open_cells and len(chosen) < problem.k:
        source = max(open_cells, key=lambda c: (n[c] - cells.d[c], -c))
        if n[source] - cells.d[source] < THRESHOLD or n[source] <= cells.lb[source]:
            open_cells.discard(source)
            continue
        unit, opd = problem.unit_sel[source], problem.opd_sel[source]
        options = [
            arc for arc in arcs_of[source]
            if problem.busur_orang[arc] not in moved and cells.d[(t := problem.busur_sel[arc])] - n[t] >= THRESHOLD and n[t] < cells.ub[t]
        ]  # fmt: skip
        if not options or unit_left[unit] < 1 or opd_left[opd] < 1:
            open_cells.discard(source)
            continue
        best = min(options, key=lambda arc: (n[t := problem.busur_sel[arc]] - cells.d[t], problem.busur_biaya[arc], arc))
        target = problem.busur_sel[best]
        n[source] -= 1
        n[target] += 1
        unit_left[unit] -= 1
        opd_left[opd] -= 1
        moved.add(int(problem.busur_orang[best]))
        chosen.append(best)
    return chosen


def split_value(problem: Problem, chosen: list[int]) -> int:
    """Change of the objective of (S) that a set of arcs makes."""
    cells = problem.cells
    leaving = (
        np.bincount(problem.asal[problem.busur_orang[chosen]], minlength=len(cells.n0))
        if chosen
        else np.zeros(len(cells.n0), int)
    )
    coming = np.bincount(problem.busur_sel[chosen], minlength=len(cells.n0)) if chosen else np.zeros(len(cells.n0), int)
    total = int(problem.busur_biaya[chosen].sum()) if chosen else 0
    for steps, at, count in ((cells.rho, cells.rho_at, leaving), (cells.al, cells.al_at, coming)):
        for c in np.flatnonzero(count).tolist():
            total += int(steps[at[c] : at[c] + count[c]].sum())
    return total
