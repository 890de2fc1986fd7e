"""No unit loses so many of its certified, degreed or senior people that their share falls below a floor.

How many of them may leave is counted so that the share holds whoever else leaves: of `known` people at least share × known stay. Where
none may leave, the ways of all of them are taken out, exactly. Where some may, their classes cross one another and the cells, so they
do not nest and are no arc of the network: the plan is repaired, the dearest move too many held back, until all hold, and leaving is
priced (Lagrange) to find a better one. The prices bound what the best such plan can be worth, so the gap that is reported is proved.
Around decided moves all this is done in the city as they leave it, where mending what they broke comes before everything else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from services.scoring.facts import MIKRO, Bool, Int
from services.scoring.planning.composition_search import Floors, Quality, closed, priced, repaired, solved
from services.scoring.planning.penalty import value
from services.scoring.planning.pins import fix
from services.scoring.planning.problem import Problem


@dataclass(frozen=True)
class Held:
    """`boleh`: arcs that are left. Changes of the objective from nobody moving: without any floor, the bound, and the plan.

    `tanpa_keputusan`: plan and bound know no decided move, for there is none, or no plan was found that puts right what they break;
    `buntu`: and it is proved that there is none."""

    boleh: Bool
    orang_disaring: int
    diperbaiki: int
    tanpa_lantai: int
    batas: int
    nilai: int
    jumlah_tanpa: int
    jumlah: int
    tanpa_keputusan: bool = True
    buntu: bool = False

    @property
    def menentukan(self) -> bool:
        """Where decided moves cannot be made with these ways: may another choice of who may leave let them?"""
        return self.tanpa_keputusan and not self.buntu and not self.boleh.all()


def may_leave(yes: Int, known: Int, share_mikro: int) -> Int:
    """Of those who have it; a unit that is below the floor already loses none."""
    least = -(-known * share_mikro // MIKRO)
    return np.asarray(np.maximum(0, yes - least), dtype=np.int64)


def hold(problem: Problem, qualities: list[Quality], decided: Bool) -> Held:
    """`decided`: arcs somebody has already decided on, which stay and use up what may leave first."""
    unit = problem.unit_sel[problem.asal][problem.busur_orang]
    left = [_less_decided(quality, problem, unit, decided) for quality in qualities]
    around, hopeless = _around_decided(problem, qualities, left, decided)
    return around or replace(_held(problem, qualities, left, decided), buntu=hopeless)


def _around_decided(problem: Problem, qualities: list[Quality], left: list[Int], decided: Bool) -> tuple[Held | None, bool]:
    """(None where nothing is decided or no plan was found that puts right what decided moves break, is it proved that there is none?)"""
    weights, arcs = problem.cells.bobot, np.flatnonzero(decided)
    if weights is None or not len(arcs):
        return None, False
    core = fix(replace(problem, anggaran=()), arcs.tolist(), weights)
    forced = core.tetap
    assert forced is not None
    if forced.terlampaui:
        return None, True
    mine = np.isin(problem.busur_orang, problem.busur_orang[arcs])
    stay = np.isin(problem.pegawai, core.pegawai)
    rest = [replace(one, punya=one.punya[stay], paling=room) for one, room in zip(qualities, left, strict=True)]
    found = _held(core, rest, left, np.zeros(len(core.busur_sel), dtype=np.bool_))
    all_mended = forced.harus // 2 - forced.kurang * forced.harus
    if found.nilai > all_mended:
        return None, found.batas > all_mended
    allowed = mine.copy()  # who is decided on leaves anyway: the room is theirs already
    allowed[forced.busur] = found.boleh
    shift = value(core.cells.n0, core.cells, weights) - value(problem.cells.n0, problem.cells, weights)
    shift += forced.biaya + forced.kurang * forced.harus
    told = replace(
        found, boleh=allowed, tanpa_lantai=found.tanpa_lantai + shift, batas=found.batas + shift, nilai=found.nilai + shift,
        jumlah_tanpa=found.jumlah_tanpa + len(arcs), jumlah=found.jumlah + len(arcs), tanpa_keputusan=False,
    )  # fmt: skip
    return told, False


def _held(problem: Problem, qualities: list[Quality], left: list[Int], decided: Bool) -> Held:
    unit = problem.unit_sel[problem.asal][problem.busur_orang]
    barred = np.zeros(len(unit), dtype=np.bool_)
    for quality, room in zip(qualities, left, strict=True):
        barred |= quality.punya[problem.busur_orang] & (room[unit] == 0)
    floors = Floors(problem, qualities, left, unit, decided)
    free, allowed = solved(problem, np.ones(len(unit), dtype=np.bool_)), decided | ~barred
    best = repaired(floors, allowed)
    bound = best.batas
    if best.nilai > bound:
        best, bound = priced(floors, allowed, best)
    kept = closed(floors, best)
    filtered, held = (problem.busur_orang[some & ~decided] for some in (barred, allowed & ~kept))
    return Held(
        kept, len(np.unique(filtered)), len(np.unique(held)), free[1], bound, best.nilai, len(free[0]), len(best.busur),
    )  # fmt: skip


def _less_decided(quality: Quality, problem: Problem, unit: Int, decided: Bool) -> Int:
    gone = decided & quality.punya[problem.busur_orang]
    return np.asarray(np.maximum(0, quality.paling - np.bincount(unit[gone], minlength=len(quality.paling))), dtype=np.int64)
