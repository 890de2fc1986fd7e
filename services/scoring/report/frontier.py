"""The curve of balance against the number of moves and what each limit costs, in people and FTE rather than in penalty."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from services.scoring.facts import Int, Kebutuhan, Kota
from services.scoring.need.spread import spread
from services.scoring.planning.frontier import MORE, Frontier, Point
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.planning.relaxed import Freed

SHOWN = ("kurang_mikro_fte", "kurang_orang", "lebih_orang", "orang_beban_lebih", "orang_beban_lebih_mikro", "gini_mikro")
"""Of the measures of balance, those a curve is looked at for."""


@dataclass(frozen=True)
class Scales:
    """Measures the balance after any set of the problem's arcs, with all hands."""

    kota: Kota
    need: Kebutuhan
    problem: Problem
    terbukti: bool = True
    """False where composition floors took ways away: what is told is the least there is to gain."""

    def gap(self, celah: int) -> int | None:
        """At most so much better is the best plan; None = not proved."""
        return celah if self.terbukti else None

    def after(self, arcs: Int | list[int]) -> dict[str, Any]:
        cells, problem = len(self.kota.sel), self.problem
        moved = np.bincount(problem.busur_sel[arcs], minlength=cells)
        moved = moved - np.bincount(problem.asal[problem.busur_orang[arcs]], minlength=cells)
        found = spread(self.need, self.kota.orang + moved, self.kota.tenaga + moved, self.kota.sel.unor_i)
        return {name: found[name] for name in SHOWN}


def curve(scales: Scales, plan: Plan, found: Frontier) -> dict[str, Any]:
    """Kurva."""
    rows = [_point(scales, plan, point) for point in found.titik]
    desk, more = (found.at(k) for k in (scales.problem.k, scales.problem.k + MORE))
    measured = {row["jumlah"]: row for row in rows}
    here, there = measured[desk.k], measured[more.k]
    return {
        "titik": rows, "habis": found.habis, "lutut": found.lutut, "meja": desk.k,
        "sepuluh_lagi": {
            "jumlah": more.k - desk.k, "nilai_mikro": here["nilai_mikro"] - there["nilai_mikro"],
            **{name: here[name] - there[name] for name in ("kurang_mikro_fte", "kurang_orang")},
        },
    }  # fmt: skip


def _point(scales: Scales, plan: Plan, point: Point) -> dict[str, Any]:
    return {
        "jumlah": point.k, "nilai_mikro": plan.nilai_awal + point.selisih, "turun_mikro": point.turun, "naik_mikro": point.naik,
        "celah_mikro": scales.gap(point.celah), **scales.after(point.busur),
    }  # fmt: skip


WITHOUT = ("mikro", "jumlah", "kurang_mikro_fte", "kurang_orang")


def limit_rows(scales: Scales, plan: Plan, end: Point, freed: list[Freed], untold: list[str]) -> list[dict[str, Any]]:
    """HargaBatas, the dearest limit first, those that nothing is told of (`untold`) last; `end` of the curve is the plan without the desk's
    limit. The round's own plan is open without a limit too, so it stands where the search for another under a budget found none better."""
    here, own = scales.after(plan.busur), plan.nilai - plan.nilai_awal
    one_more = {str(row["pembatas"]): row["harga_mikro"] for row in plan.pembatas}
    one_more |= {str(row["nama"]): row["harga_mikro"] for row in plan.anggaran}
    rows = []
    for found in (*freed, Freed("kapasitas_meja", scales.problem, end.busur, end.selisih, end.celah)):
        one = found if found.selisih <= own else _not_better(found, scales.problem, plan)
        there = replace(scales, problem=one.problem).after(one.busur)
        rows.append({
            "batas": one.batas, "satu_lagi_mikro": one_more.get(one.batas, 0),
            "tanpa_batas_mikro": own - one.selisih, "tanpa_batas_jumlah": len(one.busur), "celah_mikro": scales.gap(one.celah),
            **{f"tanpa_batas_{name}": here[name] - there[name] for name in ("kurang_mikro_fte", "kurang_orang")},
        })  # fmt: skip
    nothing = {"satu_lagi_mikro": 0, "celah_mikro": None, **{f"tanpa_batas_{name}": None for name in WITHOUT}}
    return sorted(rows, key=lambda row: (-row["tanpa_batas_mikro"], row["batas"])) + [
        {"batas": name, **nothing} for name in untold
    ]


def _not_better(one: Freed, problem: Problem, plan: Plan) -> Freed:
    own = plan.nilai - plan.nilai_awal
    return Freed(one.batas, problem, np.array(plan.busur, dtype=np.int64), own, max(0, own - (one.selisih - one.celah)))
