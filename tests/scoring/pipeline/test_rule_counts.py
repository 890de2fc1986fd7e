"""What an analysis says about its rules and its choices: each question answered once, and every candidate of a filled seat."""

from __future__ import annotations

import numpy as np
import pytest

from shared.law import CATALOGUE
from shared.vocabulary import DiputuskanDi
from tests.scoring.cities import analysis, random_city
from tests.seeds import some

ANSWERS = ("terpenuhi", "tidak_terpenuhi", "tidak_dapat_dinilai", "tidak_berlaku")


@pytest.mark.parametrize("seed", some(range(3)))
def test_every_rule_of_the_plan_is_counted_with_its_answers(seed: int) -> None:
    result = analysis(random_city(np.random.default_rng(seed)))
    counted = {row["aturan"]: row for row in result["jawaban_aturan"]}
    asked = {
        r.id
        for r in CATALOGUE
        if r.diputuskan_di in (DiputuskanDi.PAIR, DiputuskanDi.PLAN) and not r.hanya_antar and not r.hanya_sendiri
    }

    assert set(counted) == asked
    totals = {
        unit: {sum(row[a] for a in ANSWERS) for row in counted.values() if row["satuan"] == unit}
        for unit in ("PEGAWAI", "PERPINDAHAN")
    }
    assert totals == {"PEGAWAI": {result["ringkasan"]["dalam_lingkup"]}, "PERPINDAHAN": {len(result["usulan"])}}
    for row in result["tersaring"]:
        assert counted[row["aturan"]]["tidak_terpenuhi"] >= row["pasangan"] or row["tempat"]


@pytest.mark.parametrize("seed", some(range(3)))
def test_all_candidates_of_a_filled_seat_are_kept_and_the_chosen_are_the_proposals(seed: int) -> None:
    result = analysis(random_city(np.random.default_rng(seed)))
    chosen = {(row["pegawai"], row["ke"]) for row in result["calon"] if row["dipilih"]}

    assert chosen == {(move["pegawai"], move["ke"]["sel"]) for move in result["usulan"]}
    for move in result["usulan"]:
        rivals = {row["pegawai"] for row in result["calon"] if row["ke"] == move["ke"]["sel"]}
        assert {move["pegawai"], *move["setara"]} <= rivals
