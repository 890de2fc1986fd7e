"""A set of transfers as somebody would decide it: what the law says to each, and what changes for the rest against another set."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.eligibility.assess import answers_for, conditions, group_of, refuses, set_answers, together
from services.scoring.facts import Kebutuhan, Kota, Pasangan, Penjaga
from services.scoring.moved import people_and_hands
from services.scoring.report.places import place

Answers = list[dict[str, Any]]


def judge(
    kota: Kota, need: Kebutuhan, guards: Penjaga, moves: Pasangan, rules: dict[str, Any], policy: dict[str, Any]
) -> list[Answers]:
    """Every rule about each move of the set, sorted by rule: of the person, of the pair, and of the set as a whole."""
    each = answers_for(kota, moves, rules, policy, need)
    whole = set_answers(together(kota, need, guards, moves, policy), rules)
    return [sorted((*one, *net), key=lambda answer: str(answer["aturan"])) for one, net in zip(each, whole, strict=True)]


def move_rows(
    kota: Kota, moves: Pasangan, told: list[Answers], before: dict[tuple[str, str], Answers], rules: dict[str, Any]
) -> list[dict[str, Any]]:
    """A row per move, in order; `berubah` = answers that differ from `before`, where the move was already in that set."""
    rows = []
    for row, answers in enumerate(told):
        person, cell = int(moves.pegawai_i[row]), int(moves.sel_i[row])
        who, where = str(kota.pegawai["kunci"][person]), str(kota.sel.kunci[cell])
        barriers, needed = [a for a in answers if refuses(a, rules)], conditions(answers, rules)
        rows.append({
            "pegawai": who, "dari": place(kota, int(kota.pegawai["sel_i"][person])), "ke": place(kota, cell), "sah": not barriers,
            "kelompok": group_of(needed), "penghalang": barriers, "syarat": needed, "aturan": answers,
            "berubah": _changed(before.get((who, where), answers), answers),
        })  # fmt: skip
    return rows


def cell_rows(kota: Kota, need: Kebutuhan, moves: Pasangan, policy: dict[str, Any]) -> list[dict[str, Any]]:
    """The cells the set touches: people now and afterwards beside the need, in whole people; null = not known."""
    change, _ = people_and_hands(kota, moves, policy)
    return [
        {
            **place(kota, cell), "orang_sebelum": int(kota.orang[cell]), "orang_sesudah": int(kota.orang[cell] + change[cell]),
            "kebutuhan_bulat": int(need.bulat[cell]) if need.bulat[cell] >= 0 else None,
        }
        for cell in np.unique(np.concatenate([kota.pegawai["sel_i"][moves.pegawai_i], moves.sel_i])).tolist()
    ]  # fmt: skip


def _changed(before: Answers, after: Answers) -> list[dict[str, Any]]:
    held = {answer["aturan"]: answer["jawaban"] for answer in before}
    return [
        {"aturan": a["aturan"], "sebelum": held[a["aturan"]], "sesudah": a["jawaban"]}
        for a in after
        if a["aturan"] in held and held[a["aturan"]] != a["jawaban"]
    ]
