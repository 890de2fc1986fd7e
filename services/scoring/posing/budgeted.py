"""The problem of some candidates with the round's budgets of roads and of pay: for its own plan and for those made again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from services.scoring.eligibility.assess import ask
from services.scoring.facts import Bool, Kota, Pasangan
from services.scoring.planning.limits.budget import budgets
from services.scoring.planning.penalty import Cells
from services.scoring.planning.problem import Problem, build_problem
from services.scoring.questions import CANNOT_TELL, NOT_MET, Questions

if TYPE_CHECKING:
    from services.scoring.posing.possible import Judged


def problem_of(kota: Kota, found: Judged, cells: Cells, rules: dict[str, Any], policy: dict[str, Any]) -> Problem:
    """With the round's budgets of roads and of pay, where it has them."""
    road, pay = policy["anggaran_km_m"], policy["batas_penghasilan_berisiko"]
    limited = budgets(found.biaya.tambahan_m, pay_may_fall(kota, found.pasangan, rules, policy), road, pay)
    return build_problem(kota, found.pasangan, found.biaya.jumlah, cells, policy, limited)


def pay_may_fall(kota: Kota, pairs: Pasangan, rules: dict[str, Any], policy: dict[str, Any]) -> Bool:
    """Moves of which it is not certain that the pay stays: INC-01 not met, or nothing known of the other agency's allowance."""
    if "INC-01" not in rules["aturan"]:
        return np.zeros(len(pairs), dtype=np.bool_)
    answers = ask("INC-01", Questions(kota, pairs.pegawai_i, pairs.sel_i, policy, None, rules))[0]
    return np.asarray(np.isin(answers, (NOT_MET, CANNOT_TELL)), dtype=np.bool_)
