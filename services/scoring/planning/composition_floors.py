"""No unit loses so many of its certified, degreed or senior people that their share falls below a floor.

How many of them may leave is counted so that the share holds whoever else leaves: of `known` people at least share × known stay. Where
none may leave, the ways of all of them are taken out, exactly. Where some may, their classes cross one another and the cells, so they
do not nest and are no arc of the network: the plan is repaired, the dearest move too many held back, until all hold. The plan before
any repair bounds what the best such plan can be worth, so the gap that is reported is proved.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import MIKRO, Bool, Int
from services.scoring.planning.again import only, solve_again
from services.scoring.planning.problem import Problem

DRAW = "lantai komposisi"
"""Seed of the draw among equal plans while repairing."""
ROUNDS = 12
"""Repairs one by one; then everybody like the surplus stays, so that no city takes long."""


@dataclass(frozen=True)
class Quality:
    """One measure: which people of the problem have it, and per unit how many of them may leave."""

    nama: str
    punya: Bool
    paling: Int


@dataclass(frozen=True)
class Held:
    """`boleh`: arcs that are left. Changes of the objective from nobody moving, 0 or less: without any floor, the bound, and the plan."""

    boleh: Bool
    orang_disaring: int
    diperbaiki: int
    tanpa_lantai: int
    batas: int
    nilai: int
    jumlah_tanpa: int
    jumlah: int


def may_leave(yes: Int, known: Int, share_mikro: int) -> Int:
    """Of those who have it; a unit that is below the floor already loses none."""
    least = -(-known * share_mikro // MIKRO)
    return np.asarray(np.maximum(0, yes - least), dtype=np.int64)


def hold(problem: Problem, qualities: list[Quality], decided: Bool) -> Held:
    """`decided`: arcs somebody has already decided on, which stay and use up what may leave first."""
    unit = problem.unit_sel[problem.asal][problem.busur_orang]
    left = [_less_decided(quality, problem, unit, decided) for quality in qualities]
    barred = np.zeros(len(unit), dtype=np.bool_)
    for quality, room in zip(qualities, left, strict=True):
        barred |= quality.punya[problem.busur_orang] & (room[unit] == 0)
    allowed = decided | ~barred
    free, plan = _solved(problem, np.ones(len(unit), dtype=np.bool_)), _solved(problem, allowed)
    bound, repaired, rounds = plan[1], set[int](), 0
    while (broken := _broken(problem, qualities, left, unit, plan[0], decided)) is not None:
        rounds, (quality, surplus) = rounds + 1, broken
        ways = surplus if rounds <= ROUNDS else _all_like(problem, quality, unit, plan[0], surplus)
        allowed &= decided | ~np.isin(problem.busur_orang, problem.busur_orang[ways])
        repaired |= set(problem.busur_orang[ways].tolist())
        plan = _solved(problem, allowed)
    filtered = len(np.unique(problem.busur_orang[barred & ~decided]))
    return Held(allowed, filtered, len(repaired), free[1], bound, plan[1], len(free[0]), len(plan[0]))


def _all_like(problem: Problem, quality: Quality, unit: Int, chosen: Int, surplus: Int) -> Int:
    """Ways of everybody like the surplus, but for those who stay in the plan: ends a long search at once."""
    staying = problem.busur_orang[np.setdiff1d(chosen, surplus)]
    like = quality.punya[problem.busur_orang] & np.isin(unit, unit[surplus])
    return np.flatnonzero(like & ~np.isin(problem.busur_orang, staying)).astype(np.int64)


def _less_decided(quality: Quality, problem: Problem, unit: Int, decided: Bool) -> Int:
    gone = decided & quality.punya[problem.busur_orang]
    return np.asarray(np.maximum(0, quality.paling - np.bincount(unit[gone], minlength=len(quality.paling))), dtype=np.int64)


def _solved(problem: Problem, allowed: Bool) -> tuple[Int, int]:
    """(chosen arcs, change of the objective)."""
    kept = np.flatnonzero(allowed)
    answer = solve_again(only(problem, kept), DRAW)
    return (kept[:0], 0) if answer is None else (kept[answer.busur], answer.selisih)


def _broken(
    problem: Problem, qualities: list[Quality], left: list[Int], unit: Int, chosen: Int, decided: Bool
) -> tuple[Quality, Int] | None:
    """The first floor that is broken and, per unit, the dearest moves beyond what may leave."""
    for quality, room in zip(qualities, left, strict=True):
        mine = chosen[quality.punya[problem.busur_orang[chosen]] & ~decided[chosen]]
        order = mine[np.lexsort((problem.busur_orang[mine], problem.busur_biaya[mine], unit[mine]))]
        first = np.searchsorted(unit[order], unit[order], "left")
        beyond = order[np.arange(len(order)) - first >= room[unit[order]]]
        if len(beyond):
            return quality, beyond
    return None
