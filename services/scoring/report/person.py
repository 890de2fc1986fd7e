"""Why me, why not me, why not there: the facts about one person of a round, of which each reader's text is written.

The same functions answer here that made the plan, on the same input; the plan itself comes with the question, so that nothing is
solved again and nothing can differ.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.eligibility.assess import answers_for, conditions, nearest_change, refuses, screen_pairs
from services.scoring.eligibility.rules import PERSON_RULES
from services.scoring.facts import Pasangan
from services.scoring.fit.counterfactual import next_levels
from services.scoring.planning.candidates import generate
from services.scoring.planning.costs import PARTS
from services.scoring.report.changes import changes
from services.scoring.report.checks import checks
from services.scoring.report.places import place
from services.scoring.report.standpoint import Standpoint
from services.scoring.scope import cells_in_scope

NEVER = ("pindah",)
"""Parts every move costs alike: they order nobody."""


def explain(view: Standpoint, person: int, asked: int | None = None) -> dict[str, Any]:
    """Penjelasan of that person, about the asked cell or else the recommended, or else the best one within reach."""
    seat = view.seat_of(person)
    if seat is not None and view.semula is not None:
        view = view.semula
    kota = view.kota
    key, own = str(kota.pegawai["kunci"][person]), int(kota.pegawai["sel_i"][person])
    move = view.rencana.get(key)
    target = asked if asked is not None else view.cell_of(move[1]) if move else None
    reason = "DIUSULKAN" if move else None
    if reason is None:
        reason, found = _reason(view, person, own) if seat is None else ("UNIT_DITUTUP", seat if seat >= 0 else None)
        target = found if target is None else target
    recommended = move is not None and (asked is None or view.cell_of(move[1]) == asked)
    return {
        "pegawai": key, "per": str(kota.per), "tanggal_keputusan": str(kota.tanggal_keputusan), "tmt_rencana": str(kota.tmt_rencana),
        "putusan": "DIUSULKAN" if recommended else "TIDAK_DIUSULKAN", "sebab": reason,
        "dari": place(kota, own) if own >= 0 else None, "asal": view.state(own) if own >= 0 else None,
        "rekan": _colleagues(view, own) if own >= 0 else None,
        "urutan": _order(view), "penentu": _decisive(view, person, own) if reason == "URUTAN" else None,
        "rumah_diketahui": bool(kota.pegawai["kecamatan_rumah"][person]),
        "guru": bool(own >= 0 and kota.sel.keluarga[own] == "GURU"), **_seat(view, person, own, target),
    }  # fmt: skip


def _seat(view: Standpoint, person: int, own: int, target: int | None) -> dict[str, Any]:
    """What is true of the person at that cell; at the present one where there is no other."""
    kota, rules = view.kota, view.aturan
    if own < 0:
        return {
            "ke": None, "tujuan": None, "pemeriksaan": [], "aturan": [], "penghalang": [], "syarat": [], "perubahan_terdekat": None,
            "fit_mikro": None, "bagian": [], "perubahan": [], "jarak_m": None, "jarak_perkiraan": False,
        }  # fmt: skip
    cell = own if target is None else target
    pair = Pasangan(np.array([person]), np.array([cell]))
    answers = answers_for(kota, pair, rules, view.kebijakan, view.kebutuhan)[0]
    if target is None:
        answers = [answer for answer in answers if answer["aturan"] in PERSON_RULES]
    fit = int(view.cost([person], cell)[0][0])
    asked = [] if target is None else checks(view, person, cell, fit)
    far = next((row["angka"]["jarak_m"] for row in asked if row["kode"] == "DALAM_JANGKAUAN"), None)
    there = None if target is None else view.state(cell)
    units = kota.sel.unor_i[[own, cell]]
    return {
        "ke": None if target is None else place(kota, cell), "tujuan": there, "pemeriksaan": asked, "aturan": answers,
        "penghalang": [answer["aturan"] for answer in answers if refuses(answer, rules)], "syarat": conditions(answers, rules),
        "perubahan_terdekat": nearest_change(kota, person, cell, rules, view.kebijakan, view.kebutuhan),
        "fit_mikro": fit, "bagian": next_levels(kota, person, cell, view.model),
        "perubahan": [] if there is None else changes(kota, person, cell, view.state(own), there, rules),
        "jarak_m": far, "jarak_perkiraan": bool((kota.unor["titik_perkiraan"][units] == 1).any()),
    }  # fmt: skip


def _reason(view: Standpoint, person: int, own: int) -> tuple[str, int | None]:
    """(the first thing that decided, the best cell within reach)."""
    kota = view.kota
    if own < 0:
        return "TIDAK_TERPETAKAN", None
    if not view.scope[person]:
        return _outside(view, person, own), None
    if not view.people.boleh[person]:
        return "DITAHAN_ATURAN", None
    if view.kebutuhan.bulat[own] < 0:
        return "KEBUTUHAN_TIDAK_DIKETAHUI", None
    if not view.memberi[own]:
        return "UNIT_TIDAK_BERLEBIH", None
    alone = np.zeros(len(view.scope), dtype=np.bool_)
    alone[person] = True
    pairs = generate(kota, view.cells, alone, view.kebijakan)
    if not len(pairs):
        return "TIDAK_ADA_TUJUAN", None
    cost = {int(cell): _value(view, person, int(cell)) for cell in pairs.sel_i}
    allowed = screen_pairs(kota, pairs, view.aturan, view.kebijakan).boleh
    fits = np.array([cost[int(cell)][0] >= view.kebijakan["fit_minimum_mikro"] for cell in pairs.sel_i])
    for mask, otherwise in ((allowed, "TUJUAN_DITAHAN_ATURAN"), (allowed & fits, "SYARAT_KURSI")):
        if not mask.any():
            return otherwise, _cheapest(cost, pairs.sel_i.tolist())
    best = _cheapest(cost, pairs.sel_i[allowed & fits].tolist())
    left = str(kota.sel.kunci[own])
    return ("URUTAN" if any(place_[0] == left for place_ in view.rencana.values()) else "BATAS_RENCANA"), best


def _outside(view: Standpoint, person: int, own: int) -> str:
    if not cells_in_scope(view.kota, view.kebijakan)[own]:
        return "LUAR_LINGKUP"
    post = int(view.kota.pegawai["jabatan_i"][person])
    movable = post >= 0 and view.kota.jabatan["jenis"][post] in ("PELAKSANA", "JF")
    return "TIDAK_DIHITUNG" if movable else "JABATAN_DI_LUAR_RENCANA"


def _value(view: Standpoint, person: int, cell: int) -> tuple[int, int]:
    """(fit, what the city gains less the cost of the move) as the plan weighs a first arrival."""
    fit, parts = view.cost([person], cell)
    return int(fit[0]), int(parts[0].sum() + view.cells.al[view.cells.al_at[cell]])


def _cheapest(cost: dict[int, tuple[int, int]], cells: list[int]) -> int:
    return min(cells, key=lambda cell: (cost[cell][1], cell))


def _colleagues(view: Standpoint, own: int) -> dict[str, int]:
    left = str(view.kota.sel.kunci[own])
    here = view.kota.pegawai["sel_i"] == own
    return {
        "orang": int(view.kota.orang[own]), "dipertimbangkan": int((view.people.boleh & here).sum()),
        "diusulkan": sum(1 for gone in view.rencana.values() if gone[0] == left),
    }  # fmt: skip


def _order(view: Standpoint) -> list[str]:
    """What tells colleagues apart, by the weight the policy of the round gives it."""
    weights = {name: int(view.kebijakan["bobot"][f"{name}_mikro"]) for name in PARTS if name not in NEVER}
    return sorted((name for name, weight in weights.items() if weight), key=lambda name: (-weights[name], name))


def _decisive(view: Standpoint, person: int, own: int) -> str:
    """Which part of the cost was dearest against the colleague who came nearest; SETARA where it cost no more than equal."""
    left = str(view.kota.sel.kunci[own])
    nearest: tuple[int, str] | None = None
    for key, (source, goal) in sorted(view.rencana.items()):
        if source != left:
            continue
        _, parts = view.cost([person, view.row_of(key)], view.cell_of(goal))
        dearer = parts[0] - parts[1]
        told = "SETARA" if dearer.sum() <= view.kebijakan["setara_mikro"] else PARTS[int(np.argmax(dearer))]
        if nearest is None or int(dearer.sum()) < nearest[0]:
            nearest = int(dearer.sum()), told
    assert nearest is not None
    return nearest[1]
