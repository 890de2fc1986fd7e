"""Ask every rule, even after a first no: who may be proposed where, on which conditions, and who was left out by what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.eligibility import pair_rules, person_rules
from services.scoring.facts import Bool, Int, Kota, Pasangan
from services.scoring.questions import CANNOT_TELL, MET, NAMES, NOT_MET, Answers, Questions

Rule = Callable[[Questions, dict[str, int]], Answers]
PERSON_RULES: dict[str, Rule] = {
    "MUT-01": person_rules.mut_01, "MUT-02": person_rules.mut_02, "MUT-08": person_rules.mut_08, "MUT-09": person_rules.mut_09,
    "MUT-10": person_rules.mut_10, "MUT-12": person_rules.mut_12, "MUT-18": person_rules.mut_18, "LEV-01": person_rules.lev_01,
    "LEV-02": person_rules.lev_02, "PRO-01": person_rules.pro_01, "CON-01": person_rules.con_01, "ROT-04": person_rules.rot_04,
    "RET-01": person_rules.ret_01, "RET-03": person_rules.ret_03, "P3K-03": person_rules.p3k_03, "P3K-04": person_rules.p3k_04,
    "P3K-05": person_rules.p3k_05, "TCH-07": person_rules.tch_07, "TCH-08": person_rules.tch_08, "TCH-09": person_rules.tch_09,
    "TCH-10": person_rules.tch_10,
}  # fmt: skip
PAIR_RULES: dict[str, Rule] = {
    "MUT-05": pair_rules.mut_05, "MUT-06": pair_rules.mut_06, "ROT-01": pair_rules.rot_01, "ROT-02": pair_rules.rot_02,
    "ROT-03": pair_rules.rot_03, "P3K-02": pair_rules.p3k_02, "RET-02": pair_rules.ret_02, "TCH-01": pair_rules.tch_01,
    "HLT-02": pair_rules.hlt_02,
}  # fmt: skip
IMPLEMENTED = {**PERSON_RULES, **PAIR_RULES}
MOVABLE_KINDS = ("PELAKSANA", "JF")
MOVABLE_STATUS = ("PNS", "CPNS", "PPPK", "TIDAK_DIKETAHUI", "")
FIGURES: dict[str, Callable[[Questions], Int]] = {
    "MUT-01": lambda q: person_rules.tenure_months(q)[0], "MUT-02": lambda q: person_rules.tenure_months(q)[0],
    "TCH-10": lambda q: person_rules.tenure_months(q)[0], "RET-01": person_rules.months_left, "P3K-04": person_rules.contract_left,
}  # fmt: skip


@dataclass(frozen=True)
class Screening:
    """`boleh` per question; `menolak` = how many questions each rule turned down, and how many people stand behind them."""

    boleh: Bool
    menolak: dict[str, tuple[int, int]]


def in_scope(kota: Kota, kebijakan: dict[str, Any]) -> Bool:
    """People the planner may consider at all: pelaksana and JF on a definitive post inside the round's scope."""
    scope, person, sel = kebijakan["ruang_lingkup"], kota.pegawai, kota.sel
    cell, position = person["sel_i"], person["jabatan_i"]
    chosen = (person["dihitung"] == 1) & np.isin(person["status"], MOVABLE_STATUS)
    at = np.flatnonzero(chosen)
    chosen[at] &= np.isin(kota.jabatan["jenis"][position[at]], MOVABLE_KINDS)
    for name, column in (
        ("opd", kota.unor["kunci"][sel.opd_i[cell[at]]]), ("keluarga", sel.keluarga[cell[at]]),
        ("kecamatan", kota.unor["kode_kecamatan"][sel.unor_i[cell[at]]]),
    ):  # fmt: skip
        if scope.get(name):
            chosen[at] &= np.isin(column, scope[name])
    return np.asarray(chosen, dtype=np.bool_)


def screen_people(kota: Kota, scope: Bool, rules: dict[str, Any], kebijakan: dict[str, Any]) -> Screening:
    """The person's own rules, once per person in scope. `boleh` has a row per person of the city."""
    rows = np.flatnonzero(scope)
    asked = _screen(Questions(kota, rows, kota.pegawai["sel_i"][rows], kebijakan), PERSON_RULES, rules)
    allowed = np.zeros(len(scope), dtype=np.bool_)
    allowed[rows] = asked.boleh
    return Screening(allowed, asked.menolak)


