"""Small random planning problems, and a second solver: HiGHS MIP of (S) and of (P)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.random import Generator
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_array

from services.scoring.planning.limits.budget import Budget
from services.scoring.planning.penalty import Cells, _steps, phi
from services.scoring.planning.problem import Problem

WEIGHTS = {"kurang_linear_mikro": 500_000, "kurang_kuadrat_mikro": 500_000, "lebih_kuadrat_mikro": 300_000}


def a_problem(
    rng: Generator, *, cells: int = 6, people: int = 14, loose: bool = False, receiving: bool = False, professions: bool = False
) -> Problem:
    """A random problem with unit churn, agency limits and K that often bind.

    `receiving`: limits on who comes too; `professions`: the two cells of some units share a floor of their profession.
    """
    home = rng.integers(0, cells, size=people)
    n0 = np.bincount(home, minlength=cells).astype(np.int64) + rng.integers(0, 2, size=cells)
    need = np.round(np.maximum(0.3, n0 + rng.normal(0, 2, size=cells)), 2)
    d = need - np.round(np.maximum(0, rng.normal(0, 1, size=cells)), 1)  # part-timers stand beside, sometimes more than needed
    size = np.maximum(need, 0.25)
    whole = np.maximum(1, np.floor(need + 0.5)).astype(np.int64)
    lb, ub = np.minimum(n0, whole), np.maximum(n0, whole)
    rho, rho_at, _ = _steps(n0, n0 - lb, d, size, WEIGHTS, -1)
    al, al_at, _ = _steps(n0, ub - n0, d, size, WEIGHTS, +1)
    known = np.ones(cells, dtype=np.bool_)
    arcs = [(p, t) for p in range(people) for t in range(cells) if t != home[p] and rng.random() < 0.6]
    movers = sorted({p for p, _ in arcs})
    at = {p: i for i, p in enumerate(movers)}
    units = np.arange(cells) // 2
    few = {"masuk_unit": (0, 2), "masuk_opd": (0, 3)} if receiving else {}
    coming = {name: rng.integers(low, high, size=3 * cells) for name, (low, high) in few.items()}
    floors = {}
    if professions:
        floors = {"grup": np.where(units % 3 == 1, -1, units), "keluar_grup": rng.integers(0, 3, size=cells)}
    return Problem(
        pegawai=np.array(movers, dtype=np.int64), asal=home[movers].astype(np.int64),
        busur_orang=np.array([at[p] for p, _ in arcs], dtype=np.int64), busur_sel=np.array([t for _, t in arcs], dtype=np.int64),
        busur_biaya=rng.integers(0, 300_000, size=len(arcs)).astype(np.int64),
        cells=Cells(n0, lb, ub, d, size, known, rho, rho_at, al, al_at, 0, **floors),
        unit_sel=units, opd_sel=units // 2 + cells, keluar_unit=np.full(3 * cells, 9 if loose else int(rng.integers(1, 4))),
        keluar_opd=np.full(3 * cells, 9 if loose else int(rng.integers(1, 5))), k=9 if loose else int(rng.integers(1, 6)),
        kunci_orang=np.array([f"p{p:03d}" for p in movers], dtype=object),
        kunci_sel=np.array([f"c{c:03d}" for c in range(cells)], dtype=object), **coming,
    )  # fmt: skip


def with_budgets(problem: Problem, rng: Generator, *, road: bool = True, pay: bool = True) -> Problem:
    """Budgets of about half of what the plan would use."""
    arcs = len(problem.busur_sel)
    found = []
    if road:
        found.append(Budget("anggaran_km_m", rng.integers(0, 600, size=arcs), int(rng.integers(0, 1_500)), 10))
    if pay:
        found.append(Budget("batas_penghasilan_berisiko", rng.integers(0, 2, size=arcs), int(rng.integers(0, 3)), 1))
    return replace(problem, anggaran=tuple(found))


def limited_places(problem: Problem) -> list[tuple[bool, set[int], int]]:
    """(on the leaving side?, its cells, most people) of every place a limit speaks of, read off the problem one by one."""
    cells, of_unit, of_agency = problem.cells, problem.unit_sel, problem.opd_sel
    columns = [
        (True, of_unit, problem.keluar_unit), (True, of_agency, problem.keluar_opd), (True, cells.grup, cells.keluar_grup),
        (False, of_unit, problem.masuk_unit), (False, of_agency, problem.masuk_opd),
    ]  # fmt: skip
    return [
        (leaving, set(np.flatnonzero(label == place).tolist()), int(most[place]))
        for leaving, label, most in columns
        if label is not None and most is not None
        for place in np.unique(label[label >= 0]).tolist()
    ]


def mip_value(problem: Problem, *, split: bool) -> int:
    """Least change of the objective by HiGHS: of (S) when `split`, else of (P) with phi of the final headcount."""
    cells = problem.cells
    count = len(cells.n0)
    arcs = len(problem.busur_sel)
    steps: list[tuple[int, int, int]] = []  # (cell, direction, cost): each a binary, cheapest first by convexity
    if split:
        for c in range(count):
            steps += [(c, -1, int(v)) for v in cells.rho[cells.rho_at[c] : cells.rho_at[c + 1]]]
            steps += [(c, +1, int(v)) for v in cells.al[cells.al_at[c] : cells.al_at[c + 1]]]
    else:
        for c in range(count):
            counts = np.arange(cells.lb[c], cells.ub[c] + 1).astype(float)
            table = np.rint(phi(counts, cells.d[c : c + 1], cells.besar[c : c + 1], WEIGHTS)).astype(np.int64)
            steps += [(c, 0, int(v)) for v in np.diff(table)]
    places = limited_places(problem)
    base = 2 * count + len(problem.pegawai) + 1
    rows = base + len(places) + len(problem.anggaran)
    matrix = lil_array((rows, arcs + len(steps)))
    low, high = np.full(rows, -np.inf), np.zeros(rows)
    for a in range(arcs):
        person = int(problem.busur_orang[a])
        source, target = int(problem.asal[person]), int(problem.busur_sel[a])
        matrix[source, a] = 1 if split else -1
        matrix[(count + target) if split else target, a] += 1
        matrix[2 * count + person, a] = 1
        matrix[2 * count + len(problem.pegawai), a] = 1
        for row, (leaving, cells_there, _) in enumerate(places):
            matrix[base + row, a] = (source if leaving else target) in cells_there
    for s, (c, direction, _) in enumerate(steps):
        matrix[(count + c) if direction == 1 else c, arcs + s] = -1
    if split:
        low[: 2 * count] = 0
    else:
        low[:count] = high[:count] = (cells.lb - cells.n0).astype(float)
        low[count : 2 * count], high[count : 2 * count] = 0, 0
    high[2 * count : 2 * count + len(problem.pegawai)] = 1
    high[2 * count + len(problem.pegawai)] = problem.k
    for row, budget in enumerate(problem.anggaran):
        matrix[base + len(places) + row, :arcs] = budget.berat
    high[base:] = [*(most for _, _, most in places), *(one.paling for one in problem.anggaran)]
    cost = np.concatenate([problem.busur_biaya, [v for _, _, v in steps]]).astype(float)
    if not len(cost):
        return 0
    answer = milp(
        cost, constraints=LinearConstraint(matrix.tocsr(), low, high), integrality=np.ones(len(cost)), bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0, "presolve": True},
    )  # fmt: skip
    assert answer.success, answer.message
    chosen = np.rint(answer.x).astype(np.int64)
    total = int((chosen * cost.astype(np.int64)).sum())
    if not split:  # the steps count from lb; the objective counts from n0
        start, floor = (np.rint(phi(n.astype(float), cells.d, cells.besar, WEIGHTS)) for n in (cells.n0, cells.lb))
        total -= int((start - floor).sum())
    return total


def pinned_mip(problem: Problem, arcs: list[int], *, split: bool) -> int | None:
    """HiGHS with these arcs fixed at 1; None = infeasible. Written on headcounts, each cell with a binary per person it may end with.

    (P): phi of the final headcount. `split`: the moves that are free are costed apart, leavers and arrivals, from the headcount after
    the fixed ones; nobody leaves a cell below its floor whoever comes, unless the fixed moves left it above its ceiling.
    """
    cells, count = problem.cells, len(problem.cells.n0)
    source, target = problem.asal[problem.busur_orang], problem.busur_sel
    fixed = np.zeros(len(target), dtype=np.int64)
    fixed[arcs] = 1
    model = _Model()
    x = [model.binary(int(problem.busur_biaya[a]), low=int(fixed[a])) for a in range(len(target))]
    for person in range(len(problem.pegawai)):
        model.row([(x[a], 1) for a in np.flatnonzero(problem.busur_orang == person)], -np.inf, 1)
    model.row([(one, 1) for one in x], -np.inf, problem.k)
    for budget in problem.anggaran:
        model.row([(one, int(budget.berat[a])) for a, one in enumerate(x)], -np.inf, budget.paling)
    for leaving, there, most in limited_places(problem):
        model.row([(x[a], 1) for a in range(len(x)) if int((source if leaving else target)[a]) in there], -np.inf, most)
    total = 0
    for c in range(count):

        def worth(n: int, c: int = c) -> int:
            return int(np.rint(phi(np.array([float(n)]), cells.d[c : c + 1], cells.besar[c : c + 1], WEIGHTS))[0])

        out = [(x[a], 1) for a in range(len(x)) if source[a] == c]
        come = [(x[a], 1) for a in range(len(x)) if target[a] == c]
        low, high, n0 = int(cells.lb[c]), int(cells.ub[c]), int(cells.n0[c])
        if not split:
            ends = {n: model.binary(worth(n)) for n in range(low, high + 1)}
            model.row([(one, 1) for one in ends.values()], 1, 1)
            model.row([(one, n) for n, one in ends.items()] + out + [(one, -1) for one, _ in come], n0, n0)
            total -= worth(n0)
            continue
        n1 = n0 - int((fixed * (source == c)).sum()) + int((fixed * (target == c)).sum())
        gone, came = int((fixed * (source == c)).sum()), int((fixed * (target == c)).sum())
        left = {k: model.binary(worth(n1 - k) - worth(n1)) for k in range(max(0, n1 - high), max(0, n1 - low) + 1)}
        got = {k: model.binary(worth(n1 + k) - worth(n1)) for k in range(max(0, low - n1), max(0, high - n1) + 1)}
        for steps, moves, known in ((left, out, gone), (got, come, came)):
            model.row([(one, 1) for one in steps.values()], 1, 1)
            model.row([*moves, *((one, -k) for k, one in steps.items())], known, known)
        total += worth(n1) - worth(n0)
    return None if (found := model.least()) is None else found + total


class _Model:
    """Rows and binaries for HiGHS."""

    def __init__(self) -> None:
        self.cost: list[int] = []
        self.floor: list[int] = []
        self.rows: list[tuple[list[tuple[int, int]], float, float]] = []

    def binary(self, cost: int, low: int = 0) -> int:
        self.cost.append(cost)
        self.floor.append(low)
        return len(self.cost) - 1

    def row(self, terms: list[tuple[int, int]], low: float, high: float) -> None:
        self.rows.append((terms, low, high))

    def least(self) -> int | None:
        matrix = lil_array((len(self.rows), len(self.cost)))
        for at, (terms, _, _) in enumerate(self.rows):
            for column, value in terms:
                matrix[at, column] += value
        answer = milp(
            np.array(self.cost, dtype=float), integrality=np.ones(len(self.cost)), bounds=Bounds(np.array(self.floor), 1),
            constraints=LinearConstraint(matrix.tocsr(), [low for _, low, _ in self.rows], [high for _, _, high in self.rows]),
            options={"mip_rel_gap": 0},
        )  # fmt: skip
        return int(np.rint(answer.x).astype(np.int64) @ np.array(self.cost)) if answer.success else None
