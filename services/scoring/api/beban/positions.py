"""Tasks gathered by position, positions by unit: need, people, and what the people there have to bear."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.api.beban.columns import Tasks
from services.scoring.facts import Bool, Float, Int
from services.scoring.need.abk import need_of_rows
from services.scoring.need.effectiveness import ratios, unit_people
from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.working_time import Regime
from shared.contracts.v1.abk import Amplop, Pemangku

NOBODY, PEOPLE_UNKNOWN, WORK_UNKNOWN = "TANPA_PEMANGKU", "PEMANGKU_TIDAK_DIKETAHUI", "PEKERJAAN_TIDAK_LENGKAP"


@dataclass(frozen=True)
class Group:
    """Positions, or units: NaN and -1 where nothing is known. `whole` of a unit is the sum over its positions.

    Where part of the work could not be read the need is a lower bound, so nothing is said about people beyond it: no ratio.
    """

    rows: Int
    complete: Bool
    need: Float
    whole: Int
    people: Float
    ratio: Float


@dataclass(frozen=True)
class Gathered:
    keys: list[tuple[str, str]]  # unit, position
    of_row: Int  # position of each task, -1 = its position is not named
    row_need: Float
    positions: Group
    unit_names: list[str]
    of_position: Int
    units: Group
    ranks: list[dict[str, int]]  # people by golongan of each position


def gather(tasks: Tasks, asked: Amplop, regime: Regime) -> Gathered:
    codes: dict[tuple[str, str], int] = {}
    named = zip(tasks.unit, tasks.jabatan, strict=True)
    of_row = np.array([codes.setdefault(key, len(codes)) if key[1] else -1 for key in named], dtype=np.int64)
    need = need_of_rows(tasks.volume, tasks.factor, tasks.by_time, tasks.times, regime.menit)
    ranks = _ranks(asked.pemangku, codes)
    people = _people(tasks, of_row, len(codes), ranks)
    positions = _positions(of_row, need, people, len(codes), asked)
    units: dict[str, int] = {}
    of_position = np.array([units.setdefault(unit, len(units)) for unit, _ in codes], dtype=np.int64)
    return Gathered(
        list(codes), of_row, need, positions, list(units), of_position, _units(of_position, positions, len(units)),
        [ranks.get(at, {}) for at in range(len(codes))],
    )  # fmt: skip


def _positions(of_row: Int, need: Float, people: Float, count: int, asked: Amplop) -> Group:
    at = of_row >= 0
    known = at & ~np.isnan(need)
    rows, good = _count(of_row[at], count), _count(of_row[known], count)
    total = np.bincount(of_row[known], weights=need[known], minlength=count).astype(np.float64)
    total[good == 0] = np.nan
    complete = (good == rows) & (rows > 0)
    return Group(
        rows, complete, total, ROUNDINGS[asked.pembulatan](total), people, ratios(np.where(complete, total, np.nan), people)
    )


def _units(of_position: Int, positions: Group, count: int) -> Group:
    known = ~np.isnan(positions.need)
    total = np.bincount(of_position[known], weights=positions.need[known], minlength=count).astype(np.float64)
    whole = np.bincount(of_position[known], weights=positions.whole[known], minlength=count).astype(np.int64)
    nothing = _count(of_position[known], count) == 0
    total[nothing], whole[nothing] = np.nan, -1
    complete = _count(of_position[~positions.complete], count) == 0
    people = unit_people(of_position, positions.people, count)
    borne = ratios(np.where(complete, total, np.nan), people)
    return Group(_count(of_position, count), complete, total, whole, people, borne)


def _people(tasks: Tasks, of_row: Int, count: int, ranks: dict[int, dict[str, int]]) -> Float:
    """People of each position as its rows say it, once or alike on several; NaN where they say nothing, or contradict one another."""
    told = (of_row >= 0) & ~np.isnan(tasks.people)
    most, least = np.full(count, -np.inf), np.full(count, np.inf)
    np.maximum.at(most, of_row[told], tasks.people[told])
    np.minimum.at(least, of_row[told], tasks.people[told])
    contrary = np.flatnonzero(most > least)
    contrary = contrary[~np.isin(contrary, list(ranks))]
    if len(contrary):
        rows = np.flatnonzero(told & np.isin(of_row, contrary))
        _, first = np.unique(of_row[rows], return_index=True)
        tasks.defects.note(rows[first], "orang", "orang_berbeda", "Baris-baris jabatan ini menyebut jumlah orang yang berbeda.",
                           "Tulis jumlah pemangkunya sekali saja, atau sama pada semua barisnya.")  # fmt: skip
    people = np.where(most == least, most, np.nan)
    for at, by_rank in ranks.items():
        people[at] = sum(by_rank.values())
    return people


def _ranks(holders: list[Pemangku], codes: dict[tuple[str, str], int]) -> dict[int, dict[str, int]]:
    """People by golongan of each position; a position with people and no task is one too."""
    found: dict[int, dict[str, int]] = {}
    for holder in holders:
        key = (" ".join(holder.unit.split()), " ".join(holder.jabatan.split()))
        by_rank = found.setdefault(codes.setdefault(key, len(codes)), {})
        by_rank[holder.golongan] = by_rank.get(holder.golongan, 0) + holder.orang
    return found


def _count(codes: Int, count: int) -> Int:
    return np.bincount(codes, minlength=count).astype(np.int64)
