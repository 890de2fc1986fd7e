"""The need a plan is made with: measured by the ladder, looked at again, treated as the round's policy says, and, where the policy
puts other acts before transfers, lowered by what these close."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from services.scoring.facts import Kota
from services.scoring.need.acts.ledger import keep_book
from services.scoring.need.ladder import measure_need
from services.scoring.need.suspicion.find import Suspicion, treat


def settled_need(kota: Kota, kebijakan: dict[str, Any]) -> tuple[Suspicion, list[dict[str, Any]]]:
    """(the need as stated and as used, units left out with the reason). Raises ValueError on an unknown norm, rounding or choice."""
    need, excluded = measure_need(kota, kebijakan)
    found = treat(kota, need, kebijakan)
    if kebijakan["tindakan_dulu"]:
        found = replace(found, dipakai=keep_book(kota, found.dipakai, kebijakan).sisa_kebutuhan)
    return found, excluded