def screen_pairs(kota: Kota, pairs: Pasangan, rules: dict[str, Any], kebijakan: dict[str, Any]) -> Screening:
    return _screen(Questions(kota, pairs.pegawai_i, pairs.sel_i, kebijakan), PAIR_RULES, rules)


def _screen(q: Questions, asked: dict[str, Rule], rules: dict[str, Any]) -> Screening:
    allowed = np.ones(len(q.orang), dtype=np.bool_)
    refused: dict[str, tuple[int, int]] = {}
    for name, rule in asked.items():
        definition = rules["aturan"].get(name)
        if definition is None:
            continue  # not in force on the decision date
        no = _blocks(rule(q, definition["parameter"]), definition)
        if no.any():
            refused[name] = (len(np.unique(q.orang[no])), int(no.sum()))
        allowed &= ~no
    return Screening(allowed, refused)


def _blocks(answers: Answers, definition: dict[str, Any]) -> Bool:
    if definition["jenis"] != "HARD":
        return np.zeros(len(answers), dtype=np.bool_)
    unknown = (answers == CANNOT_TELL) & (definition["bila_tidak_diketahui"] == "TOLAK")
    return np.asarray((answers == NOT_MET) | unknown, dtype=np.bool_)


def answers_for(kota: Kota, pairs: Pasangan, rules: dict[str, Any], kebijakan: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """Every rule's answer for each pair, with the figures its sentence needs, the missing datum and who has it."""
    q = Questions(kota, pairs.pegawai_i, pairs.sel_i, kebijakan)
    told: list[list[dict[str, Any]]] = [[] for _ in range(len(pairs))]
    for name, rule in sorted(IMPLEMENTED.items()):
        definition = rules["aturan"].get(name)
        if definition is None:
            continue
        answers = rule(q, definition["parameter"])
        figures = FIGURES[name](q) if name in FIGURES else None
        for row, code in enumerate(answers.tolist()):
            unknown = code == CANNOT_TELL
            numbers = dict(definition["parameter"])
            if figures is not None and not unknown:
                numbers["bulan"] = int(figures[row])
            told[row].append(
                {
                    "aturan": name, "jawaban": NAMES[code], "jenis": definition["jenis"], "angka": numbers,
                    "datum": definition["datum"] if unknown else None,
                    "pemilik": definition["pemilik"] if unknown or _open_gate(definition, code) else None,
                }
            )  # fmt: skip
    return told


def _open_gate(definition: dict[str, Any], code: int) -> bool:
    return bool(definition["jenis"] == "GATE" and code == NOT_MET)


def conditions(answers: list[dict[str, Any]], rules: dict[str, Any]) -> list[dict[str, Any]]:
    """Answers that block the decree though not the proposal: unknown data of a hard rule, and gates still closed."""
    found = []
    for answer in answers:
        definition = rules["aturan"][answer["aturan"]]
        unknown = answer["jawaban"] == NAMES[CANNOT_TELL] and definition["bila_tidak_diketahui"] == "USULKAN_DENGAN_SYARAT"
        if (unknown and definition["jenis"] == "HARD") or (definition["jenis"] == "GATE" and answer["jawaban"] == NAMES[NOT_MET]):
            found.append(answer)
    return found


def group_of(needed: list[dict[str, Any]]) -> str:
    """Executable now, after named checks, or after outside approvals."""
    if any(answer["jenis"] == "GATE" for answer in needed):
        return "SETELAH_PERSETUJUAN"
    return "SETELAH_PENGECEKAN" if needed else "SIAP"


def why_not(kota: Kota, person: int, rules: dict[str, Any], kebijakan: dict[str, Any]) -> list[str]:
    """Rules that keep a person out of any proposal."""
    rows = np.array([person])
    q = Questions(kota, rows, kota.pegawai["sel_i"][rows], kebijakan)
    asked = ((name, rule, rules["aturan"].get(name)) for name, rule in PERSON_RULES.items())
    return [name for name, rule, definition in asked if definition and _blocks(rule(q, definition["parameter"]), definition)[0]]


__all__ = [
    "IMPLEMENTED",
    "MET",
    "Screening",
    "answers_for",
    "conditions",
    "group_of",
    "in_scope",
    "screen_pairs",
    "screen_people",
    "why_not",
]
