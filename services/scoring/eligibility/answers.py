"""The whole answer list of a proposed move: every rule, even after a first no, with figures, missing datum and who has it."""

from __future__ import annotations

from typing import Any

from services.scoring.eligibility.asking import ask, waivers
from services.scoring.eligibility.rules import FIGURES, IMPLEMENTED
from services.scoring.eligibility.set_rules import SET_FIGURES, SET_RULES, Himpunan
from services.scoring.facts import Kebutuhan, Kota, Pasangan
from services.scoring.questions import CANNOT_TELL, NAMES, NOT_APPLICABLE, NOT_MET, Questions
from shared.vocabulary import BilaTidakDiketahui, Jawaban, JenisAturan, KelompokUsulan


def answers_for(
    kota: Kota, pairs: Pasangan, rules: dict[str, Any], kebijakan: dict[str, Any], kebutuhan: Kebutuhan | None = None
) -> list[list[dict[str, Any]]]:
    """JawabanAturan per pair, sorted by rule."""
    q = Questions(kota, pairs.pegawai_i, pairs.sel_i, kebijakan, kebutuhan, rules)
    told: list[list[dict[str, Any]]] = [[] for _ in range(len(pairs))]
    for name in sorted(IMPLEMENTED):
        definition = rules["aturan"].get(name)
        if definition is None:
            continue  # not in force on the decision date, or not asked of such a move
        codes, lifted = ask(name, q)
        numbers = waivers(name, q) if lifted is not None else {}
        figure = FIGURES.get(name)
        values = figure[1](q, definition["parameter"]) if figure else []
        for row, code in enumerate(codes.tolist()):
            extra = {figure[0]: values[row]} if figure and code not in (CANNOT_TELL, NOT_APPLICABLE) else {}
            number = numbers[int(q.orang[row])] if lifted is not None and lifted[row] else None
            told[row].append(_told(name, code, definition, extra, number))
    return told


def set_answers(moves: Himpunan, rules: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """JawabanAturan per move of the set, sorted by rule."""
    told: list[list[dict[str, Any]]] = [[] for _ in range(len(moves.orang))]
    for name, rule in sorted(SET_RULES.items()):
        definition = rules["aturan"].get(name)
        if definition is None:
            continue
        figures = SET_FIGURES[name](moves, definition["parameter"]) if name in SET_FIGURES else []
        for row, code in enumerate(rule(moves, definition["parameter"]).tolist()):
            known = figures and code not in (CANNOT_TELL, NOT_APPLICABLE)
            told[row].append(_told(name, code, definition, figures[row] if known else {}, None))
    return told


def _told(name: str, code: int, definition: dict[str, Any], extra: dict[str, Any], pembebasan: str | None) -> dict[str, Any]:
    unknown = code == CANNOT_TELL
    gate = definition["jenis"] == JenisAturan.GATE and code in (NOT_MET, CANNOT_TELL)
    return {
        "aturan": name, "jawaban": NAMES[code], "jenis": definition["jenis"], "angka": {**definition["parameter"], **extra},
        "datum": definition["datum"] if unknown else None, "pemilik": definition["pemilik"] if unknown or gate else None,
        "sifat": (definition["sifat"] or "PERSETUJUAN") if gate else None, "pembebasan": pembebasan,
    }  # fmt: skip


def conditions(answers: list[dict[str, Any]], rules: dict[str, Any]) -> list[dict[str, Any]]:
    """Answers that block the decree though not the proposal: gates still closed, and unknown data of a hard rule.

    A soft rule never makes a condition: its no only warns, so its not-known cannot weigh more.
    """
    found = []
    for answer in answers:
        definition = rules["aturan"][answer["aturan"]]
        unknown = answer["jawaban"] == Jawaban.TIDAK_DAPAT_DINILAI
        checked = definition["bila_tidak_diketahui"] == BilaTidakDiketahui.USULKAN_DENGAN_SYARAT
        hard = definition["jenis"] == JenisAturan.HARD and unknown and checked
        if hard or answer["sifat"] is not None:
            found.append(answer)
    return found


def refuses(answer: dict[str, Any], rules: dict[str, Any]) -> bool:
    """A hard no, or not known where the rule itself says that not known is a no."""
    definition = rules["aturan"][answer["aturan"]]
    unknown = answer["jawaban"] == Jawaban.TIDAK_DAPAT_DINILAI and definition["bila_tidak_diketahui"] == BilaTidakDiketahui.TOLAK
    return bool(definition["jenis"] == JenisAturan.HARD and (unknown or answer["jawaban"] == Jawaban.TIDAK_TERPENUHI))


def group_of(needed: list[dict[str, Any]]) -> str:
    """Executable now, after named checks, or after outside approvals. A step every proposal passes at our own desk delays nobody."""
    if any(answer["sifat"] == "PERSETUJUAN" for answer in needed):
        return KelompokUsulan.SETELAH_PERSETUJUAN.value
    if any(answer["sifat"] is None for answer in needed):
        return KelompokUsulan.SETELAH_PENGECEKAN.value
    return KelompokUsulan.SIAP.value
