"""How sure is each proposed move? In what share of draws it stays, over needs, effective time and weights, and what it hangs on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from scipy.special import chdtrc

from services.scoring.facts import MIKRO, Bool, Float
from services.scoring.need.draws import Draw, draw_needs
from services.scoring.planning.bounds import bounds
from services.scoring.planning.certainty import hold
from services.scoring.planning.penalty import Cells, build_cells
from services.scoring.planning.pins import fix, shift_cells
from services.scoring.planning.problem import Problem
from services.scoring.planning.robustness import WEIGHTINGS, Way, Weighting, cheapest_steps, chosen_ways, cost_of, way_of
from services.scoring.planning.solve import Plan
from services.scoring.report.possible import Asked, possible
from shared.vocabulary import KetahananUsulan, SebabBergantung

SOLID, FRAGILE = 0.8, 0.4
CHANCE = 0.05
"""A factor is named when its values tell the draws in which a move stays apart better than chance would one time in twenty."""
SHIFT = 2.0
"""A need is named when its mean differs between those draws and the others by so many standard errors."""


@dataclass(frozen=True)
class Redrawn:
    """One draw with its plan."""

    tarikan: Draw
    bobot: Weighting
    pindah: set[Way]


def robustness(asked: Asked, problem: Problem, plan: Plan) -> dict[str, Any]:
    """Ketahanan. Draws that could not be told from fewer ways are made again with all of them, so every one is exact."""
    wanted = asked.kebijakan["ketahanan_tarikan"] if plan.busur else 0
    draws = list(draw_needs(asked.kota, asked.need, asked.kebijakan, asked.benih, wanted))
    turns = [WEIGHTINGS[number % len(WEIGHTINGS)] for number in range(wanted)]
    decided = _decided(asked, problem)
    ours = {way_of(problem, arc): arc for arc in plan.busur if arc not in decided}
    found = _plans(asked, draws, turns, set(ours), _bar(plan)) if wanted else []
    seat = dict(zip(asked.kota.pegawai["kunci"].tolist(), asked.kota.pegawai["sel_i"].tolist(), strict=True))
    rows = [_row(problem, arc, way, found, seat) for way, arc in sorted(ours.items())] if found else []
    verdicts = Counter(row["putusan"] for row in rows)
    return {
        "tarikan": wanted, "waktu": sorted({one.tarikan.waktu for one in found}), "bobot": sorted({one.bobot.nama for one in found}),
        "putusan": {kind.value: verdicts[kind.value] for kind in KetahananUsulan}, "usulan": rows,
        "sel_dalam_galat": int(asked.ditahan.sum()),
        "orang_dalam_galat": int(np.abs(asked.need.bulat - asked.kota.orang)[asked.ditahan].sum()),
    }  # fmt: skip


def with_robustness(told: list[dict[str, Any]], sure: dict[str, Any]) -> list[dict[str, Any]]:
    """Each proposal with its verdict in short; null where nothing was drawn or the move was decided."""
    short = {
        (row["pegawai"], row["ke"]): {name: row[name] for name in ("putusan", "tetap_mikro", "tetap_jalur_mikro", "bergantung")}
        for row in sure["usulan"]
    }
    return [{**move, "ketahanan": short.get((move["pegawai"], move["ke"]["sel"]))} for move in told]


def _bar(plan: Plan) -> int:
    """Half of what the round's last move is worth: draws with a lower price of K are the exception."""
    return plan.harga_meja // 2


def _plans(asked: Asked, draws: list[Draw], turns: list[Weighting], ours: set[Way], bar: int) -> list[Redrawn]:
    drawn = [_cells(asked, one, turn) for one, turn in zip(draws, turns, strict=True)]
    plans: list[set[Way] | None] = [None] * len(draws)
    for worth in (bar, 0):
        open_ = [number for number, plan in enumerate(plans) if plan is None]
        if not open_:
            break
        looked_at = [cells for n in open_ for cells in (drawn[n], *_shifted(asked, drawn[n]))]
        everything, costs = possible(asked, cheapest_steps(looked_at, asked.cells), asked.kebijakan, worth)
        decided = _decided(asked, everything)
        for number in open_:
            again = replace(everything, cells=drawn[number], busur_biaya=cost_of(costs.bagian, turns[number]))
            plans[number] = chosen_ways(fix(again, decided) if decided else again, ours, worth)
    return [Redrawn(one, turn, plan or set()) for one, turn, plan in zip(draws, turns, plans, strict=True)]


