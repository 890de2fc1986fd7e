"""The door of this stage: screen people and pairs, judge a set, tell the answers, group the proposals, say why not."""

from __future__ import annotations

from services.scoring.eligibility.answers import answers_for, conditions, group_of, refuses, set_answers
from services.scoring.eligibility.asking import ask
from services.scoring.eligibility.needed import Needed, needed
from services.scoring.eligibility.rules import IMPLEMENTED, PERSON_RULES
from services.scoring.eligibility.screening import Screening, blocks, in_scope, screen_pairs, screen_people
from services.scoring.eligibility.set_rules import SET_RULES, Himpunan, together
from services.scoring.eligibility.why_not import nearest_change, why_not

__all__ = [
    "IMPLEMENTED",
    "PERSON_RULES",
    "SET_RULES",
    "Himpunan",
    "Needed",
    "Screening",
    "answers_for",
    "ask",
    "blocks",
    "conditions",
    "group_of",
    "in_scope",
    "nearest_change",
    "needed",
    "refuses",
    "screen_pairs",
    "screen_people",
    "set_answers",
    "together",
    "why_not",
]
