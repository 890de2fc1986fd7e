"""The law as data: each rule once, with its figures, basis, confidence, words and examples; `rule_set` freezes what holds on a day."""

from shared.law.catalogue import BY_ID, CATALOGUE
from shared.law.city import HukumKota
from shared.law.definition import definition
from shared.law.override import check_override
from shared.law.rule import UNVERIFIED, Aturan, Contoh, Lingkup, Prakarsa, SifatSyarat
from shared.law.rule_set import rule_set
from shared.law.waivers import DAPAT_DIBEBASKAN

__all__ = [
    "BY_ID",
    "CATALOGUE",
    "DAPAT_DIBEBASKAN",
    "UNVERIFIED",
    "Aturan",
    "Contoh",
    "HukumKota",
    "Lingkup",
    "Prakarsa",
    "SifatSyarat",
    "check_override",
    "definition",
    "rule_set",
]
