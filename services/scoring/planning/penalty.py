"""What does it cost a cell to have n people? A convex table of integers, in millionths of one missing FTE.

phi(n) = 0.5 s + 0.5 s²/D + 0.3 t²/D with s = (d-n)+ short and t = (n-d)+ over (weights are policy). D is the cell's whole need;
d is what is left of it for people who can move: part-timers and secondees are hands that do not move, so they lower d, never n
and never D. Any convex shape may stand here, by a table of the policy; convexity is checked after rounding.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Bool, Float, Int, Kebutuhan, Kota
from services.scoring.planning.bounds import Bounds
from services.scoring.scope import closing_units

DENOMINATOR_MIN = 0.25
STEP_MAX = 1_000 * MIKRO
NEED_MAX = 1e6
"""FTE; more is no need of a city but a slip of a record, and its square would not fit an integer."""


@dataclass(frozen=True)
class Cells:
    """Per cell: people now, bounds, need for these people, and the costs of each further leaver and arrival.

    `rho[start:end]` of a cell (by `rho_at`) are the costs of the 1st, 2nd … leaver, `al` of arrivals; both non-decreasing.
    """

    n0: Int
    lb: Int
    ub: Int
    d: Float
    """Need left for people who can move; below 0 where others more than cover it."""
    besar: Float
    """D: the whole need, floored, the measure of what one person more or less means here."""
    known: Bool
    rho: Int
    rho_at: Int
    al: Int
    al_at: Int
    terpotong: int
    """Steps cut at the greatest allowed cost: a data warning."""
    grup: Int | None = None
    """Group (profession at a centre) of each cell, -1 = none; None = no such limit."""
    keluar_grup: Int | None = None
    """Most leavers per group."""
    bobot: dict[str, int] | None = None
    """The weights the steps were made with."""
    lantai: Int | None = None
    """Floors and ceilings of law and need where cells are held inside their error; None = the same as `lb` and `ub`."""
    plafon: Int | None = None

    def limits(self) -> tuple[Int, Int]:
        """(floor, ceiling) per cell, whether or not the plan holds it."""
        return (self.lb if self.lantai is None else self.lantai), (self.ub if self.plafon is None else self.plafon)

    def held(self) -> Bool:
        """Cells where only the plan's certainty, not a floor and a ceiling, keeps everybody."""
        low, high = self.limits()
        return np.asarray((self.lb == self.ub) & ((low < self.lb) | (self.ub < high)), dtype=np.bool_)

    def first_rho(self) -> Int:
        """Cost of the first leaver, or a prohibitive one."""
        return _first(self.rho, self.rho_at)

    def first_al(self) -> Int:
        return _first(self.al, self.al_at)


def build_cells(kota: Kota, need: Kebutuhan, limits: Bounds, weights: dict[str, int]) -> Cells:
    """The costs of every step between the bounds."""
    standing = ~closing_units(kota)[kota.sel.unor_i] if len(kota.sel) else np.zeros(0, dtype=np.bool_)
    known, n0 = (need.bulat >= 0) & standing, kota.orang  # who still sits in a unit that is gone is no surplus to be weighed
    asked = np.where(known, np.nan_to_num(need.nilai), n0.astype(np.float64))
    whole_need = np.minimum(asked, NEED_MAX)
    d = np.where(known, whole_need - np.maximum(kota.tenaga - kota.orang, 0.0), whole_need)
    size = np.maximum(whole_need, DENOMINATOR_MIN)
    most = np.maximum(_everybody(kota, n0), n0 + 1)
    ub, ceiling = np.minimum(limits.ub, most), None if limits.plafon is None else np.minimum(limits.plafon, most)
    rho, rho_at, cut_out = _steps(n0, n0 - limits.lb, d, size, weights, -1)
    al, al_at, cut_in = _steps(n0, ub - n0, d, size, weights, +1)
    return Cells(
        n0, limits.lb, ub, d, size, known, rho, rho_at, al, al_at, cut_out + cut_in + int((asked > NEED_MAX).sum()),
        limits.grup, limits.keluar_grup, weights, limits.lantai, ceiling,
    )  # fmt: skip


def _everybody(kota: Kota, n0: Int) -> Int:
    """All people of a cell's exchange group: more cannot come, whatever a slip of a record asks for."""
    group = np.unique(kota.sel.kelompok.astype(str), return_inverse=True)[1]
    return np.asarray(np.bincount(group, weights=n0)[group], dtype=np.int64)


