"""The law as data: each rule once, with its figures, basis, confidence and words; `rule_set` freezes what holds on a day."""

from shared.law.catalogue import CATALOGUE
from shared.law.rule import Aturan, rule_set

__all__ = ["CATALOGUE", "Aturan", "rule_set"]
