"""How sure is each proposed move? In what share of draws it stays, over needs, effective time and weights, and what it hangs on."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Bool, Int
from services.scoring.need.draws import draw_needs
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.planning.robustness import WEIGHTINGS, ways
from services.scoring.posing.possible import Asked, decided_arcs
from services.scoring.report.depends import hangs_on
from services.scoring.report.effort import affordable
from services.scoring.report.redrawn import Redrawn, plans_of
from shared.vocabulary import KetahananUsulan

SOLID, FRAGILE = 0.8, 0.4
"""Shares of the draws in which a move stays."""


def robustness(asked: Asked, problem: Problem, plan: Plan) -> dict[str, Any]:
    """Ketahanan. Draws that could not be told from fewer ways are made again with all of them, so every one is exact."""
    searched = len(problem.anggaran) + bool(asked.kebijakan["lantai_komposisi"])
    draws_wanted = asked.kebijakan["ketahanan_tarikan"] if plan.busur else 0
    wanted = affordable(draws_wanted, len(problem.busur_sel), searched)
    draws = list(draw_needs(asked.kota, asked.need, asked.kebijakan, asked.benih, wanted))
    turns = [WEIGHTINGS[number % len(WEIGHTINGS)] for number in range(wanted)]
    decided = decided_arcs(asked, problem)
    ours = np.array([arc for arc in plan.busur if arc not in decided], dtype=np.int64)
    found = plans_of(asked, draws, turns, ways(problem)[ours], _bar(plan)) if wanted else []
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
            "bergantung": [] if told == KetahananUsulan.KUAT else hangs_on(kept, found, int(source[at]), int(target[at])),
        })  # fmt: skip
    return sorted(rows, key=lambda row: str(row["pegawai"]))


def _share(stays: Bool) -> int:
    return round(float(stays.mean()) * MIKRO)


def _verdict(share: float) -> str:
    if share >= SOLID:
        return KetahananUsulan.KUAT.value
    return (KetahananUsulan.RAPUH if share < FRAGILE else KetahananUsulan.TERGANTUNG).value
