"""Which function answers which rule: each pair rule of the catalogue stands here once. Person rules do not look at the target."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from services.scoring.eligibility import gates, position, pppk, protection, retirement, standing, teacher, tenure
from services.scoring.facts import Date
from services.scoring.questions import Answers, Questions

Rule = Callable[[Questions, dict[str, int]], Answers]
Figures = Callable[[Questions, dict[str, int]], list[Any]]

PERSON_RULES: dict[str, Rule] = {
    "MUT-01": tenure.mut_01, "MUT-02": tenure.mut_02, "TCH-10": tenure.tch_10,
    "MUT-08": standing.mut_08, "MUT-09": standing.mut_09, "MUT-10": standing.mut_10, "MUT-12": standing.mut_12,
    "MUT-18": standing.mut_18, "LEV-01": standing.lev_01, "ROT-04": standing.rot_04,
    "LEV-02": protection.lev_02, "PRO-01": protection.pro_01, "CON-01": protection.con_01,
    "RET-01": retirement.ret_01, "RET-03": retirement.ret_03,
    "P3K-01": pppk.p3k_01, "P3K-03": pppk.p3k_03, "P3K-04": pppk.p3k_04, "P3K-05": pppk.p3k_05,
    "TCH-07": gates.tch_07, "IMT-01": gates.imt_01, "TCH-08": teacher.tch_08, "TCH-09": teacher.tch_09,
}  # fmt: skip
PAIR_RULES: dict[str, Rule] = {
    "MUT-05": position.mut_05, "MUT-06": position.mut_06, "ROT-01": position.rot_01, "ROT-02": position.rot_02,
    "ROT-03": position.rot_03, "INC-01": position.inc_01, "P3K-02": pppk.p3k_02, "RET-02": retirement.ret_02,
    "TCH-01": teacher.tch_01, "TCH-03": teacher.tch_03, "HLT-02": gates.hlt_02, "IMT-02": gates.imt_02,
}  # fmt: skip
IMPLEMENTED: dict[str, Rule] = {**PERSON_RULES, **PAIR_RULES}


def _day(column: str) -> Figures:
    def days(q: Questions, p: dict[str, int]) -> list[Any]:
        values: Date = q.person(column)
        return [None if np.isnat(day) else str(day) for day in values]

    return days


FIGURES: dict[str, tuple[str, Figures]] = {
    "MUT-01": ("bulan", lambda q, p: tenure.months_figure(q, p).tolist()),
    "MUT-02": ("bulan", lambda q, p: tenure.months_figure(q, p).tolist()),
    "TCH-10": ("bulan", lambda q, p: tenure.months_figure(q, p).tolist()),
    "RET-01": ("bulan", lambda q, p: retirement.months_left(q).tolist()),
    "P3K-04": ("bulan", lambda q, p: retirement.contract_left(q).tolist()),
    "TCH-03": ("jam_per_orang_mili", lambda q, p: teacher.hours_figure(q)),
    "IMT-01": ("kategori", lambda q, p: gates.imut_category(q, p).tolist()),
    "LEV-02": ("sampai", _day("cuti_besar_sampai")), "PRO-01": ("sampai", _day("perlindungan_sampai")),
    "TCH-08": ("sampai", _day("komitmen_sampai")),
}  # fmt: skip
"""What each sentence needs beside the rule's own parameters; worked out only for the rows that are told."""
