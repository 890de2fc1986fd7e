"""What-ifs of a round in which a school closes and pins speak of its people: each as the analysis with that change has it."""

from __future__ import annotations

from collections import Counter

import pytest

from services.scoring.andai.held import hold
from services.scoring.stopwatch import Stopwatch
from shared.models.profile import default_model
from tests.scoring.andai.test_what_if import RULES, SEED, agrees, full
from tests.scoring.cities import a_city, a_policy
from tests.scoring.pipeline.test_regrouping import regrouped

HEIR, OTHER = "sd-2|GURU|KELAS", "sd-3|GURU|KELAS"


def pin(person: str, cell: str, kind: str) -> dict[str, str]:
    return {"pegawai": person, "sel": cell, "jenis": kind}


@pytest.mark.parametrize(
    "pins",
    [
        [], [pin("sd-1-guru-000", HEIR, "WAJIB")], [pin("sd-1-guru-001", HEIR, "LARANG")],
        [pin("sd-3-guru-000", HEIR, "WAJIB"), pin("sd-1-guru-002", HEIR, "WAJIB")],
    ],
)  # fmt: skip
def test_a_change_beside_a_closing_school_is_what_a_new_analysis_says(pins: list[dict[str, str]]) -> None:
    policy = a_policy(kapasitas_meja=4, pin=pins)
    kota = a_city(regrouped())
    held = hold(kota, RULES, policy, default_model(), SEED, Stopwatch())
    before = full(kota, policy)
    seen: Counter[str] = Counter()
    for person in ("sd-3-guru-001", "sd-2-guru-000"):
        for cell in (HEIR, OTHER):
            if person[:4] != cell[:4]:
                again = full(kota, {**policy, "pin": [*pins, pin(person, cell, "WAJIB")]})
                agrees(held, {"jenis": "PAKSA_PERPINDAHAN", "pegawai": person, "sel": cell}, again, before, seen)
    for most in (0, 1, 5):
        agrees(held, {"jenis": "BATAS_PINDAH", "batas": most}, full(kota, {**policy, "kapasitas_meja": most}), before, seen)
    assert set(seen) >= {"PAKSA_PERPINDAHAN", "BATAS_PINDAH"}
