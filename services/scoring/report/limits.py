"""Whom did each limit touch? People it holds back, places that are full, pairs it left out, and what one more would be worth."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.eligibility.assess import Screening
from services.scoring.facts import Bool, Int
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem, nested_limits
from services.scoring.posing.possible import Judged


def limit_touches(problem: Problem, plan: Plan, person: Screening, scope: Bool, found: Judged) -> list[dict[str, Any]]:
    """BatasBernama rows: before the plan, cells, the network from the widest place inwards, budgets."""
    moves = np.zeros(len(problem.busur_sel), dtype=np.bool_)
    moves[plan.busur] = True
    worth = {str(row["pembatas"]): int(str(row["harga_mikro"])) for row in plan.pembatas}
    rows = [*_before(person, scope, found), *_cells(problem, moves), _desk(problem, moves, worth)]
    source = problem.asal[problem.busur_orang]
    for limit in nested_limits(problem):
        end = source if limit.sisi == "KELUAR" else problem.busur_sel
        used = limit.used(source[moves], problem.busur_sel[moves])
        rows.append(
            _row(limit.nama, "JARINGAN", problem, moves, limit.tempat[end], used >= limit.paling, worth.get(limit.nama, 0))
        )
    rows += [_budget(problem, moves, dict(told)) for told in plan.anggaran]
    return rows


def _before(person: Screening, scope: Bool, found: Judged) -> list[dict[str, Any]]:
    lawful = int(found.pair.boleh.sum())
    return [
        _told("aturan_pegawai", "SARINGAN", pegawai=int((scope & ~person.boleh).sum())),
        _told("aturan_pasangan", "SARINGAN", pasangan=int((~found.pair.boleh).sum())),
        _told("fit_minimum_dan_susunan", "SARINGAN", pasangan=lawful - len(found.pasangan)),
    ]


def _cells(problem: Problem, moves: Bool) -> list[dict[str, Any]]:
    cells, source = problem.cells, problem.asal[problem.busur_orang]
    count = len(cells.n0)
    left = np.bincount(source[moves], minlength=count)
    came = np.bincount(problem.busur_sel[moves], minlength=count)
    return [
        _row("lantai_sel", "SEL", problem, moves, source, left >= np.diff(cells.rho_at), None),
        _row("batas_atas_sel", "SEL", problem, moves, problem.busur_sel, came >= np.diff(cells.al_at), None),
    ]


def _desk(problem: Problem, moves: Bool, worth: dict[str, int]) -> dict[str, Any]:
    full = np.array([int(moves.sum()) >= problem.k])
    place = np.zeros(len(moves), dtype=np.int64)
    return _row("kapasitas_meja", "JARINGAN", problem, moves, place, full, worth.get("kapasitas_meja", 0))


def _budget(problem: Problem, moves: Bool, told: dict[str, Any]) -> dict[str, Any]:
    """Held back: whoever is not moved and would use more of it than is left."""
    budget = next(one for one in problem.anggaran if one.nama == told["nama"])
    place = np.where(budget.berat > budget.paling - budget.used(np.flatnonzero(moves)), 0, -1)
    return _row(budget.nama, "ANGGARAN", problem, moves, place, np.array([True]), int(told["harga_mikro"]))


def _row(
    name: str, kind: str, problem: Problem, moves: Bool, place: Int, full: Bool, price: int | None
) -> dict[str, Any]:  # fmt: skip
    """`place` of each arc, -1 = none; `full` per place."""
    asked = np.unique(place[place >= 0])
    held = (place >= 0) & full[np.maximum(place, 0)] & ~moves if len(full) else np.zeros(len(place), dtype=np.bool_)
    gone = np.zeros(len(problem.pegawai), dtype=np.bool_)
    gone[problem.busur_orang[moves]] = True
    people = np.unique(problem.busur_orang[held])
    return _told(
        name, kind, pegawai=int((~gone[people]).sum()), pasangan=int(held.sum()), tempat=len(asked), tempat_penuh=int(full[asked].sum()),
        harga_mikro=price,
    )  # fmt: skip


def _told(
    name: str, kind: str, pegawai: int | None = None, pasangan: int | None = None, tempat: int | None = None,
    tempat_penuh: int | None = None, harga_mikro: int | None = None,
) -> dict[str, Any]:  # fmt: skip
    return {
        "batas": name, "jenis": kind, "pegawai": pegawai, "pasangan": pasangan, "tempat": tempat, "tempat_penuh": tempat_penuh,
        "harga_mikro": harga_mikro,
    }  # fmt: skip
