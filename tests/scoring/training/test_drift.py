"""A city like the past is stable; one whose people live elsewhere is told so, by the feature that moved."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from services.scoring.fit.drift import LEAST, TOO_FEW, VERDICTS, drift, psi_mikro, verdict
from shared.models.profile import default_model
from shared.texts.drift import SENTENCES, advice
from tests.scoring.training.serving import city, model


def test_the_index_is_that_of_the_formula() -> None:
    then, now = np.array([50, 30, 20]), np.array([100, 60, 240])
    was, is_ = then / 100, now / 400

    assert psi_mikro(then, now) == pytest.approx(((is_ - was) * np.log(is_ / was)).sum() * 1e6, abs=1)
    assert psi_mikro(then, then * 7) == 0
    assert psi_mikro(np.array([5, 0]), np.array([0, 5])) > 1_000_000


@pytest.mark.parametrize(("index", "said"), [(99_999, 0), (100_000, 1), (249_999, 1), (250_000, 2)])
def test_the_usual_cuts(index: int, said: int) -> None:
    assert verdict(index) == VERDICTS[said]


def test_the_feature_that_moved_is_named_and_told_what_to_do() -> None:
    kota = city(400)
    moved = {**kota.pegawai, "kecamatan_rumah": np.full(len(kota.pegawai["kunci"]), "", dtype=object)}
    before, after = (
        {f["nama"]: f["psi_mikro"] for f in drift(c, model())[0]["fitur"]} for c in (kota, replace(kota, pegawai=moved))
    )

    assert {name for name in after if after[name] != before[name]} == {"km_rumah"}
    assert after["km_rumah"] > 1_000_000
    assert drift(replace(kota, pegawai=moved), model())[0]["putusan"] == "LATIH_ULANG"
    assert set(SENTENCES) == {*VERDICTS, TOO_FEW}
    assert advice("LATIH_ULANG", "en") != advice("LATIH_ULANG")


def test_few_people_are_not_judged_and_no_learned_family_is_no_report() -> None:
    (told,) = drift(city(LEAST // 2), model())

    assert (told["putusan"], told["fitur"]) == (TOO_FEW, [])
    assert drift(city(LEAST), default_model()) == []
