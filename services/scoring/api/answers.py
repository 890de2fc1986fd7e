"""The questions a child process can answer, each from bytes to canonical bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from services.scoring.api.beban.answer import answer_abk
from services.scoring.api.beban.forms import answer_forms
from services.scoring.api.beban.outlook import answer_outlook
from services.scoring.api.beban.round_forms import answer_round_forms
from services.scoring.api.beban.teachers import answer_teachers
from services.scoring.api.candidates import candidates, cell_of
from services.scoring.api.cocok.compare import answer_comparison
from services.scoring.api.cocok.seat import answer_seat
from services.scoring.api.equity import answer_criteria, answer_equity
from services.scoring.api.explanation import answer_explanation
from services.scoring.api.judged_set import answer_set
from services.scoring.api.learned_answers import answer_drift, answer_training
from services.scoring.api.preview import answer_preview
from services.scoring.eligibility.assess import (
    answers_for,
    conditions,
    group_of,
    refuses,
    screen_pairs,
    why_not,
)
from services.scoring.facts import Kota, Pasangan
from services.scoring.fit.blend import score
from services.scoring.need.settled import settled_need
from services.scoring.need.shortage import short_persons
from services.scoring.pipeline import analyse
from services.scoring.report.places import place
from services.scoring.scope import cells_in_scope
from services.scoring.stopwatch import Stopwatch
from services.scoring.translate import translate
from services.scoring.version import MESIN
from shared.contracts.canonical import canonical_bytes, canonical_hash
from shared.contracts.v1.analisis.hasil import VERSI

Answer = Callable[[bytes, dict[str, Any], Stopwatch], bytes]


def answer_analysis(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    with watch.stage("baca snapshot", 5):
        kota = translate(bundle, job["kebijakan"])
    six = {
        "snapshot": job["snapshot"], "aturan": canonical_hash(job["aturan"]), "kebijakan": canonical_hash(job["kebijakan"]),
        "model": canonical_hash(job["model"]), "benih": job["benih"], "mesin": MESIN,
    }  # fmt: skip
    result = analyse(kota, job["aturan"], job["kebijakan"], job["model"], job["benih"], watch)
    with watch.stage("tulis hasil", 97):
        return canonical_bytes({"versi": VERSI, "enam_hash": six, "kunci": canonical_hash(six), **result})


def answer_positions(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """A page of the cells of the person's exchange group that are short, best fit first; and what keeps the person in place."""
    kota = translate(bundle, job["kebijakan"])
    row = _row(kota, job["pegawai"])
    cell = int(kota.pegawai["sel_i"][row])
    barriers = why_not(kota, row, job["aturan"], job["kebijakan"]) if cell >= 0 else ["UNIT_ATAU_JABATAN_TIDAK_COCOK"]
    if cell < 0:
        return canonical_bytes({"pegawai": job["pegawai"], "penghalang": barriers, "jumlah": 0, "posisi": []})
    need = settled_need(kota, job["kebijakan"])[0].dipakai
    cells = np.flatnonzero(
        (kota.sel.kelompok == kota.sel.kelompok[cell])
        & (short_persons(need, kota.tenaga) > 0)
        & (kota.sel.unor_i != kota.sel.unor_i[cell])
        & cells_in_scope(kota, job["kebijakan"])
    )
    rows = _judged(kota, Pasangan(np.full(len(cells), row), cells), job)
    return canonical_bytes(
        {"pegawai": job["pegawai"], "dari": place(kota, cell), "penghalang": barriers, "jumlah": len(cells), "posisi": rows}
    )


def answer_candidates(bundle: bytes, job: dict[str, Any], watch: Stopwatch) -> bytes:
    """A page of everybody of the exchange group who may be proposed for one cell, best fit first."""
    kota = translate(bundle, job["kebijakan"])
    cell = cell_of(kota, job["sel"])
    pairs = candidates(kota, cell, job)
    rows = _judged(kota, pairs, job)
    return canonical_bytes({"sel": job["sel"], "kursi": place(kota, cell), "jumlah": len(pairs), "kandidat": rows})


def _judged(kota: Kota, pairs: Pasangan, job: dict[str, Any]) -> list[dict[str, Any]]:
    """Best fit first, those a rule turns down last and with the rule's name: the asker deserves the whole answer. The order hangs on
    nothing but the input, so a page is the same whenever it is asked for; rules are told of its rows alone."""
    total = score(kota, pairs, job["model"], job["kebijakan"]).jumlah
    open_ = screen_pairs(kota, pairs, job["aturan"], job["kebijakan"]).boleh
    keys = kota.pegawai["kunci"]
    order = sorted(
        range(len(pairs)), key=lambda i: (not open_[i], -int(total[i]), keys[pairs.pegawai_i[i]], kota.sel.kunci[pairs.sel_i[i]])
    )[job["mulai"] : job["mulai"] + job["banyak"]]
    chosen = Pasangan(pairs.pegawai_i[order], pairs.sel_i[order])
    rows = []
    for i, answers in enumerate(answers_for(kota, chosen, job["aturan"], job["kebijakan"])):
        needed = conditions(answers, job["aturan"])
        rows.append({
            "pegawai": keys[chosen.pegawai_i[i]], "dari": place(kota, int(kota.pegawai["sel_i"][chosen.pegawai_i[i]])),
            "ke": place(kota, int(chosen.sel_i[i])), "fit_mikro": int(total[order[i]]), "kelompok": group_of(needed), "syarat": needed,
            "penghalang": [answer for answer in answers if refuses(answer, job["aturan"])],
        })  # fmt: skip
    return rows


def _row(kota: Kota, key: str) -> int:
    found = np.flatnonzero(kota.pegawai["kunci"] == key)
    if not len(found):
        raise ValueError("pegawai tidak ada pada snapshot ini")
    return int(found[0])


ANSWERS: dict[str, Answer] = {
    "analisis": answer_analysis, "posisi": answer_positions, "kandidat": answer_candidates, "abk": answer_abk,
    "formulir_abk": answer_forms, "formulir": answer_round_forms, "guru": answer_teachers, "prakiraan": answer_outlook,
    "himpunan": answer_set, "latih": answer_training, "pergeseran": answer_drift, "pratinjau": answer_preview,
    "penjelasan": answer_explanation, "keadilan": answer_equity, "kriteria": answer_criteria,
    "banding": answer_comparison, "kandidat/banding": answer_seat,
}  # fmt: skip
