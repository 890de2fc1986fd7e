"""Why me, why not me, why not there: the facts about one person of a round, of which each reader's text is written.

The same functions answer here that made the plan, on the same input; the plan itself comes with the question, so that nothing is
solved again and nothing can differ.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.eligibility.assess import answers_for, conditions, nearest_change, refuses
from services.scoring.eligibility.rules import PERSON_RULES
from services.scoring.facts import Pasangan
from services.scoring.fit.counterfactual import next_levels
from services.scoring.report.changes import changes
from services.scoring.report.checks import checks
from services.scoring.report.colleagues import colleagues, decisive, weighed_by
from services.scoring.report.places import place
from services.scoring.report.standpoint import Standpoint
from services.scoring.report.why_not import first_obstacle


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
        reason, found = first_obstacle(view, person, own) if seat is None else ("UNIT_DITUTUP", seat if seat >= 0 else None)
        target = found if target is None else target
    recommended = move is not None and (asked is None or view.cell_of(move[1]) == asked)
    return {
        "pegawai": key, "per": str(kota.per), "tanggal_keputusan": str(kota.tanggal_keputusan), "tmt_rencana": str(kota.tmt_rencana),
        "putusan": "DIUSULKAN" if recommended else "TIDAK_DIUSULKAN", "sebab": reason,
        "dari": place(kota, own) if own >= 0 else None, "asal": view.state(own) if own >= 0 else None,
        "rekan": colleagues(view, own) if own >= 0 else None,
        "urutan": weighed_by(view), "penentu": decisive(view, person, own) if reason == "URUTAN" else None,
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
