"""The other inputs of an analysis: rule set of the decision date, the round's policy, model tables, seed."""

from __future__ import annotations

from datetime import date
from typing import Any

from shared.law import CATALOGUE, rule_set

BENIH = "seimbang-2026"
"""The public seed of the draw among equals; published before the round."""


def rules_on(day: str) -> dict[str, Any]:
    return rule_set(CATALOGUE, date.fromisoformat(day))
