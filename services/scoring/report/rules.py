"""How often each rule said yes, no, cannot tell and does not apply; and all candidates of the seats that were filled."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np

from services.scoring.eligibility.assess import SET_RULES, Screening
from services.scoring.facts import Int
from services.scoring.planning.problem import Problem
from services.scoring.questions import NAMES

COLUMNS = tuple(name.lower() for name in NAMES)


def answer_counts(person: Screening, pair: Screening, told: list[dict[str, Any]], rules: dict[str, Any]) -> list[dict[str, Any]]:
    """HitunganAturan rows, sorted by rule; rules about the set are counted on the proposals (`told`)."""
    rows = [(rule, unit, counts) for s, unit in ((person, "PEGAWAI"), (pair, "PASANGAN")) for rule, counts in s.jawaban.items()]
    answers = Counter((a["aturan"], a["jawaban"]) for move in told for a in move["aturan"] if a["aturan"] in SET_RULES)
    asked = (rule for rule in SET_RULES if rule in rules["aturan"])
    rows += [(rule, "PERPINDAHAN", tuple(answers[rule, name] for name in NAMES)) for rule in asked]
    return [{"aturan": rule, "satuan": unit, **dict(zip(COLUMNS, counts, strict=True))} for rule, unit, counts in sorted(rows)]


def candidates(problem: Problem, chosen: list[int], fit: Int) -> list[dict[str, Any]]:
    """CalonTercatat rows of every cell somebody is sent to; `fit` per arc of the problem, in mikro."""
    targets = np.unique(problem.busur_sel[chosen]) if chosen else np.zeros(0, np.int64)
    arcs = np.flatnonzero(np.isin(problem.busur_sel, targets))
    picked = set(chosen)
    rows = [
        {
            "ke": problem.kunci_sel[problem.busur_sel[arc]], "pegawai": problem.kunci_orang[problem.busur_orang[arc]],
            "fit_mikro": int(fit[arc]), "biaya_mikro": int(problem.busur_biaya[arc]), "dipilih": arc in picked,
        }
        for arc in arcs.tolist()
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (str(row["ke"]), str(row["pegawai"])))
