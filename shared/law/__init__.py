"""The law as data: each rule once, with its figures, basis, confidence, words and examples; `rule_set` freezes what holds on a day."""

from shared.law.catalogue import BY_ID, CATALOGUE
from shared.law.rule import Aturan, Contoh, Lingkup, Prakarsa, SifatSyarat
from shared.law.rule_set import rule_set

__all__ = ["BY_ID", "CATALOGUE", "Aturan", "Contoh", "Lingkup", "Prakarsa", "SifatSyarat", "rule_set"]
