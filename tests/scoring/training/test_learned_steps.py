"""What would raise a learned part is read from its own table; all parts together are the score."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from services.scoring.facts import Pasangan
from services.scoring.fit.blend import score
from services.scoring.fit.counterfactual import next_levels
from services.scoring.fit.features import NAMA
from shared.texts.explain.factors import NAME, TAKES, chance, name
from tests.scoring.training.serving import city, everybody_everywhere, model

KOTA = city(60, 7)


def asked() -> list[tuple[int, int]]:
    pairs = everybody_everywhere(KOTA)
    teachers = np.flatnonzero(KOTA.sel.keluarga[pairs.sel_i] == "GURU")[::97]
    return list(zip(pairs.pegawai_i[teachers].tolist(), pairs.sel_i[teachers].tolist(), strict=True))


@pytest.mark.parametrize(("person", "cell"), asked())
def test_the_parts_told_are_the_score_and_a_step_gives_what_it_says(person: int, cell: int) -> None:
    told = next_levels(KOTA, person, cell, model())
    pair = Pasangan(np.array([person]), np.array([cell]))

    assert sum(part["mikro"] for part in told) == score(KOTA, pair, model(), {}).jumlah[0]
    months = next(part for part in told if part["nama"] == "hasil_bulan_keluarga")
    if months["peluang"] == "DAPAT_NAIK":
        assert months["tambahan_mikro"] > 0
        earlier = KOTA.pegawai["tmt_tugas_keluarga"].copy()
        earlier[person] = (earlier[person].astype("datetime64[M]") - months["angka"]["bulan"]).astype("datetime64[D]")
        waited = replace(KOTA, pegawai={**KOTA.pegawai, "tmt_tugas_keluarga": earlier})
        after = next(p for p in next_levels(waited, person, cell, model()) if p["nama"] == "hasil_bulan_keluarga")
        assert after["mikro"] == months["mikro"] + months["tambahan_mikro"]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_learned_part_has_words_of_its_own(lang: str) -> None:
    assert {*NAMA} <= {*NAME} & {*TAKES}
    for person, cell in asked():
        for part in next_levels(KOTA, person, cell, model()):
            assert "{" not in chance(part, lang)
            assert "_" not in name(part["nama"], lang)
