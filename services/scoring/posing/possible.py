"""Ways that law and fit leave open among some pairs, with what each costs: for the round's own plan and for those made again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.eligibility.assess import Screening, screen_pairs
from services.scoring.facts import Bool, Int, Kebutuhan, Kota, Pasangan, Penjaga
from services.scoring.fit.blend import score
from services.scoring.planning.candidates import generate
from services.scoring.planning.costs import MoveCosts, move_costs
from services.scoring.planning.penalty import Cells
from services.scoring.planning.pins import shift_cells
from services.scoring.planning.problem import Problem
from services.scoring.posing.budgeted import problem_of
from services.scoring.posing.pins import Pins


@dataclass(frozen=True)
class Judged:
    """Candidates that law and fit let pass, with what each move costs; `pair`: what the law said to all that were asked."""

    pasangan: Pasangan
    fit: Int
    biaya: MoveCosts
    pair: Screening


@dataclass(frozen=True)
class Asked:
    """What the round's own plan was made from."""

    kota: Kota
    need: Kebutuhan
    penjaga: Penjaga
    boleh: Bool
    """Per person: may be moved at all."""
    ditahan: Bool
    """Per cell: neither gives nor takes, for its gap is inside the error."""
    cells: Cells
    pin: Pins
    """Moves that are decided or ruled out."""
    aturan: dict[str, Any]
    kebijakan: dict[str, Any]
    model: dict[str, Any]
    benih: str


def decided_arcs(asked: Asked, problem: Problem) -> list[int]:
    """Arcs of the decided moves."""
    if not asked.pin.wajib:
        return []
    wide, moves = len(asked.kota.sel), asked.pin.pasangan
    codes = problem.pegawai[problem.busur_orang] * wide + problem.busur_sel
    return np.flatnonzero(np.isin(codes, moves.pegawai_i * wide + moves.sel_i)).tolist()


def as_decided(asked: Asked, cells: Cells) -> list[Cells]:
    """The cells as they are and, where moves are decided, as these leave them: a way may pay in either."""
    moves = asked.pin.pasangan
    if not asked.pin.wajib or cells.bobot is None:
        return [cells]
    return [cells, shift_cells(cells, asked.kota.pegawai["sel_i"][moves.pegawai_i], moves.sel_i, cells.bobot)]


def possible(asked: Asked, cells: Cells, policy: dict[str, Any], worth: int = 0) -> tuple[Problem, MoveCosts]:
    """The problem of these cells under this policy with its budgets, without the ways that gain less than `worth` even as the only move."""
    found = possible_ways(asked, cells, policy, worth)
    return problem_of(asked.kota, found, cells, asked.aturan, policy), found.biaya


def possible_ways(asked: Asked, cells: Cells, policy: dict[str, Any], worth: int = 0) -> Judged:
    """The ways of that problem."""
    bar = {**policy, "bobot": {**policy["bobot"], "pindah_mikro": policy["bobot"]["pindah_mikro"] + worth}}
    pairs = _as_pinned(asked, generate(asked.kota, cells, asked.boleh, bar))
    return judge_pairs(asked.kota, asked.need, pairs, asked.aturan, policy, asked.model)


def judge_pairs(
    kota: Kota, need: Kebutuhan, pairs: Pasangan, rules: dict[str, Any], policy: dict[str, Any], model: dict[str, Any]
) -> Judged:
    """The candidates that are lawful and fit; order stays."""
    pair = screen_pairs(kota, pairs, rules, policy, need)
    pairs = _only(pairs, pair.boleh)
    fit = score(kota, pairs, model, policy).jumlah
    now = score(kota, Pasangan(pairs.pegawai_i, kota.pegawai["sel_i"][pairs.pegawai_i]), model, policy).jumlah
    fits = fit >= policy["fit_minimum_mikro"]
    pairs, loss = _only(pairs, fits), np.maximum(now - fit, 0)[fits]
    return Judged(pairs, fit[fits], move_costs(kota, pairs, loss, policy), pair)


def _as_pinned(asked: Asked, pairs: Pasangan) -> Pasangan:
    """With the decided moves, and without those that were ruled out."""
    wide, pins = len(asked.kota.sel), asked.pin
    if pins.wajib:
        codes = np.unique(np.concatenate([p.pegawai_i * wide + p.sel_i for p in (pairs, pins.pasangan)]))
        pairs = Pasangan(codes // wide, codes % wide)
    return _only(pairs, pins.allowed(pairs, wide))


def _only(pairs: Pasangan, chosen: Bool) -> Pasangan:
    return Pasangan(pairs.pegawai_i[chosen], pairs.sel_i[chosen])
