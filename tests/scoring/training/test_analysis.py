"""A whole analysis by a model with a learned section: moves are explained by learned parts too; the same input is the same bytes."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.pipeline import analyse
from services.scoring.stopwatch import Stopwatch
from shared.contracts.canonical import canonical_bytes
from shared.law import CATALOGUE, rule_set
from shared.models.learned import AWALAN
from shared.models.profile import default_model
from tests.scoring.cities import DECISION, Tables, a_city, a_policy
from tests.scoring.training.serving import model, tables


def uneven() -> Tables:
    """Six junior schools of unlike size for the same number of teachers."""
    rng = np.random.default_rng(3)
    made = tables(160, 3)
    schools = sorted(str(place["kunci"]) for place in made["unor"] if place.get("jenis") == "SMP")
    made["sekolah"] = [
        {"unor": school, "tahun_ajaran": "2026/2027", "rombel": 4 + 5 * at, "siswa": (4 + 5 * at) * 30} for at, school in enumerate(schools)
    ]  # fmt: skip
    made["pegawai"] = [person | {"persetujuan": "SETUJU"} for person in made["pegawai"]]
    rng.shuffle(made["pegawai"])  # type: ignore[arg-type]
    return made


def result(table: dict[str, Any]) -> dict[str, Any]:
    policy = a_policy()
    return analyse(a_city(uneven()), rule_set(CATALOGUE, DECISION), policy, table, "undian", Stopwatch())


def test_moves_carry_their_learned_parts_and_say_whether_a_person_must_judge() -> None:
    moves = result(model())["usulan"]
    teachers = [move for move in moves if move["ke"]["keluarga"] == "GURU"]

    assert teachers
    for move in moves:
        assert sum(part["mikro"] for part in move["fit_bagian"]) == move["fit_mikro"]
        assert isinstance(move["perlu_telaah"], bool)
    for move in teachers:
        assert any(part["nama"].startswith(AWALAN) for part in move["fit_bagian"])
        assert any(not part["nama"].startswith(AWALAN) for part in move["fit_bagian"])


def test_the_same_input_is_the_same_bytes_and_without_the_section_nothing_learned_is_told() -> None:
    once, again = (canonical_bytes(result(model())) for _ in range(2))
    plain = result(default_model())["usulan"]

    assert once == again
    assert plain
    assert not any(part["nama"].startswith(AWALAN) for move in plain for part in move["fit_bagian"])
    assert not any(move["perlu_telaah"] for move in plain)
