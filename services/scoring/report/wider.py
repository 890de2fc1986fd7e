"""What would the plan gain if a limit on single ways did not exist: distance, kecamatan, least fit, gaps inside the error?

Such a limit decides which ways there are, so they are looked for anew without it. As with draws, ways far below the price of the last
move are left out first, and the answer stands only if the price it ends with bears that out. Floors of composition are kept with the
limit and without it; they depend on all ways, so all are asked then. Under floors or budgets the round's own plan stands where none
better is found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from services.scoring.facts import Pasangan
from services.scoring.planning.again import few_then_all
from services.scoring.planning.around import Around, around
from services.scoring.planning.bounds import bounds
from services.scoring.planning.penalty import Cells, build_cells
from services.scoring.planning.plan import Plan
from services.scoring.planning.relaxed import Freed
from services.scoring.planning.robustness import cheapest_steps
from services.scoring.planning.within import solve_worth
from services.scoring.posing.budgeted import problem_of
from services.scoring.posing.composition_floors import keep_composition
from services.scoring.posing.possible import Asked, as_decided, decided_arcs, possible_ways
from shared.errors import TOO_MANY, MasukanTidakSah


def wider_ways(asked: Asked, given: Around, plan: Plan) -> tuple[list[Freed], list[str]]:
    """One per limit that the policy sets; all other limits stay, and so do the decided moves. And the names of limits without which there
    are more ways than are weighed at once: the round has its plan all the same."""
    own = Freed("", given.asli, np.array(plan.busur, dtype=np.int64), plan.nilai - plan.nilai_awal)
    if not len(given.wajib):  # none, or none that can be made
        asked = replace(asked, pin=replace(asked.pin, wajib=[], pasangan=Pasangan(*np.zeros((2, 0), np.int64))))
    found, untold = list[Freed](), list[str]()
    for name, cells, policy in _without(asked):
        try:
            found.append(_freed(asked, own, plan.harga_meja // 2, name, cells, policy))
        except MasukanTidakSah as refused:
            if refused.kode != TOO_MANY:
                raise
            untold.append(name)
    return found, untold


def _without(asked: Asked) -> Iterator[tuple[str, Cells, dict[str, Any]]]:
    policy = asked.kebijakan
    for name, open_ in (("jarak_maks_m", None), ("dalam_kecamatan", False), ("fit_minimum_mikro", 0)):
        if policy[name] != open_:
            yield name, asked.cells, {**policy, name: open_}
    if asked.ditahan.any():
        every_gap = bounds(asked.kota, asked.need, asked.penjaga, asked.aturan)
        yield "selisih_dalam_galat", build_cells(asked.kota, asked.need, every_gap, policy["penalti"]), policy


def _freed(asked: Asked, own: Freed, price: int, name: str, cells: Cells, policy: dict[str, Any]) -> Freed:
    def better(_: list[str], bar: int) -> list[Freed | None]:
        found = possible_ways(asked, cheapest_steps(as_decided(asked, cells), cells), policy, bar)
        ways = keep_composition(asked.kota, found, cells, policy, asked.pin)[0]
        problem = problem_of(asked.kota, ways, cells, asked.aturan, policy)
        wide = around(problem, decided_arcs(asked, problem), policy["penalti"])
        answer = solve_worth(wide.inti, bar, asked.benih)
        if answer is None or (bar and wide.change(answer) > own.selisih):
            return [None]
        return [Freed(name, problem, wide.arcs(answer.busur), wide.change(answer), answer.celah)]

    return few_then_all([name], 0 if policy["lantai_komposisi"] else price, better)[0] or replace(own, batas=name)
