"""The need a plan is made with: measured by the ladder, then looked at again, then treated as the round's policy says."""

from __future__ import annotations

from typing import Any

from services.scoring.facts import Kota
from services.scoring.need.ladder import measure_need
from services.scoring.need.suspicion.find import Suspicion, treat


def settled_need(kota: Kota, kebijakan: dict[str, Any]) -> tuple[Suspicion, list[dict[str, Any]]]:
    """(the need as stated and as used, units left out with the reason). Raises ValueError on an unknown norm, rounding or choice."""
    need, excluded = measure_need(kota, kebijakan)
    return treat(kota, need, kebijakan), excluded
