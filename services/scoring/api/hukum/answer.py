"""Every pair rule and every rule about a set asked of one described move, all of them even after a first no."""

from __future__ import annotations

from datetime import date
from typing import Any

from services.scoring.api.hukum.one_move import ORGANISASI, judge_alone
from services.scoring.eligibility.assess import answers_for
from services.scoring.translate.described import ONE_PAIR, described_city
from shared.contracts.v1.berkas import Berkas
from shared.contracts.v1.kebijakan import with_defaults
from shared.vocabulary import Jawaban

POSTLESS = (
    "MUT-02", "MUT-04", "MUT-08", "MUT-09", "MUT-10", "MUT-12", "MUT-18", "LEV-01", "LEV-02", "PRO-01", "CON-01", "RET-01", "RET-03",
    "P3K-01", "P3K-03", "P3K-04", "P3K-05", "ROT-04", "IMT-02", "BAL-02", "DIS-01",
)  # fmt: skip
"""Rules that do not ask which post is held or wanted; the others cannot be told while either is not known."""


def answer_case(case: Berkas, rules: dict[str, Any], decided: date, effective: date) -> list[dict[str, Any]]:
    """JawabanAturan of each rule in the set, sorted by rule."""
    kota, need = described_city(case, decided, effective)
    policy = with_defaults({})
    told = [*answers_for(kota, ONE_PAIR, rules, policy, need)[0], *judge_alone(case, kota, need, rules, policy)]
    if any(end.keluarga is None or end.jenis is None for end in (case.dari, case.ke)):
        told = [one if one["aturan"] in POSTLESS else _post_not_known(one) for one in told]
    return sorted(told, key=lambda one: str(one["aturan"]))


def _post_not_known(answer: dict[str, Any]) -> dict[str, Any]:
    return {**answer, "jawaban": Jawaban.TIDAK_DAPAT_DINILAI.value, "datum": "keluarga_jabatan", "pemilik": ORGANISASI}
