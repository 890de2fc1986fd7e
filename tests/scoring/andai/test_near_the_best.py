"""Under budgets and composition floors a what-if claims no more than is proved: the true difference, by HiGHS, is inside its gaps."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from services.scoring.andai.answer import what_if
from services.scoring.andai.change import read_changes
from services.scoring.andai.held import Held
from services.scoring.andai.outcome import outcome
from services.scoring.andai.repose import Reposed, repose
from services.scoring.pipeline import analyse
from services.scoring.planning import composition_floors
from services.scoring.planning.penalty import value
from services.scoring.stopwatch import Stopwatch
from shared.models.profile import default_model
from shared.texts.what_if import sentence
from tests.scoring.andai.test_what_if import RULES, SEED, a_round
from tests.scoring.planning.cities import mip_value


def asked(held: Held, *changes: dict[str, Any]) -> Reposed:
    return repose(held.posed, read_changes(held.posed, list(changes), len(held.nomor)), held.nomor)


def best(held: Held, *changes: dict[str, Any]) -> int:
    problem = asked(held, *changes).problem
    return value(problem.cells.n0, problem.cells, held.posed.kebijakan["penalti"]) + mip_value(problem, split=True)


def test_under_a_budget_the_true_difference_lies_inside_the_gaps_that_are_told() -> None:
    near = 0
    for seed in range(1, 7):
        _, policy, held = a_round(seed, anggaran_km_m=2_000)
        for most in (1, policy["kapasitas_meja"] + 2):
            change = {"jenis": "BATAS_PINDAH", "batas": most}
            told = what_if(held, [change], pratinjau_saja=False)
            before, after = told["celah_sebelum_mikro"], told["celah_sesudah_mikro"]

            true = best(held, change) - best(held)
            assert told["perubahan_mikro"] - after <= true <= told["perubahan_mikro"] + before
            assert told["nilai_sebelum_mikro"] - before <= best(held) <= told["nilai_sebelum_mikro"]
            assert (told["kepastian"] == "TEPAT") is (before == after == 0)
            near += told["kepastian"] == "DENGAN_CELAH"
    assert near > 2


def test_under_floors_the_gap_is_that_of_an_analysis_with_the_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """Floors of cities this small are proved tight; a bound made looser leaves a gap to tell."""

    def looser(*told: Any) -> composition_floors.Held:
        held = composition_floors.hold(*told)
        return replace(held, batas=held.batas - 1_000)

    monkeypatch.setattr("services.scoring.posing.composition_floors.hold", looser)
    for seed in (3, 4):
        kota, policy, held = a_round(seed, lantai_komposisi={"S1_KE_ATAS": 700_000, "MASA_KERJA_10_19": 300_000})
        most = policy["kapasitas_meja"] + 3
        told = what_if(held, [{"jenis": "BATAS_PINDAH", "batas": most}], pratinjau_saja=False)
        for name, desk in (("sebelum", policy["kapasitas_meja"]), ("sesudah", most)):
            again = analyse(kota, RULES, {**policy, "kapasitas_meja": desk}, default_model(), SEED, Stopwatch())
            assert told[f"celah_{name}_mikro"] >= 1_000
            assert told[f"celah_{name}_mikro"] == again["lantai_komposisi"]["celah_mikro"]
            assert told[f"nilai_{name}_mikro"] == again["rencana"]["nilai_mikro"]
        assert told["kepastian"] == "DENGAN_CELAH"


def test_a_forced_move_under_floors_is_told_as_an_analysis_with_that_pin_would() -> None:
    held_back = 0
    for seed in (3, 4):
        kota, policy, held = a_round(seed, lantai_komposisi={"S1_KE_ATAS": 700_000, "MASA_KERJA_10_19": 300_000})
        person, cell = held.nomor[max(held.nomor)]
        pin = {"pegawai": str(kota.pegawai["kunci"][person]), "sel": str(held.posed.kota.sel.kunci[cell])}
        forced = {"jenis": "PAKSA_PERPINDAHAN", **pin}
        told, there = what_if(held, [forced], pratinjau_saja=False), asked(held, forced)
        again = analyse(kota, RULES, {**policy, "pin": [{**pin, "jenis": "WAJIB"}]}, default_model(), SEED, Stopwatch())

        assert there.komposisi is not None
        assert told["nilai_sesudah_mikro"] == again["rencana"]["nilai_mikro"]
        assert told["celah_sesudah_mikro"] == outcome(held.posed, there, SEED).celah
        assert 0 <= told["celah_sesudah_mikro"] <= again["lantai_komposisi"]["celah_mikro"]
        held_back += not there.komposisi.ditahan.boleh.all()
    assert held_back > 0


@pytest.mark.parametrize(
    ("change", "before", "after", "said"),
    [
        (-200_000, 300_000, 100_000, "antara -0,300 dan 0,100 pegawai yang kurang (di atas 0 berarti lebih buruk), jadi dapat berada"),
        (900_000, 300_000, 100_000, "antara 0,800 dan 1,200 pegawai yang kurang (di atas 0 berarti lebih buruk)."),
        (900_000, 0, None, "seberapa dekat tidak terbukti"),
    ],
)  # fmt: skip
def test_the_sentence_says_how_far_the_difference_may_be_another(change: int, before: int, after: int | None, said: str) -> None:
    answer = {
        "status": "OPTIMAL", "kepastian": "DENGAN_CELAH", "perubahan_mikro": change, "celah_sebelum_mikro": before,
        "celah_sesudah_mikro": after, "hilang": [], "muncul": [], "berganti": [],
    }  # fmt: skip

    assert said in sentence(answer)
    assert "best" in sentence(answer, "en")
    assert "terbaik" not in sentence({**answer, "kepastian": "TEPAT"})
