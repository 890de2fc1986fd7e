"""The audit finds a stand-in however it hides, and cries wolf at none."""

from __future__ import annotations

import numpy as np
import pytest

from services.scoring.fairness.proxy import audit


def people(seed: int, count: int = 900) -> tuple[np.ndarray, np.ndarray, np.random.Generator]:
    rng = np.random.default_rng(seed)
    return np.array(["PRIA", "WANITA"], dtype=object)[rng.integers(0, 2, count)], rng.integers(0, 6, (count, 4)), rng


@pytest.mark.parametrize("seed", [1, 2])
def test_levels_that_know_nothing_tell_nothing(seed: int) -> None:
    labels, levels, _ = people(seed)
    told = audit(labels, levels)

    assert [row["kelompok"] for row in told] == ["PRIA", "WANITA"]
    for row in told:
        assert row["auc_mikro"] == pytest.approx(500_000, abs=60_000)
        assert not row["kuat"]
    assert told == audit(labels, levels)


def test_a_stand_in_is_found_alone_hidden_between_two_and_in_what_is_missing() -> None:
    labels, levels, rng = people(3)
    women = labels == "WANITA"
    alone, hidden, missing = levels.copy(), levels.copy(), levels.copy()
    alone[:, 1] = np.where(women, rng.integers(3, 6, len(women)), rng.integers(1, 4, len(women)))
    side = rng.integers(0, 2, len(women))
    hidden[:, 0], hidden[:, 1] = 1 + 4 * side, 1 + 4 * (side ^ women)  # neither tells it without the other
    missing[women, 2] = 0

    for stood_in in (alone, hidden, missing):
        assert all(row["kuat"] for row in audit(labels, stood_in))
