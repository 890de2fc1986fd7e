"""Looked up is worked out: levels, features and parts of any pairs, to the last bit what the plain reading pair by pair gives."""

from __future__ import annotations

import numpy as np
import pytest

from services.scoring.facts import Kota, Pasangan
from services.scoring.fit import joined
from services.scoring.fit.evidence import COLUMNS, evidence, records
from services.scoring.fit.factors import level_table
from services.scoring.fit.features import feature_table
from services.scoring.fit.lookups import BLOCK
from services.scoring.fit.profile import profile, profiles_of, score_pairs
from services.scoring.fit.readings import features
from shared.models.profile import default_model
from tests.scoring.cities import a_city, a_policy, random_city

MODEL = default_model()


def some_pairs(kota: Kota, count: int) -> Pasangan:
    rng = np.random.default_rng(1)
    return Pasangan(rng.integers(0, len(kota.pegawai["kunci"]), count), rng.integers(0, len(kota.sel), count))


@pytest.mark.parametrize("largest", [joined.TABLE_MAX, 0])
@pytest.mark.parametrize("count", [0, 1, 300, BLOCK + 7])
@pytest.mark.parametrize("seed", range(3))
def test_looked_up_is_worked_out_to_the_last_bit(seed: int, count: int, largest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joined, "TABLE_MAX", largest)  # 0: every road is measured by itself
    kota = a_city(random_city(np.random.default_rng(seed)))
    pairs = some_pairs(kota, count)
    known = records(kota, MODEL)
    plain = evidence(known, pairs)
    total, parts, levels = score_pairs(kota, pairs, MODEL, a_policy())

    if count:
        assert np.array_equal(features(known, pairs), feature_table().fit_transform(plain), equal_nan=True)
        assert np.array_equal(levels, level_table().fit_transform(plain))
    names = profiles_of(kota, MODEL)[pairs.sel_i].astype(str)
    for name in set(names.tolist()):
        rows = np.flatnonzero(names == name)
        wanted = profile(MODEL, name).fit(np.ones((1, len(COLUMNS)))).transform(plain[rows])
        assert np.array_equal(parts[rows], wanted)
    assert np.array_equal(total, parts.sum(axis=1))
    assert total.shape == (count,)
