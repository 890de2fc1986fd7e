"""The audit finds a stand-in however it hides, and cries wolf at none."""

from __future__ import annotations

import numpy as np
import pytest

from services.scoring.fit.proxy import LEAST, proxy_audit


def people(count: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.random.Generator]:
    rng = np.random.default_rng(seed)
    features = rng.normal(size=(count, 4))
    features[rng.random(features.shape) < 0.1] = np.nan
    return features, rng.random(count) < 0.4, rng


@pytest.mark.parametrize("seed", [1, 2])
def test_features_that_know_nothing_tell_nothing(seed: int) -> None:
    features, group, _ = people(900, seed)
    found = proxy_audit(features, group)

    assert found.selang_95_mikro is not None
    assert found.auc_mikro == pytest.approx(500_000, abs=60_000)
    assert not found.titipan
    assert found == proxy_audit(features, group)


def test_a_stand_in_is_found_alone_hidden_between_two_and_in_what_is_missing() -> None:
    features, group, rng = people(900, 3)
    alone, hidden, missing = features.copy(), features.copy(), features.copy()
    alone[:, 1] = group + rng.normal(scale=0.8, size=len(group))
    sign = rng.choice([-1.0, 1.0], len(group))
    hidden[:, 0], hidden[:, 1] = sign, sign * np.where(group, 1, -1)  # neither tells it without the other
    missing[group, 2] = np.nan

    for stood_in in (alone, hidden, missing):
        found = proxy_audit(stood_in, group)
        assert found.titipan, found
        assert found.auc_mikro is not None
        assert found.auc_mikro > 700_000


def test_too_few_of_a_group_are_not_spoken_of() -> None:
    features, group, _ = people(300, 4)
    few = np.zeros(300, dtype=np.bool_)
    few[: LEAST - 1] = True

    for small in (few, ~few):
        assert (found := proxy_audit(features, small)).auc_mikro is None
        assert not found.titipan
    nothing = proxy_audit(np.full_like(features, np.nan), group)
    assert (nothing.auc_mikro, nothing.titipan) == (500_000, False)
