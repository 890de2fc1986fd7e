"""Judge a described case by the case rules in force on the day of the act. Nothing is read of people and nothing is kept."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.usulan.gerbang import closed
from services.registry.domain.usulan.keadaan import Keadaan, day_of_act
from services.registry.domain.usulan.lengkapi import complete, with_city
from services.registry.domain.usulan.periksa import judge
from services.registry.operations.hukum.freeze_rules import city_law
from services.registry.operations.usulan.holidays import calendar
from shared.contracts.v1.berkas import Berkas
from shared.law import CATALOGUE, HukumKota, rule_set


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


async def check_case(connection: AsyncConnection, instansi_id: uuid.UUID, described: Berkas, today: date) -> Diperiksa:
    """By the rules of this city on that day: what its law officer confirmed or adjusted, its own dates. No waiver: those are of persons."""
    city = await city_law(connection, instansi_id, day_of_act(described, today))
    return judged(described, replace(city, pembebasan=()), today)


def judged(described: Berkas, city: HukumKota, today: date) -> Diperiksa:
    """Where no TMT is known the day of the act stands in for questions of age and tenure; MUT-19 still misses it."""
    case = with_city(complete(described), city.nilai)
    day = day_of_act(case, today)
    rules = rule_set(CATALOGUE, day, None, case.prakarsa, case.lingkup, city)
    answers = judge(case, rules, Keadaan(today, calendar(case.libur)))
    ageless = replace(case, orang=replace(case.orang, lahir=None))
    return Diperiksa(ageless, rules, day, case.tmt or day, answers, closed(case))
