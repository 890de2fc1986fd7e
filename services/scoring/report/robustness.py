"""How sure is each proposed move? In what share of draws it stays, over needs, effective time and weights, and what it hangs on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from scipy.special import chdtrc

from services.scoring.facts import MIKRO, Bool, Float, Int
from services.scoring.need.draws import Draw, draw_needs
from services.scoring.planning.again import few_then_all
from services.scoring.planning.bounds import bounds
from services.scoring.planning.certainty import hold
from services.scoring.planning.penalty import Cells, build_cells
from services.scoring.planning.pins import fix, shift_cells
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.planning.robustness import WEIGHTINGS, Weighting, cheapest_steps, chosen_ways, cost_of, ways
from services.scoring.posing.possible import Asked, possible
from services.scoring.report.effort import affordable
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
    pindah: Int
    """Ways of its plan."""


def robustness(asked: Asked, problem: Problem, plan: Plan) -> dict[str, Any]:
    """Ketahanan. Draws that could not be told from fewer ways are made again with all of them, so every one is exact."""
    wanted = affordable(asked.kebijakan["ketahanan_tarikan"], len(problem.busur_sel)) if plan.busur else 0
    draws = list(draw_needs(asked.kota, asked.need, asked.kebijakan, asked.benih, wanted))
    turns = [WEIGHTINGS[number % len(WEIGHTINGS)] for number in range(wanted)]
    decided = _decided(asked, problem)
    ours = np.array([arc for arc in plan.busur if arc not in decided], dtype=np.int64)
    found = _plans(asked, draws, turns, ways(problem)[ours], _bar(plan)) if wanted else []
    rows = _rows(asked, problem, ours, found) if found else []
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


def _plans(asked: Asked, draws: list[Draw], turns: list[Weighting], ours: Int, bar: int) -> list[Redrawn]:
    drawn = [_cells(asked, one, turn) for one, turn in zip(draws, turns, strict=True)]

    def plan(numbers: list[int], worth: int) -> list[Int | None]:
        """Of these draws, from ways that are worth so much in one of them."""
        looked_at = [cells for n in numbers for cells in (drawn[n], *_shifted(asked, drawn[n]))]
        everything, costs = possible(asked, cheapest_steps(looked_at, asked.cells), asked.kebijakan, worth)
        decided = _decided(asked, everything)
        found: list[Int | None] = []
        for number in numbers:
            again = replace(everything, cells=drawn[number], busur_biaya=cost_of(costs.bagian, turns[number]))
            found.append(chosen_ways(fix(again, decided) if decided else again, ours, worth))
        return found

    plans = few_then_all(range(len(draws)), bar, plan)
    return [Redrawn(one, turn, ours[:0] if made is None else made) for one, turn, made in zip(draws, turns, plans, strict=True)]


def _cells(asked: Asked, draw: Draw, turn: Weighting) -> Cells:
    limits = bounds(asked.kota, draw.kebutuhan, asked.penjaga, asked.aturan)
    own = asked.kebijakan["penalti"]
    if turn.penalti:  # another shape of the formula stands in place of a table too
        own = {name: value for name, value in own.items() if name != "tabel"}
    weights = {**own, **(turn.penalti or {})}
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
    moves = asked.pin.pasangan
    return np.flatnonzero(np.isin(ways(problem), moves.pegawai_i * len(asked.kota.sel) + moves.sel_i)).tolist()


def _rows(asked: Asked, problem: Problem, ours: Int, found: list[Redrawn]) -> list[dict[str, Any]]:
    """KetahananPindah, in the order of the people."""
    seat, wide = asked.kota.pegawai["sel_i"], len(problem.cells.n0)
    source, target, mine = problem.asal[problem.busur_orang[ours]], problem.busur_sel[ours], ways(problem)[ours]
    stays = np.array([np.isin(mine, one.pindah) for one in found])
    same = np.array([np.isin(source * wide + target, seat[one.pindah // wide] * wide + one.pindah % wide) for one in found])
    by = {"waktu": [one.tarikan.waktu for one in found], "bobot": [one.bobot.nama for one in found]}
    rows = []
    for at, arc in enumerate(ours.tolist()):
        kept = stays[:, at]
        shares = {
            name: {value: _share(kept[np.array(label) == value]) for value in sorted(set(label))} for name, label in by.items()
        }
        told = _verdict(float(kept.mean()))
        rows.append({
            "pegawai": str(problem.kunci_orang[problem.busur_orang[arc]]), "ke": str(problem.kunci_sel[target[at]]), "putusan": told,
            "tetap_mikro": _share(kept), "tetap_jalur_mikro": _share(same[:, at]),
            "menurut_waktu_mikro": shares["waktu"], "menurut_bobot_mikro": shares["bobot"],
            "bergantung": [] if told == KetahananUsulan.KUAT else _hangs_on(kept, found, int(source[at]), int(target[at])),
        })  # fmt: skip
    return sorted(rows, key=lambda row: str(row["pegawai"]))


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
