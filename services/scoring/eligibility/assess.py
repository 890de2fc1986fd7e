"""The door of this stage: screen people and pairs, tell the answers, group the proposals, say why not."""

from __future__ import annotations

from services.scoring.eligibility.answers import answers_for, conditions, group_of, refuses
from services.scoring.eligibility.rules import IMPLEMENTED
from services.scoring.eligibility.screening import Screening, in_scope, screen_pairs, screen_people
from services.scoring.eligibility.why_not import nearest_change, why_not

__all__ = [
    "IMPLEMENTED",
    "Screening",
    "answers_for",
    "conditions",
    "group_of",
    "in_scope",
    "nearest_change",
    "refuses",
    "screen_pairs",
    "screen_people",
    "why_not",
]
