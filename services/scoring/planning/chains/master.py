"""(P) over some moves as rows and columns for HiGHS: as a linear program with its prices, or in whole moves.

A move is a column of 0 or 1, every step of a cell that moves touch another; steps get dearer, so they are taken in order. Floating
point lives in this file alone: prices leave it as whole mikro and are proved elsewhere (chains.bound), plans are counted again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import coo_array, csr_array

from services.scoring.facts import MIKRO, Bool, Float, Int
from services.scoring.planning.chains.bound import Prices
from services.scoring.planning.chains.moves import Moves, Row
from services.scoring.planning.penalty import Cells

WHOLE = 1e-6


@dataclass(frozen=True)
class Model:
    """Columns: moves, then steps. `seimbang`: what comes less what goes less steps, 0 per touched cell. `batas`: the rest, at most
    `paling`; `baris` (row, place) of the last of them, those of the limits."""

    biaya: Float
    pindah: int
    sel: Int
    seimbang: csr_array
    batas: csr_array
    paling: Float
    baris: list[tuple[int, Int]]


@dataclass(frozen=True)
class Relaxed:
    """Optimum of the linear program: prices rounded to whole mikro, and the moves taken when it happens to take whole ones."""

    harga: Prices
    diambil: Bool | None


def model_of(cells: Cells, rows: list[Row], moves: Moves) -> Model:
    count = len(moves)
    touched = np.unique(np.concatenate([moves.asal, moves.tujuan]))
    down, up = (np.diff(at)[touched] for at in (cells.rho_at, cells.al_at))
    rho, al = _steps(cells.rho, cells.rho_at, touched, down), _steps(cells.al, cells.al_at, touched, up)
    width = count + len(rho) + len(al)
    every = np.arange(count)
    balance = _matrix(
        [
            (np.searchsorted(touched, moves.tujuan), every, np.ones(count)), (np.searchsorted(touched, moves.asal), every, -np.ones(count)),
            (np.repeat(np.arange(len(touched)), down), count + np.arange(len(rho)), np.ones(len(rho))),
            (np.repeat(np.arange(len(touched)), up), count + len(rho) + np.arange(len(al)), -np.ones(len(al))),
        ], len(touched), width,
    )  # fmt: skip
    _, person, times = np.unique(moves.orang, return_inverse=True, return_counts=True)
    several = np.flatnonzero(times > 1)  # of who has one way the column's own bound says enough
    at = np.full(len(times), -1)
    at[several] = np.arange(len(several))
    mine = np.flatnonzero(at[person] >= 0)
    parts, most, named, height = [(at[person[mine]], mine, np.ones(len(mine)))], [np.ones(len(several))], [], len(several)
    for number, row in enumerate(rows):
        place, much = row.used(moves)
        tight = np.flatnonzero(np.bincount(place, weights=much, minlength=len(row.paling)) > row.paling)  # the others cannot bind
        here = np.flatnonzero((much != 0) & np.isin(place, tight))
        parts.append((height + np.searchsorted(tight, place[here]), here, much[here].astype(np.float64)))
        most.append(row.paling[tight].astype(np.float64))
        named.append((number, tight))
        height += len(tight)
    cost = np.concatenate([moves.biaya, rho, al]) / MIKRO
    return Model(cost, count, touched, balance, _matrix(parts, height, width), np.concatenate(most), named)


def relax(cells: Cells, rows: list[Row], moves: Moves, seconds: float) -> Relaxed | None:
    """None when the solver does not say optimal within the time."""
    if not len(moves):
        nothing = Prices(np.zeros(len(cells.n0), dtype=np.int64), [np.zeros(len(row.paling), dtype=np.int64) for row in rows])
        return Relaxed(nothing, np.zeros(0, dtype=np.bool_))
    model = model_of(cells, rows, moves)
    answer = linprog(
        model.biaya, A_ub=model.batas if model.batas.shape[0] else None, b_ub=model.paling if len(model.paling) else None,
        A_eq=model.seimbang, b_eq=np.zeros(model.seimbang.shape[0]), bounds=(0, 1), method="highs", options={"time_limit": seconds},
    )  # fmt: skip
    if answer.status != 0:
        return None
    price = np.zeros(len(cells.n0), dtype=np.int64)
    price[model.sel] = -_whole(answer.eqlin.marginals)
    limits = [np.zeros(len(row.paling), dtype=np.int64) for row in rows]
    dual = np.maximum(0, -_whole(answer.ineqlin.marginals)) if len(model.paling) else np.zeros(0, dtype=np.int64)
    start = len(dual) - sum(len(places) for _, places in model.baris)
    for number, places in model.baris:
        limits[number][places] = dual[start : start + len(places)]
        start += len(places)
    taken = answer.x[: model.pindah]
    whole = np.abs(taken - np.rint(taken)).max(initial=0) < WHOLE
    return Relaxed(Prices(price, limits), taken > 0.5 if whole else None)


def whole_moves(cells: Cells, rows: list[Row], moves: Moves, seconds: float, nodes: int) -> tuple[Bool, bool] | None:
    """(moves taken, whether the search was finished); None when nothing was found. At most so many nodes of the search."""
    model = model_of(cells, rows, moves)
    width = len(model.biaya)
    kept = [LinearConstraint(model.seimbang, 0, 0)]
    if len(model.paling):
        kept.append(LinearConstraint(model.batas, -np.inf, model.paling))
    answer = milp(
        model.biaya, constraints=kept, bounds=Bounds(0, 1), integrality=np.where(np.arange(width) < model.pindah, 1, 0),
        options={"time_limit": seconds, "node_limit": nodes, "mip_rel_gap": 0},
    )  # fmt: skip
    return None if answer.x is None else (answer.x[: model.pindah] > 0.5, answer.status == 0)


def _whole(values: Float) -> Int:
    return np.asarray(np.rint(values * MIKRO), dtype=np.int64)


def _steps(steps: Int, at: Int, chosen: Int, count: Int) -> Int:
    within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    return np.asarray(steps[np.repeat(at[chosen], count) + within], dtype=np.int64)


def _matrix(parts: list[tuple[Int, Int, Float]], height: int, width: int) -> csr_array:
    row, column, value = (np.concatenate(side) for side in zip(*parts, strict=True))
    return coo_array((value, (row, column)), shape=(height, width)).tocsr()
