"""Another hand's code on random tables: the library gives the same scores wherever it defines them the same way."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest

from services.scoring.fit.banding.agreement import ranks
from services.scoring.fit.banding.methods import METODE
from shared.vocabulary import MetodeBanding as M
from tests.scoring.fit.banding.test_vectors import a_table

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    pymcdm: Any = pytest.importorskip("pymcdm")


def other_opinion(method: M) -> Any:
    named = {M.SAW: "WSM", M.WP: "WPM"}.get(method, method.value)
    scaled = {M.SAW: "linear", M.TOPSIS: "vector"}.get(method)
    return getattr(pymcdm.methods, named)(*([getattr(pymcdm.normalizations, f"{scaled}_normalization")] if scaled else []))


@pytest.mark.parametrize("method", METODE)
@pytest.mark.parametrize("seed", range(20))
def test_scores_and_ranks_agree(method: M, seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows, columns = int(rng.integers(2, 30)), int(rng.integers(2, 8))
    x, weights = rng.uniform(0.5, 1000, (rows, columns)), rng.dirichlet(np.ones(columns))
    table = a_table(x, weights, cost=(0, *range(2, columns, 2)))  # MOORA there wants a cost
    ours = METODE[method](table).scores(table.bobot)
    theirs = other_opinion(method)(x, weights, np.where(table.untung, 1, -1), validation=False)

    assert ranks(ours).tolist() == ranks(theirs).tolist()
    if method == M.WP:  # there columns are made shares first, which changes every product by one factor
        theirs = theirs / theirs.sum()
    assert ours == pytest.approx(theirs, rel=1e-9)