def _cells(asked: Asked, draw: Draw, turn: Weighting) -> Cells:
    limits = bounds(asked.kota, draw.kebutuhan, asked.penjaga, asked.aturan)
    weights = {**asked.kebijakan["penalti"], **(turn.penalti or {})}
    return build_cells(asked.kota, draw.kebutuhan, hold(limits, asked.ditahan, asked.kota), weights)


def _shifted(asked: Asked, cells: Cells) -> list[Cells]:
    """The cells as the decided moves leave them."""
    moves = asked.pin.pasangan
    if not asked.pin.wajib or cells.bobot is None:
        return []
    return [shift_cells(cells, asked.kota.pegawai["sel_i"][moves.pegawai_i], moves.sel_i, cells.bobot)]


def _decided(asked: Asked, problem: Problem) -> list[int]:
    """Arcs of the decided moves; they are made before every draw and have no verdict."""
    if not asked.pin.wajib:
        return []
    wide, moves = len(asked.kota.sel), asked.pin.pasangan
    codes = problem.pegawai[problem.busur_orang] * wide + problem.busur_sel
    return np.flatnonzero(np.isin(codes, moves.pegawai_i * wide + moves.sel_i)).tolist()


def _row(problem: Problem, arc: int, way: Way, found: list[Redrawn], seat: dict[str, int]) -> dict[str, Any]:
    source, target = int(problem.asal[problem.busur_orang[arc]]), int(problem.busur_sel[arc])
    stays = np.array([way in one.pindah for one in found])
    same = np.array([any(to == way[1] and seat[who] == source for who, to in one.pindah) for one in found])
    by = {"waktu": [one.tarikan.waktu for one in found], "bobot": [one.bobot.nama for one in found]}
    shares = {
        name: {value: _share(stays[np.array(label) == value]) for value in sorted(set(label))} for name, label in by.items()
    }
    told = _verdict(float(stays.mean()))
    return {
        "pegawai": way[0], "ke": way[1], "putusan": told, "tetap_mikro": _share(stays), "tetap_jalur_mikro": _share(same),
        "menurut_waktu_mikro": shares["waktu"], "menurut_bobot_mikro": shares["bobot"],
        "bergantung": [] if told == KetahananUsulan.KUAT else _hangs_on(stays, found, source, target),
    }  # fmt: skip


def _share(stays: Bool) -> int:
    return round(float(stays.mean()) * MIKRO)


def _verdict(share: float) -> str:
    if share >= SOLID:
        return KetahananUsulan.KUAT.value
    return (KetahananUsulan.RAPUH if share < FRAGILE else KetahananUsulan.TERGANTUNG).value


def _hangs_on(stays: Bool, found: list[Redrawn], source: int, target: int) -> list[str]:
    """What tells the draws in which it stays from the others; BATAS_RENCANA: nothing of its own, others were worth more."""
    time, weights = [one.tarikan.waktu for one in found], [one.bobot.nama for one in found]
    named = [
        kind.value
        for label, kind in ((time, SebabBergantung.WAKTU_EFEKTIF), (weights, SebabBergantung.BOBOT))
        if _tells(stays, label)
    ]
    for cell, kind in ((source, SebabBergantung.KEBUTUHAN_ASAL), (target, SebabBergantung.KEBUTUHAN_TUJUAN)):
        if _shifts(stays, np.array([one.tarikan.z[cell] for one in found])):
            named.append(kind.value)
    return named or [SebabBergantung.BATAS_RENCANA.value]


def _tells(stays: Bool, label: list[str]) -> bool:
    """Pearson's chi-squared test of staying against the values of a factor."""
    at = np.unique(np.array(label), return_inverse=True)[1]
    drawn = np.bincount(at)
    share = float(stays.mean())
    if share in (0.0, 1.0) or len(drawn) < 2:
        return False
    off = np.bincount(at, weights=stays) - drawn * share
    return bool(chdtrc(len(drawn) - 1, float((off**2 / (drawn * share * (1 - share))).sum())) < CHANCE)


def _shifts(stays: Bool, z: Float) -> bool:
    """Welch's distance of two means, in standard errors."""
    here, there = z[stays], z[~stays]
    if min(len(here), len(there)) < 2:
        return False
    error = float(np.sqrt(here.var(ddof=1) / len(here) + there.var(ddof=1) / len(there)))
    return error > 0 and abs(float(here.mean() - there.mean())) >= SHIFT * error
