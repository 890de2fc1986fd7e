"""What must still be settled before the decree of each possible move: data to check, and approvals of others. In columns.

The same conditions as `answers.conditions` tells of a proposed move, for every pair at once and before any plan exists; rules about a
set are asked as if nobody else moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.eligibility.asking import ask
from services.scoring.eligibility.rules import PAIR_RULES, PERSON_RULES
from services.scoring.eligibility.set_rules import SET_RULES, Himpunan
from services.scoring.facts import Bool, Int, Kebutuhan, Kota, Pasangan, Penjaga
from services.scoring.questions import CANNOT_TELL, NOT_MET, Answers, Questions
from shared.law.rule import SifatSyarat
from shared.vocabulary import BilaTidakDiketahui, JenisAturan


@dataclass(frozen=True)
class Needed:
    """Per rule the pairs that wait for it; rules that hold up nobody are left out."""

    cek: dict[str, Bool]
    """A hard rule whose datum is not known."""
    izin: dict[str, Bool]
    """A gate that somebody outside the desk opens."""

    def any_check(self, pairs: int) -> Bool:
        return _any(self.cek, pairs)

    def any_approval(self, pairs: int) -> Bool:
        return _any(self.izin, pairs)


def needed(
    kota: Kota, pairs: Pasangan, rules: dict[str, Any], kebijakan: dict[str, Any], need: Kebutuhan, guards: Penjaga
) -> Needed:
    """Equally long as `pairs`."""
    found = Needed({}, {})
    people, of_person = np.unique(pairs.pegawai_i, return_inverse=True)
    own = Questions(kota, people, kota.pegawai["sel_i"][people], kebijakan, need, rules)
    both = Questions(kota, pairs.pegawai_i, pairs.sel_i, kebijakan, need, rules)
    alone = Himpunan(
        kota, need, guards, pairs.pegawai_i, kota.pegawai["sel_i"][pairs.pegawai_i], pairs.sel_i, kota.orang, kota.tenaga
    )
    for name, definition in rules["aturan"].items():
        if name in PERSON_RULES:
            _add(found, name, definition, ask(name, own)[0], of_person)
        elif name in PAIR_RULES:
            _add(found, name, definition, ask(name, both)[0], None)
        elif name in SET_RULES:
            _add(found, name, definition, SET_RULES[name](alone, definition["parameter"]), None)
    return found


def _add(found: Needed, name: str, definition: dict[str, Any], answers: Answers, spread: Int | None) -> None:
    unknown = answers == CANNOT_TELL
    if definition["jenis"] == JenisAturan.GATE and definition["sifat"] != SifatSyarat.PROSES:
        where, waits = found.izin, unknown | (answers == NOT_MET)
    elif (
        definition["jenis"] == JenisAturan.HARD and definition["bila_tidak_diketahui"] == BilaTidakDiketahui.USULKAN_DENGAN_SYARAT
    ):
        where, waits = found.cek, unknown
    else:
        return
    if waits.any():
        where[name] = np.asarray(waits if spread is None else waits[spread], dtype=np.bool_)


def _any(waiting: dict[str, Bool], pairs: int) -> Bool:
    none = np.zeros(pairs, dtype=np.bool_)
    return np.asarray(np.logical_or.reduce([none, *waiting.values()]), dtype=np.bool_)