def moved(cells: Cells, n0: Int, weights: dict[str, int], must: int) -> Cells:
    """The same cells once people have come and gone. Whoever is missing below a floor or beyond a ceiling is worth `must` each: the
        table stays convex, and a flow mends what can be mended before it looks at anything else. A held cell stays as the moves leave it,
    if that is between its floor and its ceiling: nobody else is moved for it."""
    within = np.clip(n0, *cells.limits())
    cells = replace(cells, lb=np.where(cells.held(), within, cells.lb), ub=np.where(cells.held(), within, cells.ub))
    low, high = np.maximum(cells.lb - n0, 0), np.maximum(n0 - cells.ub, 0)
    rho, rho_at, cut_out = _steps(n0, np.maximum(n0 - cells.lb, 0), cells.d, cells.besar, weights, -1)
    al, al_at, cut_in = _steps(n0, np.maximum(cells.ub - n0, 0), cells.d, cells.besar, weights, +1)
    for steps, at, wanting in ((rho, rho_at, high), (al, al_at, low)):
        for cell in np.flatnonzero(wanting).tolist():
            steps[at[cell] : at[cell] + wanting[cell]] -= must
    return replace(cells, n0=n0, rho=rho, rho_at=rho_at, al=al, al_at=al_at, terpotong=cut_out + cut_in, bobot=weights)


def phi(n: Float, d: Float, size: Float, weights: dict[str, int]) -> Float:
    """The penalty in mikro, not yet rounded; `size` is D. A `tabel` among the weights stands instead of the formula: D times its value at
    the gap relative to D, straight between its points and beyond them."""
    points: Any = weights.get("tabel")
    if points:
        return (
            _from_table(np.asarray((n - d) / size, dtype=np.float64), np.array(points, dtype=np.float64) / MIKRO) * size * MIKRO
        )
    short, over = np.maximum(d - n, 0.0), np.maximum(n - d, 0.0)
    return np.asarray(
        weights["kurang_linear_mikro"] * short + weights["kurang_kuadrat_mikro"] * short**2 / size
        + weights["lebih_kuadrat_mikro"] * over**2 / size, dtype=np.float64,
    )  # fmt: skip


def _from_table(gap: Float, points: Float) -> Float:
    at, worth = points.T
    slope = np.diff(worth) / np.diff(at)
    piece = np.clip(np.searchsorted(at, gap, side="right") - 1, 0, len(slope) - 1)
    return np.asarray(worth[piece] + slope[piece] * (gap - at[piece]), dtype=np.float64)


def value(n: Int, cells: Cells, weights: dict[str, int]) -> int:
    """Sum of phi over cells with known need, each rounded once."""
    return int(np.rint(phi(n.astype(np.float64), cells.d, cells.besar, weights))[cells.known].sum())


def _steps(n0: Int, count: Int, d: Float, size: Float, weights: dict[str, int], sign: int) -> tuple[Int, Int, int]:
    at = np.concatenate([[0], np.cumsum(count)]).astype(np.int64)
    cell = np.repeat(np.arange(len(n0)), count)
    k = np.arange(at[-1]) - at[cell] + 1
    here, before = n0[cell] + sign * k, n0[cell] + sign * (k - 1)
    table = [np.rint(phi(n.astype(np.float64), d[cell], size[cell], weights)).astype(np.int64) for n in (here, before)]
    step = table[0] - table[1]
    cut = np.clip(step, -STEP_MAX, STEP_MAX)
    same = cell[1:] == cell[:-1]
    if (np.diff(cut)[same] < -2).any():  # three values rounded by a half each may bend by two; anything more is not convex
        raise ValueError("the penalty table is not convex")
    return _monotone(cut, cell), at, int((step != cut).sum())


def _monotone(step: Int, cell: Int) -> Int:
    """Undo the bends that rounding made, so that steps never get cheaper: the dearest so far within each cell."""
    apart = cell.astype(np.int64) * (4 * STEP_MAX)  # cells stand above one another, so that one running maximum serves them all
    return np.asarray(np.maximum.accumulate(step + apart) - apart, dtype=np.int64) if len(step) else step


def _first(steps: Int, at: Int) -> Int:
    has = at[1:] > at[:-1]
    return np.where(has, steps[np.minimum(at[:-1], max(len(steps) - 1, 0))] if len(steps) else 0, np.iinfo(np.int64).max // 4)
