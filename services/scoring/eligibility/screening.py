"""Who may be proposed where, and by which rule how many were left out. All rules are asked, even after a first no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.eligibility.asking import ask
from services.scoring.eligibility.rules import PAIR_RULES, PERSON_RULES, Rule
from services.scoring.facts import Bool, Kebutuhan, Kota, Pasangan
from services.scoring.questions import CANNOT_TELL, NAMES, NOT_MET, Answers, Questions
from services.scoring.scope import cells_in_scope

MOVABLE_KINDS = ("PELAKSANA", "JF")
MOVABLE_STATUS = ("PNS", "CPNS", "PPPK", "TIDAK_DIKETAHUI", "")


@dataclass(frozen=True)
class Screening:
    """`boleh` per question; `menolak` = per rule how many people, and how many questions, it turned down; `jawaban` = per rule
    how many questions were answered met, not met, cannot tell and not applicable."""

    boleh: Bool
    menolak: dict[str, tuple[int, int]]
    jawaban: dict[str, tuple[int, ...]]


def in_scope(kota: Kota, kebijakan: dict[str, Any]) -> Bool:
    """People the planner may consider at all: pelaksana and JF on a definitive post inside the round's scope."""
    person = kota.pegawai
    cell, position = person["sel_i"], person["jabatan_i"]
    chosen = (person["dihitung"] == 1) & np.isin(person["status"], MOVABLE_STATUS)
    at = np.flatnonzero(chosen)
    chosen[at] &= np.isin(kota.jabatan["jenis"], MOVABLE_KINDS)[position[at]]
    chosen[at] &= cells_in_scope(kota, kebijakan)[cell[at]]
    return np.asarray(chosen, dtype=np.bool_)


def screen_people(kota: Kota, scope: Bool, rules: dict[str, Any], kebijakan: dict[str, Any]) -> Screening:
    """The person's own rules, once per person in scope. `boleh` has a row per person of the city."""
    rows = np.flatnonzero(scope)
    asked = _screen(Questions(kota, rows, kota.pegawai["sel_i"][rows], kebijakan, None, rules), PERSON_RULES)
    allowed = np.zeros(len(scope), dtype=np.bool_)
    allowed[rows] = asked.boleh
    return Screening(allowed, asked.menolak, asked.jawaban)


def screen_pairs(
    kota: Kota, pairs: Pasangan, rules: dict[str, Any], kebijakan: dict[str, Any], kebutuhan: Kebutuhan | None = None
) -> Screening:
    """The rules about a person and a target; the person's own rules were asked before the pairs were made."""
    return _screen(Questions(kota, pairs.pegawai_i, pairs.sel_i, kebijakan, kebutuhan, rules), PAIR_RULES)


def _screen(q: Questions, asked: dict[str, Rule]) -> Screening:
    allowed = np.ones(len(q.orang), dtype=np.bool_)
    refused: dict[str, tuple[int, int]] = {}
    counted: dict[str, tuple[int, ...]] = {}
    for name in asked:
        definition = q.aturan["aturan"].get(name)
        if definition is None:
            continue  # not asked of such a move
        answers = ask(name, q)[0]
        counted[name] = tuple(np.bincount(answers, minlength=len(NAMES)).tolist())
        no = blocks(answers, definition)
        if no.any():
            refused[name] = (len(np.unique(q.orang[no])), int(no.sum()))
        allowed &= ~no
    return Screening(allowed, refused, counted)


def blocks(answers: Answers, definition: dict[str, Any]) -> Bool:
    """Turned down: a hard no, or not known where the rule itself says that not known is a no."""
    if definition["jenis"] != "HARD":
        return np.zeros(len(answers), dtype=np.bool_)
    unknown = (answers == CANNOT_TELL) & (definition["bila_tidak_diketahui"] == "TOLAK")
    return np.asarray((answers == NOT_MET) | unknown, dtype=np.bool_)
