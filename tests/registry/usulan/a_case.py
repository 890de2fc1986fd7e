"""A described case as a wire sends it, and as the rules read it."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import TypeAdapter

from services.registry.domain.usulan.hari_kerja import Kalender
from services.registry.domain.usulan.keadaan import Keadaan
from services.registry.domain.usulan.lengkapi import complete
from services.registry.domain.usulan.periksa import judge
from shared.contracts.v1.berkas import Berkas
from shared.law import CATALOGUE, rule_set

READ = TypeAdapter(Berkas)
TODAY = date(2026, 11, 24)


def a_case(described: dict[str, Any]) -> Berkas:
    return complete(READ.validate_python(described))


def answers(described: dict[str, Any], today: date = TODAY) -> dict[str, dict[str, Any]]:
    """Every case rule's answer, by id."""
    case = a_case(described)
    now = Keadaan(today, Kalender({one.tahun: frozenset(one.tanggal) for one in case.libur}))
    return {one["aturan"]: one for one in judge(case, rule_set(CATALOGUE, today, None, case.prakarsa, case.lingkup), now)}
