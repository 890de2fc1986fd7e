"""One recommended move is forbidden and nothing else is asked: read off the held plan, with no problem posed or solved anew."""

from __future__ import annotations

import numpy as np

from services.scoring.andai.change import Change
from services.scoring.andai.held import Held
from services.scoring.andai.outcome import Outcome, moves_of
from services.scoring.planning.penalty import value
from services.scoring.planning.rerouted import without
from shared.vocabulary import JenisAndai


def without_the_move(held: Held, changes: list[Change]) -> Outcome | None:
    """None where more is asked than that, or where the plan is not one flow without decided moves (`berharga`): then it is solved."""
    if len(changes) != 1 or changes[0].jenis is not JenisAndai.LARANG_PERPINDAHAN:
        return None
    if not held.berharga or held.inti.tetap is not None or held.values is None:
        return None
    person, cell = held.nomor[changes[0].no]
    problem = held.inti
    arcs = np.flatnonzero((problem.pegawai[problem.busur_orang] == person) & (problem.busur_sel == cell))
    answer = without(problem, held.values.held, int(arcs[0]), held.benih)
    start = value(problem.cells.n0, problem.cells, held.posed.kebijakan["penalti"])
    return Outcome(start + answer.selisih, moves_of(problem, answer.busur))
