"""Which decided moves and which limits cannot hold together? The smallest such set, or one from which nothing can be left out.

A move that is left out of the question may still be made or not. Small sets are tried in turn; beyond that (six decided moves for
a desk of five need all seven to contradict each other) a deletion filter leaves a set that is irreducible, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations, islice

import numpy as np

from services.scoring.facts import Int
from services.scoring.planning.flow import solve
from services.scoring.planning.network import build_network
from services.scoring.planning.pins import fix, mended
from services.scoring.planning.problem import Problem, nested_limits

FLOOR, CEILING, DESK = "lantai_sel", "batas_atas_sel", "kapasitas_meja"
TRIED_SIZE_MAX = 5
QUESTIONS_MAX = 3_000
"""Each is a flow over the arcs around the decided moves: some milliseconds."""


@dataclass(frozen=True)
class Blocking:
    """`wajib`: arcs of the problem; `batas`: names of limits; `tempat`: places of a nested limit, cells of a floor or ceiling.
    `terbukti` False: no plan was found, but that there is none is not proved."""

    wajib: tuple[int, ...]
    batas: tuple[str, ...]
    tempat: dict[str, list[int]]
    terkecil: bool
    terbukti: bool = True


def blocking(problem: Problem, wajib: list[int], weights: dict[str, int]) -> Blocking:
    """Raises ValueError when the moves and limits do hold together. Of a budget only what the decided moves themselves use is asked."""
    near = _around(problem, wajib)
    items: list[int | str] = [*range(len(wajib)), *_names(near)]
    if feasible(near, items, weights):
        raise ValueError("nothing blocks")
    sets = (chosen for size in range(1, TRIED_SIZE_MAX + 1) for chosen in combinations(items, size) if isinstance(chosen[0], int))
    for chosen in islice(sets, QUESTIONS_MAX):
        if not feasible(near, list(chosen), weights):
            return _told(problem, wajib, list(chosen), terkecil=True)
    return _told(problem, wajib, _irreducible(near, items, weights), terkecil=False)


def feasible(near: Problem, items: list[int | str], weights: dict[str, int]) -> bool:
    """Can the decided moves among `items` all be made under the limits among them? Their arcs come first in `near`."""
    pins = [item for item in items if isinstance(item, int)]
    core = fix(_relaxed(near, {item for item in items if isinstance(item, str)}), pins, weights)
    forced = core.tetap
    assert forced is not None
    if forced.terlampaui or not forced.kurang:
        return not forced.terlampaui
    if not core.k or not len(core.busur_sel):
        return False
    network = build_network(core)
    wanted = replace(network, cost=np.where(network.cost < -forced.harus // 2, -1, 0))
    return mended(network, solve(wanted), forced.harus) == forced.kurang  # counted by the costs they had


def _irreducible(near: Problem, items: list[int | str], weights: dict[str, int]) -> list[int | str]:
    kept, again = list(items), True
    while again:  # until a whole round leaves nothing out
        again = False
        for item in list(kept):
            without = [one for one in kept if one != item]
            if not feasible(near, without, weights):
                kept, again = without, True
    return kept


def _around(problem: Problem, wajib: list[int]) -> Problem:
    """The decided arcs first, then those that could mend what they leave: into cells they leave, out of cells they go to."""
    people, target = problem.busur_orang[wajib], problem.busur_sel[wajib]
    mends = np.isin(problem.busur_sel, problem.asal[people]) | np.isin(problem.asal[problem.busur_orang], target)
    mends[wajib] = False
    arcs = np.concatenate([np.array(wajib, dtype=np.int64), np.flatnonzero(mends)])
    rows, position = np.unique(problem.busur_orang[arcs], return_inverse=True)
    return replace(
        problem, pegawai=problem.pegawai[rows], asal=problem.asal[rows], kunci_orang=problem.kunci_orang[rows],
        busur_orang=position.astype(np.int64), busur_sel=problem.busur_sel[arcs], busur_biaya=problem.busur_biaya[arcs],
        anggaran=tuple(replace(one, berat=one.berat[arcs]) for one in problem.anggaran),
    )  # fmt: skip


def _names(problem: Problem) -> list[str]:
    return [DESK, FLOOR, CEILING, *(limit.nama for limit in nested_limits(problem)), *(one.nama for one in problem.anggaran)]


def _relaxed(problem: Problem, kept: set[str]) -> Problem:
    """The problem without the limits that are not among `kept`."""
    cells, everybody = problem.cells, len(problem.pegawai)

    def wide(name: str, most: Int | None) -> Int | None:
        return most if name in kept or most is None else np.full(len(most), everybody)

    coming = np.bincount(problem.busur_sel, minlength=len(cells.n0))
    low, high = cells.limits()
    low, high = low if FLOOR in kept else np.zeros_like(low), high if CEILING in kept else cells.n0 + coming
    held = cells.held()
    cells = replace(
        cells, lb=np.where(held, cells.n0, low), ub=np.where(held, cells.n0, high), lantai=low, plafon=high,
        keluar_grup=wide("lantai_profesi", cells.keluar_grup),
    )  # fmt: skip
    unit, agency = wide("batas_keluar_unit", problem.keluar_unit), wide("batas_keluar_opd", problem.keluar_opd)
    assert unit is not None
    assert agency is not None
    return replace(
        problem, cells=cells, k=problem.k if DESK in kept else everybody, keluar_unit=unit, keluar_opd=agency,
        anggaran=tuple(one for one in problem.anggaran if one.nama in kept),
        masuk_unit=wide("batas_masuk_unit", problem.masuk_unit), masuk_opd=wide("batas_masuk_opd", problem.masuk_opd),
    )  # fmt: skip


def _told(problem: Problem, wajib: list[int], items: list[int | str], *, terkecil: bool) -> Blocking:
    arcs = [wajib[item] for item in items if isinstance(item, int)]
    names = [item for item in items if isinstance(item, str)]
    source, target = problem.asal[problem.busur_orang[arcs]], problem.busur_sel[arcs]
    touched: dict[str, Int] = {FLOOR: source, CEILING: target}
    for limit in nested_limits(problem):
        places = limit.tempat[source if limit.sisi == "KELUAR" else target]
        touched[limit.nama] = places[places >= 0]
    places_of = {name: np.unique(touched[name]).tolist() for name in names if name in touched}
    return Blocking(tuple(arcs), tuple(names), places_of, terkecil)
