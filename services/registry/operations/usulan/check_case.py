"""Judge a described case by the case rules in force on the day of the act. Nothing is read of people and nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from services.registry.domain.usulan.gerbang import closed
from services.registry.domain.usulan.keadaan import Keadaan, day_of_act
from services.registry.domain.usulan.lengkapi import complete
from services.registry.domain.usulan.periksa import judge
from services.registry.operations.usulan.holidays import calendar
from shared.contracts.v1.berkas import Berkas
from shared.law import CATALOGUE, rule_set


@dataclass(frozen=True)
class Diperiksa:
    """`berkas`: the case as scoring may see it, what it says in other words filled in and the birth date left out (age is TMT pensiun).
    `gerbang`: which paper closes which pair rule's gate."""

    berkas: Berkas
    aturan: dict[str, Any]
    tanggal_keputusan: date
    tmt: date
    jawaban: list[dict[str, Any]]
    gerbang: dict[str, dict[str, str | None]]


def check_case(described: Berkas, today: date) -> Diperiksa:
    """Where no TMT is known the day of the act stands in for questions of age and tenure; MUT-19 still misses it."""
    case = complete(described)
    day = day_of_act(case, today)
    rules = rule_set(CATALOGUE, day, None, case.prakarsa, case.lingkup)
    answers = judge(case, rules, Keadaan(today, calendar(case.libur)))
    ageless = replace(case, orang=replace(case.orang, lahir=None))
    return Diperiksa(ageless, rules, day, case.tmt or day, answers, closed(case))
