"""Every pair rule and every plan rule asked of one described move, all of them even after a first no."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from services.scoring.distance import metres
from services.scoring.eligibility.assess import answers_for
from services.scoring.planning import two_cells
from services.scoring.planning.two_cells import DuaSel, Ujung
from services.scoring.questions import CANNOT_TELL, NAMES
from services.scoring.translate.described import ONE_PAIR, described_city
from shared.contracts.v1.berkas import Berkas
from shared.contracts.v1.berkas_ujung import Tempat
from shared.contracts.v1.kebijakan import with_defaults
from shared.vocabulary import Jawaban

OF_THE_PERSON = (
    "MUT-02", "MUT-08", "MUT-09", "MUT-10", "MUT-12", "MUT-18", "LEV-01", "LEV-02", "PRO-01", "CON-01", "RET-01", "RET-03", "P3K-01",
    "P3K-03", "P3K-04", "P3K-05", "ROT-04", "IMT-02",
)  # fmt: skip
"""Pair rules that do not ask which post is held or wanted; the others cannot be told while either is not known."""
ORGANISASI = "Bagian Organisasi"


def answer_case(case: Berkas, rules: dict[str, Any], decided: date, effective: date) -> list[dict[str, Any]]:
    """JawabanAturan of each rule in the set, sorted by rule."""
    kota, need = described_city(case, decided, effective)
    told = answers_for(kota, ONE_PAIR, rules, with_defaults({}), need)[0]
    nameless = any(end.keluarga is None or end.jenis is None for end in (case.dari, case.ke))
    pairs = [_not_known(one) if nameless and one["aturan"] not in OF_THE_PERSON else one for one in told]
    two = DuaSel(_end(case.dari), _end(case.ke), _teacher(case.dari), _metres(case))
    plans = [_plan(name, rules["aturan"][name], two) for name in two_cells.IMPLEMENTED if name in rules["aturan"]]
    return sorted([*pairs, *plans], key=lambda one: str(one["aturan"]))


def _not_known(answer: dict[str, Any]) -> dict[str, Any]:
    return {**answer, "jawaban": Jawaban.TIDAK_DAPAT_DINILAI.value, "datum": "keluarga_jabatan", "pemilik": ORGANISASI}


def _plan(name: str, definition: dict[str, Any], two: DuaSel) -> dict[str, Any]:
    code, figures, missing = two_cells.IMPLEMENTED[name](two, definition["parameter"])
    unknown = code == CANNOT_TELL
    return {
        "aturan": name, "jawaban": NAMES[code], "jenis": definition["jenis"], "angka": {**definition["parameter"], **figures},
        "datum": missing if unknown else None, "pemilik": (ORGANISASI if missing else definition["pemilik"]) if unknown else None,
        "sifat": None,
    }  # fmt: skip


def _end(place: Tempat) -> Ujung:
    established = None if place.abk_draf else place.ditetapkan
    return Ujung(place.orang, place.kebutuhan, place.jam_minggu, place.rombel, established)


def _teacher(place: Tempat) -> bool | None:
    return None if place.keluarga is None else place.keluarga.upper().startswith("GURU")


def _metres(case: Berkas) -> int | None:
    """As described, else the straight line between the two points."""
    points = (case.dari.lintang, case.dari.bujur, case.ke.lintang, case.ke.bujur)
    if case.jarak_m is not None or None in points:
        return case.jarak_m
    return round(float(metres(*(np.array([value], dtype=np.float64) for value in points))[0]))
